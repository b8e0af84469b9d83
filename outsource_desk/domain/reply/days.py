"""Reading dates that a stranger typed; what can be two days comes with a doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from outsource_desk.base import days
from outsource_desk.base.days import AskedDay
from outsource_desk.domain.reply.values import Reading

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

YEARS: Final = range(2000, 2200)
NO_DATE: Final = "This is not a date."
ODD: Final = "This is an unusual way to write a day."


def read_day(text: str, month_names: Mapping[str, int]) -> Reading[date]:
    """Read “2026-11-24”, “24.11.2026”, “24 Nov 2026” or “Nov 24, 2026”.

    month_names: lower-case names and short names of months, in the languages that are known.
    “03/04/2026” is taken as day, month – with a doubt.
    """
    if not text.strip():
        return Reading(None)
    read = days.read_day(text, AskedDay(month_names.get, YEARS))
    if not read.meanings:
        return Reading(None, NO_DATE)
    day, *others = read.meanings
    return Reading(day, "" if read.is_sure or others else ODD, others[0] if others else None)
