"""What a data file says of itself: who it is, and which programs may read it."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from outsource_desk.base.version import version
from outsource_desk.records.sql import OLDEST_READER, THAWED

if TYPE_CHECKING:
    import sqlite3

TABLE = "file_fact"
UID = "uid"  # the same in every copy of one business
MADE_BY = "made_by"  # the program that made the file, in words
OLDEST_READER_KEY = "oldest_reader"  # a program of at least this format reads the file rightly
ADD = f"INSERT INTO {TABLE} (key, value) VALUES (?, ?)"  # noqa: S608  # our own table name


def write_facts(db: sqlite3.Connection) -> None:
    """Say in a new file who it is."""
    facts = (
        (UID, uuid.uuid4().hex),
        (OLDEST_READER_KEY, str(OLDEST_READER)),
        (MADE_BY, f"Outsource Desk {version()}"),
    )
    db.executemany(ADD, facts)


def read_fact(db: sqlite3.Connection, key: str) -> str:
    """Return one fact, or "" where the file does not say it."""
    return _told(db, key) or ""


def is_thawed(db: sqlite3.Connection) -> bool:
    """Whether what is sent and signed may be changed, see records/frozen.py."""
    return _told(db, THAWED) is not None


def _told(db: sqlite3.Connection, key: str) -> str | None:
    known = db.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (TABLE,)).fetchone()
    if known is None:  # format 1 had no such table
        return None
    row = db.execute(f"SELECT value FROM {TABLE} WHERE key = ?", (key,)).fetchone()  # noqa: S608  # our own table name
    return str(row[0]) if row else None
