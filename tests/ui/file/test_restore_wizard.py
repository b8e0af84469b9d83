"""“Restore a backup”, walked with the keyboard: the list, what would be lost, done, and undone."""

from __future__ import annotations

import hashlib
import shutil
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from outsource_desk.base.clock import FixedClock
from outsource_desk.records.business import Person, StaffDraft
from outsource_desk.services import items
from outsource_desk.services.business import business
from outsource_desk.store.backup import offsite_backup
from outsource_desk.store.backup.copies import backup_folder
from outsource_desk.store.store import Store
from outsource_desk.ui.file import file_work
from outsource_desk.ui.file.restore_backup import wizard as wizard_module
from outsource_desk.ui.file.restore_backup.choose import NONE
from outsource_desk.ui.file.restore_backup.lost import NOTHING_LOST
from outsource_desk.ui.file.restore_backup.wizard import NOT_READABLE
from outsource_desk.ui.frame.wizard import WIZARDS
from outsource_desk.ui.window.main_window import MainWindow
from tests.ui.audit import problems
from tests.ui.screens import settle


@pytest.fixture
def base(tmp_path, monkeypatch):
    """The folder of all copies, of this test's own."""
    for module in (wizard_module, file_work):
        monkeypatch.setattr(module, "backups_folder", lambda: tmp_path / "copies")
    return tmp_path / "copies"


@pytest.fixture
def desk(sample_file, base, tmp_path, clock, make_desk):
    """A file with one copy; then a person was added."""
    path = shutil.copyfile(sample_file, tmp_path / "firm.outsource")
    store = Store.open(path, FixedClock(clock.now() - timedelta(hours=1)))
    store.back_up(backup_folder(base, path))
    store.close()
    store = Store.open(path, clock)
    items.add(store, Person, 1, StaffDraft(name="Zoë"))
    desk = make_desk(store)
    yield desk
    desk.tasks.wait()
    desk.store.close()


@pytest.fixture
def wizard(desk, qtbot):
    yield from shown(desk, qtbot)


def shown(desk, qtbot, subject=""):
    frame = MainWindow(desk)  # it shows what is looked at beside it
    qtbot.addWidget(frame)
    made = WIZARDS["restore_backup"](desk, subject=subject)
    qtbot.addWidget(made)
    made.show()
    settle(desk)
    yield made


def press(wizard, *keys):
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or wizard, key)
        settle(wizard.desk)


