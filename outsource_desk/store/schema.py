"""What a data file must look like: its tables, its version, and the way up from older ones."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from outsource_desk.store.migrations import MIGRATIONS, SCHEMA_VERSION, Migration

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from sqlalchemy import MetaData
    from sqlalchemy.sql.ddl import ExecutableDDLElement

ROOTS = ("business",)  # a file with a history has a row in each, or no page can be shown
CHECKS = re.compile(r"CHECK\s*\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Schema:
    """The tables, the number of this format, and the steps that lead to it."""

    own: MetaData | None = None  # other tables than the program's
    version: int = SCHEMA_VERSION
    migrations: Mapping[int, Migration] = field(default_factory=MIGRATIONS.steps)

    @property
    def metadata(self) -> MetaData:
        """The tables; those of the program are described when they are first needed."""
        if self.own is not None:
            return self.own
        from outsource_desk.records.tables import METADATA  # noqa: PLC0415  opening needs none

        return METADATA

    @property
    def roots(self) -> tuple[str, ...]:
        """The tables that are never empty once something was written."""
        return ROOTS if self.own is None else ()

    @property
    def statements(self) -> tuple[str, ...]:
        """The SQL that makes the tables and their indexes in an empty file."""
        return _statements(self.metadata)

    @property
    def triggers(self) -> tuple[str, ...]:
        """The SQL of the triggers that keep signed and sent things as they are."""
        return tuple(self.metadata.info.get("triggers", ()))


@lru_cache(maxsize=4)
def _statements(metadata: MetaData) -> tuple[str, ...]:
    """Return what SQLAlchemy would run; writing it takes ten times as long as running it."""
    from sqlalchemy import create_mock_engine  # noqa: PLC0415  opening needs none

    written: list[str] = []

    def keep(statement: ExecutableDDLElement, *_: object) -> None:
        written.append(str(statement.compile(dialect=engine.dialect)))

    engine = create_mock_engine("sqlite://", keep)
    metadata.create_all(engine, checkfirst=False)
    return tuple(written)


def quoted_name(name: str) -> str:
    """Return a name of a table or a column as SQL takes it, whatever is in it."""
    return '"' + name.replace('"', '""') + '"'


def normalised_schema(db: sqlite3.Connection) -> dict[str, object]:
    """Return what the tables and indexes of a file mean, whatever the order and the spacing.

    A file that climbed the migrations must equal a new one.
    """
    shape: dict[str, object] = {}
    listed = db.execute("SELECT name, type, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'")
    for name, kind, sql in listed.fetchall():
        if kind == "table":
            shape[name] = (_columns(db, name), _links(db, name), _options(sql))
        elif sql:
            shape[name] = (kind, plain(sql))
    return shape


def _columns(db: sqlite3.Connection, table: str) -> object:
    rows = db.execute("SELECT * FROM pragma_table_xinfo(?)", (table,))
    return sorted((row[1], row[2], row[3], str(row[4]), row[5]) for row in rows)


def _links(db: sqlite3.Connection, table: str) -> object:
    rows = db.execute("SELECT * FROM pragma_foreign_key_list(?)", (table,))
    return sorted((row[2], row[3], row[4], row[5], row[6]) for row in rows)


def _options(sql: str) -> object:
    after = sql.rpartition(")")[2].upper()
    checks = sorted(plain(check) for check in CHECKS.findall(sql))
    uniques = sorted(plain(unique) for unique in re.findall(r"UNIQUE\s*\([^)]*\)", sql))
    return checks, uniques, "STRICT" in after, "WITHOUT ROWID" in after, "AUTOINCREMENT" in sql


@lru_cache(maxsize=1024)  # a file is looked at more than once, and most of its triggers are ours
def plain(sql: str) -> str:
    """Return a statement without what makes no difference: spaces, quotes, capitals."""
    return re.sub(r'[\s"]+', "", sql).lower()
