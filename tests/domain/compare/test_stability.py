"""Weight intervals and prices to win agree with brute force."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from outsource_desk.domain.compare.bids import JudgedBid, JudgedCriterion
from outsource_desk.domain.compare.lead_analysis import lead_of
from outsource_desk.domain.compare.price_rules import PriceRule
from outsource_desk.domain.compare.price_to_win import price_to_win
from outsource_desk.domain.compare.scoring import Pricing, compare
from outsource_desk.domain.compare.stability import (
    Interval,
    most_critical,
    stability_sentence,
    weight_intervals,
)
from outsource_desk.domain.kinds import CriterionKind

TODAY = date(2026, 11, 21)
STEPS = 200


def percent(share):
    return f"{share:.0%}"


def judged(weights, rows):
    criteria = [JudgedCriterion(k, str(k), weight=weight) for k, weight in enumerate(weights)]
    bids = [JudgedBid(i, None, dict(enumerate(row))) for i, row in enumerate(rows)]
    return compare(criteria, bids, Pricing(), TODAY)


def test_worked_example():
    """R69: weights 30/70, A 50/90, B 100/60: level at t where 50t+90(1−t) = 100t+60(1−t): 3/8."""
    found = judged([30, 70], [[50, 90], [100, 60]])
    first, second = weight_intervals(found)
    assert (first.low_rival, first.high_share, first.high_rival) == (None, 0.375, 1)
    assert (second.low_share, second.low_rival, second.high_rival) == (0.625, 1, None)
    assert most_critical((first, second)) in (first, second)
    assert first.slack == pytest.approx(0.075)


@given(st.data())
def test_intervals_equal_brute_force(data):
    """R69: inside the interval the winner wins, outside it does not."""
    size = data.draw(st.integers(2, 5))
    points = st.lists(st.integers(0, 100), min_size=size, max_size=size)
    weights = data.draw(st.lists(st.integers(1, 100), min_size=size, max_size=size))
    rows = data.draw(st.lists(points, min_size=2, max_size=6))
    found = judged(weights, rows)
    assume(len(found.leaders) == 1)
    winner = found.leaders[0]
    for interval in weight_intervals(found):
        k = interval.criterion_id
        rest = sum(weights) - weights[k]
        for step in range(STEPS + 1):
            t = step / STEPS
            totals = [
                t * row[k]
                + (1 - t)
                * sum(w * v for j, (w, v) in enumerate(zip(weights, row, strict=True)) if j != k)
                / rest
                for row in rows
            ]
            lead = totals[winner] - max(total for i, total in enumerate(totals) if i != winner)
            if interval.low_share + 1e-9 < t < interval.high_share - 1e-9:
                assert lead > -1e-9
            elif t < interval.low_share - 1e-9 or t > interval.high_share + 1e-9:
                assert lead < 1e-9


def test_no_interval_without_a_single_winner():
    """R69: a tie or a lone bid has no stability to speak of."""
    assert weight_intervals(judged([1, 1], [[5, 5], [5, 5]])) == ()
    assert weight_intervals(judged([1, 1], [[5, 5]])) == ()
    assert weight_intervals(judged([1], [[5], [4]])) == ()
    assert most_critical(()) is None


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (None, 2, "A wins unless price matters more than 57%."),
        (2, None, "A wins unless price matters less than 20%."),
        (2, 3, "A wins unless price matters less than 20% or more than 57%."),
        (None, None, "A wins however much price matters."),
    ],
)
def test_sentences(low, high, words):
    """R69: the interval in one plain sentence."""
    interval = Interval(1, 0.4, 0.2, low, 0.57, high)
    assert stability_sentence(interval, "A", "price", percent) == words


def priced(rule, price_weight, rows, estimate=None):
    criteria = (
        JudgedCriterion(0, "Price", CriterionKind.PRICE, price_weight),
        JudgedCriterion(1, "Quality", weight=100 - price_weight),
    )
    pricing = Pricing(rule, estimate)
    bids = [JudgedBid(i, price, {1: quality}) for i, (price, quality) in enumerate(rows)]
    return compare(criteria, bids, pricing, TODAY), criteria, pricing, bids


def test_price_to_win_by_hand():
    """R69: two bids, price 40 %, A 1,000.00 with 80, B 1,200.00 with 70, inverse rule.

    B must be cheaper: 0.6·70 + 40 > 0.6·80 + 40·p/1000, so p < 1000·(42 + 40 − 48)/40 = 850.00.
    """
    found, criteria, pricing, _ = priced(PriceRule.INVERSE, 40, [(100_000, 80), (120_000, 70)])
    price = price_to_win(found, criteria, pricing, 1)
    assert price == pytest.approx(85_000, abs=15)  # points are rounded to hundredths


@given(
    st.sampled_from(PriceRule),
    st.integers(1, 99),
    st.lists(st.tuples(st.integers(1, 3_000), st.integers(0, 100)), min_size=2, max_size=5),
    st.integers(1, 3_000),
)
def test_price_to_win_is_exact(rule, weight, rows, estimate):
    """R69: at the price the bid is alone in first place; one minor unit more and it is not."""
    found, criteria, pricing, bids = priced(rule, weight, rows, estimate)
    for bid in bids:
        price = price_to_win(found, criteria, pricing, bid.bid_id)
        if price is None:
            continue

        def leaders(own, bid=bid):
            changed = [
                JudgedBid(b.bid_id, own if b is bid else b.price_minor, b.points) for b in bids
            ]
            return compare(criteria, changed, pricing, TODAY).leaders

        assert price < bid.price_minor
        assert leaders(price) == (bid.bid_id,)
        assert leaders(price + 1) != (bid.bid_id,)


def test_leader_needs_no_price():
    """R69: the leader has won already, and a hopeless bid has no price to win."""
    found, criteria, pricing, _ = priced(PriceRule.INVERSE, 1, [(100, 90), (200, 0)])
    assert price_to_win(found, criteria, pricing, 0) is None
    assert price_to_win(found, criteria, pricing, 1) is None


def test_why_the_winner_leads():
    """R60: the gains add up to the lead, the biggest first, and the price difference is told."""
    found, *_ = priced(PriceRule.INVERSE, 40, [(125_00, 90), (100_00, 70)])
    lead = lead_of(found)
    assert (lead.winner_id, lead.rival_id, lead.saving_minor) == (0, 1, -25_00)
    assert [gain.criterion_id for gain in lead.gains] == [1, 0]
    assert sum(gain.total_points for gain in lead.gains) == pytest.approx(lead.total_points)
    assert lead.total_points == pytest.approx(4)
