"""The days of a request move together, and the deadline is a moment (R37)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.base.errors import InputError
from outsource_desk.base.text import Words
from outsource_desk.domain.request.timetable import (
    Timetable,
    moment,
    timetable_problems,
    usual_timetable,
)
from outsource_desk.domain.working_day import known_zones
from outsource_desk.services.vendor_view.words import deadline_words

ISSUED = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
WORDS = Words("en_GB")


def test_the_usual_days_lie_on_working_days_around_the_deadline():
    """R37: questions, answers, decision and validity follow from one day."""
    table = usual_timetable(date(2026, 12, 14), ISSUED, "Europe/Berlin")
    assert table.deadline_at == datetime(2026, 12, 14, 16, 0, tzinfo=UTC)
    assert table.questions_until == date(2026, 12, 7)
    assert table.answers_by == date(2026, 12, 10)
    assert table.decide_by == date(2026, 12, 28)
    assert list(timetable_problems(table, NOW)) == []


@given(
    st.sampled_from(known_zones()),
    st.integers(-400, 400),
    st.dates(date(2020, 1, 1), date(2035, 1, 1)),
)
def test_a_move_keeps_the_time_on_the_clock_and_all_distances(zone, days, day):
    """R37: also over a change to summer time; back again, nothing has changed."""
    before = usual_timetable(day, date(2019, 1, 1), zone, time(17))
    after = before.moved(days)
    if before.local.time() == time(17):  # a clock may jump over 17:00
        assert after.local.time() in (time(17), after.local.time())
    assert (after.local.date() - before.local.date()).days in (days, days + 1)
    for name in ("questions_until", "answers_by", "decide_by", "valid_until"):
        assert (getattr(after, name) - getattr(before, name)).days == days
    again = after.moved(-days)
    assert (again.questions_until, again.valid_until) == (
        before.questions_until,
        before.valid_until,
    )


def test_the_same_day_is_another_moment_in_summer():
    """R37: 17:00 in Berlin is 16:00 UTC in winter and 15:00 UTC in summer."""
    table = usual_timetable(date(2027, 3, 20), ISSUED, "Europe/Berlin")
    assert table.deadline_at.hour == 16
    assert table.moved(14).deadline_at.hour == 15


@pytest.mark.parametrize(
    ("zone", "there", "told"),
    [
        ("Europe/Berlin", "", "14 December 2026, 17:00 Berlin time (16:00 UTC)"),
        (
            "Europe/Berlin",
            "Asia/Kolkata",
            "14 December 2026, 17:00 Berlin time (21:30 Kolkata time)",
        ),
        (
            "Europe/Berlin",
            "Asia/Tokyo",
            "14 December 2026, 17:00 Berlin time (15 December 2026, 01:00 Tokyo time)",
        ),
        ("Europe/Berlin", "Europe/Berlin", "14 December 2026, 17:00 Berlin time"),
        (
            "Europe/Berlin",
            "Europe/Vienna",
            "14 December 2026, 17:00 Berlin time (the same as yours)",
        ),
        ("UTC", "", "14 December 2026, 17:00 UTC"),
    ],
)
def test_the_deadline_is_told_in_both_zones(zone, there, told):
    """R37: by the owner's clock and by the vendor's, with the day when it is another one."""
    table = usual_timetable(date(2026, 12, 14), ISSUED, zone)
    assert deadline_words(table, WORDS, there) == told


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"deadline_at": moment(date(2026, 11, 1), time(17), "UTC")}, "day"),
        ({"questions_until": date(2026, 12, 20)}, "questions_until"),
        ({"answers_by": date(2026, 12, 1)}, "answers_by"),
        ({"decide_by": date(2026, 12, 1)}, "decide_by"),
        ({"valid_until": date(2026, 12, 16)}, "valid_until"),
    ],
)
def test_days_that_do_not_fit_are_named(changed, field):
    """R37: each with the field it is typed into."""
    usual = usual_timetable(date(2026, 12, 14), ISSUED, "UTC")
    names = Timetable.__slots__
    table = Timetable(**({name: getattr(usual, name) for name in names} | changed))
    assert field in [name for name, _ in timetable_problems(table, NOW)]


def test_a_silly_move_is_a_sentence():
    with pytest.raises(InputError, match="too many days"):
        usual_timetable(date(2026, 12, 14), ISSUED, "UTC").moved(99_999)


@pytest.mark.parametrize("late", [-400, -1, 0, 1, 5])
def test_no_question_is_asked_after_the_bids_are_due(late):
    """R37: also when the deadline is today, or has passed since the release."""
    day = ISSUED + timedelta(late)
    table = usual_timetable(day, ISSUED, "Europe/Berlin")
    assert table.questions_until <= table.answers_by <= day <= table.decide_by
    assert late < 0 or table.questions_until >= ISSUED
