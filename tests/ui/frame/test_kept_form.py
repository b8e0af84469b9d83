"""What is typed is in the file a moment after the last key; the tick is never untrue."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit

from outsource_desk.domain.brief.sections import SectionKey
from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.services.attachments.attachments import file_list
from outsource_desk.services.business.business import business
from outsource_desk.services.contract import contracts
from outsource_desk.ui.attachments.panel import FilesPanel
from outsource_desk.ui.brief import BriefStage
from outsource_desk.ui.contract.stage import ContractStage
from outsource_desk.ui.file.files import DataFiles
from outsource_desk.ui.frame import kept_form
from outsource_desk.ui.frame.kept_form import TYPING
from outsource_desk.ui.settings.page import SettingsPage
from outsource_desk.ui.window.main_window import MainWindow
from outsource_desk.ui.window.status_bar import StatusBar
from tests.ui.screens import settle

BOOKS, MARK = 3, "zqx"


def shown(window, qtbot):
    """Show a window so that its fields take the keys."""
    qtbot.addWidget(window)
    window.resize(1366, 1200)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def stage_of(kind, desk, task_id):
    made = kind(desk)
    made.open_task(task_id)
    return made


def brief_screens(desk, _):
    stage = stage_of(BriefStage, desk, BOOKS)
    for key in SectionKey:
        yield stage, partial(stage.board.show_part, key), lambda: stage.board.panel.form


def contract_screens(desk, _):
    rows = contracts.contract_list(desk.store)
    draft = next(row for row in rows if row.number == "C-2026-004")
    stage = stage_of(ContractStage, desk, draft.task_id)
    for row in stage.board._contract.rows:
        yield stage, partial(stage.board.show_part, row.key), lambda: stage.board.panel.form


def settings_screens(desk, _):
    page = SettingsPage(desk)
    page.refresh()
    for card in (page.business, page.vision, page.work):
        yield page, card.refresh, partial(getattr, card, "form")


def files_panel(desk, tmp_path):
    panel = FilesPanel(desk, FILES)
    for name in ("First.pdf", "Other.pdf"):
        (tmp_path / name).write_bytes(b"%PDF-1.4 " + name.encode())
    panel.add([tmp_path / "First.pdf", tmp_path / "Other.pdf"])
    settle(desk)
    return panel


def file_screens(desk, tmp_path):
    panel = files_panel(desk, tmp_path)
    yield panel, lambda: None, lambda: panel.details.form


FILES = Owner(OwnerKind.VENDOR, 1)
SCREENS = (brief_screens, contract_screens, settings_screens, file_screens)


@pytest.fixture
def status(sample_desk, qtbot):
    made = StatusBar(sample_desk)
    qtbot.addWidget(made)
    return made


def in_file(desk, text):
    """Look with another program's eyes: only what is on the disk counts."""
    with closing(sqlite3.connect(f"file:{desk.store.path}?mode=ro", uri=True)) as db:
        tables = [
            name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type='table'")
        ]
        rows = [
            row
            for name in tables
            if not name.startswith("history")
            for row in db.execute(f'SELECT * FROM "{name}"')
        ]
    return any(text in str(cell) for row in rows for cell in row)


def words_fields(form):
    """The fields of words that can be typed into."""
    return [
        name
        for name in form.names
        if isinstance(form[name].editor, QLineEdit | QPlainTextEdit)
        and form[name].isVisible()
        and form[name].isEnabled()
        and not form[name].editor.isReadOnly()
        and not form[name].waits
        and isinstance(form[name].value(), str)
        and name != "timezone"
    ]


def cursor(editor):
    if isinstance(editor, QLineEdit):
        return editor.cursorPosition(), editor.text()
    return editor.textCursor().position(), editor.toPlainText()


