"""Searching 100,000 records: the worst query once they are read, and what the reading costs.

The limits are milliseconds a person waits, whatever the computer: there is no floor.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from benchmarks import Row, at_most
from benchmarks.many_records import make_file, read_beside, worst_search
from outsource_desk.base.clock import SystemClock
from outsource_desk.base.settings import Settings
from outsource_desk.base.text import Words
from outsource_desk.ui.frame.desk import Desk
from outsource_desk.ui.search.finder import Finder

RECORDS = 100_000
FIRST_RESULTS_MS = 100
LONGEST_WAIT_MS = 50


def run() -> list[Row]:
    """Return the worst search, and the longest wait of the window and of a change meanwhile."""
    application = QApplication.instance() or QApplication([])
    words = Words("en_GB")
    with tempfile.TemporaryDirectory(dir=Path(__file__).parent) as folder:
        store = make_file(Path(folder) / "many.outsource", SystemClock(), RECORDS)
        desk = Desk(SystemClock(), Settings())
        desk.open(store, words)
        waits = read_beside(desk)
        desk.tasks.wait()
        _, took = worst_search(Finder.of(desk).current(), words)
        store.close()
    application.processEvents()
    return [
        at_most(f"worst search in {RECORDS:,} records, ms", took, FIRST_RESULTS_MS),
        at_most(
            "longest wait of the window while they are read, ms", waits.window, LONGEST_WAIT_MS
        ),
        at_most("longest change while they are read, ms", waits.change, LONGEST_WAIT_MS),
    ]
