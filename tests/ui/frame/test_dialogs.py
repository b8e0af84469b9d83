"""What every dialog and wizard does with Esc, the X, Tab and Enter: nothing typed is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit

from outsource_desk.base import paths
from outsource_desk.ui.frame.dialog import DIALOGS, Dialog
from outsource_desk.ui.frame.wizard import WIZARDS
from outsource_desk.ui.kit.entries import entries
from tests.ui.screens import dialogs

ASKING = [key for key in DIALOGS.keys() if DIALOGS[key].asks_to_keep]  # noqa: SIM118  a registry


@pytest.fixture
def opened(sample_desk, show_alone, tame):
    def of(key):
        return show_alone(DIALOGS[key].example(sample_desk))

    return of


def first_text(window):
    """Return the first editor that a hand could type into."""
    editors = [*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit)]
    return next(
        (e for e in editors if e.isVisibleTo(window) and e.isEnabled() and not e.isReadOnly()), None
    )


def type_something(window):
    editor = first_text(window)
    if editor is None:
        return False
    editor.setFocus()
    QTest.keyClicks(editor, "7")
    return True


def button(dialog, text):
    return next(b for b in dialog.question.findChildren(QAbstractButton) if b.text() == text)


@pytest.mark.parametrize("key", ASKING)
def test_what_was_typed_is_not_thrown_away_without_a_question(opened, key):
    """Unchanged it closes; changed, Esc, the X and Cancel ask, and going on keeps the text."""
    untouched = opened(key)
    QTest.keyClick(untouched, Qt.Key.Key_Escape)
    assert not untouched.isVisible()
    for leave in (Dialog.reject, Dialog.close, lambda d: QTest.keyClick(d, Qt.Key.Key_Escape)):
        dialog = opened(key)
        if not type_something(dialog):
            return
        leave(dialog)
        assert dialog.isVisible()
        assert dialog.question.isVisible()
        assert dialog.question.text == "Keep what you typed?"
        QTest.keyClick(dialog, Qt.Key.Key_Escape)  # takes the question away, not the text
        assert not dialog.question.isVisible()
        assert dialog.is_changed()
        leave(dialog)
        button(dialog, "Discard").click()
        assert not dialog.isVisible()


def test_the_question_can_be_answered_by_saving(opened, monkeypatch):
    """“Save” of the question is the act of the dialog."""
    dialog = opened("rename_task")
    type_something(dialog)
    done = []
    monkeypatch.setattr(dialog, "commit", lambda: done.append(1))
    dialog.reject()
    assert dialog.focusWidget().text() == dialog.commit_button.text()
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert done == [1]
    assert not dialog.isVisible()


def reached(window):
    """Return the buttons that Tab comes to, but for the one of the act."""
    for other in window.findChildren(QAbstractButton):
        is_there = other.isVisibleTo(window) and other.isEnabled() and not other.isCheckable()
        is_act = other.property("kind") == "primary"
        if is_there and not is_act and other.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield other


def test_enter_presses_the_button_that_has_the_focus(sample_desk, tame, monkeypatch):
    """Tab and Enter through every dialog and wizard step: only the act's own button does it."""
    for name, window in dialogs(sample_desk):
        done = []
        with monkeypatch.context() as patched:
            for act in ("commit", "validateCurrentPage"):
                if hasattr(window, act):
                    patched.setattr(window, act, lambda done=done: done.append(1))
            for other in reached(window):
                other.blockSignals(True)  # what the button itself does is not asked here
                other.setFocus()
                QTest.keyClick(other, Qt.Key.Key_Return)
                other.blockSignals(False)
                assert not done, f"{name}: Enter on “{other.text()}” does the act"


@pytest.mark.parametrize("key", ASKING)
def test_ctrl_enter_does_the_act_from_every_field(opened, key, monkeypatch):
    """Also from a field of several lines, where Enter begins a new line."""
    dialog = opened(key)
    text = next((e for e in dialog.findChildren(QPlainTextEdit) if e.isVisible()), None)
    if text is None or not dialog.commit_button.isEnabled():
        return
    done = []
    monkeypatch.setattr(dialog, "commit", lambda: done.append(1))
    before = text.toPlainText()
    text.setFocus()
    dialog.activateWindow()
    QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert done == [1]
    assert text.toPlainText() == before


def test_a_wizard_keeps_its_answers_with_esc(sample_desk, show_alone):
    """“Check a task” saves what was typed; no other wizard has a field for words."""
    for key in WIZARDS.keys():  # noqa: SIM118  a registry
        window = show_alone(WIZARDS[key].example(sample_desk))
        assert key == "check_task" or first_text(window) is None


@pytest.fixture
def own_folders(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.mark.usefixtures("own_folders")
@pytest.mark.parametrize(
    "key",
    [pytest.param(key, marks=[pytest.mark.slow] * (at % 5 > 0)) for at, key in enumerate(ASKING)],
)
def test_what_was_typed_when_the_program_ended_is_offered_again(opened, sample_desk, key):
    """A signal ends the program without asking: what stood in its dialog is put back at wish."""
    dialog = opened(key)
    if not type_something(dialog):
        return
    typed = entries(dialog)
    sample_desk.settle()  # as a signal does
    dialog.deleteLater()
    again = opened(key)
    assert again.draft_offer.isVisible()
    assert entries(again) != typed
    put_it_back = next(
        b for b in again.draft_offer.findChildren(QAbstractButton) if "back" in b.text()
    )
    put_it_back.click()
    assert entries(again) == typed
    assert again.is_changed()
    again.discard()
    assert not opened(key).draft_offer.isVisible()
    assert not list(paths.drafts_folder().iterdir())


@pytest.mark.usefixtures("own_folders")
def test_drafts_need_no_folder(opened, sample_desk, tmp_path):
    """F12: where nothing can be kept, the dialog works all the same."""
    (tmp_path / "data").write_text("a file of somebody's")
    dialog = opened("rename_task")
    type_something(dialog)
    sample_desk.settle()
    dialog.discard()
    assert not opened("rename_task").draft_offer.isVisible()
