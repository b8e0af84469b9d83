"""Whether a file has the tables it must have, and nothing that would act by itself.

A file may come from somebody else. A trigger or a view in it is a program: those that belong to
the format are known word for word, any other is a reason to refuse.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from outsource_desk.base.resources import resource
from outsource_desk.records.sql import THAWED
from outsource_desk.store.errors import DataFileError, translated
from outsource_desk.store.file_facts import is_thawed
from outsource_desk.store.schema import Schema, plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PARTS = """
SELECT CAST(type AS TEXT), CAST(coalesce(sql, '') AS TEXT), CAST(name AS TEXT) FROM sqlite_schema
"""
COLUMNS = """
SELECT part.name, field.name, field.type, field."notnull", field.pk, field.hidden
FROM sqlite_schema AS part JOIN pragma_table_xinfo(part.name) AS field
WHERE part.type = 'table' AND part.name NOT LIKE 'sqlite_%'
"""
NAMES = """
SELECT field.name, field.hidden FROM sqlite_schema AS part
JOIN pragma_table_xinfo(part.name) AS field WHERE part.type = 'table'
"""
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,99}")  # becomes part of queries and of file names
ACTS = re.compile(r"\b(check|as|default)\s*\(|\b(generated|collate)\b|/\*|--")  # in a table
COSTLY = re.compile(r"\|\||\b(like|glob|regexp|match|collate|generated|as)\b|/\*|--")
CALLS = re.compile(r"(\w*)\s*\(")
WORDS = {"and", "between", "check", "default", "in", "is", "not", "or", "where"}
CHEAP = {"", "coalesce", "length", *WORDS}
QUOTED = r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]"""
PIECES = re.compile(rf"""{QUOTED}|[(),]|[^'"`\[(),]+|.""")


@dataclass(frozen=True, slots=True)
class Shape:
    """Columns (table, name, type, …), and whatever acts by itself, word for word."""

    columns: frozenset[tuple[str, str, str, int, int, int]]
    acting: frozenset[str]

    @property
    def tables(self) -> frozenset[str]:
        return frozenset(column[0] for column in self.columns)


def refuse_programs(db: sqlite3.Connection, path: Path) -> None:
    """Look at the list of tables before any of them is read: none may be a query in disguise.

    Raises: DataFileError (altered) when a view, a virtual table or a computed column is there, or
    a name that is no plain word.
    """
    with translated(path):
        parts = db.execute(PARTS).fetchall()
        found = [sql or kind for kind, sql, name in parts if is_query(kind, plain(sql))]
        found += [name for _, _, name in parts if not NAME.fullmatch(name)]
        if not found:
            found = [row[0] for row in db.execute(NAMES) if row[1] or not NAME.fullmatch(row[0])]
    if found:
        raise DataFileError("altered", path, "; ".join(found)[:1000])


def is_query(kind: str, sql: str) -> bool:
    """Whether reading a part of a file would run what stands in its text."""
    if kind == "table":
        return not sql.startswith("createtable")
    if kind == "index":
        return bool(sql) and not sql.startswith(("createindex", "createuniqueindex"))
    return kind != "trigger" or not sql.startswith("createtrigger")


def check_acting(db: sqlite3.Connection, path: Path, expected: Shape) -> Shape:
    """Return the shape of the file.

    Raises: DataFileError (altered) when the file would do something we never wrote.
    """
    refuse_programs(db, path)
    shape = shape_of(db)
    planted = shape.acting - expected.acting
    if not planted and is_thawed(db):  # every program could change what is signed
        planted = frozenset({THAWED})
    if planted:
        raise DataFileError("altered", path, "; ".join(sorted(planted))[:1000])
    return shape


def check_shape(db: sqlite3.Connection, path: Path, expected: Shape) -> None:
    """Raises: DataFileError (altered, damaged) unless everything is there and nothing else acts."""
    shape, tables = check_acting(db, path, expected), expected.tables
    ours = {column for column in shape.columns if column[0] in tables}
    lacking = {f"{column[0]}.{column[1]}" for column in expected.columns ^ ours}
    lacking |= expected.acting - shape.acting
    if lacking:
        named = ", ".join(sorted(lacking))
        raise DataFileError("damaged", path, f"other tables than expected: {named[:1000]}")


def shape_of(db: sqlite3.Connection) -> Shape:
    """Look at the list of tables only; no row is read."""
    parts = db.execute(PARTS).fetchall()
    acting = frozenset(words for kind, sql, _ in parts for words in _acting(kind, sql))
    return Shape(frozenset(db.execute(COLUMNS).fetchall()), acting)


def _acting(kind: str, sql: str) -> Iterator[str]:
    """Yield what SQLite works out by itself for the sake of one table, index or trigger."""
    words = sql.lower()
    if kind == "table":
        for piece in _definitions(words):
            acts = ACTS.search(piece)
            if acts and is_costly(piece[acts.start() :]):
                yield plain(piece[acts.start() :])
    elif kind != "index" or is_costly(words.partition("(")[2]):
        yield plain(sql)


def is_costly(words: str) -> bool:
    """Whether working something out may take longer than to compare a few values."""
    return COSTLY.search(words) is not None or not set(CALLS.findall(words)) <= CHEAP


def _definitions(sql: str) -> list[str]:
    """Split what stands between the outer brackets of a table at its commas."""
    depth, pieces = 0, [""]
    for piece in PIECES.findall(sql):
        depth += (piece == "(") - (piece == ")")
        if (piece == "," and depth == 1) or (piece == ")" and depth == 0):
            pieces.append("")
        else:
            pieces[-1] += piece
    return pieces


def expected_shape(schema: Schema) -> Shape:
    """Return the shape of a new file with these tables."""
    return _own_shape() if schema.own is None else _new_shape(schema)


@lru_cache(maxsize=1)
def _own_shape() -> Shape:
    return _new_shape(Schema())


def _new_shape(schema: Schema) -> Shape:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        for statement in (*schema.statements, *schema.triggers):
            db.execute(statement)
        return shape_of(db)


@lru_cache(maxsize=4)
def _old_shape(version: int) -> Shape:
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(resource(f"formats/v{version}.sql").read_text("utf-8"))
        return shape_of(db)


def released_shape(schema: Schema, version: int) -> Shape:
    """Return the shape of a file of format `version`: what acts in an older one is known too."""
    if version == schema.version or schema.own is not None:
        return expected_shape(schema)
    return _old_shape(version)
