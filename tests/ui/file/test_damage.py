"""Damage in the open file: found beside the work, said above the pages, with ways on."""

from __future__ import annotations

import os
from threading import Event

import pytest
from PySide6.QtWidgets import QWidget

from outsource_desk.base.errors import UserError
from outsource_desk.base.paths import seals_folder
from outsource_desk.store.store import Store
from outsource_desk.ui.file.damage import DamageWatch
from outsource_desk.ui.file.dialogs.salvage_file import SalvageFileDialog
from outsource_desk.ui.file.file_banner import FileBanner
from outsource_desk.ui.file.files import DataFiles
from outsource_desk.ui.frame.tasks import Job

LONGEST_SECONDS = 10


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch):
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))


@pytest.fixture
def files(sample_desk, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return DataFiles(sample_desk, window)


@pytest.fixture
def watch(sample_desk, files):
    return DamageWatch(sample_desk, FileBanner(), files)


def spoil(store):
    """A value that no quick look finds."""
    with store.change("Nothing special") as session:
        session.connection().exec_driver_sql("UPDATE business SET vision = 'a' || char(0)")


def test_damage_is_said_and_good_backups_stay(sample_desk, watch, qtbot, tmp_path):
    """R119: the banner offers two ways on; from then on no backup pushes a good one out."""
    store = sample_desk.store
    spoil(store)
    asked = []
    sample_desk.asked.connect(lambda act, subject: asked.append((act, subject)))
    watch.check(store)
    qtbot.waitUntil(lambda: "damage" in watch._banner.texts())
    assert "No backups are made from now on" in watch._banner.texts()["damage"]
    with pytest.raises(UserError, match="the older ones are kept"):
        store.back_up(tmp_path / "Backups")
    buttons = watch._banner.strip.findChildren(QWidget, None)
    for text in ("Restore a backup…", "Salvage what can be read…"):
        next(
            one
            for one in buttons
            if getattr(one, "text", None) and callable(one.text) and one.text() == text
        ).click()
    assert asked == [("restore_backup", str(store.path)), ("salvage_file", str(store.path))]


def test_sound_file_gets_no_banner_and_work_goes_on(sample_desk, watch, qtbot):
    """R119: changes are saved while the check runs."""
    watch.check(sample_desk.store)
    with sample_desk.store.change("Meanwhile") as session:
        session.connection().exec_driver_sql("UPDATE business SET vision = 'b'")
    qtbot.waitUntil(
        lambda: sample_desk.store.health.is_checked and not sample_desk.tasks._aside.jobs
    )
    assert sample_desk.store.health.damage is None
    assert watch._banner.texts() == {}


def test_end_of_the_program_cuts_the_check_short(sample_desk, watch, monkeypatch):
    """R119: nobody waits for a check that nobody asked for."""
    store, asked_to_stop = sample_desk.store, Event()
    check, cancel = store.health.check, Job.cancel

    def check_when_asked_to_stop(report):
        asked_to_stop.wait(LONGEST_SECONDS)
        return check(report)

    def cancel_and_tell(job):
        cancel(job)
        asked_to_stop.set()

    monkeypatch.setattr(store.health, "check", check_when_asked_to_stop)
    monkeypatch.setattr(Job, "cancel", cancel_and_tell)
    store.health.is_checked = False  # as when a large file has been opened
    watch.check(store)
    sample_desk.tasks.wait()
    assert asked_to_stop.is_set()
    assert not store.health.is_checked
    store.close()


def test_file_with_a_wrong_bit_can_be_opened_all_the_same(
    sample_desk, files, watch, qtbot, clock, tmp_path
):
    """R119: nobody is kept from the own data; a copy of it as it was found is kept first."""
    path = tmp_path / "other.outsource"
    sample_desk.store.save_copy(path)
    Store.open(path, clock, seals=seals_folder()).close()
    stat = path.stat()
    path.write_bytes(path.read_bytes().replace(b"Hartmann", b"Hartmanm"))
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    sample_desk.ask("open_rotted", str(path))
    qtbot.waitUntil(lambda: sample_desk.store.path == path)
    kept = list((tmp_path / "XDG_DATA_HOME").rglob("* as found.outsource"))
    assert len(kept) == 1


@pytest.mark.parametrize("is_open", [True, False], ids=["open", "closed"])
def test_dialog_salvages_and_opens(sample_desk, qtbot, tmp_path, is_open):
    """R119: the report is in the dialog, and one press opens the new file."""
    source = sample_desk.store.path
    if not is_open:
        source = tmp_path / "other.outsource"
        sample_desk.store.save_copy(source)
    dialog = SalvageFileDialog(sample_desk, subject=str(source))
    qtbot.addWidget(dialog)
    target = tmp_path / "new.outsource"
    dialog.salvage(target)
    qtbot.waitUntil(lambda: dialog.is_done and dialog._job is None)
    assert "Everything that was in it is kept" in dialog.outcome.text
    asked = []
    sample_desk.asked.connect(lambda act, subject: asked.append((act, subject)))
    dialog.commit_button.click()
    assert asked == [("open_recent", str(target))]


def test_dialog_says_why_not_and_stays(sample_desk, qtbot, tmp_path):
    """R119: a taken name ends in a sentence; the next try is one press away."""
    target = tmp_path / "new.outsource"
    target.write_text("mine")
    dialog = SalvageFileDialog(sample_desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.salvage(target)
    qtbot.waitUntil(lambda: dialog._job is None)
    assert "exists already" in dialog.problem.text
    assert dialog.commit_button.isEnabled()
    dialog.salvage(tmp_path / "other.outsource")
    dialog.reject()
    qtbot.waitUntil(lambda: dialog._job is None)
