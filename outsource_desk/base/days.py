"""The one reader of days: what owners type into fields and vendors write on forms.

Points mean day.month.year everywhere. What slashes and dashes mean hangs on the country; where that
is not known, and where a year of two digits may stand in front, a day is doubtful.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from outsource_desk.base.amounts import plain_signs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

LONGEST: Final = 60  # characters of a day that are looked at: “Wednesday, 24 November 2026”
CENTURY, SHORT_YEAR_DIGITS = 2000, 2
POINT, DASH = ".", "-"
WRITTEN: Final = re.compile(r"\d+|[^\W\d_]+")


class DayOrder(StrEnum):
    """How a day is written in numbers."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"
    YEAR_FIRST = "ymd"


@dataclass(frozen=True, slots=True)
class AskedDay:
    """What is known before a day is read.

    order, mark: how the country writes days in numbers, None and "" where it is not known.
    month_of: the number of a month by its name in small letters.
    """

    month_of: Callable[[str], int | None]
    years: range
    order: DayOrder | None = None
    mark: str = ""


@dataclass(frozen=True, slots=True)
class DayReading:
    """All days that can be meant, the likeliest first; none where it is no day."""

    meanings: tuple[date, ...] = ()
    is_sure: bool = True


def read_day(text: str, asked: AskedDay) -> DayReading:
    """Read “2026-11-24”, “24.11.2026”, “11/24/2026”, “24 Nov 2026” or “Nov 24, 2026”."""
    tidy = plain_signs(text[: LONGEST + 1]).strip().casefold()
    if len(text.strip()) > LONGEST:
        return DayReading()
    parts = list(WRITTEN.finditer(tidy))
    numbers = [part for part in parts if part[0].isdecimal()]
    texts = [number[0] for number in numbers]
    months = {month for part in parts if (month := asked.month_of(part[0])) is not None}
    if len(months) == 1 and len(numbers) == 2:
        return _named(texts, months.pop(), asked)
    if months or len(numbers) != 3:
        return DayReading()
    return _numeric(texts, tidy[numbers[0].end() : numbers[1].start()], asked)


def _named(numbers: Sequence[str], month: int, asked: AskedDay) -> DayReading:
    """Read day and year beside the name of a month."""
    first, second = numbers
    rivals = [DayOrder.YEAR_FIRST] if _is_long(first) else [DayOrder.DAY_FIRST]
    if not (_is_long(first) or _is_long(second)) and asked.order in (None, DayOrder.YEAR_FIRST):
        rivals.append(DayOrder.YEAR_FIRST)
    days = {
        DayOrder.DAY_FIRST: _day(second, month, first, asked.years),
        DayOrder.YEAR_FIRST: _day(first, month, second, asked.years),
    }
    return _decided(days, rivals, is_short=not _is_long(first))


def _numeric(numbers: Sequence[str], between: str, asked: AskedDay) -> DayReading:
    """Read three numbers."""
    first, second, third = numbers
    days = {
        DayOrder.DAY_FIRST: _day(third, second, first, asked.years),
        DayOrder.MONTH_FIRST: _day(third, first, second, asked.years),
        DayOrder.YEAR_FIRST: _day(first, second, third, asked.years),
    }
    if _is_long(first):
        return _decided(days, [DayOrder.YEAR_FIRST], is_short=False)
    rivals = _orders(between, asked)
    if _is_long(third):
        rivals = [order for order in rivals if order is not DayOrder.YEAR_FIRST]
        days.pop(DayOrder.YEAR_FIRST)
    return _decided(days, rivals, is_short=True)


def _orders(between: str, asked: AskedDay) -> list[DayOrder]:
    """Return how short numbers may be meant, the likeliest way first."""
    usual = asked.order
    year = [DayOrder.YEAR_FIRST]
    if POINT in between:
        return [DayOrder.DAY_FIRST, *(year if usual is DayOrder.YEAR_FIRST else ())]
    if usual is None or usual is DayOrder.YEAR_FIRST:
        both = [DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST]
        if usual is DayOrder.YEAR_FIRST:
            return [*year, *both]
        return [both[0], *year, both[1]] if DASH in between else [*both, *year]
    return [usual, *(year if DASH in between and asked.mark != DASH else ())]


def _decided(
    days: Mapping[DayOrder, date | None], rivals: Sequence[DayOrder], *, is_short: bool
) -> DayReading:
    """Be sure where one way only gives a day, and no year of two digits stands in front."""
    meant = {order: day for order in rivals if (day := days[order]) is not None}
    if not meant:
        others = tuple(day for day in days.values() if day is not None)
        return DayReading(others, is_sure=not others)
    is_odd = is_short and list(meant) == [DayOrder.YEAR_FIRST]
    meanings = tuple(dict.fromkeys(meant.values()))
    return DayReading(meanings, is_sure=len(meanings) == 1 and not is_odd)


def _is_long(year: str) -> bool:
    return len(year) > SHORT_YEAR_DIGITS


def _day(year: str, month: str | int, day: str, years: range) -> date | None:
    number = int(year) if _is_long(year) else int(year) + CENTURY
    try:
        return date(number, int(month), int(day)) if number in years else None
    except (ValueError, OverflowError):
        return None
