"""The disk is full while somebody saves in a dialog: what was typed stays, and saves later."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from outsource_desk.store.errors import SENTENCES
from outsource_desk.store.store import Store
from outsource_desk.ui.frame.dialog import DIALOGS
from outsource_desk.ui.kit.field_value import _ReadField
from tests.torture.small_disk import small_disk
from tests.ui.screens import settle

SAVING = (
    "accept_milestone",
    "add_clause",
    "add_criterion",
    "add_term",
    "ask_rework",
    "change_decision",
    "choose_vendor",
    "contract_milestone",
    "dismiss_finding",
    "edit_answer",
    "edit_contact",
    "edit_deliverable",
    "edit_input",
    "edit_kpi",
    "edit_milestone",
    "person",
    "record_delivery",
    "record_payment",
    "rename_task",
    "reopen_choice",
)


@pytest.fixture
def disk(tmp_path):
    with small_disk(tmp_path / "disk", "6m") as disk:
        yield disk


def typed(shown) -> list[str]:
    """Return every text of a dialog, as it stands there."""
    return [one.text() for one in shown.findChildren(QLineEdit)] + [
        one.toPlainText() for one in shown.findChildren(QPlainTextEdit)
    ]


def type_into(shown) -> None:
    """Write something into every field for words."""
    read = {field.edit for field in shown.findChildren(_ReadField)}
    for edit in set(shown.findChildren(QLineEdit)) - read:
        if edit.isVisibleTo(shown) and edit.isEnabled() and not edit.isReadOnly():
            edit.setText(f"{edit.text()} words".strip())
            edit.textEdited.emit(edit.text())
    for edit in shown.findChildren(QPlainTextEdit):
        if edit.isVisibleTo(shown) and edit.isEnabled() and not edit.isReadOnly():
            edit.setPlainText("Some more words")


def close(shown) -> None:
    shown.close()
    shown.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.mark.parametrize("key", SAVING)
def test_dialog_on_a_full_disk(make_desk, sample_file, clock, disk, key) -> None:
    """R119, R131: the sentence, the very texts, and the same button once there is room."""
    store = Store.open(shutil.copyfile(sample_file, disk.folder / "mine.outsource"), clock)
    desk = make_desk(store)
    shown = DIALOGS[key].example(desk)
    shown.show()
    type_into(shown)
    settle(desk)
    lines, texts = store.past.lines(1), typed(shown)
    disk.fill()
    for _ in range(2):
        shown.try_commit()
        settle(desk)
        assert shown.isVisible()
        assert shown.problem.isVisible()
        assert shown.problem.text == SENTENCES["full"]
        assert typed(shown) == texts
        assert store.past.lines(1) == lines
    disk.free()
    shown.try_commit()
    settle(desk)
    assert not shown.isVisible(), shown.problem.text
    assert store.past.lines(1) != lines
    close(shown)
    desk.tasks.wait()
    store.close()
