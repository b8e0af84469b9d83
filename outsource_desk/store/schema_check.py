"""Whether a file has the tables it must have, and nothing that would act by itself.

A file may come from somebody else. A trigger or a view in it is a program: those that belong to
the format are known word for word, any other is a reason to refuse.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.base.resources import resource
from outsource_desk.records.sql import THAWED
from outsource_desk.store.errors import DataFileError
from outsource_desk.store.file_facts import is_thawed
from outsource_desk.store.schema import plain

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.store.schema import Schema

PARTS = "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"
COLUMNS = """
SELECT part.name, field.name, field.hidden FROM sqlite_schema AS part
JOIN pragma_table_xinfo(part.name) AS field
WHERE part.type = 'table' AND part.name NOT LIKE 'sqlite_%'
"""


@dataclass(frozen=True, slots=True)
class Shape:
    """Columns (table, name, generated or not), and whatever acts by itself, word for word."""

    columns: frozenset[tuple[str, str, int]]
    acting: frozenset[str]

    @property
    def tables(self) -> frozenset[str]:
        return frozenset(table for table, _, _ in self.columns)


def check_acting(db: sqlite3.Connection, path: Path, expected: Shape) -> Shape:
    """Return the shape of the file.

    Raises: DataFileError (altered) when the file would do something we never wrote.
    """
    shape = shape_of(db)
    planted = shape.acting - expected.acting
    if is_thawed(db):  # every program could change what is signed, and undo would fail
        planted |= {THAWED}
    if planted:
        raise DataFileError("altered", path, "; ".join(sorted(planted)))
    return shape


def check_shape(db: sqlite3.Connection, path: Path, expected: Shape) -> None:
    """Raises: DataFileError (altered, damaged) unless everything is there and nothing else acts."""
    shape, tables = check_acting(db, path, expected), expected.tables
    ours = {column for column in shape.columns if column[0] in tables}
    lacking = (expected.columns ^ ours) | {
        (acting, "", 0) for acting in expected.acting - shape.acting
    }
    if lacking:
        named = sorted(f"{table}.{name}" for table, name, _ in lacking)
        raise DataFileError("damaged", path, f"other tables than expected: {', '.join(named)}")


def shape_of(db: sqlite3.Connection) -> Shape:
    """Look at the list of tables only; no row is read."""
    parts = db.execute(PARTS).fetchall()
    acting = (plain(sql) for kind, _, sql in parts if kind in {"trigger", "view"})
    virtual = (plain(sql) for _, _, sql in parts if plain(sql).startswith("createvirtual"))
    return Shape(frozenset(db.execute(COLUMNS).fetchall()), frozenset((*acting, *virtual)))


def expected_shape(schema: Schema) -> Shape:
    """Return the shape of a new file with these tables."""
    columns = (
        (table.name, column.name, 0)
        for table in schema.metadata.tables.values()
        for column in table.columns
    )
    return Shape(frozenset(columns), frozenset(map(plain, schema.triggers)))


def released_shape(schema: Schema, version: int) -> Shape:
    """Return the shape of a file of format `version`: what acts in an older one is known too."""
    if version == schema.version or schema.own is not None:
        return expected_shape(schema)
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(resource(f"formats/v{version}.sql").read_text("utf-8"))
        return shape_of(db)
