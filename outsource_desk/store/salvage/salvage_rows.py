"""Puts rescued rows into a fresh file: what cannot be true is replaced, and noted."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import sqlalchemy as sa

from outsource_desk.records.sql import THAWED, Moment
from outsource_desk.store.checkup import BROKEN_JSON, reader_of
from outsource_desk.store.salvage.salvage_tables import layout_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import MetaData

    from outsource_desk.store.salvage.btree import Value

What = Literal["lost", "from_history", "value", "text", "link", "nameless"]
NAMES = ("name", "title", "label", "text", "summary", "number")  # what a row is called by
LABEL_CHARACTERS = 60
MOST_GAPS = 1_000_000  # more are a wrong bit
OWN_TABLES = frozenset({"history", "history_row", "file_fact", "blob"})
LATEST = """
SELECT tab, row_id, coalesce(after, before), after IS NULL FROM history_row
WHERE id IN (SELECT max(id) FROM history_row GROUP BY tab, row_id)
"""
LINKS = 'SELECT id, "from" FROM pragma_foreign_key_list(?)'
NEEDED = 'SELECT name FROM pragma_table_info(?) WHERE "notnull" AND NOT pk'
NEEDS_ANOTHER = """
SELECT 1 FROM pragma_foreign_key_list(?1) AS link JOIN pragma_table_info(?1) AS field
ON field.name = link."from" WHERE field."notnull"
"""


@dataclass(frozen=True, slots=True)
class SalvageNote:
    """What was done about one row; `column` where it was one value of it."""

    table: str
    row_id: int
    label: str
    what: What
    column: str = ""


class Rescue:
    """The fresh file while it is filled. Foreign keys are off, triggers are away until the end."""

    def __init__(self, db: sqlite3.Connection, metadata: MetaData, day: str, moment: str) -> None:
        self._db = db
        self._metadata = metadata
        self._day, self._moment = day, moment  # where a date or a moment has to stand
        self.layouts = {name: layout_of(db, name) for name in _tables(db)}
        self._sql = {name: _sql_of(db, name) for name in self.layouts}
        self._images: dict[tuple[str, int], dict[str, Any]] = {}
        self._gone: set[tuple[str, int]] = set()
        self.found: dict[str, set[int]] = defaultdict(set)
        self.notes: list[SalvageNote] = []
        self._labels: dict[tuple[str, int], str] = {}  # of rows that were read, but not kept

    def put(self, table: str, row_id: int, given: Mapping[str, Value], *, mended: bool) -> bool:
        """Insert a row as it is or, if a rule forbids that, with its wrong values replaced."""
        values = {name: given[name] for name in self.layouts[table].names if name in given}
        if not self._is_wanted(table, row_id, values):
            return False
        label = label_of(values)
        changed: list[tuple[str, What]] = [("", "text")] if mended else []
        for name, value in values.items():
            fixed = self._made_good(table, row_id, name, value)
            if fixed is not value:
                values[name] = fixed
                changed.append((name, "value"))
        self.found[table].add(row_id)
        culprit = self._insert_somehow(table, row_id, values)
        if culprit is None:
            self._labels.setdefault((table, row_id), label)
            return False
        if culprit:
            changed.append((culprit, "value"))
        self.notes += [SalvageNote(table, row_id, label, what, name) for name, what in changed]
        return True

    def learn_history(self) -> None:
        """Take in how every row looked after its last change, once the history is there."""
        for table, row_id, image, is_gone in self._db.execute(LATEST).fetchall():
            if table not in self.layouts or table in OWN_TABLES:
                continue
            try:
                values = json.loads(image or "null")
            except ValueError:
                continue
            if isinstance(values, dict):
                self._images[table, row_id] = values
            if is_gone:
                self._gone.add((table, row_id))

    def note_gaps(self, *tables: str) -> None:
        """Find what is lost of tables to which rows are only added: their numbers have no gaps."""
        for table in tables:
            ids = self.found.get(table)
            if ids and max(ids) < MOST_GAPS + len(ids):
                ids |= set(range(1, max(ids)))

    def count_on(self, counters: Iterable[tuple[Value, ...]]) -> None:
        """Take in the highest number that each table ever gave, from the damaged file.

        None of them is given again. What has such a number, is not there and was not deleted
        according to the history, is lost.
        """
        for name, number in (pair for pair in counters if len(pair) == 2):  # names and numbers
            if name not in self.layouts or not isinstance(number, int):
                continue
            if not 0 < number < len(self.found[str(name)]) + MOST_GAPS:  # a wrong bit
                continue
            gone = {row_id for table, row_id in self._gone if table == name}
            self.found[str(name)] |= set(range(1, number + 1)) - gone
            sql = "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?"
            if not self._db.execute(sql, (number, name)).rowcount:
                self._db.execute("INSERT INTO sqlite_sequence VALUES (?, ?)", (name, number))

    def add_from_history(self) -> None:
        """Bring back the rows that are known by the history only."""
        for (table, row_id), image in self._images.items():
            if (table, row_id) in self._gone or self._has(table, row_id):
                continue
            if self.put(table, row_id, image, mended=False):
                self.notes.append(SalvageNote(table, row_id, label_of(image), "from_history"))
            else:
                self.found[table].add(row_id)

    def leave_out_broken_images(self) -> None:
        """Lose the lines of the history that say nothing any more; they were learnt from."""
        self._db.execute(f"DELETE FROM {BROKEN_JSON}")  # noqa: S608  our own words

    def mend_links(self) -> None:
        """Empty the links to what is lost, or put a nameless record in its place.

        A row that can have neither is lost too.
        """
        while dangling := self._db.execute("PRAGMA foreign_key_check").fetchall():
            for table, row_id, parent, link in dangling:
                self._mend_link(table, row_id, parent, link)

    def lost(self) -> list[SalvageNote]:
        """Return the rows that were there and are not kept, with their names where known."""
        return [
            SalvageNote(table, row_id, self._told(table, row_id), "lost")
            for table, ids in self.found.items()
            for row_id in sorted(ids - self._kept(table))
        ]

    def kept(self, table: str) -> int:
        return int(self._db.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608  our own table name

    def _kept(self, table: str) -> set[int]:
        return {row[0] for row in self._db.execute(f'SELECT rowid FROM "{table}"')}  # noqa: S608  our own table name

    def _has(self, table: str, row_id: int) -> bool:
        sql = f'SELECT 1 FROM "{table}" WHERE rowid = ?'  # noqa: S608  our own table name
        return self._db.execute(sql, (row_id,)).fetchone() is not None

    def _told(self, table: str, row_id: int) -> str:
        return self._labels.get((table, row_id)) or label_of(self._images.get((table, row_id), {}))

    def _is_wanted(self, table: str, row_id: int, values: Mapping[str, Value]) -> bool:
        """Tell whether a stored document is what its sum says; any other row is wanted."""
        if table == "file_fact":
            return values.get("key") != THAWED  # only in the middle of a change
        if table != "blob":
            return True
        self.found[table].add(row_id)
        data = values.get("data")
        return isinstance(data, bytes) and hashlib.sha256(data).hexdigest() == values.get("sha256")

    def _made_good(self, table: str, row_id: int, name: str, value: Any) -> Any:
        """Return the value itself when it can be used, else the nearest that can."""
        known = self._metadata.tables.get(table)
        is_good = reader_of(name, known)
        if value is None or is_good is None or is_good(value):
            return value
        if isinstance(value, str) and is_good(value.replace("\0", "")):
            return value.replace("\0", "")
        earlier = self._images.get((table, row_id), {}).get(name)
        return earlier if earlier is not None and is_good(earlier) else self._stand_in(table, name)

    def _insert_somehow(self, table: str, row_id: int, values: dict[str, Any]) -> str | None:
        """Return "" when the row went in, the column that had to be replaced, or None."""
        if self._insert(table, values, row_id):
            return ""
        key = self.layouts[table].key
        if key and self._has(table, row_id):
            return None
        earlier = self._images.get((table, row_id), {})
        for name in self.layouts[table].names:
            if name == key:
                continue
            for other in (earlier.get(name), self._stand_in(table, name)):
                if self._insert(table, {**values, name: other}, row_id):
                    return name
        return None

    def _insert(self, table: str, values: Mapping[str, Any], row_id: int) -> bool:
        names = list(values)
        if not self.layouts[table].key:
            names = [*names, "rowid"]
        listed = ", ".join(f'"{name}"' for name in names)
        marks = ", ".join("?" * len(names))
        sql = f'INSERT OR {_or(table)} INTO "{table}" ({listed}) VALUES ({marks})'  # noqa: S608  our own names
        try:
            self._db.execute(sql, [row_id if name == "rowid" else values[name] for name in names])
        except (sqlite3.Error, OverflowError, UnicodeError):
            return False
        return True

    def _stand_in(self, table: str, name: str) -> Any:
        """Return a value that says nothing and breaks no rule."""
        row = self._db.execute(
            'SELECT type, "notnull" FROM pragma_table_info(?) WHERE name = ?', (table, name)
        ).fetchone()
        if not row[1]:
            return None
        known = self._metadata.tables.get(table)
        if known is not None and name in known.columns:
            kind = known.columns[name].type
            if isinstance(kind, Moment | sa.Date):
                return self._moment if isinstance(kind, Moment) else self._day
        choice = re.search(rf"\b{re.escape(name)}\"? IN \('([^']*)'", self._sql[table])
        return choice[1] if choice else {"TEXT": "?", "BLOB": b""}.get(row[0], 1)

    def _mend_link(self, table: str, row_id: int, parent: str, link: int) -> None:
        cursor = self._db.execute(f'SELECT * FROM "{table}" WHERE rowid = ?', (row_id,))  # noqa: S608  our own table name
        row = cursor.fetchone()
        if row is None:  # left out a moment ago
            return
        values = dict(zip((part[0] for part in cursor.description), row, strict=True))
        column = dict(self._db.execute(LINKS, (table,)).fetchall())[link]
        what: What = "link"
        try:
            self._db.execute(f'UPDATE "{table}" SET "{column}" = NULL WHERE rowid = ?', (row_id,))  # noqa: S608  our own names
        except sqlite3.IntegrityError:
            if self._put_nameless(parent, values[column]):
                return
            self._db.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (row_id,))  # noqa: S608  our own table name
            self.found[table].add(row_id)
            what = "lost"
        if what == "link" and table not in OWN_TABLES:
            self.notes.append(SalvageNote(table, row_id, label_of(values), what, column))
        elif what == "lost":
            self._labels[table, row_id] = label_of(values)

    def _put_nameless(self, parent: str, key: object) -> bool:
        """Keep what belongs to a lost record: money and dates are worth more than its name."""
        if not isinstance(key, int) or self._db.execute(NEEDS_ANOTHER, (parent,)).fetchone():
            return False
        if self._has(parent, key):  # put in a moment ago, for another row
            return True
        needed = self._db.execute(NEEDED, (parent,)).fetchall()
        name = f"Lost {parent.replace('_', ' ')} {key}"
        values = {
            column: name if column in NAMES else self._stand_in(parent, column)
            for (column,) in needed
        }
        values[self.layouts[parent].key] = key
        if not self._insert(parent, values, key):
            return False
        self.notes.append(SalvageNote(parent, key, name, "nameless"))
        return True


def label_of(values: Mapping[str, Any]) -> str:
    """Return what a row is called by, or "" where it has no name."""
    label = next((values[name] for name in NAMES if isinstance(values.get(name), str)), "")
    line = " ".join(str(label).replace("\0", "").split())
    return line if len(line) <= LABEL_CHARACTERS else f"{line[:LABEL_CHARACTERS]}…"


def _or(table: str) -> str:
    return "REPLACE" if table == "file_fact" else "ABORT"


def _tables(db: sqlite3.Connection) -> list[str]:
    listed = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    return [str(row[0]) for row in db.execute(listed)]


def _sql_of(db: sqlite3.Connection, name: str) -> str:
    return str(db.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (name,)).fetchone()[0])
