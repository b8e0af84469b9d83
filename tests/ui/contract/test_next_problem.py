"""“Go to next problem” leads through all of them, whatever the owner does in between."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from outsource_desk.services.contract import contracts
from tests.ui.contract.hand import edit_of

WRONG = (
    ("work", "scope"),
    ("payment", "payment_days"),
    ("late", "limit_percent"),
    ("ending", "notice_weeks"),
)


@pytest.fixture
def board(opened, sample_desk):
    """The draft with four problems; one of them is in the sample."""
    for clause, field in WRONG:
        contracts.set_value(sample_desk.store, opened._contract.contract_id, clause, field, "")
    return opened.board


def click_row(board, qtbot, row):
    rows = board.outline.rows
    rows.setFocus()  # as a click of a real mouse does first
    rows.scrollToItem(rows.item(row))
    where = rows.visualItemRect(rows.item(row)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=where)


def visited(board, qtbot, stage):
    qtbot.keyClick(stage, Qt.Key.Key_F8)
    return board.current


def test_a_look_elsewhere_skips_nothing(board, opened, qtbot):
    """R76: clicks on other clauses between two presses of F8 change nothing in the order."""
    found = []
    for row in (0, 15, 3, 8):
        found.append(visited(board, qtbot, opened))
        click_row(board, qtbot, row)
    assert found == [clause for clause, _field in WRONG]
    assert visited(board, qtbot, opened) == "work"  # and begins again


def test_a_mended_problem_leads_on_to_the_following_one(board, opened, qtbot):
    """R76: once the second is mended, F8 goes to the third, not back to the first."""
    visited(board, qtbot, opened)
    assert visited(board, qtbot, opened) == "payment"
    qtbot.keyClicks(edit_of(opened, "payment_days"), "30")
    assert visited(board, qtbot, opened) == "late"
