"""The words of a request: its headings, and the deadline by the clock of both sides (R37)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.domain.brief.sections import SectionKey
from outsource_desk.domain.request.timetable import NO_ZONE
from outsource_desk.services.brief.words import HEADINGS, PRIORITIES, own_time_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from outsource_desk.base.text import Words
    from outsource_desk.domain.request.timetable import Timetable

__all__ = [
    "HEADINGS",
    "PRIORITIES",
    "DayLine",
    "SectionKey",
    "day_lines",
    "deadline_words",
    "own_time_words",
    "place_of",
    "reading",
]


@dataclass(frozen=True, slots=True)
class DayLine:
    """One line of the timetable: what happens until when."""

    what: str
    when: str


def place_of(zone: str) -> str:
    """Return “Berlin time” for Europe/Berlin."""
    return zone if zone == NO_ZONE else f"{zone.rpartition('/')[2].replace('_', ' ')} time"


def reading(moment: datetime, zone: str, words: Words) -> str:
    """Return “20 November 2026, 17:00 Berlin time”."""
    return f"{words.written_day(moment.date())}, {moment:%H:%M} {place_of(zone)}"


def deadline_words(table: Timetable, words: Words, there: str = "") -> str:
    """Return the deadline by the owner's clock and by another: the vendor's, or UTC."""
    own = table.local
    first = f"{words.written_day(own.date())}, {own:%H:%M} {place_of(table.zone)}"
    zone = there or NO_ZONE
    other = table.in_zone(zone)
    if other is None or other.utcoffset() == own.utcoffset():
        return first if other is None or zone == table.zone else f"{first} (the same as yours)"
    day = "" if other.date() == own.date() else f"{words.written_day(other.date())}, "
    return f"{first} ({day}{other:%H:%M} {place_of(zone)})"


def day_lines(table: Timetable, words: Words, there: str = "") -> Iterator[DayLine]:
    """Yield the days of a request up to the decision, in their order."""
    if table.questions_until is not None:
        yield DayLine("Last day for your questions", words.written_day(table.questions_until))
    if table.answers_by is not None:
        yield DayLine("Everybody has all answers", words.written_day(table.answers_by))
    yield DayLine("Bids must be here", deadline_words(table, words, there))
    if table.decide_by is not None:
        yield DayLine("We decide and answer every bid", words.written_day(table.decide_by))
    if table.valid_until is not None:
        yield DayLine("Bids stay valid until", words.written_day(table.valid_until))
