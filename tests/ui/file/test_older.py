"""An older version that a synced folder puts back: above every page until the owner decides."""

import shutil

from outsource_desk.records.business import Person, StaffDraft
from outsource_desk.services import items
from tests.ui.file.hands import names, press_in_banner, settle, texts


def test_an_older_version_that_came_back_is_told(window, path, tmp_path, qtbot):
    """R119: also below the open window; “Keep this one” says no more about it."""
    before = shutil.copyfile(path, tmp_path / "before")
    with qtbot.waitSignal(window.desk.opened):
        window.files.open(path)
    settle(window)
    items.add(window.desk.store, Person, 1, StaffDraft(name="Lost one"))
    settle(window)
    assert "older" not in texts(window)
    before.replace(path)
    window.watch.look()
    press_in_banner(window, "Reload")
    assert "Lost one" not in names(window.desk.store)
    assert "1 change is missing" in texts(window)["older"]
    press_in_banner(window, "Keep this one")
    assert "older" not in texts(window)
