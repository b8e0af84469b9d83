"""Calendar arithmetic: months that clamp, working days, when a contract renews (R86)."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from outsource_desk.base.errors import InputError

SATURDAY = 5  # date.weekday()
NO_HOLIDAYS: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True)
class ContractTerm:
    """How long a contract runs, how it renews and how it is ended.

    renewal_months: 0 means it ends without renewing.
    notice_months, notice_days: both count, one is usually 0.
    lead_days: time the owner wants to think before notice has to be given.
    """

    starts_on: date
    term_months: int
    renewal_months: int = 0
    notice_months: int = 0
    notice_days: int = 0
    lead_days: int = 0


@dataclass(frozen=True, slots=True)
class TermDates:
    """The dates of a contract as they stand on a day."""

    first_end_on: date
    renewals: int  # how often it has renewed
    current_months: int  # term and renewals together: 60 + 12 is 72
    current_end_on: date
    last_notice_on: date
    decide_by_on: date
    notice_days_left: int  # negative: too late for the current period
    days_left: int  # to the current end


def add_months(day: date, months: int) -> date:
    """Go forward or back by months; the day is clamped to the month's end: 31 Jan + 1 = 28 Feb.

    Raises: InputError outside the calendar (years 1 to 9999).
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if not MINYEAR <= year <= MAXYEAR:
        raise InputError("That is too many months. Enter a smaller number, such as 24.")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_days(day: date, days: int) -> date:
    """Go forward or back by days.

    Raises: InputError outside the calendar.
    """
    try:
        return day + timedelta(days=days)
    except OverflowError as error:
        raise InputError("That is too many days. Enter a smaller number, such as 30.") from error


def is_working_day(day: date, holidays: frozenset[date] = NO_HOLIDAYS) -> bool:
    """Monday to Friday, without the given holidays."""
    return day.weekday() < SATURDAY and day not in holidays


def add_working_days(day: date, days: int, holidays: frozenset[date] = NO_HOLIDAYS) -> date:
    """Go forward by working days; 0 days is the same day, even on a weekend.

    Raises: InputError for a negative number of days.
    """
    if days < 0:
        raise InputError("Enter a number of working days from 0 up, such as 10.")
    while days:
        day = add_days(day, 1)
        days -= is_working_day(day, holidays)
    return day


def working_days_between(start: date, end: date, holidays: frozenset[date] = NO_HOLIDAYS) -> int:
    """Count the working days after `start` up to and with `end`; negative when `end` is before."""
    if end < start:
        return -working_days_between(end, start, holidays)
    whole_weeks, rest = divmod((end - start).days, 7)
    tail = sum(is_working_day(end - timedelta(days=back)) for back in range(rest))
    off = sum(start < day <= end and is_working_day(day) for day in holidays)
    return whole_weeks * 5 + tail - off


def deemed_accepted_on(
    delivered_on: date, review_days: int, holidays: frozenset[date] = NO_HOLIDAYS
) -> date:
    """Return the last day to object: after it, the vendor may send a reminder.

    review_days: working days to check, counted from the day after the delivery.
    """
    return add_working_days(delivered_on, review_days, holidays)


def term_dates(term: ContractTerm, today: date) -> TermDates:
    """Work out end, renewals, last day of notice and day to decide.

    The end is counted date to date: 2020-08-01 and 36 months end on 2023-08-01. Every renewal is
    counted from the start, so that a clamped day does not drift. A contract is in force on its
    last day and renews the day after. A notice period of 3 months before 31 May ends on 28 Feb.
    Raises: InputError for a term of less than a month or a negative period.
    Source: end = start + term; renewal k ends at end + k × period; last notice = current end −
            notice; decide by = last notice − lead (methods 4.16).
    """
    _check(term)
    first_end = add_months(term.starts_on, term.term_months)
    renewals = _renewals(term, today)
    months = term.term_months + renewals * term.renewal_months
    end = add_months(term.starts_on, months)
    last_notice = add_days(add_months(end, -term.notice_months), -term.notice_days)
    return TermDates(
        first_end_on=first_end,
        renewals=renewals,
        current_months=months,
        current_end_on=end,
        last_notice_on=last_notice,
        decide_by_on=add_days(last_notice, -term.lead_days),
        notice_days_left=(last_notice - today).days,
        days_left=(end - today).days,
    )


def _check(term: ContractTerm) -> None:
    periods = (term.renewal_months, term.notice_months, term.notice_days, term.lead_days)
    if term.term_months < 1 or min(periods) < 0:
        raise InputError("Enter a term of at least one month, such as 12, and no negative periods.")


def _renewals(term: ContractTerm, today: date) -> int:
    """Count the renewals needed for the end to lie today or later."""
    if not term.renewal_months:
        return 0
    start = term.starts_on
    passed = (today.year - start.year) * 12 + today.month - start.month
    over = passed - term.term_months
    count = max(0, over // term.renewal_months)
    months = term.term_months + count * term.renewal_months
    return count + 1 if add_months(start, months) < today else count
