"""Finished documents inside the data file, each stored once under its SHA-256."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError

if TYPE_CHECKING:
    import sqlite3

    from sqlalchemy import MetaData

LARGEST_BLOB_BYTES = 100_000_000


def put(db: sqlite3.Connection, data: bytes) -> str:
    """Store `data` unless it is there already. Raises: UserError when it is too large."""
    if len(data) > LARGEST_BLOB_BYTES:
        raise UserError(
            f"The document is {len(data) // 1_000_000} MB large and was not stored: at most"
            f" {LARGEST_BLOB_BYTES // 1_000_000} MB fit, so attach a smaller one."
        )
    sha256 = hashlib.sha256(data).hexdigest()
    db.execute(
        "INSERT INTO blob (sha256, size, data) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (sha256, len(data), data),
    )
    return sha256


def read(db: sqlite3.Connection, sha256: str) -> bytes | None:
    """Return the stored bytes, or None when they are missing or no longer what was stored."""
    row = db.execute("SELECT data FROM blob WHERE sha256 = ?", (sha256,)).fetchone()
    if row is None or hashlib.sha256(row[0]).hexdigest() != sha256:
        return None
    return bytes(row[0])


def any_blob(db: sqlite3.Connection) -> bool:
    return bool(db.execute("SELECT EXISTS (SELECT 1 FROM blob)").fetchone()[0])


def drop_unused(db: sqlite3.Connection, metadata: MetaData) -> None:
    """Delete what no row refers to any more, and give the room back to the disk.

    Done when the file is closed, not when the row goes: until then an undo may need it.
    """
    used = [
        f'SELECT "{key.parent.name}" FROM "{key.parent.table.name}" WHERE "{key.parent.name}" NOT NULL'  # noqa: E501, S608
        for table in metadata.tables.values()
        for key in table.foreign_keys
        if key.target_fullname == "blob.sha256"
    ]
    unused = "sha256 NOT IN (" + " UNION ALL ".join(used or ["SELECT NULL WHERE 0"]) + ")"
    if db.execute(f"SELECT EXISTS (SELECT 1 FROM blob WHERE {unused})").fetchone()[0]:  # noqa: S608  names of our own tables only
        db.execute(f"DELETE FROM blob WHERE {unused}")  # noqa: S608  names of our own tables only
        db.executescript("PRAGMA incremental_vacuum")  # execute() would free a single page
