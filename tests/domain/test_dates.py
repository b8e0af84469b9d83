"""Dates follow one published table."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.base.errors import InputError
from outsource_desk.domain.dates import (
    ContractTerm,
    add_days,
    add_months,
    add_working_days,
    deemed_accepted_on,
    is_working_day,
    term_dates,
    working_days_between,
)

DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


def on(text):
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-12-15", 1, "2027-01-15"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-01-15", -1, "2025-12-15"),
        ("2026-01-15", 0, "2026-01-15"),
    ],
)
def test_months_clamp(start, months, end):
    """R86: a day that the month lacks becomes its last day."""
    assert add_months(on(start), months) == on(end)


@pytest.mark.parametrize(
    ("term", "today", "end", "months", "notice", "decide"),
    [
        # 36 months, renewing yearly, notice 3 months (glpi 15893): the first end is 2023
        (("2020-08-01", 36, 12, 3, 0), "2021-01-01", "2023-08-01", 36, "2023-05-01", "2023-05-01"),
        (("2020-08-01", 36, 12, 3, 0), "2023-08-01", "2023-08-01", 36, "2023-05-01", "2023-05-01"),
        (("2020-08-01", 36, 12, 3, 0), "2023-08-02", "2024-08-01", 48, "2024-05-01", "2024-05-01"),
        (("2020-08-01", 36, 12, 3, 0), "2023-10-31", "2024-08-01", 48, "2024-05-01", "2024-05-01"),
        # 60 + 12 is 72 months, not 120 (glpi 14703)
        (("2018-05-12", 60, 12, 0, 0), "2023-05-13", "2024-05-12", 72, "2024-05-12", "2024-05-12"),
        # notice counts from the renewed end (glpi 23084)
        (("2024-08-28", 12, 12, 2, 0), "2026-02-11", "2026-08-28", 24, "2026-06-28", "2026-06-28"),
        # 21 days to think before the notice (glpi 6004)
        (("2018-09-27", 36, 12, 3, 21), "2019-06-07", "2021-09-27", 36, "2021-06-27", "2021-06-06"),
        # one month is date to date (glpi 505)
        (("2016-01-01", 1, 0, 0, 0), "2016-01-15", "2016-02-01", 1, "2016-02-01", "2016-02-01"),
        # no renewal: it has ended
        (("2020-08-01", 36, 0, 3, 0), "2026-01-01", "2023-08-01", 36, "2023-05-01", "2023-05-01"),
        # counted from the start: the 31st comes back after a short month
        (("2026-01-31", 1, 1, 0, 0), "2026-03-15", "2026-03-31", 2, "2026-03-31", "2026-03-31"),
    ],
)
def test_truth_table(term, today, end, months, notice, decide):
    """R86: end, running months, last notice and decision day of well-known cases."""
    start, length, renewal, notice_months, lead = term
    found = term_dates(
        ContractTerm(on(start), length, renewal, notice_months, lead_days=lead), on(today)
    )
    assert (found.current_end_on, found.current_months) == (on(end), months)
    assert (found.last_notice_on, found.decide_by_on) == (on(notice), on(decide))
    assert found.notice_days_left == (on(notice) - on(today)).days


@given(DAYS, st.integers(1, 120), st.integers(1, 36), st.integers(0, 20_000))
def test_current_end_is_the_next_one(start, length, renewal, passed):
    """R86: the current end is today or later, and the one before it is past."""
    today = start + timedelta(days=passed)
    found = term_dates(ContractTerm(start, length, renewal), today)
    assert found.current_end_on >= today
    if found.renewals:
        assert add_months(start, found.current_months - renewal) < today


def test_notice_in_days():
    """R86: notice may be given in days as well as in months."""
    found = term_dates(ContractTerm(on("2026-01-01"), 12, notice_days=30), on("2026-06-01"))
    assert found.last_notice_on == on("2026-12-02")


def test_working_days():
    """R74: Friday plus one is Monday; holidays do not count."""
    friday = on("2026-11-20")
    assert add_working_days(friday, 1) == on("2026-11-23")
    assert add_working_days(friday, 10) == on("2026-12-04")
    assert add_working_days(friday, 1, frozenset({on("2026-11-23")})) == on("2026-11-24")
    assert add_working_days(on("2026-11-21"), 0) == on("2026-11-21")
    assert deemed_accepted_on(on("2025-11-19"), 4) == on("2025-11-25")


@given(DAYS, st.integers(0, 400), st.frozensets(DAYS, max_size=20))
def test_counting_working_days_is_the_reverse_of_adding(start, days, holidays):
    """R74: adding n working days and counting them back agree."""
    end = add_working_days(start, days, holidays)
    assert working_days_between(start, end, holidays) == days
    assert working_days_between(end, start, holidays) == -days
    assert not days or is_working_day(end, holidays)


@pytest.mark.parametrize(
    "call",
    [
        lambda: add_months(date(2026, 1, 1), 10**6),
        lambda: add_days(date(2026, 1, 1), 10**12),
        lambda: add_working_days(date(2026, 1, 1), -1),
        lambda: term_dates(ContractTerm(date(2026, 1, 1), 0), date(2026, 1, 1)),
        lambda: term_dates(ContractTerm(date(2026, 1, 1), 12, -1), date(2026, 1, 1)),
    ],
)
def test_impossible_periods_are_refused_in_words(call):
    """R86: the sentence shows an example instead of a crash."""
    with pytest.raises(InputError, match="such as"):
        call()
