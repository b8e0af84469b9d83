"""R65: bids are compared before tax, with what is paid once; else they are not compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.domain.compare.offered_price import OfferedPrice
from outsource_desk.domain.kinds import PriceBasis, PriceTax

WHOLE, MONTH, YEAR = PriceBasis.TOTAL, PriceBasis.MONTH, PriceBasis.YEAR
BEFORE, WITH, NONE = PriceTax.EXCLUDED, PriceTax.INCLUDED, PriceTax.NONE


@pytest.mark.parametrize(
    ("price", "basis", "compared"),
    [
        (OfferedPrice(119_000), WHOLE, 119_000),
        (OfferedPrice(119_000, tax=NONE), WHOLE, 119_000),
        (OfferedPrice(119_000, None, WITH, 1_900), WHOLE, 100_000),
        (OfferedPrice(119_000, None, WITH, 0), WHOLE, 119_000),
        (OfferedPrice(119_000, None, WITH), WHOLE, None),
        (OfferedPrice(119_000, None, BEFORE, 1_900), WHOLE, 119_000),
        (OfferedPrice(None, 500), MONTH, None),
        (OfferedPrice(10_000, 12_000), MONTH, 11_000),
        (OfferedPrice(10_000, 12_000), YEAR, 22_000),
        (OfferedPrice(10_000, 12_000), WHOLE, 22_000),
        (OfferedPrice(11_900, 14_280, WITH, 1_900), MONTH, 11_000),
        (OfferedPrice(10_000, 6), MONTH, 10_001),
    ],
)
def test_what_a_bid_counts(price, basis, compared):
    assert price.compared_minor(basis) == compared


@given(st.integers(0, 10**12), st.integers(0, 10_000), st.sampled_from(PriceBasis))
def test_a_price_with_tax_is_never_dearer_before_it(minor, rate, basis):
    """R65: and the tax on top of it gives the price again, to the cent."""
    net = OfferedPrice(minor, None, WITH, rate).compared_minor(basis)
    assert net is not None
    assert net <= minor
    assert abs(net * (10_000 + rate) - minor * 10_000) <= 10_000 + rate
