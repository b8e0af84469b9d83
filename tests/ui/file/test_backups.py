"""Backups while the program runs: beside the window, with a word when there is none."""

from __future__ import annotations

import time
from dataclasses import replace
from threading import Event

import pytest

from outsource_desk.records.business import Person, StaffDraft
from outsource_desk.services import items
from outsource_desk.store.backup import backup, offsite_backup
from outsource_desk.store.backup.copies import backup_folder, backups
from outsource_desk.store.errors import DataFileError
from outsource_desk.ui.file.backups import Backups
from outsource_desk.ui.file.file_banner import FileBanner
from outsource_desk.ui.settings import data
from outsource_desk.ui.settings import second_place as second_place_card
from outsource_desk.ui.settings.data import DataCard
from outsource_desk.ui.window.status_bar import StatusBar
from tests.ui.audit import problems
from tests.ui.screens import settle


class Office:
    """The parts of the window that tell of backups."""

    def __init__(self, desk, base):
        self.desk, self.base = desk, base
        self.status, self.banner = StatusBar(desk), FileBanner()
        self.backups = Backups(desk, self.banner, base)
        self.backups.told.connect(self.status.show_backup)
        self.folder = backup_folder(base, desk.store.path)

    def change(self):
        items.add(self.desk.store, Person, 1, StaffDraft(name=f"Person {time.perf_counter_ns()}"))

    def settle(self):
        settle(self.desk)
        self.backups._elsewhere.wait()
        settle(self.desk)

    def use(self, place):
        self.desk.set_settings(replace(self.desk.settings, backup_place=str(place)))
        self.settle()


@pytest.fixture
def office(sample_desk, tmp_path, qtbot, monkeypatch):
    base = tmp_path / "copies"
    for module in (data, second_place_card):
        monkeypatch.setattr(module, "backups_folder", lambda: base)
    made = Office(sample_desk, base)
    qtbot.addWidget(made.status)
    qtbot.addWidget(made.banner.strip)
    return made


@pytest.fixture
def stick(tmp_path):
    place = tmp_path / "stick"
    place.mkdir()
    offsite_backup.prepare(place)
    return place


def test_a_copy_every_half_hour_of_change(office):
    """R118: the timer makes one only when something changed."""
    assert office.backups._timer.interval() == 30 * 60 * 1000
    for made in (1, 1):
        office.backups._timer.timeout.emit()
        office.settle()
        assert len(backups(office.folder)) == made
    office.change()
    office.backups._timer.timeout.emit()
    office.settle()
    assert len(backups(office.folder)) == 2
    assert "last backup" in office.status._file.text()


def test_the_window_is_not_held_up_by_a_backup(office, monkeypatch):
    """R118: while a copy is checked and pushed to a slow disk, reading and saving go on."""
    checking, go_on = Event(), Event()
    really = backup.check

    def slow(*given, **more):
        checking.set()
        assert go_on.wait(10)
        really(*given, **more)

    monkeypatch.setattr(backup, "check", slow)
    office.backups.make_quietly()
    assert checking.wait(10)
    office.change()
    assert office.desk.store.past.lines(1)[0].label.startswith("Add")
    go_on.set()
    office.settle()
    assert len(backups(office.folder)) == 1


def test_a_damaged_file_is_not_backed_up_and_it_is_said(office, monkeypatch):
    """R118: the banner says so until there is a good one; older copies are all kept."""
    office.backups.make_quietly()
    office.settle()
    office.change()

    def refuse(_db, path, **_):
        raise DataFileError("damaged", path)

    monkeypatch.setattr(backup, "check", refuse)
    office.backups.make_quietly()
    office.settle()
    assert "damaged" in office.banner.texts()["backup"]
    assert len(list(office.folder.iterdir())) == 1
    monkeypatch.undo()
    office.backups.make_quietly()
    office.settle()
    assert "backup" not in office.banner.texts()
    assert len(backups(office.folder)) == 2


def test_each_copy_goes_to_the_second_place_too(office, stick):
    """R118: at once when a place is chosen, then with every backup."""
    office.use(stick)
    assert office.banner.texts() == {}
    office.change()
    office.desk.ask("back_up")
    office.settle()
    (there,) = offsite_backup.second_folders(stick, office.desk.store.path)
    assert [one.path.name for one in backups(there)] == [
        one.path.name for one in backups(office.folder)
    ]


def test_a_missing_place_is_named_with_since_when(office, stick, tmp_path, show):
    """R118: a stick that is not plugged in: a calm word, in the strip and in Settings."""
    card = DataCard(office.desk)
    card.refresh()
    assert card.second.about.text().startswith("None.")
    office.use(stick)
    assert "Newest copy there: 24 Nov 2026, 10:00." in card.second.about.text()
    stick.rename(tmp_path / "drawer")
    stick.mkdir()  # what is left where a stick used to be
    office.change()
    office.backups.make_quietly()
    office.settle()
    said = office.banner.texts()["second_place"]
    assert "is not there: plug it in" in said
    assert said.endswith("It has had no copy since today 10:00.")
    assert "is not there" in card.second.trouble.text()
    assert list(stick.iterdir()) == []
    assert problems(show(card)) == []
    stick.rmdir()
    (tmp_path / "drawer").rename(stick)
    office.backups.take_along()
    office.settle()
    assert "second_place" not in office.banner.texts()
    card.second.stop_button.click()
    assert office.desk.settings.backup_place == ""
    assert len(list(stick.rglob("*.outsource"))) == 2


def test_a_place_that_hangs_holds_up_nothing(office, stick, monkeypatch, qtbot):
    """R118: the window, other work and the next backups go on; leaving does not wait for it."""
    office.backups.make_quietly()
    office.settle()
    hangs, go_on = Event(), Event()
    really = offsite_backup._copy

    def hang(*given):
        hangs.set()
        assert go_on.wait(30)
        return really(*given)

    monkeypatch.setattr(offsite_backup, "_copy", hang)
    office.desk.set_settings(replace(office.desk.settings, backup_place=str(stick)))
    settle(office.desk)
    assert hangs.wait(10)
    began = time.perf_counter()
    office.change()
    office.desk.tasks.run(lambda _job: 1, lambda _one: None)
    office.backups.make_quietly()
    settle(office.desk)
    assert len(backups(office.folder)) == 2
    assert "does not answer" in office.banner.texts()["second_place"]
    assert time.perf_counter() - began < 2
    go_on.set()
    office.settle()


def test_a_folder_is_proven_before_it_is_used(office, stick, tmp_path):
    """R118: one that cannot be written is not taken, and the card says why; the former stays."""
    card = DataCard(office.desk)
    card.second.use(stick)
    office.settle()
    assert office.desk.settings.backup_place == str(stick)
    card.second.use(tmp_path / "gone")
    office.settle()
    assert "is not there" in card.second.trouble.text()
    assert office.desk.settings.backup_place == str(stick)
