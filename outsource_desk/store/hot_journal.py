"""What an interrupted change left beside a file is tried out before SQLite plays it back.

SQLite trusts any journal of the right name. One that belongs to an older copy of the file, or to
another file, would be written into this one.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from outsource_desk.store.errors import DataFileError
from outsource_desk.store.files import beside
from outsource_desk.store.opening import is_within_reach
from outsource_desk.store.schema_check import refuse_programs
from outsource_desk.store.wary import time_limit

LINES_TO_COMPARE = 1000
LARGEST_TRIED_BYTES = 1 << 30  # a copy of more takes longer than anybody waits
SENTENCE = (
    "Beside “{name}” lies the rest of a change that does not belong to it (“{rest}”), and neither"
    " was touched: salvage “{name}” into a new file, or restore a backup."
)


def refuse_strange_rest(path: Path) -> None:
    """Raises: DataFileError (damaged) when finishing the interrupted change would do damage.

    Never call it while a connection to the file is open.
    """
    rest = [file for file in beside(path) if is_within_reach(file) and file.stat().st_size]
    if not rest or not path.is_file() or path.stat().st_size > LARGEST_TRIED_BYTES:
        return
    try:
        with tempfile.TemporaryDirectory() as folder:
            faults = faults_with_rest(path, Path(folder))
    except OSError:  # no room to try it: SQLite's own care has to do
        return
    if faults is not None and faults[0] < faults[1]:
        raise DataFileError(
            "damaged", path, repr(faults), SENTENCE.format(name=path.name, rest=rest[0].name)
        )


def private_copy(path: Path, folder: Path) -> Path:
    """Copy a closed file, and what a crash left beside it, into `folder`."""
    target = folder / path.name
    for there, here in zip((path, *beside(path)), (target, *beside(target)), strict=True):
        if there.exists():
            shutil.copyfile(there, here)
    return target


def settled(source: Path, folder: Path) -> Path:
    """Return the file to read: where a change was interrupted, a copy in which it is taken back."""
    faults = faults_with_rest(source, folder)
    return source if faults is None or faults[0] < faults[1] else folder / "settled"


def faults_with_rest(source: Path, folder: Path) -> tuple[int, int] | None:
    """Count the faults of a copy without, and of one with what lies beside; None: there is none."""
    rest = [file for file in beside(source) if file.is_file()]
    if not rest:
        return None
    plain, whole = folder / "plain", folder / "settled"
    for copy in (plain, whole):
        shutil.copyfile(source, copy)
    for there, copy in zip(beside(source), beside(whole), strict=True):
        if there in rest:
            shutil.copyfile(there, copy)
    return _faults(plain), _faults(whole)


def _faults(path: Path) -> int:
    """Return how much SQLite has to say against a file with which it may do what it likes."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        try:
            with time_limit(db, path):
                db.execute("PRAGMA trusted_schema = OFF")
                refuse_programs(db, path)
                lines = db.execute(f"PRAGMA integrity_check({LINES_TO_COMPARE})").fetchall()
        except (sqlite3.Error, UnicodeDecodeError, DataFileError):
            return LINES_TO_COMPARE
    return 0 if lines == [("ok",)] else len(lines)
