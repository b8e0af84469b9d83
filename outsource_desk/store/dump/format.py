"""The form of a dump: the words of its file, and its description for other programs.

A dump is one JSON object whose parts stand in the order of `PARTS`. Whatever changes the meaning
of an older dump raises `VERSION`; new tables and columns raise only the number of the schema. See
help/export.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from outsource_desk.records.sql import APPLICATION_ID
from outsource_desk.records.tables import ABOUT, title_of
from outsource_desk.store.migrations import SCHEMA_VERSION

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

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
DIALECT = "https://json-schema.org/draft/2020-12/schema"
KINDS = {"INTEGER": "integer", "TEXT": "string"}
LARGEST = 2**63 - 1
LARGEST_ID = 2**53 - 1  # no program comes near; more would leave no number for the next row


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


def dump_schema(tables: Iterable[Table]) -> dict[str, Any]:
    """Return what data.json must look like; nothing else is imported."""
    return {
        "$schema": DIALECT,
        "title": "Everything in a data file of Outsource Desk",
        "description": f"The parts stand in this order: {', '.join(PARTS)}.",
        **_object(
            {
                FORMAT_KEY: {"const": FORMAT},
                VERSION_KEY: {"const": VERSION},
                SCHEMA_KEY: {"const": SCHEMA_VERSION},
                ID_KEY: {"const": APPLICATION_ID},
                TABLES_KEY: _object({table.name: _described(table) for table in tables}),
                SEQUENCES_KEY: {
                    "description": "the highest number that each table ever gave to a row",
                    "type": "object",
                    "additionalProperties": {"type": "integer", "maximum": LARGEST_ID},
                },
            }
        ),
    }


def _described(table: Table) -> dict[str, Any]:
    columns = zip(table.written, table.columns, strict=True)
    described = {
        name: {"title": title_of(table.name, column.name) or column.name, **_column(table, column)}
        for name, column in columns
    }
    about = ABOUT.get(table.name)
    title = about.many if about else table.name
    return {"title": title, "type": "array", "items": _object(described)}


def _column(table: Table, column: DumpColumn) -> dict[str, Any]:
    if table.is_bytes(column):
        return {"type": "string", "pattern": f"^{DOCUMENTS}/[^/]+$"}
    kind = KINDS[column.type]
    largest = LARGEST_ID if column.name in table.key else LARGEST
    limits = {"minimum": -LARGEST - 1, "maximum": largest} if kind == "integer" else {}
    may_be_null = column.may_be_null and column.name not in table.key
    return {"type": [kind, "null"] if may_be_null else kind, **limits}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
