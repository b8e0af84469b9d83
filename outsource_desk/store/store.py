"""The open data file: reads, labelled changes, undo."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Hashable
from contextlib import ExitStack, contextmanager
from threading import RLock
from typing import TYPE_CHECKING, Any, Self, TypeVar

from sqlalchemy import event

from outsource_desk.base.files import real_path
from outsource_desk.domain.kinds import StepKind, Undoing
from outsource_desk.store.backup import backup, copying
from outsource_desk.store.documents import Documents
from outsource_desk.store.engine import engine_over
from outsource_desk.store.errors import DataFileError, translated
from outsource_desk.store.file_facts import UID, read_fact
from outsource_desk.store.health import FileHealth
from outsource_desk.store.history import NOTHING, FileHistory, mark_of, still_has
from outsource_desk.store.open_sequence import Places, begin
from outsource_desk.store.opening import OpenFile, create_file
from outsource_desk.store.reads import Reads, Statements, watched, watching
from outsource_desk.store.schema import Schema
from outsource_desk.store.session import Change, Session
from outsource_desk.store.viewing import open_private_copy
from outsource_desk.store.writing import Writer

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from datetime import datetime
    from pathlib import Path

    from outsource_desk.base.clock import Clock
    from outsource_desk.store.journal import JournalStep
    from outsource_desk.store.left import LeftState, OlderFile
    from outsource_desk.store.recovery import Recovery

Listener = Callable[[frozenset[str]], None]
T = TypeVar("T")
S = TypeVar("S", bound=Session)


class Store:
    """One data file. Sessions are short and never leave the function that opened them.

    Any thread may use it: one at a time, the others wait. Long reading belongs on a `snapshot`.
    """

    def __init__(
        self, path: Path, clock: Clock, opened: OpenFile, schema: Schema, closing: ExitStack
    ) -> None:
        self.path = path
        self.read_only = opened.read_only
        self._clock = clock
        self._schema = schema
        self._db = opened.db
        self._engine = engine_over(opened.db)
        self._mutex = RLock()
        self._statements = Statements(opened.db, self._mutex)
        event.listen(self._engine, "do_execute", self._note)
        self.past = FileHistory(self._db, self._mutex, path)
        self.health = FileHealth(opened, path, schema, self._mutex)
        self._session: Session | None = None
        self._visit: object = None  # of a field
        self._writer = None if self.read_only else Writer(opened.db, path, schema)
        self.documents = Documents(
            opened.db, path, self._mutex, lambda: self._may_write().transaction()
        )
        self._listeners: list[Listener] = []
        self._answers: dict[Hashable, tuple[Any, Reads]] = {}
        self._closing = closing
        closing.callback(self._statements.close)
        self.recovery: Recovery | None = None
        self.no_backup: DataFileError | None = None  # why opening the file could make none
        self.older: OlderFile | None = None  # than it was when it was left here
        self._left: LeftState | None = None
        self.is_closed = False
        self.is_copy = False  # of the file: it may say something else by now
        newest = next(iter(self.past.lines(1)), None)
        self.saved_at = newest.at if newest else None
        self._last = mark_of(newest) if newest else NOTHING
        self._uid = read_fact(opened.db, UID)

    @classmethod
    def create(cls, path: Path, clock: Clock, *, schema: Schema | None = None) -> Self:
        """Make a new, empty data file and open it. Raises: UserError when the name is taken."""
        create_file(path, schema or Schema())
        return cls.open(path, clock, schema=schema)

    @classmethod
    def open(  # noqa: PLR0913  each is one choice of the caller
        cls,
        path: Path,
        clock: Clock,
        *,
        read_only: bool = False,
        force: bool = False,
        mending: bool = False,
        backups: Path | None = None,
        seals: Path | None = None,
        schema: Schema | None = None,
    ) -> Self:
        """Lock, check, back up (into `backups`) and, if it is older, convert a data file.

        `seals` is the folder that tells how each file was when it was closed.
        A file that cannot be written is opened for reading. `force` opens a file that is locked,
        `mending` one whose business is gone: it is put in next.
        Raises: DataFileError of any kind; the file is then as it was.
        """
        schema, path = schema or Schema(), real_path(path)  # the lock lies beside the real file
        closing = ExitStack()
        try:
            places, now = Places(backups, seals), clock.now()
            begun = begin(
                path,
                now,
                schema,
                places,
                closing,
                read_only=read_only,
                force=force,
                mending=mending,
            )
            store = cls(path, clock, begun.opened, schema, closing)
            store.no_backup, store.recovery = begun.no_backup, begun.crash
            store.health.seals = begun.seal
            store._left, store.older = begun.left, begun.older
            if not store.read_only:
                begun.seal.open_for_writing()
        except BaseException:
            closing.close()
            raise
        return store

    @classmethod
    def look(cls, path: Path, clock: Clock, folder: Path, *, schema: Schema | None = None) -> Self:
        """Show a private copy, made in `folder`, of a file that is in use, too old or too new.

        Raises: DataFileError of any kind; the file is as it was.
        """
        schema, path = schema or Schema(), real_path(path)
        opened = open_private_copy(path, folder, schema)
        closing = ExitStack()
        closing.callback(opened.db.close)
        shown = cls(path, clock, opened, schema, closing)
        shown.is_copy = True
        return shown

    @property
    def recovered(self) -> bool:
        """Whether the last session of this file ended in a crash."""
        return self.recovery is not None

    @contextmanager
    def read(self) -> Generator[Session]:
        """Look things up; inside a change or another read it is the same session."""
        with self._mutex, translated(self.path):
            if self._session is not None:
                yield self._session
                return
            before = self._db.total_changes
            with self._hold(Session(self._engine)) as session:
                yield session
            if self._db.total_changes != before:
                raise RuntimeError("read() was used to write")

    def answer(self, question: Hashable, ask: Callable[[], T]) -> T:
        """Return what `ask()` says; until the next change, the same question is not asked again.

        Only for frozen results: everybody gets the same object.
        """
        with self._mutex:
            if self._session is not None:  # inside a change, which may still be rolled back
                return ask()
            if question not in self._answers:
                with watching() as reads:
                    self._answers[question] = ask(), reads
            kept: tuple[T, Reads] = self._answers[question]
            around = watched()
            if around is not None:
                around.take(kept[1])
            return kept[0]

    @contextmanager
    def change(
        self, label: str = "", *, undo: Undoing = Undoing.FREELY, filling: bool = False
    ) -> Generator[Change]:
        """One transaction, one undo step and one line of history named `label`.

        A label that needs what the body looks up is set there: `session.label = …`.
        `undo` says how the step is taken back: at once, when the owner says yes, or never.
        `filling` puts rows also where everything is frozen: a whole business at once.

        Rolls back when the body raises. Raises: UserError (DataFileError) when it cannot be saved.
        """
        with self._mutex:
            writer, now = self._may_write(), self._clock.now()
            change = Change(self._engine, label, self._clock.today())
            with (
                watching(),
                self._hold(change) as session,
                writer.transaction(filling=filling),
            ):
                yield session
                session.flush()
                step = writer.note(now, session.label, StepKind.CHANGE, undo, self._visit)
            writer.take_in(step, StepKind.CHANGE)
            self._answers.clear()
        self._tell(step, now)

    @contextmanager
    def visit(self, visit: object) -> Generator[None]:
        """Let the changes made inside join the last step, if it was made in the same visit.

        A visit is that of a field: what is typed there is saved many times, and undone at once.
        """
        with self._mutex:
            self._visit = visit
            try:
                yield
            finally:
                self._visit = None

    def bring_back(self, history_id: int, label: str = "Bring back what was deleted") -> None:
        """Put back what a line of history deleted, in one change named `label`.

        Raises: UserError with the reason, such as a parent that is gone; nothing is changed then.
        """
        writer = self._may_write()
        with self.change(label):
            writer.put_back(history_id, self._clock.now())

    def on_change(self, listener: Listener) -> None:
        """Call `listener` with the touched table names after every change, undo and redo."""
        self._listeners.append(listener)

    def undo_label(self) -> str | None:
        """Return the label of the step that undo() would take back."""
        step = self.next_step(StepKind.UNDO)
        return step.label if step else None

    def redo_label(self) -> str | None:
        step = self.next_step(StepKind.REDO)
        return step.label if step else None

    def next_step(self, kind: StepKind) -> JournalStep | None:
        """Return what undo() or redo() would revert, and whether the owner is asked first."""
        return self._writer.next(kind) if self._writer else None

    def undo(self) -> str | None:
        """Take the last step back and return its label; None when there is none."""
        return self._revert(StepKind.UNDO)

    def redo(self) -> str | None:
        return self._revert(StepKind.REDO)

    def trouble(self) -> DataFileError | None:
        """Return why nothing can be written any more, or None; quick enough to ask often."""
        if not self._mutex.acquire(blocking=False):  # another thread is at work in it
            return None
        try:
            if self._writer is not None:
                self._writer.check()
        except DataFileError as error:
            return error
        finally:
            self._mutex.release()
        return None

    def save_copy(self, target: Path) -> None:
        """Write a complete, checked copy to `target`; what was there before is replaced.

        Raises: DataFileError (overwritten) when another program wrote over what this one shows.
        """
        copying.save_copy(self._write_clean, self.path, target, self._clock.now())
        self._note_copy()

    def back_up(self, folder: Path) -> Path | None:
        """Copy the file into `folder` if it changed since the last copy there.

        Others may read and change the file meanwhile. None for a file that is read-only or closed.
        Raises: DataFileError; the older copies are then all kept.
        """
        now = self._clock.now()
        try:
            with self._mutex:
                if self._writer is None:
                    return None
                self.health.refuse_copy()
                self._writer.check()  # what another program wrote there is no backup of this file
            made = backup.back_up(self._db, self.path, folder, now, mutex=self._mutex)
            self._note_copy()
        except sqlite3.ProgrammingError:
            if self._writer is None:  # closed meanwhile
                return None
            raise
        return made

    def snapshot(self) -> Self:
        """Return the file as it is now, in memory, for reading in another thread. Close it."""
        with self._mutex, translated(self.path):
            memory = OpenFile(copying.in_memory(self._db), self._schema.version, read_only=True)
        closing = ExitStack()
        closing.callback(memory.db.close)
        with watching():  # nobody is shown what opening reads
            taken = type(self)(self.path, self._clock, memory, self._schema, closing)
        taken._statements = self._statements  # noqa: SLF001  they can be asked when it is closed
        return taken

    def keep_older(self) -> None:
        """Take the file as it is, although it was newer when it was left here."""
        self.older = None
        if self._left is not None:
            self._left.forget()

    def close(self) -> None:
        """Drop documents nobody refers to, close the file and unlock it; again does nothing."""
        with self._mutex:
            if self._writer is not None and self._left is not None and self.older is None:
                self._left.put(self._uid, self._last)
            if self._writer is not None and not self._writer.tidy(self._clock.now()):
                self.health.distrust()
            self._writer = None
            self.is_closed = True
            self._engine.dispose()
            self._closing.close()

    @contextmanager
    def _hold(self, session: S) -> Generator[S]:
        with session:
            self._session = session
            try:
                yield session
            finally:
                self._session = None

    def _note(self, _cursor: object, sql: str, parameters: Sequence[object], _: object) -> None:
        """SQLAlchemy is about to run a statement."""
        self._statements.note(sql, len(parameters))

    def _write_clean(self, part: Path) -> None:
        self._refuse_overwritten()
        self.health.copy_pages(part)  # others work in between
        self._refuse_overwritten()
        copying.clean(part)

    def _note_copy(self) -> None:
        with self._mutex, translated(self.path):
            if self._writer is not None:
                self._writer.copied()

    def _refuse_overwritten(self) -> None:
        with self._mutex:
            trouble = self.trouble()
            if trouble and trouble.kind == "changed" and not still_has(self.past, self._last):
                raise DataFileError("overwritten", self.path, trouble.detail)

    def _may_write(self) -> Writer:
        if self._session is not None:
            raise RuntimeError("a change cannot start inside another change or a read")
        if self._writer is None:
            raise DataFileError("read_only", self.path)
        return self._writer

    def _revert(self, kind: StepKind) -> str | None:
        with self._mutex:
            now = self._clock.now()
            step = self._may_write().revert(now, kind)
            self._answers.clear()
        self._tell(step, now)
        return step.label if step else None

    def _tell(self, step: JournalStep | None, now: datetime) -> None:
        if step is None:
            return
        self.saved_at = now
        self._last = (step.history_id, now, step.label)
        self.older = None  # somebody works on with it
        for listener in tuple(self._listeners):
            listener(step.tables)
