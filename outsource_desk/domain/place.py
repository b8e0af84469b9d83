"""An exact place in the program: what a finding, a search hit or a link opens."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A page; inside a task its stage; there one item and one field."""

    page: str
    task_id: int | None = None
    stage: str | None = None
    item_id: int | None = None
    field: str | None = None
