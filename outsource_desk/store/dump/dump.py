"""Everything in a data file as text and files that other programs can read."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from outsource_desk.base.spreadsheet import harmless
from outsource_desk.store.dump import format as words
from outsource_desk.store.errors import DataFileError, translated

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from pathlib import Path

    from outsource_desk.base.bundle import Bundle

Value = str | int | None
PIECE_BYTES = 1 << 18
BYTES_PER_ROW = 300  # a guess, for the share that is done
LIST_HEAD = ("file", "table", "id", "name", "size", "sha256")
UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+')
SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}$")
LONGEST_BYTES = 80  # of the readable part; file systems limit a whole name to 255
PDF_MARK = b"%PDF-"


class Dump:
    """Reads one data file that nobody writes to meanwhile; tells the share it has done."""

    def __init__(self, db: sqlite3.Connection, path: Path, report: Callable[[float], None]) -> None:
        self._db = db
        self._path = path
        self._report = report
        self.tables = words.tables(db)
        self.rows = sum(self._count(table) for table in self.tables)
        self._files = document_files(db)
        total = db.execute("SELECT coalesce(sum(length(data)), 0) FROM blob").fetchone()[0]
        self._work = 2 * BYTES_PER_ROW * self.rows + int(total) + 1  # rows are written twice
        self._done = 0

    @property
    def documents(self) -> int:
        return len(self._files)

    def write(self, bundle: Bundle) -> None:
        """Write the dump, one CSV file per table, the documents and the list of them.

        Raises: DataFileError (damaged) when a document is not intact.
        """
        with bundle.file(words.MAIN_FILE) as file:
            self._write_json(file)
        for table in self.tables:
            with bundle.file(f"tables/{table.name}.csv") as file:
                rows = (tuple(row.values()) for row in self._rows(table))
                _write_csv(file, table.written, rows)
        with bundle.file(f"{words.DOCUMENTS}.csv") as file:
            _write_csv(file, LIST_HEAD, (self._line(use) for use in document_uses(self._db)))
        for sha256, name in self._files.items():
            with bundle.file(name, pack=False) as file:
                self._write_document(sha256, file)

    def _write_json(self, file: IO[bytes]) -> None:
        head: dict[str, Value] = {words.FORMAT_KEY: words.FORMAT, words.VERSION_KEY: words.VERSION}
        for key, pragma in (
            (words.SCHEMA_KEY, "user_version"),
            (words.ID_KEY, "application_id"),
        ):
            head[key] = self._db.execute(f"PRAGMA {pragma}").fetchone()[0]
        lines = "".join(f"{_json(key)}:{_json(value)},\n" for key, value in head.items())
        file.write(f"{{{lines}{_json(words.TABLES_KEY)}:{{".encode())
        for number, table in enumerate(self.tables):
            file.write(f"{',' if number else ''}\n{_json(table.name)}:[".encode())
            for count, row in enumerate(self._rows(table)):
                file.write(f"{',' if count else ''}\n{_json(row)}".encode())
            file.write(b"]")
        sequences = dict(self._db.execute("SELECT name, seq FROM sqlite_sequence ORDER BY name"))
        file.write(f"}},\n{_json(words.SEQUENCES_KEY)}:{_json(sequences)}}}\n".encode())

    def _rows(self, table: words.Table) -> Iterator[dict[str, Value]]:
        wanted = [column.name for column in table.columns if not table.is_bytes(column)]
        order = words.quoted(table.key) or "rowid"
        sql = f'SELECT {words.quoted(wanted)} FROM "{table.name}" ORDER BY {order}'  # noqa: S608  # names of our own tables
        for values in self._db.execute(sql):
            row = dict(zip(wanted, values, strict=True))
            if table.name == words.BLOB:
                row[words.FILE] = self._files[row["sha256"]]
            self._step(BYTES_PER_ROW)
            yield {name: row[name] for name in table.written}

    def _write_document(self, sha256: str, file: IO[bytes]) -> None:
        row = self._db.execute("SELECT rowid FROM blob WHERE sha256 = ?", (sha256,)).fetchone()
        digest = hashlib.sha256()
        with self._db.blobopen("blob", "data", row[0], readonly=True) as blob:
            while piece := blob.read(PIECE_BYTES):
                digest.update(piece)
                file.write(piece)
                self._step(len(piece))
        if digest.hexdigest() != sha256:
            raise DataFileError("damaged", self._path, f"document {sha256}")

    def _line(self, use: DocumentUse) -> tuple[Value, ...]:
        file = self._files[use.sha256]
        return (file, use.table, use.row_id, use.name, use.size, use.sha256)

    def _count(self, table: words.Table) -> int:
        sql = f'SELECT count(*) FROM "{table.name}"'  # noqa: S608  # names of our own tables
        return int(self._db.execute(sql).fetchone()[0])

    def _step(self, done: int) -> None:
        before, self._done = self._done, self._done + done
        if before // PIECE_BYTES != self._done // PIECE_BYTES:
            self._report(min(1.0, self._done / self._work))


@contextmanager
def dump_of(copy: Path, report: Callable[[float], None]) -> Generator[Dump]:
    """Open a copy of a data file that nobody else has, to dump it.

    Raises: DataFileError (damaged) when it cannot be read to its end.
    """
    with (
        translated(copy),
        closing(sqlite3.connect(copy, isolation_level=None, check_same_thread=False)) as db,
    ):
        db.execute("PRAGMA trusted_schema = OFF")
        yield Dump(db, copy, report)


def _write_csv(file: IO[bytes], head: tuple[str, ...], rows: Iterator[tuple[Value, ...]]) -> None:
    """Write a table for a spreadsheet: Excel knows UTF-8 by its mark at the start."""
    text = io.TextIOWrapper(file, "utf-8-sig", newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(head)
    for row in rows:
        writer.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in row])
    text.flush()
    text.detach()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class DocumentUse:
    """One row that refers to a document."""

    table: str
    row_id: int
    name: str
    size: int  # bytes
    sha256: str


def document_uses(db: sqlite3.Connection) -> Iterator[DocumentUse]:
    """Yield every row that refers to a document, by table and number."""
    for table in words.tables(db):
        links = db.execute(
            'SELECT "from" FROM pragma_foreign_key_list(?) WHERE "table" = ?',
            (table.name, words.BLOB),
        ).fetchall()
        named = '"name"' if any(one.name == "name" for one in table.columns) else "''"
        for (column,) in links:
            sql = (
                f'SELECT t.rowid, {named}, b.size, b.sha256 FROM "{table.name}" t'  # noqa: S608  # names of our own tables
                f' JOIN {words.BLOB} b ON b.sha256 = t."{column}" ORDER BY t.rowid'
            )
            for row in db.execute(sql):
                yield DocumentUse(table.name, *row)


def document_files(db: sqlite3.Connection) -> dict[str, str]:
    """Return the path in the bundle of each document, by its SHA-256.

    The first row that refers to it gives the name; its table and number make it unique.
    """
    files: dict[str, str] = {}
    for use in document_uses(db):
        if use.sha256 not in files:
            files[use.sha256] = f"{words.DOCUMENTS}/{_name(use, _looks_like(db, use.sha256))}"
    every = db.execute("SELECT sha256 FROM blob ORDER BY sha256").fetchall()
    return {sha256: files.get(sha256, f"{words.DOCUMENTS}/unused {sha256}") for (sha256,) in every}


def _name(use: DocumentUse, suffix: str) -> str:
    own = SUFFIX.search(use.name)
    stem = UNSAFE.sub(" ", use.name.removesuffix(own[0]) if own else use.name)
    short = " ".join(stem.split()).encode()[:LONGEST_BYTES].decode(errors="ignore").strip(" .")
    start = f"{use.table}-{use.row_id:04}"
    return f"{start} {short}".rstrip() + (own[0].lower() if own else suffix)


def _looks_like(db: sqlite3.Connection, sha256: str) -> str:
    """Return the ending for a document whose name has none."""
    row = db.execute("SELECT rowid FROM blob WHERE sha256 = ?", (sha256,)).fetchone()
    with db.blobopen("blob", "data", row[0], readonly=True) as blob:  # substr() would read it all
        return ".pdf" if blob.read(len(PDF_MARK)) == PDF_MARK else ".bin"
