"""Delay credits by hand."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.base.errors import InputError
from outsource_desk.domain.contract.credits import LateTerms, delay_credit

DUE = date(2026, 3, 2)  # a Monday: two working days of grace end on Wednesday the 4th
TERMS = LateTerms(Decimal("0.02"), Decimal("0.1"), grace_days=2)


@pytest.mark.parametrize(
    ("late", "own", "credit", "capped"),
    [
        (-3, 0, 0, False),
        (0, 0, 0, False),
        (2, 0, 0, False),
        (3, 0, 20_00, False),
        (9, 0, 20_00, False),
        (10, 0, 40_00, False),
        (10, 1, 20_00, False),
        (37, 0, 100_00, False),
        (38, 0, 100_00, True),
        (400, 0, 100_00, True),
    ],
)
def test_worked_example(late, own, credit, capped):
    """R76: 2 % a started week of 1,000.00 after 2 working days of grace, at most 10 %."""
    found = delay_credit(1_000_00, DUE, DUE + timedelta(days=late), TERMS, own)
    assert (found.credit_minor, found.capped) == (credit, capped)
    assert found.late_days == max(0, late)


@given(st.integers(0, 10**12), st.integers(-50, 5_000), st.decimals(0, 1), st.decimals(0, 1))
def test_never_above_the_cap(amount, late, rate, cap):
    """R76: a credit is never negative and never above its cap or the amount."""
    found = delay_credit(amount, DUE, DUE + timedelta(days=late), LateTerms(rate, cap))
    assert 0 <= found.credit_minor <= found.cap_minor <= amount


@pytest.mark.parametrize(
    "call",
    [
        lambda: delay_credit(1, DUE, DUE, LateTerms(Decimal(2), 1)),
        lambda: delay_credit(1, DUE, DUE, LateTerms(0, Decimal("-0.1"))),
        lambda: delay_credit(-1, DUE, DUE, TERMS),
        lambda: delay_credit(1, DUE, DUE, TERMS, -1),
    ],
)
def test_impossible_terms(call):
    """R76: the sentence shows an example."""
    with pytest.raises(InputError, match="such as"):
        call()
