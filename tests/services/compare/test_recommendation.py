"""Why a bid leads and what would change that."""

import pytest

from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.services.compare.comparison import comparison
from outsource_desk.services.compare.recommendation import Tone, few_bids, insight, nudges
from tests.services.compare.bidding import three_bids


def test_why_and_what_would_change(empty_store, words):
    """R69: two reasons, the critical weight and the winning price, in words.

    Adler has 100 for price and 90 for quality, Clemens 50 and 95: level when the weight t of the
    price makes 50·t = 5·(1 − t), so t = 5/55 = 9 %. At a price p above 100 Clemens has
    0.4·10,000/p + 57 points, more than Adler's 94 up to p = 4,000/37 = 108.
    """
    told = insight(three_bids(empty_store).compare(), words)
    assert told.title == "Why Adler leads"
    assert told.texts(Tone.PRO) == (
        "Near the top on quality, and €\u00a0100 cheaper than Clemens.",
    )
    assert told.texts(Tone.CHANGE) == (
        "Clemens would win if “Price” weighed less than 9\u00a0%, or at €\u00a0108 or less.",
    )


def test_sample_business(sample_store, today, words):
    """R69: the sample names the full trial, the critical weight and the winning price."""
    told = insight(comparison(sample_store, 4, today), words)
    assert told.title == "Why Brightline Payroll leads"
    assert told.texts(Tone.PRO) == (
        "Highest quality, and €\u00a01,140 cheaper than LohnWerk GmbH.",
        "The only ranked bid with full points for “Trial period offered”.",
    )
    assert "weighed more than 51\u00a0%" in told.texts(Tone.CHANGE)[0]


@pytest.mark.parametrize(("bids", "start"), [(1, "One bid"), (2, "Two bids"), (3, "")])
def test_too_few_bids(empty_store, bids, start):
    """R66: fewer than three bids bring a nudge."""
    from tests.services.compare.bidding import Tender

    tender = Tender(empty_store)
    for number in range(bids):
        tender.bid(f"Vendor {number}", 10_000)
    assert few_bids(tender.compare()).startswith(start)
    assert bool(few_bids(tender.compare())) is bool(start)


def test_far_cheaper_than_the_others(empty_store, words):
    """R66: 50 against a mean of (100 + 125 + 200) / 3 = 141.67 is 65 % less."""
    tender = three_bids(empty_store)
    tender.bid("Dachs", 5_000, scores={"Quality": 61})
    said = " ".join(nudges(tender.compare(), words))
    assert "Dachs asks 65\u00a0% less than the others" in said


def test_what_is_open_is_named(empty_store, words):
    """R66: one open bid is named with what it lacks; several are named together."""
    tender = three_bids(empty_store)
    tender.bid("Dachs", None)
    said = nudges(tender.compare(), words)
    assert "The order may change: Dachs still lacks points for “Price” and 1 more." in said
    tender.criterion("Insurance", kind=CriterionKind.MUST)
    said = nudges(tender.compare(), words)
    together = "Adler and Clemens (and 2 more) are not fully judged yet."
    assert f"The order may change: {together}" in said


def test_a_tie_is_the_owners_choice(empty_store, words):
    """R72: two bids with the same total are named as level."""
    tender = three_bids(empty_store)
    tender.bid("Dachs", 10_000, scores={"Quality": 90})
    told = insight(tender.compare(), words)
    assert told.title == "The best bids are level"
    assert "Adler and Dachs have the same total" in told.texts(Tone.WARN)[0]


def test_a_leader_below_the_minimum(empty_store, words):
    """R65: a leader whose quality is below the owner's minimum of 60 is named."""
    tender = three_bids(empty_store)
    tender.bid("Dachs", 1_000, scores={"Quality": 55})
    said = nudges(tender.compare(), words)
    assert said[0] == "Dachs has 55 points for quality; your minimum is 60."
