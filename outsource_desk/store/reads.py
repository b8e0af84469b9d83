"""Which tables were read, so that a screen knows by itself when it is out of date.

A statement is only noted when it runs; which tables it looks into is found out when that is asked.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Generator
    from threading import RLock

HISTORY = frozenset({"history", "history_row"})  # every change adds to them, whatever it is about
MOST_STATEMENTS = 2_000  # remembered; the length of a list makes another statement of the same
OPENING = frozenset({"OpenRead", "OpenWrite", "ReopenIdx"})


class ReadStatement:
    """One statement, and the tables it looks into once they were asked for."""

    __slots__ = ("_count", "_source", "_sql", "_tables")

    def __init__(self, source: Statements, sql: str, count: int) -> None:
        self._source = source
        self._sql = sql
        self._count = count  # of its parameters
        self._tables: frozenset[str] | None = None

    @property
    def tables(self) -> frozenset[str]:
        if self._tables is None:
            self._tables = self._source.tables_of(self._sql, self._count)
        return self._tables


class Reads:
    """What was read inside `watching`; more may come, from work in another thread."""

    def __init__(self) -> None:
        self._statements: set[ReadStatement] = set()
        self._tables: set[str] = set()

    @property
    def tables(self) -> frozenset[str]:
        """The tables that were read so far."""
        return frozenset(self._tables).union(
            *(statement.tables for statement in tuple(self._statements))
        )

    def meet(self, changed: frozenset[str]) -> bool:
        """Tell whether a change of these tables can change what was read."""
        touched = changed | HISTORY
        return not touched.isdisjoint(self._tables) or any(
            not touched.isdisjoint(statement.tables) for statement in tuple(self._statements)
        )

    def add(self, read: ReadStatement | str) -> None:
        """Note a statement, or a table by its name."""
        if isinstance(read, str):
            self._tables.add(read)
        else:
            self._statements.add(read)

    def take(self, others: Reads) -> None:
        """Note all that was read elsewhere, such as for an answer that is given again."""
        self._statements |= others._statements
        self._tables |= others._tables


_watching: ContextVar[Reads | None] = ContextVar("reads", default=None)


@contextmanager
def watching(reads: Reads | None = None) -> Generator[Reads]:
    """Note what is read inside, in `reads` or a new one; watches around it do not see it."""
    noted = Reads() if reads is None else reads
    former = _watching.set(noted)
    try:
        yield noted
    finally:
        _watching.reset(former)


def watched() -> Reads | None:
    """Return what notes the reading now; None when nobody watches."""
    return _watching.get()


def note(table: str) -> None:
    """Say that a table is read in another way than through a session."""
    reads = _watching.get()
    if reads is not None:
        reads.add(table)


class Statements:
    """The statements of one data file, and which tables each looks into.

    SQLite itself tells: its program for a statement opens each table, or an index of it, by page.
    """

    def __init__(self, db: sqlite3.Connection, mutex: RLock) -> None:
        self._db = db
        self._mutex = mutex
        self._known: dict[str, ReadStatement] = {}
        self._owners: dict[int, str] = {}  # of each page that a table or an index begins at
        self._closed = False

    def note(self, sql: str, count: int) -> None:
        """Note a statement with `count` parameters that is about to run."""
        reads = _watching.get()
        if reads is None:
            return
        statement = self._known.get(sql)
        if statement is None:
            if len(self._known) >= MOST_STATEMENTS:
                self._known.clear()
            statement = self._known[sql] = ReadStatement(self, sql, count)
        reads.add(statement)

    def tables_of(self, sql: str, count: int) -> frozenset[str]:
        """Return the tables that a statement looks into; of a closed file none can change."""
        with self._mutex:
            if self._closed:
                return frozenset()
            program = self._db.execute(f"EXPLAIN {sql}", (None,) * count).fetchall()
            pages = {step[3] for step in program if step[1] in OPENING and step[4] == 0}
            if not pages <= self._owners.keys():
                listed = self._db.execute("SELECT rootpage, tbl_name FROM main.sqlite_schema")
                self._owners = {1: "sqlite_schema", **dict(listed.fetchall())}
            return frozenset(self._owners[page] for page in pages)

    def close(self) -> None:
        with self._mutex:
            self._closed = True
