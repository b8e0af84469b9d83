"""Payment schedules always make the price."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.base.errors import InputError
from outsource_desk.domain.contract.schedule import (
    PERCENTS,
    PaymentStage,
    PriceSpread,
    ProblemKind,
    fit_amounts,
    schedule_problems,
    stage_amounts,
)

START, END = date(2026, 1, 1), date(2026, 6, 30)


@pytest.mark.parametrize(
    ("pattern", "amounts"),
    [
        (PriceSpread.SINGLE, (100_01,)),
        (PriceSpread.HALVES, (50_00, 50_01)),
        (PriceSpread.THIRTY_FORTY_THIRTY, (30_00, 40_00, 30_01)),
        (PriceSpread.QUARTER_HALF_QUARTER, (25_00, 50_00, 25_01)),
        (PriceSpread.QUARTERS, (25_00, 25_00, 25_00, 25_01)),
    ],
)
def test_patterns(pattern, amounts):
    """R75: 100.01 by each pattern; the odd cent lies on the last stage."""
    assert stage_amounts(100_01, pattern) == amounts


def test_shares_are_told_as_they_are_paid():
    """R75: the shares beside a pattern are the ones that its amounts have."""
    assert {spread: stage_amounts(100, spread) for spread in PriceSpread} == dict(PERCENTS)


@given(st.integers(0, 10**15), st.sampled_from(PriceSpread))
def test_patterns_sum_to_the_price(price, pattern):
    """R75: no cent is lost or made, and no stage is below zero."""
    amounts = stage_amounts(price, pattern)
    assert sum(amounts) == price
    assert min(amounts) >= 0


@given(st.integers(0, 10**12), st.lists(st.integers(0, 10**9), min_size=1, max_size=24))
def test_fix_amounts(price, amounts):
    """R75: fixed amounts make the price and leave nothing to complain about."""
    fixed = fit_amounts(price, amounts)
    assert sum(fixed) == price
    stages = [PaymentStage(amount, START) for amount in fixed]
    assert schedule_problems(price, stages, START, END) == ()


def test_difference_is_stated():
    """R75: 90.00 of 100.00 is 10.00 missing; 110.00 is 10.00 too much."""
    for amount, difference in ((90_00, -10_00), (110_00, 10_00)):
        (problem,) = schedule_problems(100_00, [PaymentStage(amount, START)])
        assert (problem.kind, problem.difference_minor) == (ProblemKind.SUM, difference)


def test_dates_outside_the_contract():
    """R75: before the start, after the end, out of order and without a date, with the days."""
    stages = [
        PaymentStage(10, date(2025, 12, 30)),
        PaymentStage(10, date(2026, 7, 5)),
        PaymentStage(10, date(2026, 7, 1)),
        PaymentStage(10),
    ]
    found = [(p.kind, p.index, p.days) for p in schedule_problems(40, stages, START, END)]
    assert found == [
        (ProblemKind.BEFORE_START, 0, 2),
        (ProblemKind.AFTER_END, 1, 5),
        (ProblemKind.AFTER_END, 2, 1),
        (ProblemKind.OUT_OF_ORDER, 2, 4),
        (ProblemKind.NO_DATE, 3, 0),
    ]


def test_empty_and_negative():
    """R75: no stages and stages below zero are told, never a crash."""
    assert schedule_problems(0, [])[0].kind == ProblemKind.NO_STAGES
    stages = [PaymentStage(-5, START), PaymentStage(5, START)]
    assert [p.kind for p in schedule_problems(0, stages)] == [ProblemKind.NEGATIVE]
    for call in (
        lambda: stage_amounts(-1, PriceSpread.SINGLE),
        lambda: fit_amounts(1, []),
        lambda: fit_amounts(1, [-1, 3]),
    ):
        with pytest.raises(InputError):
            call()
