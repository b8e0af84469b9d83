"""The answer to “is this file sound?”, read to its last byte."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy.dialects.sqlite import dialect

from outsource_desk.base.errors import visible
from outsource_desk.base.files import real_path
from outsource_desk.store.checksum import Seals
from outsource_desk.store.errors import DataFileError, Kind, translated
from outsource_desk.store.hot_journal import private_copy, refuse_strange_rest
from outsource_desk.store.left import LeftState
from outsource_desk.store.opening import OpenFile, check, open_file, version_of
from outsource_desk.store.schema import Schema, quoted_name
from outsource_desk.store.schema_check import (
    check_acting,
    check_shape,
    expected_shape,
    released_shape,
)
from outsource_desk.store.wary import MOST_CHARACTERS, time_limit

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Generator

    from sqlalchemy import Table

Report = Callable[[float, str], object]  # share done, what is being done; may raise to stop
SQLITE = dialect()
OWN_FORM = "the value is not of its kind"
TABLES = """
SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name
"""
BROKEN_JSON = """
history_row WHERE NOT json_valid(coalesce(before, '{}')) OR NOT json_valid(coalesce(after, '{}'))
"""
HAS_BROKEN_JSON = f"SELECT EXISTS (SELECT 1 FROM {BROKEN_JSON})"  # noqa: S608  our own words


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What the check found; `problem` is None when the file is sound."""

    path: Path
    problem: Kind | None
    sentence: str
    detail: str
    version: int
    row_counts: tuple[tuple[str, int], ...]
    older: str = ""  # a sentence when it was newer when it was left here


def check_file(
    path: Path, schema: Schema | None = None, *, seals: Path | None = None
) -> CheckResult:
    """Check a file that is not open here; nothing is written there, not even for a moment.

    An interrupted change is finished in a copy. `seals` is the folder that tells how each file was
    when it was closed.
    """
    schema = schema or Schema()
    try:
        Seals(seals, real_path(path)).compare()
        refuse_strange_rest(path)
        with _untouched(path, schema) as opened, time_limit(opened.db, path):
            result = examine(opened.db, path, schema)
            older = LeftState(seals, real_path(path)).compare(opened.db)
    except DataFileError as error:
        return replace(_unsound(error), path=path)
    return replace(result, older=older.sentence(path.name)) if older else result


@contextmanager
def _untouched(path: Path, schema: Schema) -> Generator[OpenFile]:
    with ExitStack() as leaving:
        try:
            opened = open_file(path, schema.version, read_only=True, strange=schema)
        except DataFileError as error:
            if error.kind != "read_only":
                raise
            folder = leaving.enter_context(tempfile.TemporaryDirectory())
            copy = private_copy(path, Path(folder))
            opened = open_file(copy, schema.version, strange=schema)
        leaving.callback(opened.db.close)
        yield opened


def examine(
    db: sqlite3.Connection, path: Path, schema: Schema, report: Report | None = None
) -> CheckResult:
    """Check everything: pages, links, tables, every value and every stored document.

    An older format is not compared with today's tables. `path` is for the sentences.
    """
    tell = report or silent
    try:
        version = version_of(db)
        tell(0.0, "Checking the pages")
        check(db, path, full=True)
        if version == schema.version:
            check_shape(db, path, expected_shape(schema))
        else:
            check_acting(db, path, released_shape(schema, version))
        refuse_rootless(db, path, schema)
        tell(0.5, "Reading every record")
        with translated(path):
            counts = read_values(db, path, schema)
            tell(0.8, "Checking the documents")
            _check_documents(db, path, tell)
    except DataFileError as error:
        return _unsound(error)
    rows = sum(count for _, count in counts)
    sentence = f"“{visible(path.name)}” is sound: {len(counts)} tables with {rows} rows."
    return CheckResult(path, None, sentence, "", version, counts)


def refuse_rootless(db: sqlite3.Connection, path: Path, schema: Schema) -> None:
    """Raises: DataFileError (rootless) when a file with a history lacks what every page needs."""
    with translated(path):
        lost = [table for table in schema.roots if _is_empty(db, table)]
        if lost and not _is_empty(db, "history"):  # a new file has none yet
            raise DataFileError("rootless", path, f"no row in {', '.join(lost)}")


