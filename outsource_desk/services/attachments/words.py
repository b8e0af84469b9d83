"""The words for attached files: kinds, sizes, how long a document is still good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.base.file_names import split_ending
from outsource_desk.base.file_types import ENDINGS

if TYPE_CHECKING:
    from datetime import date


MEGA = 1_000_000
LARGE_BYTES = 25_000_000


def expiry_words(expires_on: date, today: date) -> str:
    """Return "Expired", "Expires today", "Expires in 12 days"."""
    left = (expires_on - today).days
    if left < 0:
        return "Expired"
    if left == 0:
        return "Expires today"
    return f"Expires in {left} day" if left == 1 else f"Expires in {left} days"


def type_words(name: str, media_type: str) -> str:
    """Return "PDF" or "DOCX"; "" when nobody knows."""
    return (ENDINGS.get(media_type) or split_ending(name)[1]).upper()


def large_words(name: str, size: int) -> str:
    """Return what to consider when a file is large; "" when it is not."""
    if size < LARGE_BYTES:
        return ""
    return (
        f"“{name}” was attached. It is {size // MEGA} MB large, and every backup holds it again:"
        " a smaller copy saves room."
    )


def too_large_words(name: str, size: int, largest: int) -> str:
    return (
        f"“{name}” is {size // MEGA} MB large, so it was not attached: at most {largest // MEGA} MB"
        " fit. Make it smaller, or keep it where it is and write down where."
    )


def macro_words(name: str) -> str:
    return (
        f"“{name}” was attached. It can hold macros, which run when it is opened:"
        " open it only if you know who made it."
    )


def program_words(name: str) -> str:
    """Return why a program is not taken in, and what to do instead."""
    ending = split_ending(name)[1]
    kind = f" (.{ending.lower()})" if ending else ""
    return (
        f"“{name}” is a program or a script{kind}, which could do harm when it is opened, so it was"
        " not attached: put it into a ZIP file if you have to keep it here."
    )
