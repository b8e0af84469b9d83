"""The comparison that screen and paper show."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.compare.bids import BidStatus
from outsource_desk.domain.compare.price_rules import PriceRule, own_estimate
from outsource_desk.domain.kinds import CriterionKind, PriceBasis, PriceTax, Proof
from outsource_desk.records.brief import Brief
from outsource_desk.records.task import Task
from outsource_desk.services.compare.awards import refusal
from outsource_desk.services.compare.comparison import comparison, rerank, veiled
from outsource_desk.services.compare.expiry import Expiry
from outsource_desk.services.compare.words import (
    answer_words,
    expiry_words,
    offered_words,
    rule_words,
    spoken_cell,
    spoken_total,
    status_words,
)
from tests.services.compare.bidding import TODAY, Tender, three_bids


def test_best_first_with_totals_worked_by_hand(empty_store):
    """R60, R61: 94, 77 and 74 points, best first, each with its rank."""
    found = three_bids(empty_store).compare()
    assert [(b.vendor, b.rank, b.total) for b in found.bids] == [
        ("Adler", 1, 94.0),
        ("Clemens", 2, 77.0),
        ("Biber", 3, 74.0),
    ]
    assert [one.share for one in found.criteria] == [0.4, 0.6]
    assert found.leader is not None
    assert not found.provisional


def test_weights_are_normalised(empty_store):
    """R61: weights of 4 and 6 are 40 % and 60 %, whatever their sum."""
    tender = three_bids(empty_store)
    ids = tender.criteria
    found = rerank(tender.compare(), {ids["Price"]: 4, ids["Quality"]: 6})
    assert [one.share for one in found.criteria] == [0.4, 0.6]
    assert found.bids[0].total == 94.0


def test_rerank_needs_no_file(empty_store):
    """R69: with quality alone Clemens wins; nothing is stored by trying it."""
    tender = three_bids(empty_store)
    before = tender.compare()
    label = tender.store.undo_label()
    found = rerank(before, {tender.criteria["Price"]: 0})
    assert found.bids[0].vendor == "Clemens"
    assert found.bids[0].total == 95.0
    assert tender.store.undo_label() == label
    assert tender.compare() == before


def test_unscored_is_never_zero(empty_store):
    """R61: a bid without points has no rank, a provisional total over what is judged, no zero."""
    tender = three_bids(empty_store)
    tender.bid("Dachs", 10_000)
    found = tender.compare()
    bid = found.bid(tender.bids["Dachs"])
    assert bid.status == BidStatus.UNSCORED
    assert bid.rank is None
    assert bid.answer(tender.criteria["Quality"]).points is None
    assert bid.total == 100.0  # the price alone, and marked as not comparable
    assert found.provisional
    assert tender.order()[0] == "Adler"


def test_knock_outs_say_why(empty_store):
    """R63: a missing must-have and a missed minimum knock out; both reasons are told."""
    tender = three_bids(empty_store)
    tender.criterion("Insurance", kind=CriterionKind.MUST)
    tender.criterion("Samples", 10, floor=40)
    for vendor in ("Adler", "Biber", "Clemens"):
        tender.judge(vendor, "Insurance", proof=Proof.MET)
        tender.judge(vendor, "Samples", points=80)
    tender.judge("Adler", "Insurance", proof=Proof.MISSING)
    tender.judge("Adler", "Samples", points=30)
    found = tender.compare()
    adler = found.bid(tender.bids["Adler"])
    assert adler.is_out
    assert [out.sentence for out in adler.outs] == [
        "No proof of “Insurance”",
        "“Samples” below your minimum",
    ]
    assert tender.order()[-1] == "Adler"
    # The lowest price is now Biber's: Clemens 125/200 is 62.5 points.
    price = tender.criteria["Price"]
    assert found.bid(tender.bids["Biber"]).answer(price).points == 100.0
    assert found.bid(tender.bids["Clemens"]).answer(price).points == 62.5


def test_promised_proof_is_not_ranked(empty_store):
    """R63: a must-have that is only promised says so and has no rank."""
    tender = three_bids(empty_store)
    tender.criterion("Insurance", kind=CriterionKind.MUST)
    tender.judge("Adler", "Insurance", proof=Proof.PROMISED)
    tender.judge("Biber", "Insurance", proof=Proof.MET)
    tender.judge("Clemens", "Insurance", proof=Proof.MET)
    found = tender.compare()
    adler = found.bid(tender.bids["Adler"])
    assert status_words(adler, found) == "Proof missing"
    assert adler.rank is None


def test_bids_are_compared_before_tax(empty_store, words):
    """R65: 119 with 19 % tax is 100; without its rate a price is not compared, and says so."""
    tender = three_bids(empty_store)
    with_tax = {"tax": PriceTax.INCLUDED, "scores": {"Quality": 90}}
    known = tender.bid("Dachs", 11_900, tax_bp=1_900, **with_tax)
    hidden = tender.bid("Elster", 5_000, **with_tax)
    found = tender.compare()
    assert found.bid(known).price_minor == 10_000 == found.bid(tender.bids["Adler"]).price_minor
    assert found.bid(known).total == found.bid(tender.bids["Adler"]).total
    told = offered_words(found.bid(known), found, words)
    assert told.replace("\xa0", " ") == "€ 119, with 19 % tax"
    bid, price = found.bid(hidden), found.criteria[0]
    assert (bid.price_minor, bid.rank, bid.status) == (None, None, BidStatus.UNSCORED)
    said = answer_words(bid, bid.answer(price.criterion_id), price, found, words)
    assert said == "with tax, not comparable"
    assert "enter the rate of the tax first" in refusal(found, hidden)


def test_what_is_paid_once_counts_beside_the_month(empty_store, words):
    """R65: € 100 a month and € 120 once count as € 110 a month over a year."""
    from outsource_desk.records.brief import Brief

    tender = three_bids(empty_store)
    with empty_store.change("Ask for a price by the month") as session:
        brief = session.get(Brief, 1)
        brief.price_basis = PriceBasis.MONTH
        session.add(brief)
    bid_id = tender.bid("Dachs", 10_000, once_minor=12_000)
    found = tender.compare()
    assert found.bid(bid_id).price_minor == 11_000
    told = offered_words(found.bid(bid_id), found, words)
    assert told.replace("\xa0", " ") == "€ 100 + € 120 once"
    assert rule_words(found).endswith("before tax, and what is paid once with a twelfth.")


def test_a_late_bid_is_out(empty_store):
    """R63: what came after the deadline of the brief is out."""
    from outsource_desk.records.brief import Brief

    tender = three_bids(empty_store)
    with empty_store.change("Set the deadline") as session:
        brief = session.get(Brief, 1)
        brief.bids_due_on = TODAY - timedelta(days=3)
        session.add(brief)
    late = tender.bid("Dachs", 9_000, received_on=TODAY, scores={"Quality": 99})
    assert tender.compare().bid(late).outs[0].sentence == "Came after the deadline"


@pytest.mark.parametrize(
    ("days", "state", "said"),
    [
        (30, Expiry.HOLDS, ""),
        (7, Expiry.SOON, "Expires in 7 days"),
        (1, Expiry.SOON, "Expires in 1 day"),
        (0, Expiry.SOON, "Expires today"),
        (-1, Expiry.EXPIRED, ""),
    ],
)
def test_validity_of_offers(empty_store, words, days, state, said):
    """R71: an offer says when it ends soon, and is out once it has expired."""
    tender = three_bids(empty_store)
    until = TODAY + timedelta(days=days)
    bid_id = tender.bid("Dachs", 9_000, valid_until=until, scores={"Quality": 80})
    found = tender.compare()
    bid = found.bid(bid_id)
    assert bid.expiry == state
    assert expiry_words(bid, words) == said.replace(" day", "\u00a0day")
    assert (status_words(bid, found) == "Expired") == (days < 0)


def test_foreign_prices_are_compared_in_the_own_currency(sample_store, today, words):
    """R67: ₹ 266,000 is compared as € 2,940 and shown as both."""
    found = comparison(sample_store, 4, today)
    bid = next(bid for bid in found.bids if bid.currency == "INR")
    assert bid.price_minor == 294_000
    assert offered_words(bid, found, words) == "₹\u00a0266,000"


def test_cells_speak(sample_store, today, words):
    """R60: a cell tells vendor, criterion, answer and score; a must-have tells its proof."""
    found = comparison(sample_store, 4, today)
    bid = found.bids[0]
    spoken = [
        spoken_cell(bid, answer, one, found, words)
        for answer, one in zip(bid.answers, found.criteria, strict=True)
    ]
    assert spoken[0] == "Brightline Payroll, price per year: €\u00a05,760, score 100"
    assert spoken[-1] == "Brightline Payroll, data security: ISO 27001, proven"
    out = spoken_cell(found.bids[-1], found.bids[-1].answers[0], found.criteria[0], found, words)
    assert out.endswith("₹\u00a0266,000, knocked out")
    assert spoken_total(bid, found, words) == "Brightline Payroll, total score: 92.6, best overall"


def test_the_day_of_the_choice_counts(empty_store):
    """R72: after the choice, an offer that expires later does not change the comparison."""
    from outsource_desk.records.bid import AwardDraft
    from outsource_desk.services.compare import awards

    tender = three_bids(empty_store)
    until = TODAY + timedelta(days=2)
    dachs = tender.bid("Dachs", 10_000, valid_until=until, scores={"Quality": 99})
    awards.choose(empty_store, dachs, AwardDraft(reason="Best work."), TODAY)
    later = tender.compare(TODAY + timedelta(days=100))
    assert later.bids[0].vendor == "Dachs"
    assert later.heading.on == TODAY


def test_prices_can_be_hidden_until_all_is_scored(empty_store):
    """R64: prices, totals and places are hidden while something is unscored, not afterwards."""
    tender = three_bids(empty_store)
    tender.bid("Dachs", 9_000)
    hidden = veiled(tender.compare())
    assert [bid.vendor for bid in hidden.bids] == ["Adler", "Biber", "Clemens", "Dachs"]
    assert all(bid.total is None and bid.price_minor is None for bid in hidden.bids)
    assert hidden.leaders == ()
    tender.judge("Dachs", "Quality", points=10)
    assert veiled(tender.compare()).bids[0].vendor == "Adler"


def test_estimate_missing(empty_store):
    """R61: a rule that needs the owner's estimate falls back to the usual one and says so."""
    tender = three_bids(empty_store)
    with empty_store.change("Another rule") as session:
        brief = session.get(Brief, 1)
        brief.price_rule = PriceRule.BENCHMARK
        session.add(brief)
    found = tender.compare()
    assert found.heading.lacks_estimate
    assert found.bids[0].total == 94.0


