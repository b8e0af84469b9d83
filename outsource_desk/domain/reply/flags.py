"""What the owner must know before a returned form counts as a bid."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class FlagKind(StrEnum):
    """Why a returned form needs a second look."""

    FLAT = "flat"  # printed or scanned: recovered words only
    FOREIGN = "foreign"  # not a form of this program
    ALTERED = "altered"  # ours, but its seal or its fields are not as they were sent
    OLDER = "older"  # answers an earlier version of the request
    LATE = "late"
    UNSIGNED = "unsigned"
    AGAIN = "again"  # this vendor has a bid already
    ELIMINATED = "eliminated"
    MISSING = "missing"  # needed answers are empty
    NOTES = "notes"  # words that stand in no field of the form
    PRICE = "price"  # a total that can be read in more than one way
    SUMS = "sums"
    FILE = "file"  # scripts, attachments, formulas: ignored


# What the owner has to say yes to; the rest is only told.
TO_CONFIRM: Final = frozenset(
    {
        FlagKind.FLAT,
        FlagKind.FOREIGN,
        FlagKind.ALTERED,
        FlagKind.OLDER,
        FlagKind.LATE,
        FlagKind.UNSIGNED,
        FlagKind.AGAIN,
        FlagKind.ELIMINATED,
        FlagKind.PRICE,
        FlagKind.NOTES,
    }
)


@dataclass(frozen=True, slots=True)
class Flag:
    """One warning in words."""

    kind: FlagKind
    sentence: str

    @property
    def to_confirm(self) -> bool:
        return self.kind in TO_CONFIRM
