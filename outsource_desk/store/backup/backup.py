"""Copies of the data file: made whole or not at all, never of a damaged file, thinned with age."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, suppress
from datetime import timedelta
from threading import RLock
from typing import TYPE_CHECKING

from outsource_desk.base.clock import local
from outsource_desk.base.files import left_parts, new_part
from outsource_desk.base.private_folder import SALVAGING, remove_left_overs
from outsource_desk.store.backup.copies import backups, free_name, own_backups, unfinished
from outsource_desk.store.backup.rotation import LARGE_BYTES, to_drop
from outsource_desk.store.errors import DataFileError, translated
from outsource_desk.store.files import discard, put_in_place
from outsource_desk.store.opening import FULL_CHECK_BYTES, check
from outsource_desk.store.os_errors import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from outsource_desk.store.errors import Kind

APART = timedelta(minutes=30)  # between two copies that nobody asked for
STEP_PAGES = 256  # copied at a time; then whoever wants to save something gets his turn
TURN_SECONDS = 0.001
BUSY_SECONDS, BUSY_TURNS = 0.05, 100  # another program holds the file: wait this long, so often
UNSYNCED = ("synchronous = OFF", "journal_mode = OFF")  # pushed to the disk once, at the end
NO_ROOM = (
    "There is no room for a backup of “{name}”, but your work is saved and the older backups are"
    " kept: free some space on the disk of “{folder}”."
)
NOT_WRITTEN = (
    "A backup of “{name}” could not be written to “{folder}”, but your work is saved and the older"
    " backups are kept: check that disk, or choose a second backup place in Settings."
)


def back_up(
    db: sqlite3.Connection,
    document: Path,
    folder: Path,
    now: datetime,
    *,
    apart: timedelta = timedelta(0),
    mutex: RLock | None = None,
) -> Path | None:
    """Copy the open `document` into `folder` if it changed since the last copy, then thin.

    None is made within `apart` of the last one. `mutex` is held while pages are read, and handed
    over between the steps; the check and the disk take their time without it. The copy gets the
    time of change of the document: that is how the next call knows.
    Raises: DataFileError (damaged, full, read_only, drive); the older copies are then all kept.
    """
    try:
        return _back_up(db, document, folder, local(now), apart, mutex or RLock())
    except OSError as error:
        raise trouble(kind_of(error), document, folder, str(error)) from error


def _back_up(
    db: sqlite3.Connection,
    document: Path,
    folder: Path,
    wall: datetime,
    apart: timedelta,
    mutex: RLock,
) -> Path | None:
    made, changed_ns = backups(folder), _changed_ns(document)
    if any(_changed_ns(copy.path) == changed_ns for copy in made):
        return None
    if any(timedelta(0) <= wall - copy.made < apart for copy in made):
        return None
    folder.mkdir(parents=True, exist_ok=True)
    target = free_name(folder, document, wall)
    part = new_part(target)
    try:
        _copy_to(db, document, part, mutex)
        os.utime(part, ns=(changed_ns, changed_ns))
        put_in_place(part, target)
    finally:
        _discard_quietly(part)
    thin(folder, document, wall)
    return target


def at_open(
    db: sqlite3.Connection, document: Path, folder: Path, now: datetime
) -> DataFileError | None:
    """Make the copy of a file that is being opened, unless one is fresh.

    Returns: why there is none; a full disk of backups is no reason to hide the data.
    Raises: DataFileError (damaged).
    """
    sweep(folder, document)
    try:
        back_up(db, document, folder, now, apart=APART)
    except DataFileError as error:
        if error.kind == "damaged":
            raise
        return error
    return None


def thin(folder: Path, document: Path, wall: datetime) -> None:
    """Remove the copies of `document` that aged out; anything else in `folder` stays."""
    own = own_backups(folder, document)
    is_large = any(copy.path.stat().st_size > LARGE_BYTES for copy in own[:1])
    for old in to_drop(own, wall.date(), is_large=is_large):
        old.path.unlink(missing_ok=True)


def sweep(folder: Path, document: Path) -> None:
    """Remove what a crash left unfinished of copies of `document`, of itself, and of a salvage."""
    with suppress(OSError):  # a folder that cannot be read: the copy itself says so
        for part in (*unfinished(folder, document), *left_parts(document)):
            _discard_quietly(part)
        remove_left_overs(document.parent, SALVAGING)


def trouble(kind: Kind, document: Path, folder: Path, detail: str) -> DataFileError:
    """Return why there is no backup; the work itself is not in danger, and the sentence says so."""
    sentence = NO_ROOM if kind == "full" else NOT_WRITTEN
    text = sentence.format(name=document.name, folder=folder)
    return DataFileError(kind, document, detail, text)


def _copy_to(db: sqlite3.Connection, document: Path, part: Path, mutex: RLock) -> None:
    """Write the pages of the open file to `part` and look whether they hold together."""
    try:
        with translated(document), closing(sqlite3.connect(part, isolation_level=None)) as copy:
            for pragma in UNSYNCED:
                copy.execute(f"PRAGMA {pragma}")
            with mutex:
                turns = Turns(db, document, mutex)
                db.backup(copy, pages=STEP_PAGES, progress=turns.take, sleep=BUSY_SECONDS)
            check(copy, document, full=part.stat().st_size < FULL_CHECK_BYTES)
    except DataFileError as error:
        if error.kind == "damaged":
            raise
        raise trouble(error.kind, document, part.parent, error.detail) from error


class Turns:
    """Lets others save something between two steps; gives up when the file stays locked."""

    def __init__(
        self,
        db: sqlite3.Connection,
        document: Path,
        mutex: RLock,
        report: Callable[[float], object] = lambda _share: None,  # may raise to stop the copy
    ) -> None:
        self._db = db
        self._document = document
        self._mutex = mutex
        self._report = report
        self._left: int | None = None
        self._in_vain = 0

    def take(self, _status: int, left: int, total: int) -> None:
        self._in_vain = self._in_vain + 1 if left == self._left else 0
        self._left = left
        if self._in_vain > BUSY_TURNS:
            raise DataFileError("locked", self._document)
        if left:
            self._mutex.release()
            try:
                time.sleep(TURN_SECONDS)
                self._report(1 - left / total)
            finally:
                self._mutex.acquire()
            self._db.total_changes  # noqa: B018  raises when the file was closed meanwhile


def _changed_ns(path: Path) -> int:
    """Return when a file changed; 0 when it was taken away: what is open is copied then."""
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:
        return 0


def _discard_quietly(part: Path) -> None:
    """Remove an unfinished file; where that is not allowed, the next start tries again."""
    try:
        discard(part)
    except OSError:
        return
