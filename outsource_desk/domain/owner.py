"""What a file can belong to. Apart from the services: a page knows it before any is loaded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class OwnerKind(StrEnum):
    """What a file can belong to; the column is called `<kind>_id`."""

    TASK = "task"
    VENDOR = "vendor"
    BID = "bid"
    CONTRACT = "contract"
    MILESTONE = "milestone"
    PAYMENT = "payment"
    SHEET = "sheet"
    BUSINESS = "business"


@dataclass(frozen=True, slots=True)
class Owner:
    """What a file belongs to; the business has no number."""

    kind: OwnerKind
    id: int | None = None

    @property
    def columns(self) -> dict[str, int]:
        """Return the column to fill in."""
        return {f"{self.kind}_id": self.id} if self.id is not None else {}
