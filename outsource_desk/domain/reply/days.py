"""Reading dates that a stranger typed; what can be two days comes with a doubt."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING, Final

from outsource_desk.domain.reply.values import Reading

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST: Final = 60  # characters of a date that are looked at
EARLIEST_YEAR, LATEST_YEAR, CENTURY = 2000, 2199, 2000
MONTHS, DAYS, SHORT_YEARS = 12, 31, 100
NO_DATE: Final = "This is not a date."


def read_day(text: str, month_names: Mapping[str, int]) -> Reading[date]:
    """Read “2026-11-24”, “24.11.2026”, “24 Nov 2026” or “Nov 24, 2026”.

    month_names: lower-case names and short names of months, in the languages that are known.
    “03/04/2026” is taken as day, month – with a doubt.
    """
    tidy = unicodedata.normalize("NFKC", text).strip()
    if not tidy:
        return Reading(None)
    parts = re.findall(r"\d+|[^\W\d_]+", tidy[: LONGEST + 1].casefold())
    numbers = [int(part) for part in parts if part.isdecimal()]
    names = [month_names[part] for part in parts if part in month_names]
    if len(tidy) > LONGEST:
        return Reading(None, NO_DATE)
    try:
        return _day(tidy, numbers, set(names))
    except ValueError:  # no such day, or not the numbers of one
        return Reading(None, NO_DATE)


def _day(text: str, numbers: list[int], months: set[int]) -> Reading[date]:
    """Read the numbers of a day. Raises: ValueError when they are none."""
    if not months:
        return _numeric(text, numbers)
    (month,) = months
    return _named(numbers, month)


def _named(numbers: list[int], month: int) -> Reading[date]:
    first, second = numbers
    if first > DAYS:  # 2026 Nov 24
        return Reading(date(_year(first), month, second))
    day = date(_year(second), month, first)
    unclear = second <= DAYS and first != second  # “26 Nov 30” in a country that begins with years
    return Reading(day, other=_other(_year(first), month, second) if unclear else None)


def _numeric(text: str, numbers: list[int]) -> Reading[date]:
    first, second, third = numbers
    if first > DAYS:  # 2026-11-24
        return Reading(date(_year(first), second, third))
    year = _year(third)
    if second > MONTHS:  # 11/24/2026
        return Reading(date(year, first, second))
    day = date(year, second, first)
    if third < SHORT_YEARS and "-" in text:  # 26-11-24
        return Reading(day, other=_other(_year(first), second, third))
    unclear = first <= MONTHS and first != second and "." not in text
    return Reading(day, other=_other(year, first, second) if unclear else None)


def _other(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(number: int) -> int:
    year = number + CENTURY if number < SHORT_YEARS else number
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise ValueError(number)
    return year