def forward(wizard):
    QTest.keyClick(wizard, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(wizard.desk)


def names(store):
    return [one.name for one in business.people(store)]


def test_a_copy_comes_back_by_keyboard_and_can_be_undone(wizard, desk, base, qtbot):
    """R118: Enter on the row, Ctrl+Enter on what would be lost; the former file is in the list."""
    wizard.choose.table.setFocus()
    (row,) = wizard.choose.table.rows()
    assert wizard.button(wizard.WizardButton.NextButton).isEnabled()
    found = row.inside
    assert (found.tasks, found.vendors, found.contracts) == (10, 15, 5)
    press(wizard, Qt.Key.Key_Return)
    assert wizard.currentId() == 1
    lost = wizard.lost.lost.text()
    assert lost == "1\u00a0change since then would be lost: 1 in business and people."
    assert [wizard.lost.table.rows()[0][0].label] == ["Add “Zoë”"]
    assert "Zoë" in names(desk.store)
    forward(wizard)
    assert wizard.currentId() == 2
    assert "Zoë" not in names(desk.store)
    (kept,) = base.rglob("*before restore.outsource")
    assert kept.name in wizard.done_.facts.accessibleName().replace("\u200b", "")
    wizard.close()
    again = next(shown(desk, qtbot))
    row = next(row for row in again.choose.table.rows() if row.is_kept)
    again.choose.table.select(row.path)
    forward(again)
    assert "would come back" in again.lost.back.text()
    forward(again)
    assert "Zoë" in names(desk.store)


def test_choosing_and_comparing_changes_nothing(wizard, desk, base):
    """R118: up to the last button neither the file nor a copy is touched, nor their folders."""

    def state():
        return {
            one: (hashlib.sha256(one.read_bytes()).hexdigest(), one.stat().st_mtime_ns)
            for one in base.rglob("*")
            if one.is_file()
        }

    before, changed = state(), desk.store.path.stat().st_mtime_ns
    wizard.choose.look_button.click()
    settle(desk)
    (window,) = wizard.findChildren(MainWindow)
    assert window.desk.store.read_only
    assert "Zoë" not in names(window.desk.store)
    assert "only to look at" in window.file_banner.texts()["copy"]
    window.close()
    settle(desk)
    forward(wizard)
    press(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible()
    assert state() == before
    assert desk.store.path.stat().st_mtime_ns == changed


def test_a_damaged_copy_and_one_of_another_business_are_named(
    desk, base, empty_store, qtbot, monkeypatch
):
    """R118: each says in the list what it is; a damaged one leads nowhere."""
    folder = backup_folder(base, desk.store.path)
    whole = next(folder.glob("*.outsource"))
    torn = folder / "firm 2026-11-01 08-00-00.outsource"
    torn.write_bytes(whole.read_bytes()[:9000])
    empty_store.save_copy(folder / "firm 2026-11-02 08-00-00.outsource")
    (folder / "firm 2026-99-99 08-00-00.outsource").write_bytes(b"no such day")
    (folder / "firm 2026-11-03 08-00-00.outsource").symlink_to(whole)
    wizard = next(shown(desk, qtbot))
    rows = wizard.choose.table.rows()
    assert [row.problem for row in rows] == ["", "", "end is missing"]
    assert [row.is_other_business for row in rows] == [False, True, False]
    wizard.choose.table.select(torn)
    forward(wizard)
    assert wizard.currentId() == 0
    assert wizard._pages[0].problem.text == NOT_READABLE


def test_a_file_that_cannot_be_opened_is_restored(base, desk, qtbot, tmp_path):
    """R118: from the page “could not be opened”, with the damaged file kept byte by byte."""
    path = desk.store.path
    desk.store.close()
    damaged = b"SQLite format 3\0" + b"\xa5" * 5000
    path.write_bytes(damaged)
    desk._store = None
    wizard = next(shown(desk, qtbot, subject=str(path)))
    forward(wizard)
    assert "not known" in wizard.lost.lost.text()
    forward(wizard)
    assert wizard.currentId() == 2
    assert len(names(desk.store)) > 0
    (kept,) = base.rglob("*before restore.outsource")
    assert kept.read_bytes() == damaged


def test_copies_of_the_second_place_and_of_another_folder_are_listed(desk, base, qtbot, tmp_path):
    """R118: both places at once; a folder the owner points at instead of them."""
    from dataclasses import replace

    stick = tmp_path / "stick"
    stick.mkdir()
    offsite_backup.prepare(stick)
    path = desk.store.path
    offsite_backup.take_along(backup_folder(base, path), stick, path, desk.clock.now())
    desk.set_settings(replace(desk.settings, backup_place=str(stick)))
    wizard = next(shown(desk, qtbot))
    assert {row.place for row in wizard.choose.table.rows()} == {"This computer", "Second place"}
    wizard.choose.elsewhere.emit(stick)
    settle(desk)
    assert [row.place for row in wizard.choose.table.rows()] == ["Other folder"]
    wizard.choose.elsewhere.emit(path.parent)
    settle(desk)
    assert path not in {row.path for row in wizard.choose.table.rows()}  # open here: no copy
    wizard.choose.elsewhere.emit(tmp_path / "nothing here")
    settle(desk)
    assert wizard.choose.table.rows() == []


def test_without_a_copy_it_says_when_the_first_is_made(dressed, sample_desk, base, qtbot):
    """R130: the empty list is whole in every theme and size, and leads nowhere."""
    wizard = next(shown(sample_desk, qtbot))
    assert wizard.choose.table.rows() == []
    assert wizard.choose.table.accessibleDescription() == NONE
    assert problems(wizard) == []
    forward(wizard)
    assert wizard.currentId() == 0
    assert not wizard.button(wizard.WizardButton.NextButton).isEnabled()


def test_a_restore_that_fails_leaves_the_file_open(wizard, desk, monkeypatch):
    """R118: with no room for it, the sentence stands above the button and work goes on."""

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("outsource_desk.store.backup.restoring.shutil.copyfile", full)
    forward(wizard)
    forward(wizard)
    assert wizard.currentId() == 1
    assert wizard._pages[1].problem.text.startswith("There is no room to restore")
    assert "Zoë" in names(desk.store)
    items.add(desk.store, Person, 1, StaffDraft(name="Ann"))


def test_nothing_lost_is_said(desk, base, qtbot):
    """R118: a copy of the present state loses nothing."""
    desk.store.back_up(backup_folder(base, desk.store.path))
    wizard = next(shown(desk, qtbot))
    forward(wizard)
    assert wizard.lost.lost.text() == NOTHING_LOST


def test_the_list_leaves_room_in_a_small_window(wizard):
    """R131: with large text in 900 × 560 nothing lies over the buttons below the list."""
    wizard.resize(876, 400)
    QApplication.processEvents()
    step = wizard.choose
    assert step.table.geometry().bottom() < step.about.geometry().top()
    assert step.minimumSizeHint().height() <= step.height()
