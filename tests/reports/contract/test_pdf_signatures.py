from __future__ import annotations

import pytest

from outsource_desk.reports.kit import kit
from outsource_desk.reports.paper import A4, CONTRACT_MARGINS, LETTER
from tests.reports.reader import pages
from tests.reports.specimen import SIGNATORIES, printed

LAST = "Disputes shall first be discussed between the representatives named above. " * 3
SENTENCE = "Signed in two originals."


def signed(above: float, text: str, paper=A4) -> list[str]:
    sheet = paper.with_margins(CONTRACT_MARGINS)
    clauses = kit.Clauses()
    clauses.heading("General")
    clauses.clause("First. " + text)
    clauses.clause("Lastclause. " + text)
    flow = kit.body("Above") + kit.gap(above) + clauses.flow
    return pages(printed(kit.signatures(flow, SENTENCE, SIGNATORIES, sheet.text_width), sheet))


@pytest.mark.parametrize("paper", [A4, LETTER])
@pytest.mark.parametrize("above", range(0, 700, 16))
def test_signatures_are_never_alone_nor_cut(paper, above: int) -> None:
    """R128: whatever stands above, the signatures share a page with their last clause."""
    found = signed(above, LAST, paper)
    page = next(text for text in found if SENTENCE in text)
    assert "Lastclause." in page
    assert page.count("Place and date") == 2
    assert sum("Place and date" in text for text in found) == 1


@pytest.mark.parametrize("lines", [20, 45, 80, 200])
def test_a_last_clause_longer_than_a_page_lends_its_last_lines(lines: int) -> None:
    """R128: at least two lines of the contract stand above the signatures."""
    found = signed(300, "Words of the contract that go on and on for the whole line, yes. " * lines)
    page = next(text for text in found if SENTENCE in text)
    assert page.count("Words of") >= 1
    assert page.count("Place and date") == 2


def test_signatures_without_a_contract_above() -> None:
    """R128: a form of signatures only is still a page."""
    (page,) = pages(printed(kit.signatures([], SENTENCE, SIGNATORIES, 450)))
    assert page.count("Place and date") == 2


def test_blanks_witness_and_more_than_two_parties() -> None:
    """R128: what is not known is left to be written by hand."""
    three = [kit.Signatory(f"Party {at}", f"Firm {at}", witness=True) for at in range(3)]
    (page,) = pages(printed(kit.signatures(kit.body("Text"), SENTENCE, three, 450)))
    assert page.count("Witness") == 3
    assert page.count("Name") == 3
