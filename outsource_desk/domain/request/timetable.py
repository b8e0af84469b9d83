"""The days of a request, from its release to the decision: they move together (R37)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from outsource_desk.base.errors import InputError
from outsource_desk.domain.dates import add_days, is_working_day
from outsource_desk.domain.working_day import is_zone

if TYPE_CHECKING:
    from collections.abc import Iterator

USUAL_TIME: Final = time(17)
QUESTION_DAYS, ANSWER_DAYS = 7, 4  # before the deadline
DECISION_DAYS, VALID_DAYS = 14, 60  # after it
NO_ZONE: Final = "UTC"
LONGEST_MOVE: Final = 3_650  # days


@dataclass(frozen=True, slots=True)
class Timetable:
    """When what happens; the deadline is a moment, shown by the clock of `zone`."""

    deadline_at: datetime  # UTC
    zone: str
    questions_until: date | None = None
    answers_by: date | None = None
    decide_by: date | None = None
    valid_until: date | None = None

    @property
    def local(self) -> datetime:
        """The deadline by the owner's clock."""
        return self.deadline_at.astimezone(ZoneInfo(self.zone))

    def in_zone(self, zone: str) -> datetime | None:
        """Return the deadline by another clock; None when that zone is not known."""
        return self.deadline_at.astimezone(ZoneInfo(zone)) if is_zone(zone) else None

    def moved(self, days: int) -> Timetable:
        """Move everything by days; the clock of the deadline shows the same time as before.

        Raises: InputError outside the calendar.
        """
        if abs(days) > LONGEST_MOVE:
            raise InputError("That is too many days. Enter a smaller number, such as 14.")
        local = self.local
        return replace(
            self,
            deadline_at=moment(add_days(local.date(), days), local.time(), self.zone),
            questions_until=_moved(self.questions_until, days),
            answers_by=_moved(self.answers_by, days),
            decide_by=_moved(self.decide_by, days),
            valid_until=_moved(self.valid_until, days),
        )


def moment(day: date, at: time, zone: str) -> datetime:
    """Return what the clock of `zone` shows as a moment in UTC; an unknown zone counts as UTC."""
    known = ZoneInfo(zone) if is_zone(zone) else ZoneInfo(NO_ZONE)
    return datetime.combine(day, at, known).astimezone(UTC)


def usual_timetable(day: date, issued: date, zone: str, at: time = USUAL_TIME) -> Timetable:
    """Return the usual days around a deadline, on working days after the release.

    Nothing of it lies on the wrong side of the deadline, also when that has passed.
    """
    known = zone if is_zone(zone) else NO_ZONE

    def before(days: int) -> date:
        return min(day, max(issued, _working_day(day - timedelta(days), -1)))

    return Timetable(
        deadline_at=moment(day, at, known),
        zone=known,
        questions_until=before(QUESTION_DAYS),
        answers_by=before(ANSWER_DAYS),
        decide_by=_working_day(add_days(day, DECISION_DAYS), 1),
        valid_until=add_days(day, VALID_DAYS),
    )


def timetable_problems(table: Timetable, now: datetime) -> Iterator[tuple[str, str]]:
    """Yield (field, sentence) for each day that does not fit the others."""
    today, last = now.astimezone(ZoneInfo(table.zone)).date(), table.local.date()
    if table.deadline_at <= now:
        yield "day", "The deadline for bids has passed. Choose a later day."
    until, answers = table.questions_until, table.answers_by
    if until is not None and not today <= until <= last:
        yield "questions_until", "Questions must end between today and the deadline for bids."
    if answers is not None and not (until or today) <= answers <= last:
        yield "answers_by", "Answers must lie between the last questions and the deadline for bids."
    if table.decide_by is not None and table.decide_by < last:
        yield "decide_by", "You cannot decide before the bids are in. Choose a later day."
    if table.valid_until is not None and table.valid_until < (table.decide_by or last):
        yield "valid_until", "Bids must stay valid until you have decided. Choose a later day."


def _moved(day: date | None, days: int) -> date | None:
    return None if day is None else add_days(day, days)


def _working_day(day: date, step: int) -> date:
    while not is_working_day(day):
        day += timedelta(step)
    return day
