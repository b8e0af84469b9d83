"""The audit trail as it is shown: who did what, when, and which rows and fields it changed."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from outsource_desk.domain.kinds import StepKind
from outsource_desk.store.errors import translated
from outsource_desk.store.reads import note

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from threading import RLock

Value = str | int | None
STEP = 200  # rows read at a time
Image = dict[str, Value]  # one row: its columns and what stood in them
Mark = tuple[int, datetime | None, str]  # number, moment and label of a line of history
NOTHING: Mark = (0, None, "")


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One labelled change, undo or redo."""

    history_id: int
    at: datetime
    by_user: str
    label: str
    kind: StepKind


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after a line of history; None where it did not exist."""

    history_id: int
    table: str
    row_id: int
    before: Mapping[str, Value] | None
    after: Mapping[str, Value] | None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one row before and after; None also where the row did not exist."""

    table: str
    row_id: int
    field: str
    before: Value
    after: Value


class FileHistory:
    """Reads the history of one open file; lines are only ever added to it."""

    def __init__(self, db: sqlite3.Connection, mutex: RLock, path: Path) -> None:
        self._db = db
        self._mutex = mutex
        self._path = path

    def newest_id(self) -> int:
        """Return the number of the last line; 0 when there is none."""
        return int(self._ask("SELECT coalesce(max(id), 0) FROM history")[0][0])

    def lines(self, limit: int, before_id: int | None = None) -> tuple[HistoryLine, ...]:
        """Return at most `limit` lines, the newest first; with `before_id` those before it."""
        sql = "SELECT id, at, by_user, label, kind FROM history"
        if before_id is None:
            rows = self._ask(f"{sql} ORDER BY id DESC LIMIT ?", limit)
        else:
            rows = self._ask(f"{sql} WHERE id < ? ORDER BY id DESC LIMIT ?", before_id, limit)
        return tuple(
            HistoryLine(history_id, datetime.fromisoformat(at), by_user, label, StepKind(kind))
            for history_id, at, by_user, label, kind in rows
        )

    def rows(self, history_id: int) -> tuple[RowChange, ...]:
        """Return every row that one line of history changed, in the order it did."""
        sql = "SELECT tab, row_id, before, after FROM history_row WHERE history_id = ? ORDER BY seq"
        return tuple(
            RowChange(history_id, table, row_id, _image(before), _image(after))
            for table, row_id, before, after in self._ask(sql, history_id)
        )

    def field_changes(self, history_id: int) -> tuple[FieldChange, ...]:
        """Return every field that one line of history changed, before and after."""
        return tuple(
            FieldChange(row.table, row.row_id, name, before.get(name), after.get(name))
            for row in self.rows(history_id)
            for before, after in [(row.before or {}, row.after or {})]
            for name in {**before, **after}
            if before.get(name) != after.get(name)
        )

    def labels(self, newest: int, oldest: int) -> list[tuple[int, str]]:
        """Return (number, label and name) of the lines from `newest` down to `oldest`."""
        sql = "SELECT id, label || ' ' || by_user FROM history WHERE id BETWEEN ? AND ?"
        return [(line, text) for line, text in self._ask(f"{sql} ORDER BY id DESC", oldest, newest)]

    def touched(self, newest: int, oldest: int) -> list[tuple[int, str, int]]:
        """Return (line, table, row id) of what the lines from `newest` down to `oldest` touched."""
        sql = "SELECT history_id, tab, row_id FROM history_row WHERE history_id BETWEEN ? AND ?"
        rows: list[tuple[int, str, int]] = self._ask(sql, oldest, newest)
        return rows

    def images(self, newest: int, oldest: int) -> list[tuple[int, str | None, str | None]]:
        """Return (line, before, after) of those rows, as the text that is stored."""
        sql = "SELECT history_id, before, after FROM history_row WHERE history_id BETWEEN ? AND ?"
        rows: list[tuple[int, str | None, str | None]] = self._ask(sql, oldest, newest)
        return rows

    def first_since(self, moment: datetime) -> int:
        """Return the number of the first line from `moment` on; one more than all when none is."""
        at = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        sql = "SELECT min(id) FROM history WHERE at >= ?"
        number = self._ask(sql, at)[0][0]
        return self.newest_id() + 1 if number is None else int(number)

    def deletions(self, first: int = 0) -> tuple[RowChange, ...]:
        """Return the last deletion of each row that is gone, of lines from `first` on.

        Reads in small steps: others get in between.
        """
        last = """SELECT tab, row_id, max(history_id), id FROM history_row
            WHERE after IS NULL AND +history_id >= ? GROUP BY tab, row_id"""  # +: by its own index
        rows = self._ask(last, first)
        named = self._tables() & {str(row[0]) for row in rows}
        there = {table: self._ids(table) for table in named}
        wanted = [
            row_id for table, gone, _, row_id in rows if table in there and gone not in there[table]
        ]
        wanted.sort(reverse=True)
        sql = """SELECT history_id, tab, row_id, before FROM history_row
            WHERE id IN (SELECT value FROM json_each(?)) ORDER BY history_id DESC, seq"""
        return tuple(
            RowChange(history_id, table, gone, _image(before), None)
            for at in range(0, len(wanted), STEP)
            for history_id, table, gone, before in self._ask(
                sql, json.dumps(wanted[at : at + STEP])
            )
        )

    def image(self, table: str, row_id: int) -> Image | None:
        """Return a row as it is, or as it was when it was deleted; None when it never was."""
        columns = [str(row[1]) for row in self._ask(f'PRAGMA table_info("{table}")')]
        rows = self._ask(f'SELECT * FROM "{table}" WHERE rowid = ?', row_id) if columns else []  # noqa: S608  names of our own tables
        if rows:
            return dict(zip(columns, rows[0], strict=True))
        last = """SELECT before FROM history_row WHERE after IS NULL AND tab = ? AND row_id = ?
            ORDER BY history_id DESC LIMIT 1"""
        gone = self._ask(last, table, row_id)
        return _image(gone[0][0]) if gone else None

    def last_image(self, table: str, row_id: int) -> Image | None:
        """Return a row as the last line that tells of it knew it; None when none does."""
        last = """SELECT coalesce(after, before) FROM history_row WHERE tab = ? AND row_id = ?
            ORDER BY id DESC LIMIT 1"""
        known = self._ask(last, table, row_id)
        return _image(known[0][0]) if known else None

    def pointing(self, table: str, column: str, ids: list[int]) -> set[tuple[str, int]]:
        """Return the rows of `table` whose link `column` leads to one of `ids`."""
        if not ids:
            return set()
        sql = f'SELECT id FROM "{table}" WHERE "{column}" IN (SELECT value FROM json_each(?))'  # noqa: S608  names of our own tables
        rows = self._ask(sql, json.dumps(ids))
        return {(table, int(row[0])) for row in rows}

    def _tables(self) -> set[str]:
        return {
            str(row[0])
            for row in self._ask("SELECT name FROM main.sqlite_schema WHERE type = 'table'")
        }

    def _ids(self, table: str) -> set[int]:
        has = self._ask("SELECT 1 FROM pragma_table_info(?) WHERE name = 'id'", table)
        listed = self._ask(f'SELECT id FROM "{table}"') if has else []  # noqa: S608  names of our own tables
        return {int(row[0]) for row in listed}

    def since(self, history_id: int) -> frozenset[tuple[str, int]]:
        """Return (table, row id) of everything added, changed or deleted after a line."""
        sql = "SELECT DISTINCT tab, row_id FROM history_row WHERE history_id > ?"
        return frozenset((table, row_id) for table, row_id in self._ask(sql, history_id))

    def _ask(self, sql: str, *values: Value) -> list[Any]:
        note("history")  # every change adds to it, so whatever else is read counts as well
        with self._mutex, translated(self._path):
            return self._db.execute(sql, values).fetchall()


def _image(text: str | None) -> Image | None:
    image: Image | None = None if text is None else json.loads(text)
    return image


def mark_of(line: HistoryLine) -> Mark:
    """Return what tells this line from one that another program put in its place."""
    return line.history_id, line.at, line.label


def still_has(past: FileHistory, mark: Mark) -> bool:
    """Whether a change that was saved is still in the file, as it was saved."""
    try:
        lines = past.lines(1, mark[0] + 1)
    except sqlite3.Error:  # another file by now, without our tables
        return False
    return mark == NOTHING or [mark_of(line) for line in lines] == [mark]
