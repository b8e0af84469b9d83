"""Putting the rows of a dump into an empty data file; each is proved before it goes in."""

from __future__ import annotations

import re
import sqlite3
from typing import TYPE_CHECKING, Any

from outsource_desk.base.json_stream import BadJsonError
from outsource_desk.store.dump import dump_format as words

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.base.json_stream import JsonStream

    PutDocument = Callable[[sqlite3.Connection, dict[str, Any], str], None]

KINDS: dict[str, type] = {"INTEGER": int, "TEXT": str}
HALF_LETTER = re.compile("[\ud800-\udfff]")
LARGEST_INT = 2**63 - 1
LARGEST_ID = 2**53 - 1  # no program comes near; more would leave no number for the next row
ROWS_PER_REPORT = 256


class Loader:
    """Reads "tables" and "sequences" to the end of the stream."""

    def __init__(
        self,
        db: sqlite3.Connection,
        stream: JsonStream,
        put_document: PutDocument,
        tell: Callable[[int], None],
    ) -> None:
        self._db = db
        self._stream = stream
        self._put_document = put_document
        self._tell = tell
        self._tables = {table.name: table for table in words.tables(db)}

    def run(self) -> None:
        """Raises: BadJsonError for whatever is not as it was exported."""
        db = self._db
        db.execute("PRAGMA foreign_keys = OFF")  # rows come in any order; proved at the end
        db.execute("BEGIN")
        triggers = self._take_off_triggers()
        for known in self._tables:
            db.execute(f'DELETE FROM "{known}"')  # noqa: S608  # what a new file says of itself
        missing = set(self._tables)
        for name in self._stream.members():
            table = self._tables.get(name)
            if table is None:
                self._stream.fail(f"an unknown table {_short(name)}")
            self._load(table)
            missing.discard(name)
        if missing:
            self._stream.fail(f"the table “{min(missing)}” is missing")
        self._read_rest()
        for trigger in triggers:
            db.execute(trigger)
        dangling = db.execute("PRAGMA foreign_key_check").fetchone()
        if dangling:
            what = f"a row of “{dangling[0]}” belongs to a “{dangling[2]}” that is not there"
            raise BadJsonError(what)
        db.execute("COMMIT")

    def _take_off_triggers(self) -> list[str]:
        """What is signed refuses changes: the triggers go back on when everything is there."""
        triggers = self._db.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid"
        ).fetchall()
        for name, _ in triggers:
            self._db.execute(f'DROP TRIGGER "{name}"')
        return [sql for _, sql in triggers]

    def _load(self, table: words.Table) -> None:
        columns = [column.name for column in table.columns]
        marks = ", ".join(f":{name}" for name in columns)
        sql = f'INSERT INTO "{table.name}" ({words.quoted(columns)}) VALUES ({marks})'  # noqa: S608  # our own tables
        for number, row in enumerate(self._stream.items(), 1):
            where = f"row {number} of “{table.name}”"
            self._prove(table, row, where)
            try:
                if table.name == words.BLOB:
                    self._put_document(self._db, row, where)
                else:
                    self._db.execute(sql, row)
            except (sqlite3.IntegrityError, sqlite3.DataError) as error:
                raise BadJsonError(f"{where}: {error}") from error
            if number % ROWS_PER_REPORT == 0:
                self._tell(self._stream.bytes_read)

    def _prove(self, table: words.Table, row: Any, where: str) -> None:
        if not isinstance(row, dict) or row.keys() != set(table.written):
            raise BadJsonError(f"{where}: other columns than it must have")
        for column in table.columns:
            if table.is_bytes(column):
                continue
            value = row[column.name]
            if value is None and (column.may_be_null and column.name not in table.key):
                continue
            if type(value) is not KINDS[column.type] or not _fits(value):  # True is no number
                raise BadJsonError(f"{where}: “{column.name}” is not what it must be")
            if column.name in table.key and isinstance(value, int) and value > LARGEST_ID:
                raise BadJsonError(f"{where}: “{column.name}” is larger than numbers of rows get")

    def _read_rest(self) -> None:
        """Read "sequences", the last part: which numbers were given already."""
        stream = self._stream
        stream.next_member(words.SEQUENCES_KEY)
        given = stream.value()
        stream.close_object()
        stream.end()
        counted = {name for name, table in self._tables.items() if self._counts(table)}
        if not isinstance(given, dict) or not given.keys() <= counted:
            stream.fail("“sequences” names other tables")
        highest = dict(self._db.execute("SELECT name, seq FROM sqlite_sequence"))
        for name in counted & (given.keys() | highest.keys()):
            seq = given.get(name)
            if type(seq) is not int or not highest.get(name, 0) <= seq <= LARGEST_ID:
                stream.fail(f"the number of “{name}” in “sequences” is missing or wrong")
        self._db.execute("DELETE FROM sqlite_sequence")
        add = "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)"
        self._db.executemany(add, sorted(given.items()))

    def _counts(self, table: words.Table) -> bool:
        sql = "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?"
        return "AUTOINCREMENT" in self._db.execute(sql, (table.name,)).fetchone()[0].upper()


def _fits(value: object) -> bool:
    """Whether SQLite keeps it as it is: 64 bits, no half letters, no end in the middle."""
    if isinstance(value, int):
        return -LARGEST_INT - 1 <= value <= LARGEST_INT
    return isinstance(value, str) and "\0" not in value and HALF_LETTER.search(value) is None


def _short(text: str) -> str:
    return f"“{text[:40]}”"
