"""Whole files inside the data file: each stored once under its SHA-256, read and written in pieces.

Nothing here holds more than a piece of a large file in memory.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Protocol

from outsource_desk.base.errors import UserError
from outsource_desk.base.files import open_regular, whole_file
from outsource_desk.store.errors import DataFileError, translated

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Generator
    from contextlib import AbstractContextManager
    from pathlib import Path
    from threading import RLock

LARGEST_BYTES = 100_000_000
PIECE_BYTES = 256 * 1024
STEP_BYTES = 1 << 20  # read at once; each step looks for its place again
HASHED_SHARE = 0.4  # of the whole work, when a file is taken in
NOT_WHAT_WAS_STORED = (
    "A file inside “{name}” is no longer what was stored, so it is not shown, and nothing was"
    " changed: take it from a backup, or attach it again."
)


class Report(Protocol):
    """Called with the share done, 0 … 1; may raise to stop the work."""

    def __call__(self, share: float, /) -> object: ...


def silent(_: float, /) -> None:
    """Report to nobody."""


class Documents:
    """The documents of one open data file, reached as `store.documents`."""

    def __init__(
        self,
        db: sqlite3.Connection,
        path: Path,
        mutex: RLock,
        transaction: Callable[[], AbstractContextManager[None]],
    ) -> None:
        self._db = db
        self._path = path
        self._mutex = mutex
        self._transaction = transaction

    def put(self, data: bytes) -> str:
        """Store `data` and return its SHA-256, in the running change or in one of its own.

        Raises: UserError when it is too large.
        """
        _refuse_too_large(len(data))
        sha256 = hashlib.sha256(data).hexdigest()
        with self._writing():
            self._db.execute(
                "INSERT INTO blob (sha256, size, data) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                (sha256, len(data), data),
            )
        return sha256

    def put_file(self, source: Path, report: Report = silent) -> str:
        """Store a file piece by piece and return its SHA-256.

        It is read once to know what it is, without keeping anybody waiting, and again to store it
        unless it is there already: a file that changes meanwhile is noticed.
        Raises: OSError when it cannot be read; UserError when it is too large or changed.
        """
        with open_regular(source) as file:
            size = os.fstat(file.fileno()).st_size
            _refuse_too_large(size)
            sha256 = _hashed(file, size, lambda share: report(share * HASHED_SHARE))
            with self._writing():
                if self._found(sha256) is None:
                    file.seek(0)
                    rest = 1 - HASHED_SHARE
                    self._copy_in(
                        file, size, sha256, lambda share: report(HASHED_SHARE + share * rest)
                    )
        return sha256

    def read(self, sha256: str) -> bytes:
        """Return a whole document. Raises: DataFileError (damaged) when it is not intact."""
        with self._mutex, translated(self._path):
            row = self._db.execute("SELECT data FROM blob WHERE sha256 = ?", (sha256,)).fetchone()
        if row is None or hashlib.sha256(row[0]).hexdigest() != sha256:
            raise self._damaged(sha256)
        return bytes(row[0])

    def size(self, sha256: str) -> int:
        """Return the size of a document in bytes. Raises: DataFileError when it is not there."""
        with self._mutex, translated(self._path):
            place = self._found(sha256)
        if place is None:
            raise self._damaged(sha256)
        return place[1]

    def head(self, sha256: str, size: int) -> bytes:
        """Return the first bytes of a document. Raises: DataFileError when it is not there."""
        return self._part(sha256, 0, size)

    def write_to(self, sha256: str, target: Path, report: Report = silent) -> None:
        """Write a document to `target` piece by piece; what was there stays until it is complete.

        Others work in between: the disk it goes to may be slow.
        Raises: DataFileError (damaged) when it is not intact; OSError when it cannot be written.
        """
        digest, size = hashlib.sha256(), self.size(sha256)
        with whole_file(target) as file:
            for at in range(0, size, STEP_BYTES):
                piece = self._part(sha256, at)
                digest.update(piece)
                file.write(piece)
                report((at + len(piece)) / size)
            if digest.hexdigest() != sha256:
                raise self._damaged(sha256)

    @contextmanager
    def _writing(self) -> Generator[None]:
        with self._mutex:
            if self._db.in_transaction:
                yield
            else:
                with self._transaction():
                    yield

    def _part(self, sha256: str, start: int, size: int = STEP_BYTES) -> bytes:
        with self._mutex, translated(self._path):
            place = self._found(sha256)
            if place is not None:
                with self._db.blobopen("blob", "data", place[0], readonly=True) as blob:
                    blob.seek(start)
                    return blob.read(size)
        raise self._damaged(sha256)

    def _found(self, sha256: str) -> tuple[int, int] | None:
        """Return the row and the size in bytes of a document that is there."""
        query = "SELECT rowid, length(data) FROM blob WHERE sha256 = ?"
        row = self._db.execute(query, (sha256,)).fetchone()
        return None if row is None else (int(row[0]), int(row[1]))

    def _copy_in(self, file: IO[bytes], size: int, sha256: str, report: Report) -> None:
        digest, done = hashlib.sha256(), 0
        row_id = self._db.execute(
            "INSERT INTO blob (sha256, size, data) VALUES (?, ?, zeroblob(?))", (sha256, size, size)
        ).lastrowid
        with self._db.blobopen("blob", "data", row_id or 0) as blob:
            while done < size and (piece := file.read(min(PIECE_BYTES, size - done))):
                digest.update(piece)
                blob.write(piece)
                done += len(piece)
                report(done / size)
        if digest.hexdigest() != sha256:
            raise _changed()

    def _damaged(self, sha256: str) -> DataFileError:
        sentence = NOT_WHAT_WAS_STORED.format(name=self._path.name)
        return DataFileError("damaged", self._path, f"document {sha256}", sentence)


def _hashed(file: IO[bytes], size: int, report: Report) -> str:
    digest, done = hashlib.sha256(), 0
    while piece := file.read(PIECE_BYTES):
        digest.update(piece)
        done += len(piece)
        if done > size:
            raise _changed()
        report(done / size)
    if done != size:
        raise _changed()
    return digest.hexdigest()


def _refuse_too_large(size: int) -> None:
    if size > LARGEST_BYTES:
        raise UserError(
            f"The document is {size // 1_000_000} MB large and was not stored: at most"
            f" {LARGEST_BYTES // 1_000_000} MB fit, so make it smaller, or keep it where it is"
            " and write down where."
        )


def _changed() -> UserError:
    return UserError(
        "The file changed while it was being read, so it was not stored: wait until the other"
        " program has finished with it, then attach it again."
    )
