"""Where links and the search lead inside of a request: the line, the vendor, the question."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QScrollArea

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.place import Place
from outsource_desk.records.brief import Interface, InterfaceDraft
from outsource_desk.services import items
from outsource_desk.services.radar import findings
from outsource_desk.services.request.questions import questions
from tests.requesting import BOOKS, BRIGHTLINE, HANSA, ask, issue, release, send
from tests.ui.screens import settle, window_of


@pytest.fixture
def window(sample_desk):
    with window_of(sample_desk) as shown:
        yield shown


def _panel(window):
    (dialog,) = window.findChildren(QDialog)
    return dialog.panel


def test_the_log_of_a_vendor_and_every_addendum_are_seen(window, sample_desk):
    """R35, R123: how each paper went out, and what was told to all, stand in “Send and answer”."""
    store = sample_desk.store
    release(store)
    send(store, BRIGHTLINE)
    issue(store, "Bring the ledger.")
    send(store, BRIGHTLINE)
    sample_desk.go(Place("tasks", BOOKS, Stage.BRIEF.value, BRIGHTLINE, "request_sending"))
    settle(sample_desk)
    panel = _panel(window)
    assert panel.vendors.selected().vendor_id == BRIGHTLINE
    assert [line.split(": ")[1].split(",")[0] for line in panel.sent.text().splitlines()] == [
        "addendum 1",
        "version 1",
    ]
    told = " ".join(label.text() for label in panel.changes.findChildren(QLabel))
    assert "Addendum 1 to version 1" in told
    assert "Bring the ledger." in told
    panel.vendors.select(HANSA)
    assert panel.sent.isHidden()


def test_a_waiting_question_is_chosen(window, sample_desk):
    """R36, R65: the finding opens the question that waits, not one that was answered."""
    store = sample_desk.store
    release(store)
    ask(store, "Answered?", "Yes.")
    ask(store, "Waiting?", "")
    found = findings.findings(store, sample_desk.clock.today())
    waiting = next(one for one in found if one.check == "question_waiting")
    sample_desk.go(findings.place_of(waiting))
    settle(sample_desk)
    wanted = next(one for one in questions(store, BOOKS) if not one.answer)
    assert _panel(window).questions.selected().id == wanted.id


def test_the_last_line_of_a_long_list_is_brought_into_sight(window, sample_desk):
    """R123: a hit in a list of a brief is seen, however many lines stand above it."""
    store = sample_desk.store
    for number in range(40):
        draft = InterfaceDraft(ours=f"Desk {number}", theirs="Clerk")
        added = items.add(store, Interface, BOOKS, draft)
    sample_desk.go(Place("tasks", BOOKS, Stage.BRIEF.value, added, "interfaces"))
    settle(sample_desk)
    panel = window.current_page().task_view.stage().board.panel
    table, sight = panel.items.table, panel.findChild(QScrollArea).viewport()
    assert table.selected().id == added
    row = table.visualRect(table.currentIndex())
    top = table.viewport().mapTo(sight, row.topLeft()).y()
    assert 0 <= top <= sight.height() - row.height()
