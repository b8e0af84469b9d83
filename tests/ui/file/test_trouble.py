"""A file that is moved, replaced or destroyed while it is open: nothing shown or typed is lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from outsource_desk.base.errors import UserError
from outsource_desk.records.business import Person, StaffDraft
from outsource_desk.services import items
from outsource_desk.store.store import Store
from outsource_desk.ui.frame.dialog import open_dialog
from tests.ui.file.hands import names, press, press_in_banner, settle, texts


def test_a_file_moved_away_and_back(opened, path):
    """R119: the banner comes before anything is typed, and goes when all is well again."""
    path.rename(path.with_name("elsewhere"))
    opened.watch.look()
    assert "moved or deleted" in texts(opened)["trouble"]
    path.with_name("elsewhere").rename(path)
    opened.watch.look()
    assert texts(opened) == {}


def test_what_was_typed_is_saved_in_my_version(opened, path, tmp_path, monkeypatch):
    """R119: a dialog whose change is refused stays, and saves once there is a file again."""
    dialog = open_dialog(opened.desk, "person", opened)
    dialog.form["name"].set_value("Zoë")
    path.unlink()
    dialog.try_commit()
    assert dialog.isVisible()
    assert "moved or deleted" in dialog.problem.text
    target = tmp_path / "mine.outsource"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    press(dialog.problem, "Save my version as…")
    settle(opened)
    assert opened.desk.store.path == target
    assert dialog.form["name"].value() == "Zoë"
    assert not dialog.problem.isVisible()
    dialog.try_commit()
    assert not dialog.isVisible()
    assert "Zoë" in names(opened.desk.store)
    assert texts(opened) == {}
    assert not path.exists()


def test_a_replaced_file_is_read_again(opened, path, tmp_path):
    """R119: what another program put there is shown after Reload, and can be changed."""
    other = Path(shutil.copyfile(path, tmp_path / "other.outsource"))
    store = Store.open(other, opened.desk.clock)
    items.add(store, Person, 1, StaffDraft(name="From elsewhere"))
    store.close()
    other.replace(path)
    opened.watch.look()
    press_in_banner(opened, "Reload")
    assert "From elsewhere" in names(opened.desk.store)
    assert texts(opened) == {}
    items.add(opened.desk.store, Person, 1, StaffDraft(name="Mine"))


def test_reload_of_what_cannot_be_read_keeps_what_is_shown(opened, path):
    """R119: garbage in place of the file: a sentence, and my version is still here."""
    before = names(opened.desk.store)
    path.unlink()
    path.write_bytes(b"PDF" * 100)
    opened.watch.look()
    press_in_banner(opened, "Reload")
    box = QApplication.activeModalWidget()
    assert "was not made by" in box.text()
    box.close()
    assert names(opened.desk.store) == before
    assert "trouble" in texts(opened)


def test_a_refused_change_offers_the_same_ways(opened, path):
    """R119: outside a dialog too, the sentence comes with its buttons."""
    from outsource_desk.ui.frame.errors import show_error

    path.unlink()
    with pytest.raises(UserError) as caught:
        items.add(opened.desk.store, Person, 1, StaffDraft(name="Zoë"))
    show_error(caught.value, opened)
    box = QApplication.activeModalWidget()
    assert {"Save my version as…", "Reload"} <= {one.text() for one in box.buttons()}
    box.close()
