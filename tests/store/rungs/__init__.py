"""A ladder of one rung, found like the real ones."""

from __future__ import annotations

from outsource_desk.store.migrations import Migrations

RUNGS = Migrations(__name__)
