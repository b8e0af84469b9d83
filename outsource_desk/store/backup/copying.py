"""Copies of an open file: one for the owner on disk, one in memory for a long report."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.base.files import new_part, real_path
from outsource_desk.store.backup.backup import UNSYNCED
from outsource_desk.store.errors import DataFileError, translated
from outsource_desk.store.files import discard, put_in_place, remove_beside, sweep_parts
from outsource_desk.store.lock import FileLock
from outsource_desk.store.opening import check, settle
from outsource_desk.store.os_errors import kind_of_place

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path


def save_copy(write: Callable[[Path], None], document: Path, target: Path, now: datetime) -> None:
    """Let `write` make a copy of the open `document`; checked, it takes the name `target`.

    Raises: UserError when `target` is the open file itself; DataFileError (full, locked, damaged,
        read_only), and then `target` is as it was.
    """
    if real_path(target) == real_path(document):
        raise UserError(
            f"“{target.name}” is the file that is open, and every change is saved in it already:"
            " choose another name for the copy."
        )
    lock = FileLock.take(target, now)
    try:
        sweep_parts(target)
        part = new_part(target)
        try:
            with translated(target):
                write(part)
            _check(part, document)
            settle(target)  # a kill between the next two lines leaves a whole file, too
            remove_beside(target)
            put_in_place(part, target)
        finally:
            with suppress(OSError):
                discard(part)
    except OSError as error:
        raise DataFileError(kind_of_place(error), target, str(error)) from error
    finally:
        lock.release()


def clean(part: Path) -> None:
    """Take the traces of deleted rows, and the room they took, out of a copy."""
    with closing(sqlite3.connect(part, isolation_level=None)) as copy:
        for pragma in UNSYNCED:
            copy.execute(f"PRAGMA {pragma}")
        copy.execute("VACUUM")


def _check(part: Path, document: Path) -> None:
    """Raise DataFileError (damaged) when what was read from `document` does not hold together."""
    copy = sqlite3.connect(part, isolation_level=None)
    try:
        check(copy, document, full=True)
    finally:
        copy.close()


def in_memory(db: sqlite3.Connection) -> sqlite3.Connection:
    """Return a copy of the whole file in memory; 40 ms and 40 MB for a file of 40 MB."""
    copy = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    db.backup(copy)
    return copy