@pytest.mark.parametrize("screens", SCREENS)
def test_a_pause_of_typing_stores_every_field_of_words(
    sample_desk, status, qtbot, tmp_path, screens
):
    """R120: on the disk, the cursor where it was, one step of undo for the whole visit."""
    tried = 0
    for screen, show, form_of in screens(sample_desk, tmp_path):
        shown(screen, qtbot)
        show()
        QApplication.processEvents()  # Qt shows what is new then
        for name in words_fields(form_of())[:2]:
            form, undone = form_of(), sample_desk.store.undo_label()
            editor = form[name].editor
            before = form[name].value()
            editor.setFocus()
            for text in (f"{MARK}{tried}a ", "b "):
                QTest.keyClicks(editor, text)
                assert status._saved.text() == TYPING
                at = cursor(editor)
                form.timer.timeout.emit()
                assert cursor(editor) == at
                assert QApplication.focusWidget() is editor
                assert status._saved.text().startswith("All changes saved"), name
                assert in_file(sample_desk, f"{MARK}{tried}a"), name
            assert in_file(sample_desk, f"{MARK}{tried}a b"), name
            sample_desk.undo()
            assert form_of()[name].value() == before
            assert sample_desk.store.undo_label() == undone
            assert not in_file(sample_desk, f"{MARK}{tried}")
            tried += 1
    assert tried > 1


@pytest.fixture
def page(sample_desk, qtbot):
    made = SettingsPage(sample_desk)
    sample_desk.changed.connect(lambda _: made.refresh())
    made.refresh()
    return shown(made, qtbot)


def put(field, text):
    field.editor.setFocus()
    field.editor.selectAll()
    QTest.keyClicks(field.editor, text)


def test_half_a_value_waits_and_is_not_written_anew(page, status, sample_desk):
    """Only what can be read is stored; what stands in the way is told when the field is left."""
    rate = page.work.rate
    put(rate, "36.5")
    page.work.form.timer.timeout.emit()
    assert business(sample_desk.store).hour_rate_minor == 3650
    assert rate.edit.text() == "36.5"
    put(rate, "36.5x")
    page.work.form.timer.timeout.emit()
    assert business(sample_desk.store).hour_rate_minor == 3650
    assert status._saved.text() == TYPING
    assert rate._problem_row.isHidden()
    rate.edit.clearFocus()
    assert status._saved.text() == "Not saved yet: “What one hour of work costs you”"
    assert not rate._problem_row.isHidden()
    assert rate.edit.text() == "36.5x"


