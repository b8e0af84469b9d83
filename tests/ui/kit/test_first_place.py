"""Lists begin at the top, with their current row in sight, whatever the way to their height was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from outsource_desk.ui.kit.outline import Outline, OutlineRow
from outsource_desk.ui.kit.rows_model import ListColumn
from outsource_desk.ui.kit.table import RowsTable
from outsource_desk.ui.kit.topic_list import TopicList

MANY = 30
LOW, HIGH = 240, 560
ABOVE, BELOW = 4, 29  # rows that the high list shows from its top, and does not


def outline(current):
    made = Outline("Clauses")
    parts = (
        OutlineRow(str(at), at, f"Clause {at}", "circle", "text2", "", done=False)
        for at in range(MANY)
    )
    made.show_rows(list(parts), str(current))
    return made, made.rows


def table(current):
    made = RowsTable("Numbers", (ListColumn[int]("Number", lambda n: n),), key=lambda n: n)
    made.set_rows(range(MANY))
    made.select(current)
    return made, made


def topics(current):
    made = TopicList("Topics")
    made.addItems([f"Topic {at}" for at in range(MANY)])
    made.setCurrentRow(current)
    return made, made


@pytest.fixture(params=[outline, table, topics])
def low(request, hold):
    """A list that got its current row while it was hidden, then shown in a low window."""

    def shown(current):
        made, view = request.param(current)
        window, other = QWidget(), QPushButton("Other")
        layout = QVBoxLayout(window)
        layout.addWidget(other)
        layout.addWidget(made)
        window.resize(300, LOW)
        other.setFocus()
        hold(window)
        window.activateWindow()
        QApplication.processEvents()
        return window, view

    return shown


def grow(window):
    window.resize(300, HIGH)
    QApplication.processEvents()


def is_in_sight(view, at):
    place = view.visualRect(view.model().index(at, 0))
    return place.top() >= 0 and place.bottom() <= view.viewport().height()


def test_list_that_gets_its_height_late_begins_at_the_top(low):
    """R131: nothing that has room is scrolled away."""
    window, view = low(ABOVE)
    view.scrollTo(view.model().index(BELOW, 0))
    view.scrollTo(view.model().index(ABOVE, 0))
    assert not is_in_sight(view, 0)
    grow(window)
    assert view.verticalScrollBar().value() == 0
    assert is_in_sight(view, ABOVE)


def test_current_row_is_in_sight_in_the_final_layout(low):
    """R131: the list is scrolled no further than that row asks for."""
    window, view = low(BELOW)
    grow(window)
    assert is_in_sight(view, BELOW)
    window.resize(300, LOW)
    QApplication.processEvents()
    assert is_in_sight(view, BELOW)


def test_another_row_is_shown_from_the_top_too(low):
    window, view = low(BELOW)
    grow(window)
    view.setCurrentIndex(view.model().index(ABOVE, 0))
    assert view.verticalScrollBar().value() == 0


def wheel(view):
    port = view.viewport()
    middle = QPointF(port.rect().center())
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    turn = QPoint(0, -240)
    event = QWheelEvent(
        middle,
        port.mapToGlobal(middle),
        QPoint(),
        turn,
        buttons,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(port, event)


def go_by_keys(view):
    view.setFocus()
    for _ in range(MANY // 2):
        QTest.keyClick(view, Qt.Key.Key_Down)


@pytest.mark.parametrize("act", [wheel, go_by_keys])
def test_place_is_kept_once_the_owner_has_scrolled(low, act):
    """R131: another height of the window takes nobody away from where they read."""
    window, view = low(0)
    act(view)
    place = view.verticalScrollBar().value()
    assert place > 0
    window.resize(300, LOW + 20)
    QApplication.processEvents()
    assert view.verticalScrollBar().value() == place