def _is_empty(db: sqlite3.Connection, table: str) -> bool:
    """Whether a table is there and has no row; whether all tables are there is another check."""
    known = db.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    row = db.execute(f"SELECT 1 FROM {quoted_name(table)} LIMIT 1").fetchone() if known else known  # noqa: S608  quoted
    return known is not None and row is None


def check_strange(opened: OpenFile, path: Path, schema: Schema) -> None:
    """Look closer at a file that may have changed since we closed it, as far as it is quick.

    Raises: DataFileError (altered, damaged, locked).
    """
    with time_limit(opened.db, path), translated(path):  # another program may be saving
        if schema.own is None or opened.version == schema.version:
            check_shape(opened.db, path, released_shape(schema, opened.version))
        if opened.is_checked:
            read_values(opened.db, path, schema)


def read_values(db: sqlite3.Connection, path: Path, schema: Schema) -> tuple[tuple[str, int], ...]:
    """Count by reading: SQLite does not notice a text or a date that is none any more.

    Raises: DataFileError (damaged) that names the table and the column.
    """
    tables = schema.metadata.tables
    counts = [
        (name, _read_table(db, path, name, tables.get(name)))
        for (name,) in db.execute(TABLES).fetchall()
    ]
    if "history_row" in dict(counts) and db.execute(HAS_BROKEN_JSON).fetchone()[0]:
        raise DataFileError("damaged", path, f"history_row: {OWN_FORM}")
    return tuple(counts)


def _read_table(db: sqlite3.Connection, path: Path, name: str, known: Table | None) -> int:
    """Read every value but the stored documents, which have a check of their own."""
    columns = [str(row[0]) for row in db.execute("SELECT name FROM pragma_table_info(?)", (name,))]
    readers = [(column, reader_of(column, known)) for column in columns]
    read = [(column, reader) for column, reader in readers if reader is not None]
    listed = ", ".join(quoted_name(column) for column, _ in read) or "1"
    count = 0
    for row in db.execute(f"SELECT {listed} FROM {quoted_name(name)}"):  # noqa: S608  names from the file's own list, quoted
        count += 1
        for (column, is_good), value in zip(read, row, strict=False):
            if value is not None and not is_good(value):
                raise DataFileError("damaged", path, f"{name}.{column}: {OWN_FORM}")
    return count


def reader_of(column: str, known: Table | None) -> Callable[[Any], bool] | None:
    """Return what tells whether a stored value can be used; None for whole documents."""
    kind: Any = (
        known.columns[column].type if known is not None and column in known.columns else None
    )
    if kind is None:
        return _is_plain
    if kind.python_type is bytes:
        return None
    convert = kind.dialect_impl(SQLITE).result_processor(SQLITE, None)
    return _is_plain if convert is None else lambda value: _converts(convert, value)


def _converts(convert: Callable[[Any], Any], value: Any) -> bool:
    try:
        convert(value)
    except (ValueError, LookupError, TypeError):
        return False
    return True


def _is_plain(value: Any) -> bool:
    """Whether a text has an end, and no NUL in it: SQLite's own functions stop there."""
    return not isinstance(value, str) or ("\0" not in value and len(value) <= MOST_CHARACTERS)


def _check_documents(db: sqlite3.Connection, path: Path, tell: Report) -> None:
    import hashlib  # noqa: PLC0415  only here

    known = db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'blob'").fetchone()
    stored = db.execute("SELECT rowid, sha256 FROM blob").fetchall() if known else []
    for number, (row_id, sha256) in enumerate(stored):
        tell(0.8 + 0.2 * number / len(stored), "Checking the documents")
        summed = hashlib.sha256()
        with db.blobopen("blob", "data", row_id, readonly=True) as document:
            while piece := document.read(1 << 18):
                summed.update(piece)
        if summed.hexdigest() != sha256:
            raise DataFileError("damaged", path, f"document {sha256}")


def _unsound(error: DataFileError) -> CheckResult:
    return CheckResult(error.path, error.kind, str(error), error.detail, 0, ())


def silent(_share: float, _text: str) -> None:
    """Nobody watches."""
