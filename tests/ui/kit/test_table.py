"""Tables: sorted by value, searched by words, quick with 10,000 rows."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from outsource_desk.ui.kit.chip import ChipLook
from outsource_desk.ui.kit.row_delegate import cell_width, row_height
from outsource_desk.ui.kit.rows_model import ListColumn, RowGroup
from outsource_desk.ui.kit.table import RowsTable
from outsource_desk.ui.kit.timeline import TimelineBar, add_timeline
from outsource_desk.ui.look.theme import metrics
from tests.ui.audit import nameless


@dataclass(frozen=True)
class Milestone:
    id: int
    name: str
    task: str
    amount_minor: int | None
    due: date


DAY = date(2026, 11, 24)
ROWS = (
    Milestone(1, "Draft", "Web shop", 240000, DAY),
    Milestone(2, "Pay run", "Payroll", 9000, DAY - timedelta(days=9)),
    Milestone(3, "Photos", "Web shop", None, DAY + timedelta(days=9)),
)
COLUMNS = (
    ListColumn[Milestone]("Milestone", lambda m: m.name),
    ListColumn[Milestone](
        "Status", lambda m: m.id, chip=lambda m: ChipLook(f"State {m.id}", "success")
    ),
    ListColumn[Milestone](
        "Amount", lambda m: m.amount_minor, lambda v: f"€ {v // 100}", right=True
    ),
    ListColumn[Milestone]("Due", lambda m: m.due, lambda d: f"{d:%d %b}"),
)


@pytest.fixture
def table(show):
    made = RowsTable("Milestones", COLUMNS, key=lambda m: m.id)
    show(made)
    made.set_rows(ROWS)
    return made


def names(table):
    return [row.name for row in table.rows()]


def test_numbers_sort_by_value_and_missing_ones_stay_last(table):
    """R131: 90 comes before 2,400, whatever the text looks like."""
    table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert names(table) == ["Pay run", "Draft", "Photos"]
    table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert names(table) == ["Draft", "Pay run", "Photos"]


def test_the_filter_looks_for_every_word(table):
    """R131: words in any order, capitals do not matter, chips count."""
    table.set_filter("STATE draft")
    assert names(table) == ["Draft"]
    table.set_filter("")
    assert len(table.rows()) == 3


def test_the_selection_survives_sorting_filtering_and_new_rows(table):
    """R131: what was selected stays selected."""
    table.select(2)
    table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    table.set_rows(ROWS[::-1])
    table.set_filter("pay")
    assert table.selected().id == 2


def test_losing_the_selected_row_is_told(table, qtbot):
    """R131: a panel that shows the selected row learns that it is gone."""
    table.select(2)
    with qtbot.waitSignal(table.chosen) as told:
        table.set_rows(ROWS[:1])
    assert told.args == [None]


def test_enter_opens_a_row(table, qtbot):
    """R131: the table works without a mouse."""
    table.select(3)
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args[0].id == 3


def test_a_grouped_list_begins_at_its_first_row(show):
    """R131: Enter opens what stands first; it does not fold the group above it."""
    table = RowsTable("Milestones", COLUMNS, key=lambda m: m.id, group=lambda m: m.task)
    show(table)
    table.set_rows(ROWS)
    QApplication.sendEvent(table, QFocusEvent(QEvent.Type.FocusIn))
    assert table.selected() == table.rows()[0]


def test_groups_open_and_close(show, qtbot):
    """R131: rows stand below the name of their task; Enter folds them."""
    table = RowsTable("Milestones", COLUMNS, key=lambda m: m.id, group=lambda m: m.task)
    show(table)
    table.set_rows(ROWS)
    assert isinstance(table.model().item(0), RowGroup)
    table.setCurrentIndex(table.model().index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert names(table) == ["Pay run"]
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert names(table) == ["Draft", "Photos", "Pay run"]


def test_every_cell_says_something(show):
    """R131: a screen reader never meets a nameless cell, group headings and gaps included."""
    table = RowsTable("Milestones", COLUMNS, key=lambda m: m.id, group=lambda m: m.task)
    window = show(table)
    table.set_rows(ROWS)
    model, role = table.model(), Qt.ItemDataRole.AccessibleTextRole
    cells = [model.index(r, c).data(role) for r in range(5) for c in range(len(COLUMNS))]
    assert all(cells)
    assert "Amount: € 90" in cells
    assert nameless(window) == []


def test_rows_are_high_enough_for_the_text(dressed, show):
    """R131: nothing is cut off at 16 pt."""
    table = RowsTable("Milestones", COLUMNS)
    show(table)
    assert table.verticalHeader().defaultSectionSize() == row_height() > metrics().height()
    table.set_compact(True)
    assert table.verticalHeader().defaultSectionSize() > metrics().height()


def test_larger_text_takes_its_room_from_the_growing_column(show, dress):
    """R131: after a change of the text size every column still shows its cells whole."""
    columns = (*COLUMNS[:2], replace(COLUMNS[2], grows=True), COLUMNS[3])
    made = RowsTable("Milestones", columns, key=lambda m: m.id)
    made.resize(900, 300)
    show(made)
    made.set_rows(ROWS)
    dress("light", 130)
    for at, column in enumerate(columns):
        assert made.columnWidth(at) >= max(cell_width(row, column) for row in ROWS), column.title
    assert sum(made.columnWidth(at) for at in range(4)) <= made.viewport().width()


def test_sorting_alone_does_not_keep_the_widths(table, empty_like_desk, show):
    """R131: widths that nobody dragged are found anew at the next start."""
    table.remember(empty_like_desk, "milestones")
    table.setColumnWidth(2, 5)
    table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    again = RowsTable("Milestones", COLUMNS, key=lambda m: m.id)
    again.remember(empty_like_desk, "milestones")
    show(again)
    again.set_rows(ROWS)
    assert again.columnWidth(2) >= max(cell_width(row, COLUMNS[2]) for row in ROWS)


def test_an_empty_table_says_why(table):
    """R130: an empty table explains itself, and differs when a search found nothing."""
    table.set_empty("No milestones yet.")
    table.set_rows(())
    table.grab()
    assert table.accessibleDescription() == "No milestones yet."
    table.set_filter("zebra")
    table.grab()
    assert "Nothing matches" in table.accessibleDescription()


def test_widths_and_sorting_are_remembered(table, empty_like_desk, show):
    """R131: the next start shows the table as it was left."""
    table.remember(empty_like_desk, "milestones")
    table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    again = RowsTable("Milestones", COLUMNS, key=lambda m: m.id)
    show(again)
    again.set_rows(ROWS)
    again.remember(empty_like_desk, "milestones")
    assert names(again) == ["Draft", "Pay run", "Photos"]


@pytest.fixture
def empty_like_desk(qapp, clock):
    from outsource_desk.base.settings import Settings
    from outsource_desk.ui.frame.desk import Desk

    return Desk(clock, Settings())


def test_ten_thousand_rows_sort_and_filter_at_once(show):
    """R131: sorting or searching 10,000 rows costs little more than plain Python's own sort."""
    table = RowsTable("Milestones", COLUMNS, key=lambda m: m.id)
    show(table)
    many = [Milestone(n, f"Step {n * 7919 % 10007}", "T", n * 31 % 977, DAY) for n in range(10_000)]
    table.set_rows(many)
    table.set_filter("warm")
    table.set_filter("")
    floor = _seconds(lambda: sorted(many, key=lambda m: m.name.casefold()))
    sort = _seconds(lambda: table.sortByColumn(0, Qt.SortOrder.AscendingOrder))
    search = _seconds(lambda: table.set_filter("step 99"))
    assert sort < max(0.1, 12 * floor)
    assert search < max(0.1, 12 * floor)
    assert len(table.rows()) > 1


def _seconds(act):
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def test_the_timeline_is_a_column_of_the_table(dressed, show, words):
    """R92: bars stand beside their rows and say their dates; zoom keeps today in sight."""
    columns = (
        *COLUMNS,
        ListColumn[Milestone]("Time", lambda m: TimelineBar(m.due, DAY), str, grows=True),
    )
    table = RowsTable("Milestones", columns, group=lambda m: m.task)
    show(table, width=1000)
    timeline = add_timeline(table, 4, DAY, words)
    table.set_rows(ROWS)
    for zoom in ("month", "quarter", "year"):
        timeline.set_zoom(zoom)
        rect = table.visualRect(table.model().index(1, 4))
        assert rect.left() < timeline.x(DAY, rect) < rect.right()
        table.grab()
    assert TimelineBar(DAY, DAY).spoken(words) == words.day(DAY)
