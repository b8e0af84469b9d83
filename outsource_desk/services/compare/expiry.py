"""How long an offer still holds (R71)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

SOON_DAYS = 7


class Expiry(StrEnum):
    OPEN = "open"  # the vendor named no end
    HOLDS = "holds"
    SOON = "soon"
    EXPIRED = "expired"


def days_left(valid_until: date | None, today: date) -> int | None:
    """Return the days until an offer ends; 0 on its last day, negative afterwards."""
    return None if valid_until is None else (valid_until - today).days


def expiry_of(left_days: int | None) -> Expiry:
    if left_days is None:
        return Expiry.OPEN
    if left_days < 0:
        return Expiry.EXPIRED
    return Expiry.SOON if left_days <= SOON_DAYS else Expiry.HOLDS
