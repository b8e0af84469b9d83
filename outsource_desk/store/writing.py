"""The only way to write: one guarded transaction whose rows are noted in the history."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.records.sql import THAWED
from outsource_desk.store.blobs import any_blob, drop_unused
from outsource_desk.store.change_guard import ChangeGuard
from outsource_desk.store.errors import DataFileError, translated
from outsource_desk.store.journal import Journal, JournalStep, Steps
from outsource_desk.store.lock import user_name

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from outsource_desk.domain.kinds import StepKind, Undoing
    from outsource_desk.store.schema import Schema

THAW = f"INSERT INTO file_fact (key, value) VALUES ('{THAWED}', 'yes')"  # noqa: S608  our own word
FREEZE = f"DELETE FROM file_fact WHERE key = '{THAWED}'"  # noqa: S608  our own word


class Writer:
    """Transactions on one connection, and what of them can be undone in this session."""

    def __init__(self, db: sqlite3.Connection, path: Path, schema: Schema) -> None:
        self._db = db
        self._path = path
        self._schema = schema
        self._guard = ChangeGuard(path)
        self._journal = Journal(db, schema)
        self._steps = Steps()
        self._user = user_name()
        self._newest = _newest_line(db)
        self._copied = 0  # lines of the history up to this one are in a copy of the file

    @contextmanager
    def transaction(self, *, filling: bool = False) -> Generator[None]:
        """BEGIN, the body, COMMIT; whatever fails, the file is as it was before.

        `filling`: rows are put where they once were, even into what is frozen by now.

        Raises: DataFileError (full, moved, changed, locked …) or UserError for a constraint.
        """
        self.check()
        self._journal.arm()
        with translated(self._path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                if filling:
                    self._thaw(THAW)
                yield
                if filling:
                    self._thaw(FREEZE)
                self._commit()
            finally:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                self._guard.stamp()

    def check(self) -> None:
        """Raise DataFileError (moved, changed, drive) when the file is not as we left it.

        SQLite then forgets the pages it remembers: it would mix them with those of a file that was
        written over.
        """
        try:
            self._guard.check()
        except DataFileError:
            with suppress(sqlite3.Error):
                self._db.execute("PRAGMA shrink_memory")
            raise

    def note(
        self, at: datetime, label: str, kind: StepKind, undoing: Undoing, visit: object = None
    ) -> JournalStep | None:
        """Add the rows touched so far to the history, still inside the transaction.

        What is typed in one `visit` of a field becomes one step, with what it already typed.
        """
        step = self._journal.write(at, self._user, label, kind, undoing)
        former = self._steps.of_visit(visit)
        if step is None:
            return None
        step = replace(step, visit=visit)
        if former is None:
            return step
        return self._journal.join(former, step, keep_line=former.history_id <= self._copied)

    def copied(self) -> None:
        """A copy of the file has all lines of the history up to now: they stay as they are."""
        newest = self._db.execute("SELECT max(id) FROM history").fetchone()[0]
        self._copied = max(self._copied, newest or 0)

    def take_in(self, step: JournalStep | None, kind: StepKind) -> None:
        """Let a committed step be undone (or redone) next."""
        if step is not None:
            self._steps.add(step, kind)

    def next(self, kind: StepKind) -> JournalStep | None:
        """Return the step that an undo or a redo would revert."""
        return self._steps.next(kind)

    def revert(self, at: datetime, kind: StepKind) -> JournalStep | None:
        """Undo or redo the next step; None when there is none."""
        step = self._steps.next(kind)
        if step is None:
            return None
        with self.transaction(filling=True):
            self._journal.revert(step)
            reverted = self.note(at, step.label, kind, step.undoing)
        self.take_in(reverted, kind)
        return reverted

    def put_back(self, history_id: int, now: datetime) -> None:
        """Take a deletion back, in a running transaction. Raises: UserError with the reason."""
        from outsource_desk.store.restore_deleted import Return  # noqa: PLC0415  no start needs it

        deletion = Return(self._db, self._schema.metadata, history_id)
        deletion.check(now)
        deletion.put_heads()
        self._thaw(THAW)  # the heads were let in, so what belongs to them may follow
        deletion.put_rest()
        self._thaw(FREEZE)

    def tidy(self, now: datetime) -> bool:
        """Drop documents nobody needs; False when the file is not as we left it, or not sound.

        A clock that runs ahead must not empty the bin: no day counts as past that the history did
        not know before this session.
        """
        try:
            with translated(self._path):
                self.check()
                if any_blob(self._db):
                    drop_unused(self._db, min(now, self._newest or now))
        except (UserError, sqlite3.Error):  # the next close tries again
            return False
        return True

    def _thaw(self, sql: str) -> None:
        if self._schema.triggers:
            self._db.execute(sql)

    def _commit(self) -> None:
        if not self._db.in_transaction:
            raise RuntimeError("the body of a change ended the transaction")
        self._db.execute("COMMIT")


def _newest_line(db: sqlite3.Connection) -> datetime | None:
    """Return when the newest line of the history was written; None without one."""
    try:
        row = db.execute("SELECT at FROM history ORDER BY id DESC LIMIT 1").fetchone()
        return datetime.fromisoformat(row[0]) if row else None
    except (sqlite3.Error, ValueError):  # told where the history is read
        return None
