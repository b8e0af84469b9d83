"""Copies of an open file: one for the owner on disk, one in memory for a long report."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.store.errors import DataFileError, translated
from outsource_desk.store.files import discard, put_in_place, remove_beside
from outsource_desk.store.lock import FileLock

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


def save_copy(db: sqlite3.Connection, document: Path, target: Path, now: datetime) -> None:
    """Write everything in the open `document` to `target`, without the traces of deleted rows.

    Raises: UserError when `target` is the open file itself; DataFileError (full, locked,
        read_only), and then `target` is as it was.
    """
    if target.resolve() == document.resolve():
        raise UserError(
            f"“{target.name}” is the file that is open, and every change is saved in it already:"
            " choose another name for the copy."
        )
    part = target.with_name(f"{target.name}.part")
    lock = FileLock.take(target, now)
    try:
        discard(part)
        with translated(target):
            db.execute("VACUUM INTO ?", (str(part),))
        remove_beside(target)
        put_in_place(part, target)
    except OSError as error:
        raise DataFileError("read_only", target, str(error)) from error
    except DataFileError:
        discard(part)
        raise
    finally:
        lock.release()


def in_memory(db: sqlite3.Connection) -> sqlite3.Connection:
    """Return a copy of the whole file in memory; 40 ms and 40 MB for a file of 40 MB."""
    copy = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    db.backup(copy)
    return copy
