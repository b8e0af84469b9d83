"""The one editor for a list that hangs on a record: what its keys and buttons ask for."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt

from outsource_desk.ui.kit.item_list import (
    CHANGE,
    DOWN,
    REMOVE,
    UP,
    ItemList,
    Items,
    icon_buttons,
)
from outsource_desk.ui.kit.rows import entry
from outsource_desk.ui.kit.rows_model import ListColumn

ACTS = (
    (UP, "chevron-up", "Up: "),
    (DOWN, "chevron-down", "Down: "),
    (CHANGE, "pencil", "Change: "),
    (REMOVE, "trash-2", "Remove: "),
)


@dataclass(frozen=True)
class Line:
    id: int
    name: str


LINES = [Line(3, "Cups"), Line(7, "Plates"), Line(9, "Bowls")]


def buttons(shown):
    made = icon_buttons(shown.item.name, ACTS)
    made[UP].setEnabled(shown.at > 0)
    return made


@pytest.fixture(params=["table", "painted"])
def listed(request, show):
    """A list of three, shown as a table and painted."""
    if request.param == "table":
        look = {"columns": [ListColumn("Name", lambda line: line.name)]}
    else:
        look = {
            "paint": lambda shown: entry(shown.item.name, (), shown.buttons),
            "buttons": buttons,
        }
    made = ItemList(Items("Pieces", "Add piece…", "Nothing yet.", **look))
    made.show_items(LINES)
    show(made)
    made.requests = []
    made.asked.connect(lambda what, item_id: made.requests.append((what, item_id)))
    return made


def chosen(listed, item_id):
    """Choose an item as with the keyboard, and return what takes the keys."""
    if item_id in listed.ids:
        listed.button(item_id, CHANGE).setFocus()
        return listed.button(item_id, CHANGE)
    listed.table.select(item_id)
    listed.table.setFocus()
    return listed.table


def test_every_key_asks_for_its_act(listed, qtbot):
    """Insert adds, Enter changes, Delete removes, Alt with an arrow moves."""
    at = chosen(listed, 7)
    alt = Qt.KeyboardModifier.AltModifier
    for key, modifier in (
        (Qt.Key.Key_Insert, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Up, alt),
        (Qt.Key.Key_Down, alt),
    ):
        qtbot.keyClick(at, key, modifier)
    assert listed.requests == [
        ("add", 0),
        ("change", 7),
        ("remove", 7),
        ("up", 7),
        ("down", 7),
    ]


def test_what_is_not_possible_is_not_asked_for(listed, qtbot):
    """The first one cannot move up, with a key as with its button."""
    qtbot.keyClick(chosen(listed, 3), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert listed.requests == []


def test_a_fixed_list_asks_for_nothing(listed, qtbot):
    """Where nothing may be changed there are no buttons, and the keys do nothing."""
    at = chosen(listed, 7)
    listed.show_items(LINES, editable=False)
    assert listed.add_button.isHidden()
    qtbot.keyClick(listed if listed.ids else at, Qt.Key.Key_Delete)
    listed.add_button.click()
    assert listed.requests == []


@pytest.mark.parametrize("listed", ["painted"], indirect=True)
def test_the_button_with_the_cursor_keeps_it(listed, qtbot):
    """Arrows go from item to item; what was moved still has the cursor when it stands anew."""
    qtbot.keyClick(chosen(listed, 3), Qt.Key.Key_Down)
    assert listed.button(7, CHANGE).hasFocus()
    listed.show_items([LINES[1], LINES[0], LINES[2]])
    assert listed.button(7, CHANGE).hasFocus()
    listed.show_items([LINES[0]])
    assert listed.button(3, CHANGE).hasFocus()
    listed.show_items([])
    assert listed.add_button.hasFocus()


def test_an_empty_list_says_so(listed):
    """One sentence in place of the items."""
    listed.show_items([])
    assert listed.empty.isVisible() is not bool(listed._items.columns)  # a table says it itself
    listed.show_items(LINES)
    assert not listed.empty.isVisible()
