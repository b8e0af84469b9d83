"""Which stored documents are still needed; the others go when the file is closed."""

from __future__ import annotations

import json
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from outsource_desk.store.schema import quoted_name

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

KEPT_DAYS = 90  # a deleted row can be brought back for so long, and needs its document then
# Who names a document; asked of the file, so that no table has to be described to close it.
REFERENCES = """
SELECT tables.name, keys."from" FROM sqlite_schema AS tables
JOIN pragma_foreign_key_list(tables.name) AS keys
WHERE tables.type = 'table' AND keys."table" = 'blob' ORDER BY 1, 2
"""
# Beside each table and column: a deleted or changed row of these days that names a document.
IN_THE_BIN = """
SELECT json_extract(row.before, {path}) FROM history_row AS row
JOIN history ON history.id = row.history_id
WHERE row.tab = {table} AND row.before IS NOT NULL AND history.at >= {since}
    AND json_extract(row.before, {path}) IS NOT NULL
"""


def any_blob(db: sqlite3.Connection) -> bool:
    return bool(db.execute("SELECT EXISTS (SELECT 1 FROM blob)").fetchone()[0])


def drop_unused(db: sqlite3.Connection, now: datetime) -> None:
    """Delete what no row needs, nor a row of the bin, and give the room back to the disk.

    Done when the file is closed, not when the row goes: until then an undo may need it.
    """
    since = (now - timedelta(days=KEPT_DAYS)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    references = db.execute(REFERENCES).fetchall()
    used = [
        f"SELECT {column} FROM {table} WHERE {column} NOT NULL"  # noqa: S608  names are quoted
        for table, column in [
            (quoted_name(table), quoted_name(column)) for table, column in references
        ]
    ]
    binned = [
        IN_THE_BIN.format(path=_text(f"$.{column}"), table=_text(table), since=_text(since))
        for table, column in references
    ]
    if not _unused(db, used):
        return
    unused = _unused(db, used + binned)
    if unused:
        wanted = "sha256 IN (SELECT value FROM json_each(?))"
        db.execute(f"DELETE FROM blob WHERE {wanted}", (json.dumps(unused),))  # noqa: S608  no words of others
        db.executescript("PRAGMA incremental_vacuum")  # execute() would free a single page


def _unused(db: sqlite3.Connection, needed: list[str]) -> list[str]:
    listed = " UNION ALL ".join(needed or ["SELECT NULL WHERE 0"])
    query = f"SELECT sha256 FROM blob WHERE sha256 NOT IN ({listed})"  # noqa: S608  names of our own tables only
    return [str(row[0]) for row in db.execute(query)]


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
