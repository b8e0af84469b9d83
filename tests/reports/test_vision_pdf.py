"""The vision of the business on one page (R30, R116)."""

from __future__ import annotations

import pytest

from outsource_desk.base.text import Words
from outsource_desk.records.business import BusinessDraft
from outsource_desk.reports.build import build_pdf
from outsource_desk.reports.document import DOCUMENTS, DocumentSubject
from outsource_desk.reports.paper import A4, LETTER
from outsource_desk.services.business import business
from tests.reports import reader

WORDS = Words("en_GB")


def paper(store, today, size=A4) -> bytes:
    result = DOCUMENTS["vision"].load(store, DocumentSubject(today=today))
    return build_pdf("vision", result, WORDS, size)


@pytest.mark.parametrize("size", [A4, LETTER])
def test_one_page_says_where_the_firm_is_going(sample_store, today, size):
    """R30, R116: vision, what it does, how it works, whom to ask; the logo on top."""
    data = paper(sample_store, today, size)
    (page,) = reader.pages(data)
    told = " ".join(page.split())
    for words in ("one cup on it that somebody", "tableware by hand", "Ask rather than guess."):
        assert words in told
    assert "kaethe@hartmann-ceramics.example" in told
    assert len(reader.reader(data).pages[0].images) == 1
    assert list(reader.bookmarks(data)) == [
        "Where we are going",
        "What we do",
        "How we work together",
    ]


def test_strengths_stay_in_the_house(sample_store, today):
    """R30, R34: what the firm is good at, what an hour costs and the tax number are not told."""
    told = " ".join(reader.pages(paper(sample_store, today)))
    assert "Glazes nobody else has" not in told
    assert "815" not in told
    assert "32.00" not in told


def test_without_a_vision_it_says_where_to_write_one(empty_store, today):
    """R30: no empty page."""
    told = " ".join(" ".join(reader.pages(paper(empty_store, today))).split())
    assert "There is no vision to print yet. Write in Settings" in told


def test_a_vision_alone_is_enough(empty_store, today):
    """R30: nothing else stands on the page, not even a heading."""
    business.save_business(
        empty_store, BusinessDraft(name="Åse’s", vision="- Σκοπός & <b>Мета</b>")
    )
    data = paper(empty_store, today)
    assert "Σκοπός & <b>Мета</b>" in " ".join(reader.pages(data))
    assert len(reader.bookmarks(data)) == 1
