"""Leads an older data file to today's format: all steps, or none."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from outsource_desk.store.backup.backup import back_up
from outsource_desk.store.errors import DataFileError, translated
from outsource_desk.store.opening import OpenFile, check, version_of

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from outsource_desk.store.schema import Schema


def convert(opened: OpenFile, path: Path, schema: Schema, backups: Path, now: datetime) -> None:
    """Make a backup, then lead an older file to today's format.

    Where the folder of the backups takes none, the copy lies beside the file.
    Raises: DataFileError (read_only) when it cannot be written, (full) when there is no room.
    """
    if opened.read_only:
        raise DataFileError("read_only", path, f"format {opened.version} needs converting")
    try:
        back_up(opened.db, path, backups, now)
    except DataFileError as error:
        if error.kind == "damaged" or backups == path.parent:
            raise
        back_up(opened.db, path, path.parent, now)
    with translated(path):
        climb(opened.db, path, schema)


def climb(db: sqlite3.Connection, path: Path, schema: Schema) -> None:
    """Run every step between the file's version and `schema.version` in one transaction.

    The caller makes the backup first. `path` is for the sentence of an error only.
    Raises: DataFileError (damaged) before anything is changed.
    """
    check(db, path, full=True)
    db.execute("PRAGMA foreign_keys = OFF")  # has no effect once the transaction has begun
    try:
        db.execute("BEGIN EXCLUSIVE")
        _run_steps(db, schema)
        db.execute("COMMIT")
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")
        db.execute("PRAGMA foreign_keys = ON")


def _run_steps(db: sqlite3.Connection, schema: Schema) -> None:
    _drop_triggers(db)  # no data: they follow the tables of today, and a step may move any row
    for version in range(version_of(db) + 1, schema.version + 1):
        schema.migrations[version](db)
    for trigger in schema.triggers:
        db.execute(trigger)
    dangling = db.execute("PRAGMA foreign_key_check").fetchall()
    if dangling:
        raise sqlite3.IntegrityError(f"the migration left dangling links: {dangling[:3]}")
    db.execute(f"PRAGMA user_version = {schema.version}")


def _drop_triggers(db: sqlite3.Connection) -> None:
    named = db.execute("SELECT name FROM main.sqlite_schema WHERE type = 'trigger'").fetchall()
    for (name,) in named:
        db.execute(f'DROP TRIGGER main."{name}"')
