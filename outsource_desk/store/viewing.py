"""A private copy to look at: of a file that is in use, too old, too new, or left by a crash.

The original is only read, and only for the moment of the copy: whoever works in it is not held up.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from outsource_desk.store.backup.backup import BUSY_SECONDS
from outsource_desk.store.checkup import refuse_rootless
from outsource_desk.store.errors import DataFileError, translated
from outsource_desk.store.files import beside
from outsource_desk.store.migrate import climb
from outsource_desk.store.opening import (
    UNKNOWN,
    OpenFile,
    connect,
    oldest_reader,
    open_file,
    sniff,
)

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.store.schema import Schema

STEP_PAGES = 1024  # 4 MB
MOST_RESTARTS = 3


def open_private_copy(path: Path, folder: Path, schema: Schema) -> OpenFile:
    """Copy `path` into `folder`, finish or convert the copy there, and open it for reading.

    Raises: DataFileError of any kind; the original is as it was.
    """
    version = sniff(path, UNKNOWN)
    if version > schema.version and oldest_reader(path) > schema.version:
        raise DataFileError("newer", path, f"format {version}")
    copy = folder / path.name
    _copy(path, copy)
    opened = open_file(copy, UNKNOWN)
    try:
        if version < schema.version:
            climb(opened.db, copy, schema)
        refuse_rootless(opened.db, path, schema)
        opened.db.execute("PRAGMA query_only = ON")
    except BaseException:
        opened.db.close()
        raise
    return OpenFile(opened.db, version, read_only=True)


def _copy(path: Path, copy: Path) -> None:
    """Copy through SQLite, which waits for a running commit; else the files as they lie there.

    In steps: on a slow network one step for all would let the changes of others fail meanwhile.
    """
    try:
        source = connect(path, read_only=True)
    except DataFileError as error:
        if error.kind != "read_only":  # the change that a crash cut off cannot be taken back here
            raise
        for there, here in zip((path, *beside(path)), (copy, *beside(copy)), strict=True):
            if there.exists():
                shutil.copyfile(there, here)
        return
    with closing(source), closing(sqlite3.connect(copy)) as target, translated(path):
        try:
            source.backup(target, pages=STEP_PAGES, progress=Restarts().count, sleep=BUSY_SECONDS)
        except TooManyRestartsError:
            source.backup(target)


class TooManyRestartsError(Exception):
    """Somebody saves so often that a copy in steps never ends."""


class Restarts:
    """Counts how often a copy began anew because somebody saved between two steps."""

    def __init__(self) -> None:
        self._left: int | None = None
        self._restarts = 0

    def count(self, _status: int, left: int, _total: int) -> None:
        self._restarts += self._left is not None and left > self._left
        self._left = left
        if self._restarts > MOST_RESTARTS:
            raise TooManyRestartsError
