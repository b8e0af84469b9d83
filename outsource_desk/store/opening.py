"""Opening and creating a data file: look first, then let SQLite touch it, then check it."""

from __future__ import annotations

import errno
import os
import re
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.base.files import NotAFile, new_part, open_regular
from outsource_desk.records.sql import APPLICATION_ID
from outsource_desk.store import file_facts
from outsource_desk.store.errors import DataFileError, Kind, as_data_file_error, translated
from outsource_desk.store.files import beside, discard, put_new, refuse_existing, sync_folder
from outsource_desk.store.os_errors import kind_of_place
from outsource_desk.store.schema_check import check_acting, refuse_programs, released_shape
from outsource_desk.store.wary import time_limit

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.store.schema import Schema

MAGIC = b"SQLite format 3\0"
HEADER_BYTES = 100
LARGEST_PAGE = 65536  # written as 1 in the header
FORMAT_NUMBER = re.compile(r"[0-9]{1,9}")
NO_SUCH_NAME = (errno.ELOOP, errno.ENAMETOOLONG)  # links in a circle, more than 255 bytes
UNKNOWN = 1 << 32  # newer than any format
FULL_CHECK_BYTES = 32 << 20
FULL_CHECK_ROWS = 20_000  # 17 µs each, bytes hardly count: a third of a second beside the window
WAIT_SECONDS = 1.0  # a program that looks at the file may hold a commit up for a moment
READER_WAIT_SECONDS = 5.0  # between the commits of somebody who saves all the time
ALWAYS = ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "foreign_keys = ON")
WRITING = (
    "recursive_triggers = ON",  # so that INSERT OR REPLACE tells the journal what it removed
    "journal_mode = DELETE",  # no second file: a mailed or synced copy is complete
    "synchronous = EXTRA",  # a commit that was reported survives a power cut
    "fullfsync = ON",  # the same on macOS
    "secure_delete = ON",
    "temp_store = MEMORY",
)


