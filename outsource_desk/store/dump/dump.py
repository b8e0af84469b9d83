"""Everything in a data file as text and files that other programs can read."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import sqlite3
from contextlib import closing, contextmanager
from typing import IO, TYPE_CHECKING

from outsource_desk.base.spreadsheet import harmless
from outsource_desk.store.dump import dump_format as words
from outsource_desk.store.dump.dump_names import DocumentUse, document_files, document_uses
from outsource_desk.store.errors import DataFileError, translated

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from pathlib import Path

    from outsource_desk.base.bundle import Bundle

Value = str | int | None
PIECE_BYTES = 1 << 18
BYTES_PER_ROW = 300  # a guess, for the share that is done
LIST_HEAD = ("file", "table", "id", "name", "size", "sha256")


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