def test_a_task_that_is_gone(empty_store):
    """R60: the sentence says what to do."""
    with pytest.raises(UserError, match="Undo brings it back"):
        comparison(empty_store, 99, date(2026, 11, 24))


def test_an_empty_comparison(empty_store):
    """R66: no bids and no criteria are a comparison too."""
    found = Tender(empty_store).compare()
    assert found.bids == ()
    assert found.leader is None


@pytest.mark.parametrize(
    ("basis", "estimate"), [("month", 9_000), ("year", 108_000), ("total", None)]
)
def test_the_fee_expected_in_the_check_is_the_estimate(empty_store, basis, estimate):
    """R61: what was answered in Decide is not asked again; a fee a month says no whole price."""
    tender = three_bids(empty_store)
    with empty_store.change("Choose the rule") as session:
        session.get_one(Task, tender.task_id).fee_minor = 9_000
        brief = session.exec(select(Brief).where(Brief.task_id == tender.task_id)).one()
        brief.price_rule, brief.price_basis = PriceRule.BENCHMARK, PriceBasis(basis)
    found = tender.compare()
    assert found.heading.lacks_estimate == (estimate is None)
    assert found.heading.rule == (PriceRule.BENCHMARK if estimate else PriceRule.INVERSE)
    assert own_estimate(None, 9_000, PriceBasis(basis)) == estimate
    assert own_estimate(5_000, 9_000, PriceBasis(basis)) == 5_000
