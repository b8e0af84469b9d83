"""The File menu: recent files, a copy to send, the properties."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from outsource_desk.records.business import Person, StaffDraft
from outsource_desk.services import items
from outsource_desk.services.file.file_properties import file_properties
from outsource_desk.store.store import Store
from outsource_desk.ui.frame.dialog import open_dialog
from outsource_desk.ui.window.recent_menu import RecentMenu
from tests.ui.file.hands import names, press, settle


def entries(menu):
    menu.fill()
    return {one.text(): one for one in menu.actions() if one.text()}


def test_recent_files_say_which_are_gone(opened, path, tmp_path):
    """R117: the open one and missing ones are grey; another one opens; the list can be cleared."""
    other = Path(shutil.copyfile(path, tmp_path / "Müller & Söhne.outsource"))
    desk = opened.desk
    gone = tmp_path / "gone.outsource"
    desk.set_settings(replace(desk.settings, recent=(str(path), str(other), str(gone))))
    menu = RecentMenu(desk, opened.menuBar().addMenu("Test"))
    found = entries(menu)
    enabled = {text: one.isEnabled() for text, one in found.items()}
    assert enabled == {
        f"hartmann – {tmp_path}": False,
        f"Müller && Söhne – {tmp_path}": True,
        f"gone – {tmp_path} (not found)": False,
        "&Clear list": True,
    }
    found[f"Müller && Söhne – {tmp_path}"].trigger()
    settle(opened)
    assert desk.store.path == other
    entries(menu)["&Clear list"].trigger()
    assert list(entries(menu)) == ["No other file was opened yet"]


def test_a_copy_to_send_is_whole_and_not_the_open_file(opened, tmp_path, clock):
    """R117: checked, in a folder of its own; it says what is in it and where it lies."""
    desk = opened.desk
    items.add(desk.store, Person, 1, StaffDraft(name="Zoë"))
    dialog = open_dialog(desk, "send_copy", opened)
    dialog.try_commit()
    settle(opened)
    press(dialog.success, "Copy the path")
    sent = Path(QGuiApplication.clipboard().text())
    assert desk.is_private(sent)
    assert "never the open file" in dialog.success.text
    copy = Store.open(sent, clock, read_only=True)
    assert "Zoë" in names(copy)
    copy.close()
    dialog.try_commit()
    assert not dialog.isVisible()


def test_a_copy_to_send_replaces_nothing(opened, tmp_path, monkeypatch):
    """R117: a second one of the same day gets another name; without a folder nothing is made."""
    folder = tmp_path / "to send"
    folder.mkdir()
    for chosen, count in ((str(folder), 1), (str(folder), 2), ("", 2)):
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, to=chosen: to)
        dialog = open_dialog(opened.desk, "send_copy", opened)
        dialog.place.set_value("chosen")
        dialog.try_commit()
        settle(opened)
        dialog.close()
        assert len(list(folder.iterdir())) == count


def test_a_copy_that_cannot_be_made_is_said(opened, path, tmp_path, monkeypatch):
    """R119: the folder is gone: a sentence, and the dialog stays."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "gone"))
    dialog = open_dialog(opened.desk, "send_copy", opened)
    dialog.place.set_value("chosen")
    dialog.try_commit()
    settle(opened)
    assert dialog.problem.text.endswith(".")
    assert dialog.commit_button.isEnabled()
    dialog.reject()


def test_properties_count_what_is_in_the_file(opened, path, tmp_path):
    """R117: where, how large, which format, what is in it, its backups."""
    facts = file_properties(opened.desk.store, tmp_path / "backups_folder")
    assert facts.path == path
    assert facts.size_bytes == path.stat().st_size
    assert (10, "task", "tasks") in facts.counts
    assert facts.backups == 1
    assert facts.made_by.startswith("Outsource Desk ")
    path.rename(tmp_path / "elsewhere")
    assert file_properties(opened.desk.store, tmp_path).size_bytes is None


def test_check_now_tells_the_result(opened, path):
    """R118: sound or not, in one sentence, with the ways on."""
    dialog = open_dialog(opened.desk, "properties", opened)
    dialog.check_button.click()
    settle(opened)
    assert "is sound" in dialog.verdict.text
    assert dialog.check_button.isEnabled()
    dialog.try_commit()
    assert not dialog.isVisible()
