from __future__ import annotations

from datetime import UTC, datetime

import pytest

from outsource_desk.reports.build import sheet_of
from outsource_desk.reports.document import Document
from outsource_desk.reports.kit import kit
from outsource_desk.reports.paper import A4, LETTER, paper_named
from tests.reports.reader import bookmarks, pages, reader, words
from tests.reports.specimen import comparison, contract, printed


@pytest.mark.parametrize(("rounds", "count"), [(0, 1), (1, 2), (12, 13)])
def test_every_page_says_which_of_how_many_it_is(rounds: int, count: int) -> None:
    """R128: "Page x of y" is right on every page of short and long documents."""
    found = pages(contract(rounds=rounds))
    assert len(found) == count
    for number, text in enumerate(found, 1):
        assert text.count("Page ") == 1
        assert f"Page {number} of {count}" in text


def test_bookmarks_point_to_the_page_of_their_heading() -> None:
    """R128: each bookmark opens the page on which its heading stands."""
    data = contract(rounds=12)
    texts = [" ".join(text.split()) for text in pages(data)]
    found = bookmarks(data)
    assert len(found) == 12 * 5 + 1
    assert set(found.values()) >= {1, 6, 13}
    for title, page in found.items():
        assert title in texts[page - 1]


def test_bookmarks_never_skip_a_level() -> None:
    """R128: a document that begins with a subheading still has its bookmarks."""
    flow = kit.heading("Below", 1) + kit.heading("Above") + kit.heading("Below again", 1)
    assert list(bookmarks(printed(flow))) == ["Below", "Above", "Below again"]


def test_the_same_result_gives_the_same_bytes() -> None:
    """R128: two exports of one state cannot be told apart."""
    assert contract() == contract()
    assert comparison() == comparison()


def test_the_file_says_what_it_is() -> None:
    """R128: title, author, subject, keywords, language and date are in the file."""
    data = printed(
        kit.body("Text"),
        title="Umowa Łódź",
        author="Żółty Młyn",
        subject="Service contract",
        keywords=("C-2026-007", "draft"),
        made_at=datetime(2026, 11, 21, 9, 30, tzinfo=UTC),
    )
    found = reader(data)
    about = found.metadata
    assert about is not None
    assert (about.title, about.author) == ("Umowa Łódź", "Żółty Młyn")
    assert about.subject == "Service contract"
    assert about["/Keywords"] == "C-2026-007, draft"
    assert about.creation_date == datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
    assert found.root_object["/Lang"] == "en-GB"
    assert found.root_object["/ViewerPreferences"]["/DisplayDocTitle"]


def test_the_running_head_begins_on_page_2() -> None:
    """R128: the first page has its title, the others a running head."""
    first, *others = pages(contract())
    assert "Service contract · Website" not in first
    assert others
    assert all("Service contract · Website" in page for page in others)


def test_initials_lines_stand_on_every_page() -> None:
    """R128: both parties can initial every page."""
    assert all("Initials Client Supplier" in " ".join(p.split()) for p in pages(contract()))


def test_a_long_head_does_not_run_into_its_neighbour() -> None:
    """R128: a long project name is cut with an ellipsis in the head and the foot."""
    long = "Website and Ordering System " * 9
    flow = kit.page_break() + kit.body("Text")
    text = pages(printed(flow, head=(long, "C-1"), foot=long, initials=("Client",)))[-1]
    assert text.count("…") == 2


def test_a_draft_is_marked_on_every_page_behind_the_text() -> None:
    """R128: DRAFT stands on each page, is drawn first, and without transparency."""
    data = contract(watermark="DRAFT")
    assert all("DRAFT" in page for page in pages(data))
    assert not any("DRAFT" in page for page in pages(contract()))
    for page in reader(data).pages:
        assert "/ExtGState" not in page["/Resources"]
        drawn = page.extract_text()
        assert drawn.index("DRAFT") < drawn.index("Initials")


@pytest.mark.parametrize(("paper", "size"), [(A4, (595, 842)), (LETTER, (612, 792))])
def test_paper_is_a4_or_letter(paper, size) -> None:
    """R128: the sheet is A4 or Letter and the text keeps its margins on both."""
    data = contract(paper)
    for page in reader(data).pages:
        assert (round(page.mediabox.width), round(page.mediabox.height)) == size
    assert words(data).count("Invoices are due within 21 days of receipt.") == 2
    assert paper_named(paper.name) == paper


def test_landscape_turns_the_sheet() -> None:
    """R128: a wide document is printed in landscape with its own margins."""
    wide = Document(key="wide", title="Wide", for_vendor=False, landscape=True)
    page = reader(printed(kit.body("Text"), sheet_of(wide, A4))).pages[0]
    assert page.mediabox.width > page.mediabox.height


def test_a_document_without_content_says_so() -> None:
    """R128: there is never a file of no pages."""
    assert "There is nothing to print yet." in pages(printed([]))[0]


def test_a_heading_is_never_the_last_thing_on_a_page() -> None:
    """R128: a heading keeps the first lines of what follows, also of a long table."""
    rows = [(f"Row {at}", "1") for at in range(80)]
    columns = (kit.PaperColumn("Name"), kit.PaperColumn("Number", "right", fit=True))
    for room in range(560, 720, 8):
        flow = kit.body("Above") + kit.gap(room) + kit.heading("Rows of it")
        found = pages(printed(flow + kit.table(columns, rows, 400)))
        page = next(text for text in found if "Rows of it" in text)
        assert "Row 0" in page
        assert "Row 1" in page


def test_a_long_table_begins_below_its_heading() -> None:
    """R128: a table of many pages leaves no half page empty for the sake of its heading."""
    rows = [(f"Row {at}", "1") for at in range(80)]
    columns = (kit.PaperColumn("Name"), kit.PaperColumn("Number", "right", fit=True))
    flow = kit.body("Above") + kit.gap(300) + kit.heading("Rows of it")
    assert "Row 5" in pages(printed(flow + kit.table(columns, rows, 400)))[0]


def test_a_sentence_between_heading_and_table_goes_with_both() -> None:
    """R128: heading, sentence and table begin on the same page."""
    columns = (kit.PaperColumn("Name"), kit.PaperColumn("Number", "right", fit=True))
    for room in range(560, 720, 8):
        flow = kit.body("Above") + kit.gap(room) + kit.heading("Rows of it") + kit.small("Lead")
        found = pages(printed(flow + kit.table(columns, [("First", "1"), ("Last", "2")], 400)))
        assert all(("Rows of it" in page) == ("Last" in page) == ("Lead" in page) for page in found)


def test_the_last_line_of_a_list_never_begins_a_page_alone() -> None:
    """R128: bullets, boxes and lettered parts: two lines at least on the next page."""
    for room in range(540, 700, 8):
        for flow in (kit.bullets(["item"] * 7), _lettered(7)):
            found = pages(printed(kit.body("Above") + kit.gap(room) + flow))
            assert found[-1].count("item") != 1


def _lettered(count: int) -> list[object]:
    clauses = kit.Clauses()
    clauses.heading("List")
    clauses.clause("These:", ["item"] * count)
    return clauses.flow
