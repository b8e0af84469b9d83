"""The request of the sample business: complete, in the usual order, and as long as is usual."""

from __future__ import annotations

import re

import pytest

from outsource_desk.base.text import Words
from outsource_desk.records.business import Business
from outsource_desk.reports.document import DOCUMENTS, DocumentSubject
from outsource_desk.reports.paper import PAPERS
from outsource_desk.services.brief import changes as brief_changes
from outsource_desk.services.tasks.tasks import add_task
from tests.reports.reader import bookmarks, pages, words
from tests.support.papers import paper_of

SPEECH = Words("en_GB")
BOOKS, PAYROLL, WAREHOUSE = 3, 4, 5
# What a request of a small business holds, one after the other, and words that stand in each part.
COVER = ("RFP-2026-001 · Version 1 · Issued", "Questions go to", "Bids must be here by")
ORDER = (
    ("1. About us", "Every table in our town should have one cup on it"),
    ("2. Why we ask", "Receipts pile up in a shoe box"),
    ("3. What belongs to the work", "Not part of the work:"),
    ("4. What you deliver", "How we check it"),
    ("5. What you get from us", "Scanned receipts"),
    ("6. How quality is measured", "You report to us:"),
    ("7. Working together", "Working language: German"),
    ("8. Who works with whom", "What passes between them"),
    ("9. Data and customers", "Where the data may be: European Union"),
    ("10. Trial and hand-over", "The trial is passed when:"),
    ("11. Price and payment", "When the work is not as agreed:"),
    ("12. What the contract will say", "a template and no legal advice"),
    ("13. Your bid", "A customer whom you work for now"),
    ("14. How we choose", "How a price becomes points:"),
    ("15. Days and rules", "We are free to choose none"),
    ("Annex A: What these words mean", "Closed month"),
    ("Annex B: How it is done: Collect and hand over the receipts of a month", "Step by step"),
    ("Annex C: If you do not bid", "We do not bid because"),
    ("Bid form", "Company name"),
)


def printed(store, task_id, today, *paper):
    result = DOCUMENTS["request"].load(store, DocumentSubject(today=today, task_id=task_id))
    return paper_of("request", result, SPEECH, *paper)


def test_every_part_stands_in_the_usual_order(sample_store, today):
    """R33: cover, sections 1 to 15, annexes, and the form at the end; each says what it is for."""
    data = printed(sample_store, BOOKS, today)
    titles = [title for title, _ in ORDER]
    assert [one for one in bookmarks(data) if one in titles] == titles
    numbered = [one for one in bookmarks(data) if re.match(r"\d+\. |Annex ", one)]
    assert numbered == titles[:-1]
    text = words(data)
    at = 0
    for said in (*COVER, *(said for part in ORDER for said in part)):
        found = text.find(said, at)
        assert found >= at, said
        at = found


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("task_id", [BOOKS, PAYROLL, WAREHOUSE])
def test_it_is_as_long_as_a_request_usually_is(sample_store, today, paper, task_id):
    """R33: 6 to 12 pages for a small business, on both kinds of paper."""
    assert 6 <= len(pages(printed(sample_store, task_id, today, paper))) <= 12


def test_the_cover_stays_one_page_whatever_the_goal(sample_store, today):
    """R33: the cover tells the beginning of a long goal; all of it stands in the section."""
    brief_changes.set_field(sample_store, BOOKS, "objectives", "Books are closed early. " * 200)
    found = pages(printed(sample_store, BOOKS, today))
    assert "How to bid" in found[0]
    assert "About us" in found[1]


def test_principles_are_a_list(sample_store, today):
    """R30: each principle has its letter; a single one stands in the sentence."""
    assert "How we work: (a) Say early" in words(printed(sample_store, BOOKS, today))
    with sample_store.change("One", filling=True) as session:
        session.get_one(Business, 1).principles = "Ask rather than guess."
    text = words(printed(sample_store, BOOKS, today))
    assert "How we work: Ask rather than guess." in text


def test_what_is_empty_has_no_heading_and_no_column(sample_store, today):
    """R33: a brief without words prints no empty section; criteria without words no column."""
    assert "Criterion Weight Price per year" in words(printed(sample_store, WAREHOUSE, today))
    task_id = add_task(sample_store, "Window cleaning", today)
    found = bookmarks(printed(sample_store, task_id, today))
    for title in ("Why we ask", "What you deliver", "How quality is measured", "How we choose"):
        assert not [one for one in found if title in one], title
