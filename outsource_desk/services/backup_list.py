"""The copies of a data file, with what is in each: so that the owner knows which one to take."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.store.copies import backup_folder, backups

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

COUNTED = ("task", "vendor", "contract")


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One copy; the counts are None where the copy cannot be read."""

    path: Path
    made: datetime  # the owner's wall clock
    tasks: int | None
    vendors: int | None
    contracts: int | None

    @property
    def is_readable(self) -> bool:
        return self.tasks is not None


def backup_rows(base: Path, document: Path) -> tuple[BackupRow, ...]:
    """Return the copies of `document` under `base`, the newest first."""
    found = backups(backup_folder(base, document))
    return tuple(BackupRow(one.path, one.made, *_counts(one.path)) for one in found)


def _counts(path: Path) -> tuple[int | None, ...]:
    """Count without locking: nobody writes to a copy."""
    address = f"{path.as_uri()}?mode=ro&immutable=1"
    try:
        db = sqlite3.connect(address, uri=True)
    except sqlite3.Error:
        return (None,) * len(COUNTED)
    try:
        queries = [f"SELECT count(*) FROM {table}" for table in COUNTED]  # noqa: S608  fixed names
        return tuple(int(db.execute(query).fetchone()[0]) for query in queries)
    except sqlite3.Error:
        return (None,) * len(COUNTED)
    finally:
        db.close()
