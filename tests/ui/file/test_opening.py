"""Opening a file that is in use, newer, open already, or left by a crash."""

from __future__ import annotations

import json
import os

from outsource_desk.records.business import Person, StaffDraft
from outsource_desk.services import items
from outsource_desk.ui.frame.dialog import DIALOGS
from outsource_desk.ui.window.no_file import NoFile
from tests.ui.audit import problems
from tests.ui.file.hands import SINCE, held, names, press, press_in_banner, settle, shown, texts


def test_a_file_in_use_can_be_read_then_written(window, path, qtbot):
    """R117: who has it; a copy to read while the other writes; later the file itself."""
    with held(path) as save:
        window.files.open(path)
        settle(window)
        assert isinstance(window.stack.currentWidget(), NoFile)
        assert window.status._saved.text() == "No data file is open."
        dialog = shown(DIALOGS["locked_file"])
        assert "on this computer" in dialog.heading.text()
        dialog.commit_button.click()
        settle(window)
        desk = window.desk
        assert (desk.store.read_only, desk.store.is_copy) == (True, True)
        assert "open elsewhere" in texts(window)["read_only"]
        save("Zoë")
        assert "Zoë" not in names(desk.store)
        press_in_banner(window, "Look again")
        assert "Zoë" in names(desk.store)
        press_in_banner(window, "Open to change it")
        shown(DIALOGS["locked_file"]).reject()
        assert desk.store.is_copy
    press_in_banner(window, "Open to change it")
    assert not desk.store.read_only
    assert set(texts(window)) == {"recovered"}
    items.add(desk.store, Person, 1, StaffDraft(name="Yan"))


def test_a_lock_of_another_computer_can_be_overruled(window, path):
    """R117: “Open anyway” says the risk in one sentence, and then the file can be written."""
    lock = path.with_name(f".{path.name}.lock")
    told = {"pid": 1, "host": "OFFICE-PC", "user": "anna", "since": SINCE}
    lock.write_text(json.dumps(told))
    window.files.open(path)
    settle(window)
    dialog = shown(DIALOGS["locked_file"])
    assert "OFFICE-PC" in dialog.heading.text()
    assert problems(dialog) == []
    press(dialog, "Open anyway")
    settle(window)
    assert not window.desk.store.read_only
    assert json.loads(lock.read_text())["pid"] == os.getpid()
    assert texts(window) == {}


def test_cancel_leaves_the_ways_on(window, path):
    """R117: nothing was opened; the page says why and offers the same again."""
    path.with_name(f".{path.name}.lock").write_text(
        json.dumps({"pid": 1, "host": "PC", "user": "", "since": SINCE})
    )
    window.files.open(path)
    settle(window)
    shown(DIALOGS["locked_file"]).reject()
    page = window.stack.currentWidget()
    press(page, "Open read-only")
    settle(window)
    assert window.desk.store.is_copy


def test_a_newer_file_can_be_looked_at(window, path):
    """R117: refused with a sentence, with a copy to look at when the file allows it."""
    import sqlite3

    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 99")
    db.close()
    before = path.read_bytes()
    window.files.open(path)
    settle(window)
    press(window.stack.currentWidget(), "Look at a copy")
    settle(window)
    assert window.desk.store.is_copy
    assert "newer Outsource Desk" in texts(window)["read_only"]
    assert path.read_bytes() == before


def test_the_same_file_is_not_opened_twice(opened, path, tmp_path):
    """R117: choosing the open file again changes nothing, also by another name."""
    store = opened.desk.store
    link = tmp_path / "link.outsource"
    link.symlink_to(path)
    for name in (path, link):
        opened.files.open(name)
        settle(opened)
        assert opened.desk.store is store
        assert "open already" in opened.toast.text


def test_a_crash_is_told_in_plain_words(opened, window, path, clock):
    """R119: what happened, what was saved last, and that nothing is lost; once."""
    items.add(opened.desk.store, Person, 1, StaffDraft(name="Zoë"))
    settle(opened)
    opened.desk.store.close()
    lock = path.with_name(f".{path.name}.lock")
    told = {
        "pid": 1,
        "host": __import__("socket").gethostname(),
        "user": "",
        "since": "2026-11-24T09:00:00+00:00",
    }
    lock.write_text(json.dumps(told))
    opened.desk._store = None
    window.files.open(path)
    settle(window)
    said = texts(window)["recovered"]
    assert "did not end properly" in said
    assert "24 Nov 2026, 09:00" in said
    assert "Zoë" in said
    assert "Nothing that was saved is lost." in said
    press_in_banner(window, "Understood")
    assert texts(window) == {}
