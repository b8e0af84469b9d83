"""The answer to “is this file sound?”, for the command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.records.sql import SCHEMA_VERSION
from outsource_desk.store.errors import DataFileError, Kind, translated
from outsource_desk.store.opening import check, open_file

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What the check found; `problem` is None when the file is sound."""

    path: Path
    problem: Kind | None
    sentence: str
    detail: str
    version: int
    row_counts: tuple[tuple[str, int], ...]


def check_file(path: Path) -> CheckResult:
    """Check the whole file, reading every row; an interrupted change is finished first."""
    try:
        opened = open_file(path, SCHEMA_VERSION)
        try:
            check(opened.db, path, full=True)
            with translated(path):
                counts = _read_every_row(opened.db)
        finally:
            opened.db.close()
    except DataFileError as error:
        return CheckResult(path, error.kind, str(error), error.detail, 0, ())
    rows = sum(count for _, count in counts)
    sentence = f"“{path.name}” is sound: {len(counts)} tables with {rows} rows."
    return CheckResult(path, None, sentence, "", opened.version, counts)


def _read_every_row(db: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    """Count by reading: SQLite's own check does not notice a text that is no longer text."""
    tables = db.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " ORDER BY name"
    ).fetchall()
    return tuple(
        (name, sum(1 for _ in db.execute(f'SELECT * FROM "{name}"')))  # noqa: S608  # a name from the file's own list, quoted
        for (name,) in tables
    )
