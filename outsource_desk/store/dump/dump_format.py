"""The words of a dump: what its file is called and what stands in it. See help/export.md.

A dump is one JSON object whose parts stand in the order of `PARTS`. Whatever changes the meaning
of an older dump raises `VERSION`; new tables and columns raise only the number of the schema.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

FORMAT = "outsource-desk-dump"
VERSION = 1
FORMAT_KEY, VERSION_KEY, SCHEMA_KEY, ID_KEY = (
    "format",
    "version",
    "schema_version",
    "application_id",
)
TABLES_KEY, SEQUENCES_KEY = "tables", "sequences"
PARTS = (FORMAT_KEY, VERSION_KEY, SCHEMA_KEY, ID_KEY, TABLES_KEY, SEQUENCES_KEY)
MAIN_FILE = "data.json"
DOCUMENTS = "attachments"
BLOB, DATA, FILE = "blob", "data", "file"  # the one table whose bytes lie in files of their own


@dataclass(frozen=True, slots=True)
class DumpColumn:
    """One column as SQLite declares it."""

    name: str
    type: str  # INTEGER, TEXT or BLOB: every table is STRICT
    may_be_null: bool


@dataclass(frozen=True, slots=True)
class Table:
    """One table: the columns of its key first, then the others in the order of the alphabet.

    A file that came up from an older format may have them in another order; its dump does not.
    """

    name: str
    columns: tuple[DumpColumn, ...]
    key: tuple[str, ...]

    @property
    def written(self) -> tuple[str, ...]:
        """The names in the dump: the path of a file stands for the bytes of a document."""
        return tuple(FILE if self.is_bytes(column) else column.name for column in self.columns)

    def is_bytes(self, column: DumpColumn) -> bool:
        return self.name == BLOB and column.name == DATA


def tables(db: sqlite3.Connection) -> tuple[Table, ...]:
    """Return every table of a data file, whatever its format, by name."""
    names = db.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " ORDER BY name"
    ).fetchall()
    return tuple(_table(db, name) for (name,) in names)


def quoted(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _table(db: sqlite3.Connection, name: str) -> Table:
    rows = db.execute(
        'SELECT name, type, "notnull", pk FROM pragma_table_info(?) ORDER BY pk = 0, pk, name',
        (name,),
    ).fetchall()
    columns = tuple(DumpColumn(row[0], row[1], not row[2]) for row in rows)
    return Table(name, columns, tuple(row[0] for row in rows if row[3]))
