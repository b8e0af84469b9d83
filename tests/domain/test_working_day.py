"""Two clocks side by side, worked by hand."""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest

from outsource_desk.domain.working_day import is_zone, two_clocks

WINTER = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
SUMMER = datetime(2026, 7, 1, 10, 0, tzinfo=UTC)


def test_india_is_four_and_a_half_hours_ahead_in_winter():
    """R54: 10:00 UTC is 11:00 in Hamburg and 15:30 in Kolkata; 9–17 there is 4:30–12:30 here."""
    found = two_clocks("Europe/Berlin", "Asia/Kolkata", WINTER)
    assert found.there.time() == time(15, 30)
    assert found.ahead_minutes == 270
    assert (found.shared_from, found.shared_until) == (time(9), time(12, 30))
    assert found.shared_minutes == 210


def test_summer_time_counts_as_it_is_on_that_day():
    """R54: in July Hamburg has summer time and Kolkata has none: 3.5 hours, 4.5 shared."""
    found = two_clocks("Europe/Berlin", "Asia/Kolkata", SUMMER)
    assert (found.ahead_minutes, found.shared_minutes) == (210, 270)


def test_the_owners_own_hours_count():
    """R54: an early shop shares more of the day with Kolkata; a day may last until midnight."""
    found = two_clocks("Europe/Berlin", "Asia/Kolkata", WINTER, (6 * 60, 14 * 60))
    assert (found.shared_from, found.shared_until) == (time(6), time(12, 30))
    late = two_clocks("Europe/Berlin", "America/Los_Angeles", WINTER, (14 * 60, 24 * 60))
    assert (late.shared_from, late.shared_until) == (time(18), time(0))
    assert late.shared_minutes == 360


def test_without_a_common_hour_the_work_is_done_overnight():
    """R54: 9–17 in Los Angeles is 18–2 in Berlin: nothing in common."""
    found = two_clocks("Europe/Berlin", "America/Los_Angeles", WINTER)
    assert found.ahead_minutes == -540
    assert found.is_overnight
    assert found.shared_from is None


def test_a_working_day_may_begin_on_the_day_before():
    """R54: Kiritimati is a whole day ahead of Honolulu, and both work at the same moment."""
    found = two_clocks("Pacific/Honolulu", "Pacific/Kiritimati", WINTER)
    assert found.ahead_minutes == 24 * 60
    assert found.shared_minutes == 480


@pytest.mark.parametrize("name", ["", "Berlin", "../../etc/passwd", "Europe", "\x00"])
def test_what_is_no_time_zone_is_told_apart(name):
    """R54: a word that is no zone compares nothing and crashes nothing."""
    assert not is_zone(name)
    assert two_clocks("Europe/Berlin", name, WINTER) is None
