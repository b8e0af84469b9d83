"""Puts deleted rows back as they were, from the images that the history keeps of them."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.store.blobs import KEPT_DAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Column, ForeignKey, MetaData, Table

    from outsource_desk.store.history import Image, Value

Row = tuple[str, int]  # the name of its table, its id
ROWS = "SELECT tab, row_id, before, after FROM history_row WHERE history_id = ? ORDER BY seq"
LAST_IMAGE = """
SELECT before FROM history_row WHERE tab = ? AND row_id = ? AND after IS NULL
ORDER BY history_id DESC LIMIT 1
"""
NAMES = ("title", "name", "number", "word", "text")  # the first of them tells which one it is
TOO_LATE = (
    f"This was deleted more than {KEPT_DAYS} days ago and cannot be brought back. Nothing was"
    " changed; the history still says what it was."
)
THERE_AGAIN = "Everything that was deleted here is there again. Nothing was changed."


class Return:
    """One deletion that is taken back, inside a running change."""

    def __init__(self, db: sqlite3.Connection, metadata: MetaData, history_id: int) -> None:
        self._db = db
        self._tables = {table.name: table for table in metadata.sorted_tables}
        self._history_id = history_id
        rows = db.execute(ROWS, (history_id,)).fetchall()
        place = {name: at for at, name in enumerate(self._tables)}  # parents before children,
        deleted = [row for row in rows if row[0] in place and row[3] is None]
        deleted.sort(key=lambda row: (place[row[0]], row[1]))  # or an undo would cascade
        self._gone: dict[Row, Image] = {
            (table, row_id): json.loads(before)
            for table, row_id, before, _ in deleted
            if not self._is_there((table, row_id))
        }
        self._changed = [
            ((table, row_id), json.loads(before), json.loads(after))
            for table, row_id, before, after in rows
            if before is not None and after is not None and table in self._tables
        ]

    def check(self, now: datetime) -> None:
        """Raises: UserError when it is too late, or there is nothing to bring back."""
        line = "SELECT at FROM history WHERE id = ?"
        at = next((row[0] for row in self._db.execute(line, (self._history_id,))), None)
        if at is None or datetime.fromisoformat(at) < now.astimezone(UTC) - timedelta(KEPT_DAYS):
            raise UserError(TOO_LATE)
        if not self._gone:
            raise UserError(THERE_AGAIN)

    def put_heads(self) -> None:
        """Insert the rows that belong to rows still there; what is frozen refuses them."""
        self._db.execute("PRAGMA defer_foreign_keys = ON")  # until the end of the transaction
        for row in self._gone:
            if self._is_head(row):
                self._insert(row)

    def put_rest(self) -> None:
        """Insert what belongs to those, and tie the links again that the deletion cut."""
        for row in self._gone:
            if not self._is_head(row):
                self._insert(row)
        for (table, row_id), before, after in self._changed:
            for key in self._tables[table].foreign_keys:
                name = key.parent.name
                was = before.get(name)
                is_cut = key.ondelete == "SET NULL" and was is not None and after.get(name) is None
                if is_cut and (key.column.table.name, was) in self._gone:
                    self._db.execute(
                        f'UPDATE "{table}" SET "{name}" = ? WHERE id = ? AND "{name}" IS NULL',  # noqa: S608  names of our own tables
                        (was, row_id),
                    )

    def _is_head(self, row: Row) -> bool:
        owners = (
            target for key, target in self._links(*row) if key.ondelete in ("CASCADE", "RESTRICT")
        )
        return not any(target in self._gone for target in owners)

    def _links(self, table: str, row_id: int) -> Iterator[tuple[ForeignKey, Row]]:
        image = self._gone[table, row_id]
        for key in sorted(self._tables[table].foreign_keys, key=lambda link: link.parent.name):
            target = image.get(key.parent.name)
            if target is not None and key.column.name == "id":
                yield key, (key.column.table.name, int(target))

    def _insert(self, row: Row) -> None:
        table = self._tables[row[0]]
        image = {column.name: self._value(column, self._gone[row]) for column in table.columns}
        for key, target in self._links(*row):
            if target in self._gone or self._is_there(target):
                continue
            if key.ondelete != "SET NULL":
                raise UserError(self._parent_first(target))
            image[key.parent.name] = None
        self._need_document(table, image)
        names = ", ".join(f'"{name}"' for name in image)
        marks = ", ".join("?" * len(image))
        try:
            self._db.execute(
                f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})',  # noqa: S608  names of our own tables
                list(image.values()),
            )
        except sqlite3.IntegrityError as error:
            if not str(error).startswith("UNIQUE"):
                raise
            raise UserError(
                f"{_named(self._gone[row])} cannot come back, because another"
                f" {_words(table.name)} has taken its place meanwhile. Nothing was changed:"
                " rename or remove that one first."
            ) from error

    def _need_document(self, table: Table, image: Image) -> None:
        for key in table.foreign_keys:
            if key.target_fullname == "blob.sha256":
                asked = "SELECT 1 FROM blob WHERE sha256 = ?"
                if self._db.execute(asked, (image[key.parent.name],)).fetchone() is None:
                    raise UserError(
                        f"The document of {_named(image)} is no longer in the file, so nothing"
                        " was changed: restore a backup of that time instead."
                    )

    def _parent_first(self, target: Row) -> str:
        row = self._db.execute(LAST_IMAGE, target).fetchone()
        what = f"{_words(target[0])} {_named(json.loads(row[0])) if row else ''}".strip()
        return f"This belongs to {what}, which was deleted. Bring back {what} first."

    def _is_there(self, row: Row) -> bool:
        asked = f'SELECT 1 FROM "{row[0]}" WHERE id = ?'  # noqa: S608  names of our own tables
        return self._db.execute(asked, (row[1],)).fetchone() is not None

    @staticmethod
    def _value(column: Column[object], image: Image) -> Value:
        """Return what stood there; a column that is younger than the image has its default."""
        if column.name in image or column.default is None:
            return image.get(column.name)
        value: Value = getattr(column.default, "arg", None)
        return value


def _named(image: Image) -> str:
    name = next((image[column] for column in NAMES if image.get(column)), "")
    return f"“{name}”" if name else "it"


def _words(table: str) -> str:
    return table.replace("_", " ")
