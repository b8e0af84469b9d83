"""Undo and history: temporary triggers note every row before and after, so no feature has to.

The triggers live in the connection, not in the file. They fill a table in memory; the end of a
change copies it into `history` and `history_row`, in the same transaction as the change itself.
"""

from __future__ import annotations

import json
from collections import Counter, deque
from dataclasses import dataclass, replace
from datetime import UTC
from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import StepKind, Undoing

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from sqlalchemy import Table

    from outsource_desk.store.schema import Schema

UNDO_LIMIT = 200
EXCLUDED = frozenset({"blob", "file_fact", "history", "history_row"})
NOTES = """
CREATE TEMP TABLE noted
    (seq INTEGER PRIMARY KEY, tab TEXT, row_id INTEGER, before TEXT, after TEXT)
"""
KEEP = """
INSERT INTO history_row (history_id, seq, tab, row_id, before, after)
    SELECT ?, seq, tab, row_id, before, after FROM noted WHERE before IS NOT after ORDER BY seq
"""
ADD_LINE = "INSERT INTO history (at, by_user, label, kind) VALUES (?, ?, ?, ?)"
ROWS_BACKWARDS = """
SELECT tab, row_id, before, after FROM history_row WHERE history_id = ? ORDER BY seq DESC
"""
# Of two lines of one visit, :former and :new: the same row in both of them.
_BOTH = """
history_row AS former JOIN history_row AS new
    ON former.tab = new.tab AND former.row_id = new.row_id
    AND former.history_id = :former AND new.history_id = :new
"""
ROWS_OF_BOTH = "SELECT history_id, tab, row_id FROM history_row WHERE history_id IN (:former, :new)"
CHANGED_AFTER_ALL = f"SELECT 1 FROM {_BOTH} WHERE former.before IS NOT new.after LIMIT 1"  # noqa: S608  our own words
BETWEEN = "SELECT 1 FROM history WHERE id > :former AND id < :new LIMIT 1"
JOIN_LINES = (
    """UPDATE history_row SET seq = seq + (SELECT max(seq) FROM history_row
        WHERE history_id = :former) WHERE history_id = :new""",
    f"""UPDATE history_row SET before = (SELECT former.before FROM {_BOTH}
        AND new.id = history_row.id) WHERE id IN (SELECT new.id FROM {_BOTH})""",  # noqa: S608  our own words
    f"DELETE FROM history_row WHERE id IN (SELECT former.id FROM {_BOTH})",  # noqa: S608  our own words
    "UPDATE history_row SET history_id = :new WHERE history_id = :former",
    "DELETE FROM history WHERE id = :former",
)


@dataclass(frozen=True, slots=True)
class JournalStep:
    """One line of history that changed something; what was typed in one visit of a field is one."""

    history_id: int
    label: str
    tables: frozenset[str]
    undoing: Undoing = Undoing.FREELY
    visit: object = None  # of a field: what is typed there next joins this step
    older: tuple[int, ...] = ()  # lines before it that belong to the step, the newest first
    is_nothing: bool = False  # what was typed was taken away again: there is nothing to undo


