"""A file whose business is gone opens in repair; whatever the trouble, there are ways on."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtWidgets import QPushButton

from outsource_desk.services.business.business import business
from outsource_desk.store.backup import restoring
from outsource_desk.store.checkup import check_file
from outsource_desk.store.errors import KINDS, DataFileError
from outsource_desk.store.store import Store
from outsource_desk.ui.frame.recovery_actions import ALWAYS
from outsource_desk.ui.window.no_file import NoFile
from tests.ui.file.hands import settle


@pytest.fixture
def rootless(path):
    """As Undo of “New file” left it: the history still knows the business."""
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DELETE FROM business")
    return path


def test_a_file_without_its_business_is_mended(window, rootless, qtbot):
    """R119: the first button puts it in again, as the history knew it last."""
    window.files.open_first(rootless)
    qtbot.waitUntil(lambda: bool(window.findChildren(NoFile)))
    buttons = window.findChild(NoFile).message.findChildren(QPushButton)
    first = next(button for button in buttons if button.text() == "Put your business in again")
    with qtbot.waitSignal(window.desk.opened):
        first.click()
    settle(window)
    assert business(window.desk.store).name == "Hartmann Ceramics"
    assert window.desk.store.undo_label() is None


@pytest.mark.parametrize("kind", KINDS)
def test_every_trouble_offers_restore_salvage_and_new(desk_without_file, qtbot, tmp_path, kind):
    """R119: no dead end."""
    path = tmp_path / "mine.outsource"
    shown = NoFile(desk_without_file, path, DataFileError(kind, path))
    qtbot.addWidget(shown)
    enabled = {b.text() for b in shown.message.findChildren(QPushButton) if b.isEnabled()}
    assert {text for text, _ in ALWAYS} - enabled <= {"Open another file…"}


def test_check_and_restore_refuse_what_has_no_business(rootless, tmp_path, sample_file, clock):
    """R118: the same answer everywhere; what was there stays."""
    assert check_file(rootless).problem == "rootless"
    there = tmp_path / "there.outsource"
    there.write_bytes(sample_file.read_bytes())
    with pytest.raises(DataFileError, match="not put in place"):
        restoring.restore(there, rootless, tmp_path, clock.now())
    assert there.read_bytes() == sample_file.read_bytes()
    with pytest.raises(DataFileError, match="no business"):
        Store.open(rootless, clock, read_only=True)


@pytest.fixture
def desk_without_file(window):
    return window.desk
