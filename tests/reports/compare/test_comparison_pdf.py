"""The comparison on paper, read back by two readers of PDF."""

from __future__ import annotations

import pytest

from outsource_desk.records.bid import AwardDraft, BidDraft
from outsource_desk.records.brief import Criterion, CriterionDraft
from outsource_desk.reports.document import DOCUMENTS, DocumentSubject
from outsource_desk.reports.paper import A4, LETTER
from outsource_desk.services import items
from outsource_desk.services.compare import awards, bids
from outsource_desk.services.compare.comparison import comparison
from outsource_desk.services.compare.recommendation import insight
from outsource_desk.services.compare.words import rule_words
from tests.reports import reader
from tests.support.papers import paper_of

PAYROLL, SHIPPING, CUSTOMS = 4, 5, 6


@pytest.fixture
def printed(sample_store, today, words):
    """Print the comparison of a task."""

    def make(task_id=PAYROLL, paper=A4):
        return paper_of("comparison", comparison(sample_store, task_id, today), words, paper)

    return make


def said(data):
    return reader.words(data).replace("\u00a0", " ")


def test_the_recommendation_and_why(printed, sample_store, today, words):
    """R72: the band names the recommended vendor; the sentences are those of the screen."""
    text = said(printed())
    assert "Recommended Score Price per year" in text
    assert "Brightline Payroll 92.6" in text
    for point in insight(comparison(sample_store, PAYROLL, today), words).points:
        assert point.text.replace("\u00a0", " ") in text


def test_the_whole_grid(printed, sample_store, today):
    """R60, R61: every criterion with its weight, every vendor, every answer with its evidence."""
    text = said(printed())
    found = comparison(sample_store, PAYROLL, today)
    for one in found.criteria:
        assert one.name in text
    for bid in found.bids:
        assert bid.vendor in text
        for answer in bid.answers:
            assert answer.text in text
            assert answer.note in text
    for share in ("25 %", "30 %", "15 %", "10 %", "5 %", "must have", "100 %"):
        assert share in text


def test_knock_outs_and_method(printed, sample_store, today):
    """R61, R63, R69: reasons of knock-outs, price rule, anchors, rates and limits of weights."""
    text = said(printed())
    assert "PayAsia Ltd No proof of “Data security” € 2,940" in text
    assert rule_words(comparison(sample_store, PAYROLL, today)) in text
    assert "3 enough: meets what you asked" in text
    assert "1 INR = 0.011053 EUR (PayAsia Ltd)" in text
    assert "“Quality of samples” at least 40 points" in text
    assert "Brightline Payroll wins unless “Turnaround time” matters more than 51 %." in text


def test_must_haves_are_words_and_signs(printed):
    """R63: proof is told by a sign and a word, so it is seen without colour."""
    text = said(printed())
    for proof in ("✓ proven", "? promised", "× no proof"):
        assert proof in text


@pytest.mark.parametrize(("task_id", "wide"), [(PAYROLL, False), (SHIPPING, True)])
@pytest.mark.parametrize("paper", [A4, LETTER])
def test_landscape_for_more_than_four(printed, task_id, wide, paper):
    """R60: four bids are printed upright, five across."""
    page = reader.reader(printed(task_id, paper)).pages[0]
    assert (page.mediabox.width > page.mediabox.height) is wide


def test_many_bids_are_split(printed, sample_store):
    """R60: after five bids the grid goes on below, with the criteria again."""
    for number in range(7):
        bids.add_bid(sample_store, SHIPPING, f"Firm {number}", BidDraft(price_minor=2_000_000))
    text = said(printed(SHIPPING))
    for title in ("Points by criterion: bids 1 to 5", "bids 6 to 10", "bids 11 to 12"):
        assert title in text
    assert text.count("Care with fragile goods 20 %") == 3
    assert "not scored" in text


def test_a_choice_is_on_record(printed):
    """R72: the award record: who, when, why, and why the low price is good enough."""
    text = said(printed(CUSTOMS))
    assert "Chosen" in text
    assert "Knows our tariff numbers by heart" in text
    assert "On the low price:" in text
    assert "Chosen on 14 November 2026." in text


def test_hostile_words_are_printed_as_typed(printed, sample_store, today):
    """R119: markup and long words of a vendor are printed, not obeyed."""
    nasty = "<b>&amp; " + "x" * 190
    one = CriterionDraft(name="<i>Quick</i> & good", meaning=nasty)
    items.add(sample_store, Criterion, PAYROLL, one)
    bids.add_bid(sample_store, PAYROLL, "<script>Firm & Söhne</script>", BidDraft(price_minor=1))
    text = said(printed())
    assert "<script>Firm & Söhne</script>" in text
    assert "<i>Quick</i> & good" in text


def test_nothing_to_compare(printed, sample_store, today):
    """R66: without bids the document says what to do; a single bid is printed too."""
    for bid in comparison(sample_store, PAYROLL, today).bids[1:]:
        bids.withdraw_bid(sample_store, bid.bid_id)
    assert "One bid is not a comparison" in said(printed())
    last = comparison(sample_store, PAYROLL, today).bids[0]
    bids.withdraw_bid(sample_store, last.bid_id)
    assert "at least three vendors" in said(printed())


def test_a_tie_on_paper(printed, sample_store, today):
    """R72: level bids are named; nobody is recommended."""
    for one in comparison(sample_store, CUSTOMS, today).criteria[1:]:
        awards.reopen(sample_store, CUSTOMS, "Again.")
        items.remove(sample_store, Criterion, one.criterion_id)
    for bid in comparison(sample_store, CUSTOMS, today).bids:
        draft = bids.bid_form(sample_store, bid.bid_id).draft
        bids.edit_bid(sample_store, bid.bid_id, draft.model_copy(update={"price_minor": 100_000}))
    text = said(printed(CUSTOMS))
    assert "The best bids are level." in text
    assert "Recommended" not in text


def test_it_is_for_the_owner_only(sample_store, today):
    """R72: the document is never for vendors, and is found by key with its own service."""
    composer = DOCUMENTS["comparison"]
    assert not composer.document.for_vendor
    assert composer.document.needs == "task"
    found = composer.load(sample_store, DocumentSubject(today=today, task_id=PAYROLL))
    assert found == comparison(sample_store, PAYROLL, today)


def test_pages_bookmarks_and_fonts(printed):
    """R60: numbered pages, a bookmark a heading, all fonts embedded, the same bytes each time."""
    data = printed()
    assert ["Page 1 of 2" in page for page in reader.pages(data)] == [True, False]
    assert all(reader.fonts(data).values())
    marks = reader.bookmarks(data)
    assert marks["Ranking"] == 1
    assert marks["Points by criterion"] == 2
    assert printed() == data


def test_the_note_to_others_stays_inside(printed, sample_store, today):
    """R72: the award keeps a note to the others; the comparison does not print it."""
    awards.reopen(sample_store, CUSTOMS, "Again.")
    first = comparison(sample_store, CUSTOMS, today).bids[0]
    draft = AwardDraft(reason="Best.", note_to_others="Thank you all.")
    awards.choose(sample_store, first.bid_id, draft, today)
    assert "Thank you all." not in said(printed(CUSTOMS))
