"""R37, R63: late is decided in one place, to the minute, by the clock of the request."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.domain.request.deadline import Deadline

AUCKLAND = ZoneInfo("Pacific/Auckland")
AT = datetime(2026, 11, 25, 17, 0, tzinfo=AUCKLAND).astimezone(UTC)  # 04:00 in UTC
DEADLINE = Deadline(AT, "Pacific/Auckland")
DAY = date(2026, 11, 25)
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("received_on", "came_at", "is_late"),
    [
        (DAY, AT, False),
        (DAY, AT - MINUTE, False),
        (DAY, AT + MINUTE, True),
        (DAY, None, False),
        (DAY, AT + timedelta(days=2), False),  # by post on the day, typed in later
        (DAY - timedelta(days=1), AT + MINUTE, False),
        (DAY + timedelta(days=1), None, True),
        (DAY + timedelta(days=1), AT + timedelta(days=1), True),
        (None, AT + MINUTE, False),
    ],
)
def test_late_is_decided_to_the_minute(received_on, came_at, is_late):
    assert DEADLINE.is_missed(received_on, came_at) is is_late


def test_the_day_is_that_of_the_clock_of_the_request():
    """17:00 in Auckland is 04:00 in UTC; at 13:00 in UTC the next day has begun there."""
    assert (DEADLINE.day, DEADLINE.day_of(AT + timedelta(hours=9))) == (DAY, date(2026, 11, 26))
    assert DEADLINE.is_missed(DEADLINE.day_of(AT + MINUTE), AT + MINUTE)


def test_a_day_of_the_brief_counts_as_a_whole_and_none_is_never_missed():
    assert not Deadline(day_only=DAY).is_missed(DAY, AT + timedelta(hours=5))
    assert Deadline(day_only=DAY).is_missed(DAY + timedelta(days=1), None)
    assert not Deadline().is_missed(DAY, AT)
    assert Deadline(AT, "Nowhere/At all").day == AT.date()


@given(
    st.datetimes(
        datetime(2025, 1, 1),  # noqa: DTZ001  hypothesis adds the zone
        datetime(2027, 12, 31),  # noqa: DTZ001
        timezones=st.just(UTC),
    )
)
def test_what_is_read_now_is_late_after_the_moment_and_never_before(now):
    """R37: whatever the clock, the flag says what the comparison will say."""
    assert DEADLINE.is_missed(DEADLINE.day_of(now), now) is (now > AT)