WAL_AT, WAL = 18, b"\x02"  # in the header: how it is written


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A connection that passed every check."""

    db: sqlite3.Connection
    version: int
    read_only: bool
    is_checked: bool = True  # wholly; else only what is quick to check


def sniff(path: Path, newest: int) -> int:
    """Return the format number in the header, read without SQLite.

    Never call this while a connection to the file is open: closing it drops SQLite's locks.
    Raises: DataFileError (missing, not_a_file, denied, drive, empty, foreign, newer, truncated,
    damaged).
    """
    header = _header(path)
    if not header:
        raise DataFileError("empty", path)
    if len(header) < HEADER_BYTES or not header.startswith(MAGIC):
        raise DataFileError("foreign", path)
    if _number(header, 68) != APPLICATION_ID:
        raise DataFileError("foreign", path)
    version = _number(header, 60)
    if version > newest:
        raise DataFileError("newer", path, f"format {version}, known up to {newest}")
    if version < 1:
        raise DataFileError("damaged", path, "format 0")
    _check_length(path, header)
    return version


def open_file(
    path: Path, newest: int, *, read_only: bool = False, strange: Schema | None = None
) -> OpenFile:
    """Open a data file for writing or, where that is not allowed, for reading.

    `strange`: who knows where it comes from; nothing in it may act but what `Schema` writes.
    Raises: DataFileError of any kind; the file is then as it was.
    """
    try:
        version = sniff(path, newest)
    except DataFileError as error:
        if error.kind != "newer" or oldest_reader(path) > newest:
            raise
        raise DataFileError("newer_readable", path, error.detail) from error
    try:
        db = connect(path, read_only=read_only)
    except DataFileError as error:
        if read_only or error.kind != "read_only":
            raise
        db, read_only = connect(path, read_only=True), True
    try:
        with time_limit(db, path):
            refuse_programs(db, path)
            if strange is not None and version in range(1, strange.version + 1):
                with translated(path):
                    check_acting(db, path, released_shape(strange, version))
            is_small = _is_small(db, path)
            check(db, path, full=is_small)
    except BaseException:
        db.close()
        raise
    return OpenFile(db, version, read_only, is_small)


def refuse_no_file(path: Path) -> None:
    """Raises: DataFileError (missing, not_a_file, denied, drive) unless a file can be read."""
    _header(path)


def _header(path: Path) -> bytes:
    try:
        with open_regular(path) as file:
            return file.read(HEADER_BYTES)
    except FileNotFoundError as error:
        raise DataFileError("missing", path, str(error)) from error
    except NotAFile as error:
        raise DataFileError("not_a_file", path, str(error)) from error
    except PermissionError as error:
        raise DataFileError("denied", path, str(error)) from error
    except OSError as error:
        kind: Kind = "missing" if error.errno in NO_SUCH_NAME else "drive"
        raise DataFileError(kind, path, str(error)) from error


def is_within_reach(path: Path) -> bool:
    """Whether a file of this name can be seen; opening it says why not."""
    try:
        return path.is_file()
    except OSError:
        return False


def oldest_reader(path: Path) -> int:
    """Return the oldest format whose programs read this newer file rightly, as it says itself."""
    try:
        db = connect(path, read_only=True)
    except DataFileError:
        return UNKNOWN
    try:
        with time_limit(db, path):
            refuse_programs(db, path)
            text = file_facts.read_fact(db, file_facts.OLDEST_READER_KEY)
    except (sqlite3.Error, UnicodeDecodeError, DataFileError):
        text = ""
    finally:
        db.close()
    return int(text) if FORMAT_NUMBER.fullmatch(text) else UNKNOWN


def create_file(path: Path, schema: Schema) -> None:
    """Make a new, empty data file; a crash on the way leaves no file of this name.

    Raises: UserError when the name is taken; DataFileError (denied, full).
    """
    refuse_existing(path)
    try:
        with suppress(FileNotFoundError):
            beside(path)[0].lstat()  # where that name is too long, nothing could ever be changed
        part = new_part(path)
        try:
            with translated(path):
                build_file(part, schema)
            put_new(part, path)
        finally:
            discard(part)
    except OSError as error:
        raise DataFileError(kind_of_place(error), path, str(error)) from error


def settle(path: Path) -> None:
    """Finish what a crash interrupted: what lies beside the file may be removed then.

    A file that cannot be opened was no whole file before.
    """
    if any(rest.exists() for rest in beside(path)):
        with suppress(DataFileError):
            open_file(path, UNKNOWN).db.close()
        sync_folder(path.parent)


def check(db: sqlite3.Connection, path: Path, *, full: bool) -> None:
    """Raise DataFileError (damaged) unless the file holds together."""
    try:
        pragma = "integrity_check" if full else "quick_check"
        problems = [str(row[0]) for row in db.execute(f"PRAGMA {pragma}(20)")]
        if problems == ["ok"]:
            dangling = db.execute("PRAGMA foreign_key_check").fetchmany(20) if full else []
            problems = [f"dangling link {row}" for row in dangling]
    except (sqlite3.Error, UnicodeDecodeError) as error:
        problems = [str(error)]
    if problems:
        raise DataFileError("damaged", path, "; ".join(problems))


def _is_small(db: sqlite3.Connection, path: Path) -> bool:
    """Tell whether a full check is quick; where the rows cannot be counted, it will say why."""
    try:
        known = db.execute("SELECT total(seq) FROM sqlite_sequence").fetchone()[0]
        noted = db.execute("SELECT max(rowid) FROM history_row").fetchone()[0] or 0
    except (sqlite3.Error, UnicodeDecodeError):
        return True
    return path.stat().st_size < FULL_CHECK_BYTES and known + noted < FULL_CHECK_ROWS


def version_of(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """Open without ever creating: a file that vanished must not come back empty.

    Raises: DataFileError (locked, read_only, damaged …).
    """
    if read_only and _header(path)[WAL_AT:][:1] == WAL:  # SQLite would make files beside it
        raise DataFileError("read_only", path, "it is in WAL mode")
    mode = "ro" if read_only else "rw"
    db: sqlite3.Connection | None = None
    try:
        db = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=READER_WAIT_SECONDS if read_only else WAIT_SECONDS,
            isolation_level=None,
            check_same_thread=False,  # Store puts its own lock around every use
            cached_statements=256,
        )
        for pragma in ALWAYS if read_only else ALWAYS + WRITING:
            db.execute(f"PRAGMA {pragma}")
        if read_only:
            db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        else:
            _try_writing(db)
    except (sqlite3.Error, UnicodeDecodeError) as error:  # its message may quote the file
        if db is not None:
            db.close()
        raise as_data_file_error(error, path) or DataFileError(
            "damaged", path, str(error)
        ) from error
    return db


def _try_writing(db: sqlite3.Connection) -> None:
    """Prove that the file and its folder can be written; finishes an interrupted change too.

    A full disk is no reason to hide the data: each change will say so until there is room.
    """
    db.execute("BEGIN IMMEDIATE")
    try:
        db.execute(f"PRAGMA user_version = {version_of(db) + 1}")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_FULL:
            raise
    if db.in_transaction:
        db.execute("ROLLBACK")


def build_file(part: Path, schema: Schema) -> None:
    """Make an empty data file of a file that is there and has nothing in it."""
    db = sqlite3.connect(part, isolation_level=None)
    try:
        db.execute("PRAGMA page_size = 4096")
        db.execute("PRAGMA auto_vacuum = INCREMENTAL")  # only before the first page is written
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("BEGIN")
        for statement in (*schema.statements, *schema.triggers):
            db.execute(statement)
        if file_facts.TABLE in schema.metadata.tables:
            file_facts.write_facts(db)
        db.execute(f"PRAGMA user_version = {schema.version}")
        db.execute("COMMIT")
    finally:
        db.close()


def _check_length(path: Path, header: bytes) -> None:
    if os.access(path.with_name(f"{path.name}-journal"), os.F_OK):  # also for too long a name
        return  # SQLite finishes the interrupted change first
    page_bytes = int.from_bytes(header[16:18]) if header[16:18] != b"\0\1" else LARGEST_PAGE
    length, size = _number(header, 28) * page_bytes, path.stat().st_size
    if size < length:
        raise DataFileError("truncated", path, f"{size} of {length} bytes")


def _number(header: bytes, start: int) -> int:
    return int.from_bytes(header[start : start + 4])
