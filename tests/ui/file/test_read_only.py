"""A file that may only be read: everything opens, and whatever would change it is refused."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.store.store import Store
from outsource_desk.ui.frame.dialog import Dialog
from tests.ui.screens import dialogs, places, settle, window_of
from tests.ui.test_audit_everything import Monkey

QUICK = ("page home", "page settings", "stage compare")


@pytest.fixture
def reading(sample_file, tmp_path, clock, make_desk):
    """The sample business, open for reading only."""
    path = Path(shutil.copyfile(sample_file, tmp_path / "cd.outsource"))
    store = Store.open(path, clock, read_only=True)
    yield make_desk(store)
    store.close()


@pytest.mark.parametrize(
    ("pages", "presses"), [(QUICK, 25), pytest.param((), 100, marks=pytest.mark.slow)]
)
def test_every_act_on_a_read_only_file_is_refused_in_words(tame, reading, qtbot, pages, presses):
    """R118: all pages open, and whatever is pressed ends in a sentence, never in a bug."""
    store = reading.store
    before, refused, shown = store.path.read_bytes(), 0, 0
    with window_of(reading) as window, qtbot.capture_exceptions() as raised:
        for name, place in places(store).items():
            reading.go(place)
            settle(reading)
            if pages and name not in pages:
                continue
            monkey = Monkey(name)
            monkey.press(window, presses)
            monkey.leave(window)
            refused, shown = len(raised), shown + 1
            assert [one for one in raised if not issubclass(one[0], UserError)] == [], name
    assert store.path.read_bytes() == before
    sys.stdout.write(
        f"{shown} read-only pages, {presses} keys each: {refused} acts refused, 0 bytes written\n"
    )


def test_every_dialog_on_a_read_only_file_keeps_what_was_typed(tame, reading, qtbot):
    """R118: the verb of each dialog ends in a sentence on it, or does what needs no writing."""
    told = {}
    with qtbot.capture_exceptions() as raised:
        for name, made in dialogs(reading):
            if isinstance(made, Dialog) and made.commit_button.isEnabled():
                made.try_commit()
                told[name] = made.problem.text if made.isVisible() else ""
            assert [one for one in raised if not issubclass(one[0], UserError)] == [], name
    refused = [name for name, sentence in told.items() if "cannot be written" in sentence]
    assert len(refused) > 8
