"""The page “Task scan” with 500 tasks, against bare sqlite3 fetching the same columns."""

from __future__ import annotations

import gc
import os
import sqlite3
import tempfile
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import Row, medians

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.ui.decide.scan_page import ScanPage

MANY = 500
OPEN_LIMIT = 2.0
# What does not grow with the tasks: the page, the measured rows, those that are seen (lists.py).
CONSTANT_MS = 60.0
DAY = date(2026, 11, 24)
FETCH = "SELECT task.*, person.name FROM task LEFT JOIN person ON task.owner_id = person.id"


def run() -> list[Row]:
    """Return opening the page with 500 tasks against its floor."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from outsource_desk.ui.start.refcount_workaround import keep_none

    application = QApplication.instance() or QApplication([])
    keep_none()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tasks.outsource"
        _fill(path)
        with _page(path) as page:
            gc.collect()
            gc.freeze()  # as the program does when all is loaded
            figures = medians({"open": page.refresh, "floor": lambda: _fetch(path)})
    application.processEvents()
    ms = {name: figure * 1000 for name, figure in figures.items()}
    allowed = OPEN_LIMIT * ms["floor"] + CONSTANT_MS
    return [Row("scan of 500 tasks: open, ms", ms["open"], allowed, ms["open"] / allowed, 1.0)]


def _fetch(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute(FETCH).fetchall()


@contextmanager
def _page(path: Path) -> Iterator[ScanPage]:
    from outsource_desk.base.clock import SystemClock
    from outsource_desk.base.settings import Settings
    from outsource_desk.base.text import Words
    from outsource_desk.store.store import Store
    from outsource_desk.ui.decide.scan_page import ScanPage
    from outsource_desk.ui.frame.desk import Desk

    store = Store.open(path, SystemClock())
    desk = Desk(SystemClock(), Settings())
    desk.open(store, Words("en_GB"))
    page = ScanPage(desk)
    page.resize(1140, 740)
    page.refresh()
    page.show()
    try:
        yield page
    finally:
        page.close()
        store.close()


def _fill(path: Path) -> None:
    """Make a data file with 500 tasks, all answered, half of them with both costs."""
    from outsource_desk.base.clock import SystemClock
    from outsource_desk.records.task import Task
    from outsource_desk.services.business.business import found_business
    from outsource_desk.services.tasks.starters import starters
    from outsource_desk.store.store import Store

    Store.create(path, SystemClock()).close()
    store = Store.open(path, SystemClock())
    found_business(store)
    usual = starters()
    with store.change("Tasks") as session:
        for at in range(MANY):
            values = dict(usual[at % len(usual)].values) | {
                "title": f"Task {at}",
                "minutes_per_month": 60 * (1 + at % 60),
                "hour_rate_minor": 3_200,
                "fee_minor": 30_000 if at % 2 else None,
                "change_bp": 500,
            }
            session.add(Task(**values, created_on=DAY))
    store.close()
