"""Widths of columns: the owner's only when a border was dragged, and only while they make sense."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget

from outsource_desk.base.settings import Settings
from outsource_desk.ui.frame.desk import Desk
from outsource_desk.ui.kit.column_widths import least_width
from outsource_desk.ui.kit.rows_model import ListColumn
from outsource_desk.ui.kit.table import RowsTable

COLUMNS = (
    ListColumn[str]("Task", lambda row: row, grows=True),
    ListColumn[str]("Owner of the task", lambda row: row[:4]),
    ListColumn[str]("Stage", lambda row: row[-4:]),
)
ROWS = ("Answer the phone in the evening", "Keep the books and file the taxes")
OF_QT = 100  # what a section gets before anything was laid out


@pytest.fixture
def desk(qapp, clock):
    return Desk(clock, Settings())


@pytest.fixture
def make_table(desk):
    def make():
        made = RowsTable("Tasks", COLUMNS)
        made.remember(desk, "tasks")
        made.set_rows(ROWS)
        return made

    return make


def widths(table):
    return [table.columnWidth(at) for at in range(len(COLUMNS))]


def drag(table, at, by):
    """Pull the right border of a column with the mouse."""
    port = table.horizontalHeader().viewport()
    border = QPoint(table.columnViewportPosition(at) + table.columnWidth(at) - 1, 8)
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=border)
    for step in (by // 2, by):
        place = border + QPoint(step, 0)
        QTest.mouseMove(port, place)
        QApplication.processEvents()
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=border + QPoint(by, 0))


def test_mouse_that_is_down_elsewhere_drags_nothing(desk, make_table, show):
    """R131: a press in the sidebar shows a page; the widths of its list stay the program's."""
    pages, button = QStackedWidget(), QPushButton("Tasks")
    pages.addWidget(QPushButton("Home"))
    pages.addWidget(make_table())
    pages.setMinimumHeight(300)
    button.pressed.connect(lambda: pages.setCurrentIndex(1))
    show(button, pages, width=900)
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    pages.currentWidget().resize(500, 300)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert "table.tasks.own" not in desk.settings.window
    assert sum(widths(pages.currentWidget())) <= pages.currentWidget().viewport().width()


def test_click_that_sorts_drags_nothing(desk, make_table, show):
    table = make_table()
    show(table, width=900)
    port = table.horizontalHeader().viewport()
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    assert table.horizontalHeader().sortIndicatorSection() == 0
    assert "table.tasks.own" not in desk.settings.window


def test_border_that_is_dragged_is_remembered(desk, make_table, show):
    """R131: the next start shows the widths as the owner left them."""
    table = make_table()
    show(table, width=900)
    before = table.columnWidth(0)
    drag(table, 0, -60)
    assert table.columnWidth(0) == before - 60
    assert desk.settings.window["table.tasks.own"] == "yes"
    again = make_table()
    show(again, width=900)
    assert widths(again) == widths(table)


def test_title_stays_whole_while_a_border_is_dragged(make_table, show):
    table = make_table()
    show(table, width=900)
    drag(table, 1, -table.columnWidth(1) + 4)
    assert table.columnWidth(1) == least_width(COLUMNS[1])


@pytest.mark.parametrize("width", [0, OF_QT, 30_000])
def test_widths_that_nobody_can_want_are_not_taken(desk, make_table, show, width):
    """R131: what a session that was killed left behind spoils no list."""
    spoilt = RowsTable("Tasks", COLUMNS)
    spoilt.horizontalHeader().setMinimumSectionSize(0)
    for at in range(len(COLUMNS)):
        spoilt.setColumnWidth(at, width)
    state = bytes(spoilt.horizontalHeader().saveState().toHex().data()).decode()
    kept = {"table.tasks": state, "table.tasks.own": "yes"}
    desk.set_settings(replace(desk.settings, window=kept))
    table = make_table()
    show(table, width=900)
    fresh = RowsTable("Tasks", COLUMNS)
    fresh.set_rows(ROWS)
    show(fresh, width=900)
    assert widths(table) == widths(fresh)
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert "table.tasks.own" not in desk.settings.window
