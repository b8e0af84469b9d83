"""One field changed and saved: the store against the same statements on bare sqlite3.

Both do BEGIN IMMEDIATE, read the row, write it, COMMIT, with the same pragmas on the same disk.
The store adds the session, the undo step and the line of history.
"""

from __future__ import annotations

import sqlite3
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import Row, against_floor, medians
from outsource_desk.base.clock import SystemClock
from outsource_desk.records.vendor import Vendor
from outsource_desk.store.opening import ALWAYS, WRITING
from outsource_desk.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 15
EDITS = 40
ROWS = 200
WALL_LIMIT = 2.5
CPU_LIMIT = 4.0  # most of it is the session of SQLAlchemy


def run() -> list[Row]:
    """Return the time of one edit: on the wall clock, then of the processor."""
    with tempfile.TemporaryDirectory(dir=Path(__file__).parent) as folder:
        store = _store(Path(folder) / "edit.outsource")
        bare = _bare(Path(folder) / "bare.outsource")
        figures = medians(
            {
                "wall": lambda: _ms_each(time.perf_counter, lambda n: _edit_store(store, n)),
                "wall floor": lambda: _ms_each(time.perf_counter, lambda n: _edit_bare(bare, n)),
                "cpu": lambda: _ms_each(time.process_time, lambda n: _edit_store(store, n)),
                "cpu floor": lambda: _ms_each(time.process_time, lambda n: _edit_bare(bare, n)),
            },
            ROUNDS,
        )
        bare.close()
        store.close()
    return [
        against_floor("one edit, ms", figures["wall"], figures["wall floor"], WALL_LIMIT),
        against_floor("one edit, cpu ms", figures["cpu"], figures["cpu floor"], CPU_LIMIT),
    ]


def _ms_each(timer: Callable[[], float], edit: Callable[[str], None]) -> float:
    """Return the mean of a row of edits: the slow ones count too."""
    began = timer()
    for count in range(EDITS):
        edit(f"reason {count} of {began}")
    return (timer() - began) * 1000 / EDITS


def _store(path: Path) -> Store:
    store = Store.create(path, SystemClock())
    with store.change("Add vendors") as session:
        session.add_all(Vendor(name=f"Vendor {number}", notes="n" * 200) for number in range(ROWS))
    return store


def _bare(path: Path) -> sqlite3.Connection:
    """A copy of the same file, so that both have the same pages, indexes and row sizes."""
    _store(path).close()
    db = sqlite3.connect(path, isolation_level=None, cached_statements=256)
    for pragma in ALWAYS + WRITING:
        db.execute(f"PRAGMA {pragma}")
    return db


def _edit_store(store: Store, reason: str) -> None:
    with store.change("Edit vendor") as session:
        session.get_one(Vendor, ROWS // 2).state_reason = reason


def _edit_bare(db: sqlite3.Connection, reason: str) -> None:
    db.execute("BEGIN IMMEDIATE")
    db.execute("SELECT * FROM vendor WHERE id = ?", (ROWS // 2,)).fetchone()
    db.execute("UPDATE vendor SET state_reason = ? WHERE id = ?", (reason, ROWS // 2))
    db.execute("COMMIT")
