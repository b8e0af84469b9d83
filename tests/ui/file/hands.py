"""What the tests of the window and its file do, and another program that has the file open."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication, QPushButton

from outsource_desk.services.business import business

SINCE = "2026-11-24T09:00:00+00:00"
HOLD = """
import sys
from pathlib import Path
from outsource_desk.base.clock import SystemClock
from outsource_desk.records.business import Person, StaffDraft
from outsource_desk.services import items
from outsource_desk.store.store import Store
store = Store.open(Path(sys.argv[1]), SystemClock())
print("open", flush=True)
for line in sys.stdin:
    items.add(store, Person, 1, StaffDraft(name=line.strip()))
    print("saved", flush=True)
"""


def settle(window):
    window.desk.tasks.wait()
    QApplication.processEvents()
    window.desk.tasks.wait()
    QApplication.processEvents()


def texts(window):
    return window.file_banner.texts()


def names(store):
    return [one.name for one in business.people(store)]


def press(widget, text):
    button = next(one for one in widget.findChildren(QPushButton) if one.text() == text)
    button.click()


def press_in_banner(window, text):
    press(window.file_banner.strip, text)
    settle(window)


def shown(kind):
    QApplication.processEvents()
    return next(
        one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()
    )


@contextmanager
def held(path):
    """Another program has the file open, and saves a person when it is told a name."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "open\n"

    def save(name):
        process.stdin.write(f"{name}\n")
        process.stdin.flush()
        assert process.stdout.readline() == "saved\n"

    try:
        yield save
    finally:
        process.kill()
        process.communicate()
