from __future__ import annotations

import pytest

from outsource_desk.reports.kit import kit
from tests.reports.reader import pages, words
from tests.reports.specimen import printed

COLUMNS = (
    kit.PaperColumn("Name"),
    kit.PaperColumn("Notes"),
    kit.PaperColumn("Amount", "right", fit=True),
)


def test_the_header_is_repeated_on_every_page() -> None:
    """R128: a long table can be read on every page."""
    rows = [(f"Row {at}", "note", f"{at}") for at in range(100)]
    found = pages(printed(kit.table(COLUMNS, rows, 450)))
    assert len(found) > 2
    assert all("Name" in page and "Amount" in page for page in found)
    assert "Row 99" in found[-1]


def test_a_row_is_not_cut_at_the_end_of_a_page() -> None:
    """R128: the lines of one row stand together."""
    rows = [(f"begin{at}", "one\ntwo\nthree\nfour", f"end{at}") for at in range(60)]
    for page in pages(printed(kit.table(COLUMNS, rows, 450))):
        assert page.count("begin") == page.count("four") == page.count("one")


@pytest.mark.parametrize("step", [48, pytest.param(16, marks=pytest.mark.slow)])
def test_no_row_stands_alone_on_a_page(step: int) -> None:
    """R128: where a table is cut, two rows at least stand on either side."""
    for room in range(0, 640, step):
        for count in (10, 11, 44, 70):
            rows = [(f"begin{at}", "one\ntwo", f"{at}") for at in range(count)]
            flow = kit.body("Above") + kit.gap(room) + kit.table(COLUMNS, rows, 450)
            found = [page.count("begin") for page in pages(printed(flow))]
            assert sum(found) == count
            assert 1 not in found


def test_a_row_taller_than_a_page_is_cut() -> None:
    """R128: a cell with a whole essay prints on, and nothing of it is lost."""
    essay = " ".join(f"w{at}" for at in range(2500))
    rows = [("a", "b", "c"), ("Essay", essay, "1"), ("x", "y", "z")]
    data = printed(kit.table(COLUMNS, rows, 450))
    assert len(pages(data)) > 2
    found = words(data).split()
    assert all(f"w{at}" in found for at in (0, 700, 1400, 2499))


def test_a_long_name_wraps_in_its_column() -> None:
    """R128: a vendor with a long name does not push the table off the paper."""
    name = "International Consortium for the Baking of Very Long Names and Sons Limited " * 3
    assert words(printed(kit.table(COLUMNS, [(name, name, name)], 450))).count("Consortium") == 9


def test_a_group_row_is_not_parted_from_its_rows() -> None:
    """R128: a group title never ends a page."""
    rows = []
    for group in range(30):
        rows.append(kit.Row((f"Group{group}.", "", ""), "group"))
        rows += [(f"g{group}r{at}.", "", "1") for at in range(3)]
    found = pages(printed(kit.table(COLUMNS, rows, 450)))
    for group in range(30):
        page = next(text for text in found if f"Group{group}." in text)
        assert f"g{group}r0." in page


def test_the_total_stays_with_the_last_row() -> None:
    """R128: a total is never alone on a page."""
    for count in range(20, 60):
        rows = [kit.Row((f"r{at}.", "", "1")) for at in range(count)]
        rows.append(kit.Row(("Total.", "", "9"), "total"))
        found = pages(printed(kit.table(COLUMNS, rows, 450)))
        page = next(text for text in found if "Total." in text)
        assert f"r{count - 1}." in page


def test_a_short_table_is_not_cut() -> None:
    """R128: a table of a few rows moves to the next page as a whole."""
    rows = [(f"r{at}.", "", "1") for at in range(8)]
    for room in range(540, 700, 20):
        flow = kit.body("Above") + kit.gap(room)
        found = pages(printed(flow + kit.table(COLUMNS, rows, 450)))
        assert sum("r0." in page and "r7." in page for page in found) == 1


def test_an_empty_table_says_so() -> None:
    """R128: a table without rows is a sentence, not an error."""
    assert "No bids yet." in words(printed(kit.table(COLUMNS, [], 450, empty="No bids yet.")))


@pytest.mark.parametrize("width", [60, 200, 450])
def test_columns_never_exceed_the_width(width: float) -> None:
    """R128: given, fitted and shared widths always add up to the table's width."""
    columns = (
        kit.PaperColumn("A", width_mm=10),
        kit.PaperColumn("B", fit=True),
        kit.PaperColumn("C"),
    )
    (grid,) = kit.table(columns, [("x", "y" * 200, "z" * 200)], width)
    assert sum(grid._argW) <= max(width, 60) + 30
    assert printed([grid])