class Journal:
    """Notes what a transaction does to the tables of `schema`, and plays it backwards."""

    def __init__(self, db: sqlite3.Connection, schema: Schema) -> None:
        self._db = db
        self._schema = schema
        self._armed = False

    def arm(self) -> None:
        """Create the triggers, once, before the first change; opening a file stays quick."""
        if self._armed:
            return
        tables = self._schema.metadata.tables
        noted = [table for name, table in tables.items() if name not in EXCLUDED]
        triggers = [trigger for table in noted for trigger in _triggers(table)]
        try:
            self._db.executescript(";".join(["BEGIN", NOTES, *triggers, "COMMIT"]))
        finally:
            self._db.rollback()  # when a table of ours is missing; else there is nothing to do
        self._armed = True

    def write(
        self, at: datetime, by_user: str, label: str, kind: StepKind, undoing: Undoing
    ) -> JournalStep | None:
        """Add what was noted to the history; None when no row is different from before.

        Raises: RuntimeError for a change that says nothing of itself.
        """
        changed = self._db.execute("SELECT DISTINCT tab FROM noted WHERE before IS NOT after")
        tables = frozenset(row[0] for row in changed.fetchall())
        history_id = 0
        if tables:
            if not label:
                raise RuntimeError("a change needs a label before it ends")
            moment = at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
            line = self._db.execute(ADD_LINE, (moment, by_user, label, kind))
            history_id = line.lastrowid or 0
            self._db.execute(KEEP, (history_id,))
        self._db.execute("DELETE FROM noted")
        return JournalStep(history_id, label, tables, undoing) if tables else None

    def join(self, former: JournalStep, step: JournalStep, *, keep_line: bool) -> JournalStep:
        """Make one step of two that were made in one visit of a field.

        The new line then tells both, in the place of the former, unless `keep_line`, because a copy
        of the file has that one. Nothing goes but how a text looked while it was being typed.
        """
        both = {"former": former.history_id, "new": step.history_id}
        tables = former.tables | step.tables
        rows = self._db.execute(ROWS_OF_BOTH, both).fetchall()
        is_plain = len(rows) == len(set(rows))  # each line names a row but once
        named = Counter((table, row_id) for _, table, row_id in rows)
        if is_plain and not former.older and set(named.values()) == {2}:
            is_nothing = not self._db.execute(CHANGED_AFTER_ALL, both).fetchone()
            step = replace(step, is_nothing=is_nothing)
        between = self._db.execute(BETWEEN, both).fetchone()
        if step.is_nothing or keep_line or between or not is_plain:
            return replace(step, tables=tables, older=(former.history_id, *former.older))
        for sql in JOIN_LINES:
            self._db.execute(sql, both)
        return replace(step, tables=tables, older=former.older)

    def revert(self, step: JournalStep) -> None:
        """Play the rows of `step` backwards; the triggers note that as a change of its own.

        Rows are updated, never deleted and inserted again: that would set off ON DELETE CASCADE.
        """
        self._db.execute("PRAGMA defer_foreign_keys = ON")  # until the end of the transaction
        lines = (step.history_id, *step.older)
        rows = [row for line in lines for row in self._db.execute(ROWS_BACKWARDS, (line,))]
        for table, row_id, before, after in rows:
            if before is None:
                sql, values = f'DELETE FROM "{table}" WHERE rowid = ?', [row_id]  # noqa: S608  # our own table name
            else:
                sql, values = _restore(table, row_id, json.loads(before), is_new=after is None)
            if self._db.execute(sql, values).rowcount != 1:
                raise RuntimeError(f"{step.label!r} cannot be reverted: {table} {row_id} differs")


class Steps:
    """What can be undone and redone in this session; closing the file forgets it."""

    def __init__(self) -> None:
        self._done: deque[JournalStep] = deque(maxlen=UNDO_LIMIT)
        self._undone: deque[JournalStep] = deque(maxlen=UNDO_LIMIT)

    def next(self, kind: StepKind) -> JournalStep | None:
        """Return the step that an undo or a redo would revert."""
        steps = self._done if kind is StepKind.UNDO else self._undone
        return steps[-1] if steps else None

    def of_visit(self, visit: object) -> JournalStep | None:
        """Return the last step, if it was made in this visit of a field."""
        last = self.next(StepKind.UNDO)
        return last if last is not None and visit is not None and last.visit is visit else None

    def add(self, step: JournalStep, kind: StepKind) -> None:
        """Take in a committed step: an undo becomes what a redo reverts, and the other way.

        What makes a file is no step, and nothing before it is one any more.
        """
        if step.undoing is Undoing.NEVER:
            self._done.clear()
            self._undone.clear()
            return
        match kind:
            case StepKind.CHANGE:
                self._undone.clear()
                if self.of_visit(step.visit) is not None:
                    self._done.pop()
                if not step.is_nothing:
                    self._done.append(step)
            case StepKind.UNDO:
                self._done.pop()
                self._undone.append(step)
            case StepKind.REDO:
                self._undone.pop()
                self._done.append(step)


def _restore(
    table: str, row_id: int, image: dict[str, object], *, is_new: bool
) -> tuple[str, list[object]]:
    values = [*image.values(), row_id]
    if is_new:
        names = ", ".join(f'"{name}"' for name in image)
        marks = ", ".join("?" * len(values))
        return f'INSERT INTO "{table}" ({names}, rowid) VALUES ({marks})', values  # noqa: S608  # names of our own tables
    sets = ", ".join(f'"{name}" = ?' for name in image)
    return f'UPDATE "{table}" SET {sets} WHERE rowid = ?', values  # noqa: S608  # names of our own tables


def _triggers(table: Table) -> list[str]:
    old, new = _image("old", table), _image("new", table)
    return [
        f'CREATE TEMP TRIGGER "note_{table.name}_{event}" AFTER {event} ON main."{table.name}"'  # noqa: S608  # names of our own tables
        " BEGIN INSERT INTO noted (tab, row_id, before, after) VALUES"
        f" ('{table.name}', {side}.rowid, {before}, {after}); END"
        for event, side, before, after in (
            ("insert", "new", "NULL", new),
            ("update", "new", old, new),
            ("delete", "old", old, "NULL"),
        )
    ]


def _image(side: str, table: Table) -> str:
    """Return the SQL for a row as JSON: exact for whole numbers and for text."""
    columns = ", ".join(f"'{column.name}', {side}.\"{column.name}\"" for column in table.columns)
    return f"json_object({columns})"
