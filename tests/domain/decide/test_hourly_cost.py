"""The cost of one hour: whole year by hours really worked (R12, methods 4.2)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.base.errors import InputError
from outsource_desk.domain.decide.hourly_cost import Away, WorkYear, YearCosts, hourly_cost

YEAR = WorkYear(
    salary_minor=3_420_000,
    employer_tax_minor=718_200,
    benefits_minor=60_000,
    overhead_minor=420_000,
    supervision_minor=192_000,
    leave_days=38,
    sick_days=12,
    training_days=7,
)


def test_every_number_of_the_sum_is_there():
    """R12: € 48,102 by 52 × 40 − 57 × 8 hours, checked by hand."""
    found = hourly_cost(YEAR)
    assert found.yearly_minor == 4_810_200 == sum(part.minor for part in found.money)
    assert [part.kind for part in found.money] == list(YearCosts)
    assert found.money[1].share == pytest.approx(0.21)
    assert found.paid_minutes == 2_080 * 60
    assert {part.kind: part.minutes for part in found.away} == {
        Away.LEAVE: 304 * 60,
        Away.SICK: 96 * 60,
        Away.TRAINING: 56 * 60,
    }
    assert found.productive_minutes == 1_624 * 60
    assert found.rate_minor == 2_962  # 48,102 / 1,624 = 29.619…
    assert found.pay_only_minor == 1_644  # 34,200 / 2,080
    assert found.understated == pytest.approx(0.445, abs=0.001)


def test_part_time_days_are_as_long_as_the_week_says():
    """R12: 20 hours on three days: a day off costs 6 h 40 min."""
    found = hourly_cost(
        WorkYear(salary_minor=1_500_000, week_minutes=1_200, week_days=3, leave_days=18)
    )
    assert found.day_minutes == 400
    assert found.productive_minutes == 52 * 1_200 - 18 * 400


def test_a_year_without_work_has_no_rate():
    """R12: a sentence instead of a division by zero."""
    with pytest.raises(InputError, match="Enter fewer days"):
        hourly_cost(replace(YEAR, leave_days=260))


def test_no_pay_understates_nothing():
    assert hourly_cost(WorkYear(salary_minor=0)).understated == 0.0


@given(st.integers(0, 10**10), st.integers(60, 10_080), st.integers(1, 7), st.integers(0, 300))
def test_the_rate_times_the_hours_is_the_year(salary, week, days, leave):
    """R12: within half a cent an hour, for any year; more days off never make an hour cheaper."""
    year = WorkYear(salary_minor=salary, week_minutes=week, week_days=days, leave_days=leave)
    try:
        found = hourly_cost(year)
    except InputError:
        return
    off = abs(found.rate_minor * found.productive_minutes - salary * 60)
    assert off * 2 <= found.productive_minutes
    assert found.rate_minor >= found.pay_only_minor


def test_a_round_year_by_hand():
    """R12: 30,000 + 6,000 tax + 2,400 benefits + 3,600 desk = 42,000 / 1,680 h = 25.00."""
    year = WorkYear(
        3_000_000,
        employer_tax_minor=600_000,
        benefits_minor=240_000,
        overhead_minor=360_000,
        leave_days=30,
        sick_days=10,
        training_days=10,
    )
    assert hourly_cost(year).rate_minor == 2_500
