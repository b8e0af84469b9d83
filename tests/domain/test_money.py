"""Money is exact: rounded once, and parts always add up to the whole."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.base.errors import InputError
from outsource_desk.domain.money import (
    percent_of,
    round_half_up,
    share_of,
    split_by_shares,
    time_cost,
    whole_percent,
)


@pytest.mark.parametrize(
    ("value", "whole"),
    [("0.5", 1), ("-0.5", -1), ("1.5", 2), ("2.5", 3), ("2.4999999999999999999", 2), ("-2.5", -3)],
)
def test_halves_go_away_from_zero(value, whole):
    """R67: one rounding rule for every sum of money."""
    assert round_half_up(Decimal(value)) == whole


def test_shares_and_percents():
    """R12: 25 % of 1,005 cents is 251.25, so 251; 10 % of 5 cents is a half, so 1."""
    assert percent_of(1_005, 25) == 251
    assert share_of(5, Decimal("0.1")) == 1
    assert percent_of(-1_005, Decimal("12.5")) == -126


def test_time_cost():
    """R12: 14 hours at 32.00 are 448.00; 20 minutes at 10.00 are 3.33."""
    assert time_cost(14 * 60, 3_200) == 44_800
    assert time_cost(20, 1_000) == 333


def test_largest_remainder():
    """R75: a third of 100.00 three times is 33.34, 33.33, 33.33."""
    assert split_by_shares(10_000, [1, 1, 1]) == (3_334, 3_333, 3_333)
    assert split_by_shares(-10_000, [1, 1, 1]) == (-3_334, -3_333, -3_333)


@pytest.mark.parametrize("shares", [[], [0, 0], [1, -1], [Fraction(-1), 3]])
def test_useless_shares_are_refused_in_words(shares):
    """R75: an example says what to enter."""
    with pytest.raises(InputError, match="such as 30 and 70"):
        split_by_shares(100, shares)


@given(
    st.integers(-(10**15), 10**15),
    st.lists(st.decimals(0, 10**6, places=4), min_size=1, max_size=30).filter(any),
)
def test_parts_add_up(total, shares):
    """R75: parts sum exactly and are at most one minor unit off."""
    parts = split_by_shares(total, shares)
    whole = sum(Fraction(share) for share in shares)
    assert sum(parts) == total
    for part, share in zip(parts, shares, strict=True):
        assert abs(part - total * Fraction(share) / whole) < 1


@pytest.mark.parametrize(
    ("share", "shown"), [(0.25, "25"), (0.285, "29"), (2 / 3, "67"), (1, "100")]
)
def test_whole_percent(share, shown):
    """R61: the price that counts for 28.5 % reads 29 % in a warning as on the comparison."""
    assert whole_percent(share) == f"{shown}\u00a0%"


@given(st.integers(-(10**7), 10**7), st.integers(0, 10**7))
def test_time_cost_is_the_exact_ratio_rounded(minutes, rate_minor):
    """R67: without a fraction between, and never another cent."""
    assert time_cost(minutes, rate_minor) == round_half_up(Fraction(minutes * rate_minor, 60))