def test_what_cannot_be_stored_in_a_pause_takes_no_keys(page, status, sample_desk, qtbot):
    """R119: no box over the field; the status bar does not call it saved; leaving tries again."""
    said, field = [], page.vision.form["vision"]
    sample_desk.said.connect(lambda text, _undo: said.append(text))
    put(field, MARK)
    with closing(sqlite3.connect(sample_desk.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        page.vision.form.timer.timeout.emit()
        other.execute("ROLLBACK")
    assert len(said) == 1
    assert QApplication.focusWidget() is field.editor
    assert status._saved.text() == TYPING
    field.editor.clearFocus()
    assert in_file(sample_desk, MARK)
    assert status._saved.text().startswith("All changes saved")


def test_another_change_leaves_typed_text_alone(page, sample_desk):
    """What cannot be stored yet is not wiped out by what is stored elsewhere."""
    put(page.work.rate, "36.5x")
    page.business.form["country"].edit.setFocus()
    put(page.work.form["day_begins"], "7:15")
    page.work.form["day_begins"].edit.clearFocus()
    assert business(sample_desk.store).day_begins == 7 * 60 + 15
    assert page.work.rate.edit.text() == "36.5x"


def test_half_a_name_makes_no_person(sample_desk, qtbot):
    """A name that somebody new gets is taken only when its field is left."""
    stage = stage_of(BriefStage, sample_desk, BOOKS)
    shown(stage, qtbot)
    stage.board.show_part(SectionKey.WORKING)
    field = stage.board.panel.form["oversight_id"]
    put(field, "Zacha")
    stage.board.panel.form.timer.timeout.emit()
    assert not in_file(sample_desk, "Zacha")
    QTest.keyClicks(field.editor, "rias")
    field.editor.clearFocus()
    assert in_file(sample_desk, "Zacharias")


def test_typing_goes_to_the_file_it_was_typed_about(sample_desk, qtbot, tmp_path):
    """The table may show another file before the text is stored."""
    panel = files_panel(sample_desk, tmp_path)
    shown(panel, qtbot)
    rows = file_list(sample_desk.store, FILES).rows
    first, other = (row.id for row in rows)
    panel.choose(first)
    put(panel.details.form["review_note"], MARK)
    panel.choose(other)
    notes = {row.id: row.review_note for row in file_list(sample_desk.store, FILES).rows}
    assert notes == {first: MARK, other: ""}


@pytest.mark.parametrize("end", ["window", "signal", "other file"])
def test_ending_stores_what_is_being_typed(sample_desk, qtbot, end):
    """SIGTERM, the X and another file: the cursor need not leave the field first."""
    window = MainWindow(sample_desk)
    page = window.page("settings")
    window.stack.setCurrentWidget(page)
    shown(window, qtbot)
    put(page.business.form["country"], MARK)
    path = sample_desk.store.path
    files = DataFiles(sample_desk, window)
    if end == "window":
        window.close()
    elif end == "signal":
        files.close()
    else:
        files.open_sample()
        sample_desk.tasks.wait()
        qtbot.waitUntil(lambda: sample_desk.store.path != path, timeout=8000)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT country FROM business").fetchone() == (MARK,)


def test_closing_asks_about_what_cannot_be_stored(sample_desk, qtbot):
    """The sentence names the field; “Go back” is what Enter and Esc do."""
    window = MainWindow(sample_desk)
    page = window.page("settings")
    window.stack.setCurrentWidget(page)
    shown(window, qtbot)
    put(page.work.rate, "36.5x")
    assert not window.close()
    box = window.findChild(QDialog)
    assert "What one hour of work costs you" in box.text()
    box.defaultButton().click()
    assert page.work.rate.edit.text() == "36.5x"
    assert window.isVisible()
    window.close()
    yes = next(b for b in window.findChildren(QDialog)[-1].buttons() if b.text() == "&Close")
    yes.click()
    assert not window.isVisible()


CHILD = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from outsource_desk.base.clock import SystemClock
from outsource_desk.base.settings import Settings
from outsource_desk.base.text import Words
from outsource_desk.store.store import Store
from outsource_desk.ui.frame.desk import Desk
from outsource_desk.ui.settings.page import SettingsPage
app = QApplication([])
desk = Desk(SystemClock(), Settings())
desk.open(Store.open(Path(sys.argv[1]), desk.clock), Words("en_US"))
page = SettingsPage(desk)
page.refresh()
page.show()
editor = page.vision.form["vision"].editor
editor.setFocus()
QTest.keyClicks(editor, "An hour of thought")
page.vision.form.timer.timeout.emit()
print("typed", flush=True)
app.exec()
"""


def test_a_killed_program_leaves_what_was_typed(sample_desk, tmp_path):
    """R118: kill -9 with the cursor in the field."""
    copy = tmp_path / "killed.outsource"
    sample_desk.store.save_copy(copy)
    line = [sys.executable, "-c", CHILD, str(copy)]
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True) as child:
        try:
            assert child.stdout.readline() == "typed\n"
        finally:
            child.send_signal(signal.SIGKILL)
    with closing(sqlite3.connect(copy)) as db:
        assert "An hour of thought" in db.execute("SELECT vision FROM business").fetchone()[0]


def test_every_form_without_a_save_button_is_such_a_form():
    """A form that stores by itself is a `KeptForm`: others only hold choices, or have a button."""
    ui = Path(kept_form.__file__).parents[1]
    others = {"settings/look.py", "frame/form_dialog.py"}
    storing = {
        path.relative_to(ui).as_posix()
        for path in ui.rglob("*.py")
        if ".form.committed.connect" in path.read_text("utf-8")
    }
    assert storing == others
