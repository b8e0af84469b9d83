"""A private copy to look at: of a file that is in use, too old, too new, or left by a crash.

The original is only read, and only for the moment of the copy: whoever works in it is not held up.
"""

from __future__ import annotations

import shutil
import sqlite3
from typing import TYPE_CHECKING

from outsource_desk.store.errors import DataFileError, translated
from outsource_desk.store.files import beside
from outsource_desk.store.ladder import climb
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
        opened.db.execute("PRAGMA query_only = ON")
    except BaseException:
        opened.db.close()
        raise
    return OpenFile(opened.db, version, read_only=True)


def _copy(path: Path, copy: Path) -> None:
    """Copy through SQLite, which waits for a running commit; else the files as they lie there."""
    try:
        source = connect(path, read_only=True)
    except DataFileError as error:
        if error.kind != "read_only":  # the change that a crash cut off cannot be taken back here
            raise
        for there, here in zip((path, *beside(path)), (copy, *beside(copy)), strict=True):
            if there.exists():
                shutil.copyfile(there, here)
        return
    target = sqlite3.connect(copy)
    try:
        with translated(path):
            source.backup(target)
    finally:
        target.close()
        source.close()
