"""The five price rules give the published points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.base.errors import InputError
from outsource_desk.domain.compare.price_rules import (
    RULE_TEXTS,
    PriceField,
    PriceRule,
    price_points,
)
from outsource_desk.domain.money import round_half_up

PRICES = (100, 110, 125, 150, 180)
FIELD = PriceField(lowest_minor=100, highest_minor=180, benchmark_minor=100)
TABLE = {  # methods 4.6
    PriceRule.INVERSE: (100, 91, 80, 67, 56),
    PriceRule.LINEAR_LOW: (100, 90, 75, 50, 20),
    PriceRule.QUADRATIC: (100, 83, 64, 44, 31),
    PriceRule.MIN_MAX: (100, 88, 69, 38, 0),
    PriceRule.BENCHMARK: (100, 90, 75, 50, 20),
}


@pytest.mark.parametrize("rule", PriceRule)
def test_published_table(rule):
    """R61: points of the prices 100, 110, 125, 150 and 180 as in the table of the method."""
    found = tuple(round_half_up(price_points(rule, price, FIELD)) for price in PRICES)
    assert found == TABLE[rule] == RULE_TEXTS[rule].example


@pytest.mark.parametrize("rule", PriceRule)
@given(
    low=st.integers(0, 10**12),
    spread=st.integers(0, 10**12),
    price=st.integers(0, 10**13),
    estimate=st.integers(1, 10**12),
)
def test_points_stay_on_the_scale_and_fall_with_the_price(rule, low, spread, price, estimate):
    """R61: hostile prices never leave 0…100, and a dearer bid never gets more points."""
    prices = PriceField(low, low + spread, estimate)
    points = price_points(rule, price, prices)
    assert 0 <= points <= 100
    assert price_points(rule, price + 1, prices) <= points


def test_free_work():
    """R66: a price of zero is full points and leaves the others without division by zero."""
    prices = PriceField(0, 500)
    for rule in (PriceRule.INVERSE, PriceRule.LINEAR_LOW, PriceRule.QUADRATIC, PriceRule.MIN_MAX):
        assert price_points(rule, 0, prices) == 100
        assert price_points(rule, 500, prices) == 0


@pytest.mark.parametrize("estimate", [None, 0, -1])
def test_benchmark_needs_an_estimate(estimate):
    """R34: the own estimate is needed for the rule; the sentence shows an example."""
    with pytest.raises(InputError, match="such as"):
        price_points(PriceRule.BENCHMARK, 100, PriceField(1, 2, estimate))


def test_negative_price():
    """R66: a price below zero is refused with a sentence."""
    with pytest.raises(InputError, match="below zero"):
        price_points(PriceRule.INVERSE, -1, FIELD)
