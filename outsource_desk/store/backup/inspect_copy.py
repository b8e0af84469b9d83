"""Looking into a copy without changing a byte of it, or of the folder it lies in."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from outsource_desk.store.errors import DataFileError, translated
from outsource_desk.store.file_facts import UID, read_fact
from outsource_desk.store.files import beside
from outsource_desk.store.hot_journal import private_copy
from outsource_desk.store.migrations import SCHEMA_VERSION
from outsource_desk.store.opening import open_file, sniff, version_of
from outsource_desk.store.schema_check import refuse_programs
from outsource_desk.store.wary import time_limit

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

COUNTED = ("task", "vendor", "contract")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the history, as far as it tells two files apart."""

    history_id: int
    at: datetime
    label: str
    kind: str


@dataclass(frozen=True, slots=True)
class Inside:
    """What is in a file."""

    version: int
    uid: str  # "" in a file of format 1
    tasks: int
    vendors: int
    contracts: int
    last: Line | None  # the last change


@dataclass(frozen=True, slots=True)
class CopyHistory:
    """The whole history of a file, the oldest line first, and what each line touched."""

    lines: tuple[Line, ...]
    touched: dict[int, tuple[str, ...]]  # line: tables


@contextmanager
def looking(
    path: Path, private: Callable[[], Path], newest: int = SCHEMA_VERSION
) -> Generator[sqlite3.Connection]:
    """Open a file that no window has open, for reading only.

    An interrupted change beside it is finished in a private copy, never in the original.
    Raises: DataFileError when it cannot be read.
    """
    with _disk(path):
        sniff(path, newest)
        db = (
            open_file(private_copy(path, private()), newest).db
            if any(rest.exists() for rest in beside(path))
            else _as_it_lies(path)
        )
    try:
        with time_limit(db, path), translated(path):
            db.execute("PRAGMA trusted_schema = OFF")
            refuse_programs(db, path)
            yield db
    finally:
        db.close()


@contextmanager
def looking_beside(path: Path) -> Generator[sqlite3.Connection]:
    """Open a second, reading connection to a file that this program has open."""
    with translated(path):
        db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
        try:
            yield db
        finally:
            db.close()


def inside(db: sqlite3.Connection) -> Inside:
    """Return what is in a file."""
    tasks, vendors, contracts = (
        int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608  fixed names
        for table in COUNTED
    )
    lines = _lines(db, "ORDER BY id DESC LIMIT 1")
    last = lines[0] if lines else None
    return Inside(version_of(db), read_fact(db, UID), tasks, vendors, contracts, last)


def uid_of(copy: Path) -> str:
    """Return whose copy it is; "" where it does not say so."""
    try:
        with closing(_as_it_lies(copy)) as db, time_limit(db, copy), translated(copy):
            refuse_programs(db, copy)
            return read_fact(db, UID)
    except DataFileError:
        return ""


def past(db: sqlite3.Connection) -> CopyHistory:
    """Return the history of a file."""
    touched: dict[int, list[str]] = {}
    for number, table in db.execute("SELECT DISTINCT history_id, tab FROM history_row"):
        touched.setdefault(number, []).append(table)
    tables_of = {number: tuple(tables) for number, tables in touched.items()}
    return CopyHistory(_lines(db, "ORDER BY id"), tables_of)


def _lines(db: sqlite3.Connection, which: str) -> tuple[Line, ...]:
    rows = db.execute(f"SELECT id, at, label, kind FROM history {which}").fetchall()  # noqa: S608  fixed words
    return tuple(
        Line(number, datetime.fromisoformat(at), label, kind) for number, at, label, kind in rows
    )


def _as_it_lies(path: Path) -> sqlite3.Connection:
    """Open for reading what nobody writes: no lock, no journal, no byte of it changes."""
    with translated(path):
        address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        return sqlite3.connect(address, uri=True, isolation_level=None)


@contextmanager
def _disk(path: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise DataFileError("drive", path, str(error)) from error
