"""What a person did, kept in plain dicts: the program's file must say the same, field by field."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import deque
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

UNDO_LIMIT = 200  # as the design says; not read from the program
LOGS = frozenset({"blob", "history", "history_row", "file_fact", "sqlite_sequence"})

Row = dict[str, Any]
Tables = dict[str, dict[Any, Row]]
SILENT = """
SELECT count(*) FROM history
WHERE NOT EXISTS (SELECT 1 FROM history_row WHERE history_id = history.id)
"""


@dataclass(frozen=True, slots=True)
class Found:
    """What a file says, read with nothing but sqlite3."""

    tables: Tables
    lines: int  # of history
    silent: int  # lines of history that tell no row
    documents: set[str]  # whose bytes are what their name says
    last: dict[str, int]  # the highest number ever given, by table


def look_into(path: Path) -> Found:
    """Read a file that may be open in the program as well."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
        return Found(
            {table: _rows(db, table) for table in _names(db) if table not in LOGS},
            db.execute("SELECT count(*) FROM history").fetchone()[0],
            db.execute(SILENT).fetchone()[0],
            _whole_documents(db),
            dict(db.execute("SELECT name, seq FROM sqlite_sequence")),
        )


def _whole_documents(db: sqlite3.Connection) -> set[str]:
    stored = db.execute("SELECT sha256, data FROM blob")
    return {name for name, data in stored if hashlib.sha256(data).hexdigest() == name}


def _names(db: sqlite3.Connection) -> list[str]:
    return [row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]


def _rows(db: sqlite3.Connection, table: str) -> dict[Any, Row]:
    rows = db.execute(f'SELECT * FROM "{table}"')
    names = [column[0] for column in rows.description]
    key = names.index("id") if "id" in names else 0
    return {row[key]: dict(zip(names, row, strict=True)) for row in rows}


class Book:
    """The business as it should be now, and the way back."""

    def __init__(self, found: Found) -> None:
        self.tables = found.tables
        self.lines = found.lines
        self.last = dict(found.last)
        self.own: dict[str, set[int]] = {}  # what was added here, and may go again
        self.bin: dict[int, Tables] = {}  # what a line of history deleted
        self.reopen()

    def reopen(self) -> None:
        """Close and open: nothing before can be undone."""
        self._done: deque[Tables] = deque(maxlen=UNDO_LIMIT)
        self._undone: deque[Tables] = deque(maxlen=UNDO_LIMIT)

    def copy(self) -> Book:
        """Return a second book to try the next deed in."""
        twin = object.__new__(Book)
        twin.tables = self._state()
        twin.lines, twin.last = self.lines, dict(self.last)
        twin.bin = dict(self.bin)
        twin.own = {table: set(keys) for table, keys in self.own.items()}
        twin._done, twin._undone = self._done.copy(), self._undone.copy()
        return twin

    def rows(self, table: str, **wanted: Any) -> dict[int, Row]:
        return {
            key: row
            for key, row in self.tables.get(table, {}).items()
            if all(row.get(name) == value for name, value in wanted.items())
        }

    def added(self, table: str) -> list[int]:
        """Return what was added here and is still there."""
        return sorted(self.own.get(table, set()) & self.tables.get(table, {}).keys())

    def put(self, table: str, key: Any, **fields: Any) -> None:
        there = self.tables.setdefault(table, {})
        there[key] = there[key] | fields

    def add(self, table: str, **fields: Any) -> int:
        """Take in a new row; a number that was given once is never given again."""
        key = self.last[table] = self.last.get(table, 0) + 1
        self.tables.setdefault(table, {})[key] = {"id": key, **fields}
        self.own.setdefault(table, set()).add(key)
        return key

    def drop(self, table: str, *keys: Any) -> None:
        for key in keys:
            del self.tables[table][key]

    def change(self, follow: Any, *, deletes: bool = False) -> None:
        """One labelled change: a step that undo takes back, unless nothing is different."""
        before = self._state()
        follow(self)
        if self.tables == before:
            return
        self._done.append(before)
        self._undone.clear()
        self.lines += 1
        if deletes:
            self.bin[self.lines] = {  # they are counted, and none is ever deleted
                table: {key: row for key, row in rows.items() if key not in self.tables[table]}
                for table, rows in before.items()
            }

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def undo(self) -> None:
        self._turn(self._done, self._undone)

    def redo(self) -> None:
        self._turn(self._undone, self._done)

    def differences(self, found: Found) -> list[str]:
        """Return each place where the file says something else; a new row may hold more fields."""
        wrong = [
            f"{table} {key}: wrote {mine.get(key)}, found {theirs.get(key)}"
            for table in sorted(self.tables.keys() | found.tables.keys())
            for mine, theirs in [(self.tables.get(table, {}), found.tables.get(table, {}))]
            for key in mine.keys() | theirs.keys()
            if not _same(mine.get(key), theirs.get(key))
        ]
        if found.lines != self.lines:
            wrong.append(f"{found.lines} lines of history instead of {self.lines}")
        told = {row["sha256"] for row in self.rows("attachment").values()}
        wrong += [f"document {name} is not whole" for name in told - found.documents]
        return wrong + ["a line of history tells no row"] * bool(found.silent)

    def _state(self) -> Tables:
        return {table: dict(rows) for table, rows in self.tables.items()}

    def _turn(self, source: deque[Tables], target: deque[Tables]) -> None:
        if source:
            target.append(self._state())
            self.tables = source.pop()
            self.lines += 1


def _same(mine: Row | None, theirs: Row | None) -> bool:
    if mine is None or theirs is None:
        return mine is theirs
    return all(name in theirs and theirs[name] == value for name, value in mine.items())
