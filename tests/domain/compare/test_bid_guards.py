"""Second looks before choosing: lowest price, too few bids, suspiciously cheap."""

from datetime import date
from decimal import Decimal

import pytest

from outsource_desk.domain.compare.bid_guards import (
    View,
    abnormally_low,
    best_by_view,
    few_bids_nudge,
    lowest_bid_guard,
    price_per_quality_point,
)
from outsource_desk.domain.compare.bids import JudgedBid, JudgedCriterion
from outsource_desk.domain.compare.scoring import Pricing, compare
from outsource_desk.domain.kinds import CriterionKind

CRITERIA = (
    JudgedCriterion(0, "Price", CriterionKind.PRICE, 40),
    JudgedCriterion(1, "Quality", weight=60),
)
TENTH = Decimal("0.1")


def compared(*rows):
    bids = [JudgedBid(i, price, {1: quality}) for i, (price, quality) in enumerate(rows)]
    return compare(CRITERIA, bids, Pricing(), date(2026, 11, 21))


@pytest.mark.parametrize(
    ("quality", "needs"),
    [(80, False), (79, True), (49, True), (None, True)],
)
def test_lowest_bid_needs_parity_or_a_reason(quality, needs):
    """R65: the lowest bid is fine on a par (80 is the average of the others), else a reason."""
    guard = lowest_bid_guard(compared((100, quality), (120, 70), (130, 90)), 0, quality_floor=50)
    assert guard.is_lowest
    assert guard.needs_reason is needs
    assert guard.sentence


def test_dearer_bids_need_no_reason():
    """R65: only the lowest price is guarded, and a bid that is out is not the yardstick."""
    guard = lowest_bid_guard(compared((100, 10), (90, 99)), 0, quality_floor=50)
    assert not guard.is_lowest
    assert not guard.needs_reason
    assert guard.sentence == ""


@pytest.mark.parametrize("bids", [0, 1, 2])
def test_fewer_than_three_bids(bids):
    """R66: up to two bids bring a nudge, three do not."""
    assert few_bids_nudge(bids)
    assert not few_bids_nudge(3)
    assert "Wait for" in few_bids_nudge(bids, 3)


def test_abnormally_low():
    """R66: 89 is below 90 % of the mean 100; 90 is not; the own estimate counts as well."""
    assert abnormally_low(89, [90, 110], TENTH)
    assert not abnormally_low(90, [90, 110], TENTH)
    assert abnormally_low(89, [], TENTH, should_cost_minor=100)
    assert not abnormally_low(1, [], TENTH)


def test_views_may_disagree():
    """R65: best total, quality, price and value are named separately."""
    found = compared((100, 50), (150, 100), (110, 80))
    assert best_by_view(found) == {View.TOTAL: 1, View.QUALITY: 1, View.PRICE: 0, View.VALUE: 2}
    assert price_per_quality_point(found.result(1)) == 1.5
    assert price_per_quality_point(compared((100, 0)).result(0)) is None
