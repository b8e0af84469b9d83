"""Bids are ranked by hand-checked arithmetic, and nothing missing counts as zero."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.base.errors import InputError
from outsource_desk.domain.compare.bids import BidStatus, JudgedBid, JudgedCriterion, OutKind
from outsource_desk.domain.compare.price_rules import PriceRule
from outsource_desk.domain.compare.scoring import Pricing, compare, consensus
from outsource_desk.domain.kinds import CriterionKind, Proof

TODAY = date(2026, 11, 21)
PRICE = JudgedCriterion(1, "Price", CriterionKind.PRICE, 40)
SAMPLES = JudgedCriterion(2, "Samples", CriterionKind.SCORE, 60, floor=40)
PROOF = JudgedCriterion(3, "Data security", CriterionKind.MUST)
MET = {3: Proof.MET}


def run(*bids, criteria=(PRICE, SAMPLES, PROOF), pricing=None):
    return compare(criteria, bids, pricing or Pricing(), TODAY)


def order(*bids, criteria=(PRICE, SAMPLES, PROOF)):
    return [one.bid_id for one in run(*bids, criteria=criteria).bids]


def bid(bid_id, price=None, samples=None, proof=Proof.MET, **more):
    return JudgedBid(bid_id, price, {2: samples}, {3: proof}, **more)


def test_worked_example():
    """R61: A = 0.4 × 80 + 0.6 × 90 = 86; B = 0.4 × 100 + 0.6 × 70 = 82."""
    found = run(bid(2, 100_00, 70), bid(1, 125_00, 90))
    assert [(b.bid_id, b.total, b.rank) for b in found.bids] == [(1, 86, 1), (2, 82, 2)]
    assert found.leaders == (1,)
    assert found.bids[0].quality == 90
    assert [cell.points for cell in found.bids[0].cells] == [80, 90]
    assert not found.provisional


def test_knocked_out_price_does_not_set_the_scale():
    """R63: a bid without proof stays visible, has no rank and is not the lowest price."""
    found = run(bid(1, 125_00, 90), bid(2, 50_00, 90, Proof.MISSING))
    out = found.result(2)
    assert found.lowest_minor == 125_00
    assert (out.status, out.rank) == (BidStatus.KNOCKED_OUT, None)
    assert out.outs[0].kind == OutKind.FAILED_MUST
    assert "Data security" in out.outs[0].sentence
    assert out.total is not None


@pytest.mark.parametrize("proof", [Proof.PROMISED, None])
def test_promised_is_not_proven(proof):
    """R63: a promise or no answer is unproven: not out, not ranked."""
    found = run(bid(1, 100_00, 90, proof), bid(2, 125_00, 50))
    assert found.result(1).status == BidStatus.UNPROVEN
    assert found.result(1).unproven == (3,)
    assert found.leaders == (2,)
    assert found.provisional


def test_unscored_is_not_zero():
    """R61: missing points block the rank and leave a provisional total of what is known."""
    found = run(bid(1, 100_00, None), bid(2, 125_00, 50))
    half = found.result(1)
    assert (half.status, half.rank, half.missing) == (BidStatus.UNSCORED, None, (2,))
    assert half.total == 100
    assert half.quality is None
    assert found.provisional


def test_half_judged_bids_stand_last_and_still():
    """R61: judged, then only unproven, then half judged in the order they came in, then out."""
    out = bid(1, 90_00, 90, Proof.MISSING)
    dear, cheap = bid(2, 200_00, None), bid(3, 100_00, None)  # 50 and 100 points so far
    promised, judged = bid(4, 150_00, 60, Proof.PROMISED), bid(5, 180_00, 50)
    assert order(out, dear, cheap, promised, judged) == [5, 4, 2, 3, 1]


def test_an_answer_moves_a_bid_only_once_it_is_judged_whole():
    """R61: points for one of two open criteria leave every column where it was."""
    style = JudgedCriterion(4, "Style", CriterionKind.SCORE, 20)
    open_bids = [JudgedBid(n, 100_00 + n, {}, MET) for n in (1, 2, 3)]
    half = JudgedBid(3, 103_00, {2: 100}, MET)
    whole = JudgedBid(3, 103_00, {2: 100, 4: 100}, MET)
    criteria = (PRICE, SAMPLES, style, PROOF)
    assert order(*open_bids, criteria=criteria) == [1, 2, 3]
    assert order(*open_bids[:2], half, criteria=criteria) == [1, 2, 3]
    assert order(*open_bids[:2], whole, criteria=criteria) == [3, 1, 2]


def test_no_price_yet():
    """R66: a bid without a price lacks an answer, and the grid still stands."""
    found = run(bid(1, None, 80))
    assert found.result(1).missing == (1,)
    assert found.lowest_minor is None
    assert run().bids == ()


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"samples": 39}, OutKind.BELOW_FLOOR),
        ({"late": True}, OutKind.LATE),
        ({"valid_until": date(2026, 11, 20)}, OutKind.EXPIRED),
    ],
)
def test_minimum_deadline_and_validity(changes, kind):
    """R63, R71: below the minimum, too late or expired knocks a bid out, with the reason."""
    out = run(bid(1, 100_00, **{"samples": 90, **changes})).result(1)
    assert [o.kind for o in out.outs] == [kind]
    assert run(bid(1, 100_00, 40, valid_until=TODAY)).leaders == (1,)


def test_ties_share_the_rank_and_nobody_is_picked():
    """R72: equal totals are a tie for the owner to decide; the next rank is left out."""
    found = run(bid(1, 100_00, 70), bid(2, 100_00, 70), bid(3, 100_00, 60))
    assert found.leaders == (1, 2)
    assert [b.rank for b in found.bids] == [1, 1, 3]


def test_equal_by_another_way_is_an_exact_tie():
    """R61: thirds do not break a tie: 3 criteria of equal weight, points shuffled."""
    criteria = [JudgedCriterion(i, str(i), weight=7) for i in range(3)]
    one, two = JudgedBid(1, None, {0: 10, 1: 33, 2: 71}), JudgedBid(2, None, {0: 71, 1: 10, 2: 33})
    assert len(compare(criteria, [one, two], Pricing(), TODAY).leaders) == 2


def test_weights_are_shown_as_shares():
    """R61: shares add up to 1; below 3 % is marked; all zero means all the same."""
    criteria = [JudgedCriterion(1, "a", weight=2), JudgedCriterion(2, "b", weight=98)]
    found = compare(criteria, [], Pricing(), TODAY).weights
    assert [w.share for w in found] == [0.02, 0.98]
    assert [w.too_light for w in found] == [True, False]
    equal = compare([JudgedCriterion(i, "x", weight=0) for i in range(4)], [], Pricing(), TODAY)
    assert [w.share for w in equal.weights] == [0.25] * 4


@pytest.mark.parametrize(
    "wrong", [JudgedBid(1, 1, {2: 101}), JudgedBid(1, 1, {2: -1}), JudgedBid(1, -1, {2: 50})]
)
def test_points_outside_the_scale_are_refused(wrong):
    """R61: the sentence says what to enter."""
    with pytest.raises(InputError):
        compare([PRICE, SAMPLES], [wrong], Pricing(), TODAY)


def test_negative_weight_is_refused():
    """R61: the sentence says what to enter."""
    with pytest.raises(InputError, match="such as 25"):
        compare([JudgedCriterion(1, "a", weight=-1)], [], Pricing(), TODAY)


def test_several_evaluators():
    """R62: the mean is shown; more than two marks apart asks for a talk."""
    assert consensus([2, 4]).mark == 3
    assert not consensus([2, 4]).discuss
    assert consensus([1, 4]).discuss
    with pytest.raises(InputError):
        consensus([])


FIELD = st.lists(st.tuples(st.integers(1, 10**9), st.integers(0, 100)), min_size=2, max_size=8).map(
    lambda rows: [bid(i, price, points) for i, (price, points) in enumerate(rows)]
)


@given(FIELD, st.sampled_from(PriceRule), st.integers(0, 100))
def test_ranking_is_in_order_and_explained(bids, rule, weight):
    """R61: totals fall with the rank and are the weighted sum of the cells shown."""
    criteria = (JudgedCriterion(1, "Price", CriterionKind.PRICE, weight), JudgedCriterion(2, "Q"))
    found = run(*bids, criteria=criteria, pricing=Pricing(rule, benchmark_minor=1_000))
    for better, worse in pairwise(found.bids):
        assert better.total >= worse.total
    for result in found.bids:
        parts = zip(found.weights, result.cells, strict=True)
        assert sum(w.share * cell.points for w, cell in parts) == pytest.approx(result.total)
    assert sum(w.share for w in found.weights) == pytest.approx(1)


@given(FIELD, st.integers(1, 10**9), st.data())
def test_benchmark_knows_no_withdrawal_paradox(bids, estimate, data):
    """R61: under the benchmark rule a losing bid that withdraws never changes the winner."""
    pricing = Pricing(PriceRule.BENCHMARK, estimate)
    criteria = (PRICE, JudgedCriterion(2, "Samples", weight=60))
    before = run(*bids, criteria=criteria, pricing=pricing)
    losers = [b for b in bids if b.bid_id not in before.leaders]
    if losers:
        gone = data.draw(st.sampled_from(losers))
        rest = [b for b in bids if b is not gone]
        assert set(run(*rest, criteria=criteria, pricing=pricing).leaders) == set(before.leaders)
