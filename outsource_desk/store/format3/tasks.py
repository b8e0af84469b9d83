"""The scan of tasks, what deciding asks, full cost and pilot."""

from __future__ import annotations

from typing import Final

STATEMENTS: Final[tuple[str, ...]] = ()
