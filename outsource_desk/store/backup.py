"""Copies of the data file: made whole or not at all, thinned with age, put back with care."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sqlite3
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from outsource_desk.base.clock import local
from outsource_desk.records.sql import SCHEMA_VERSION
from outsource_desk.store.errors import DataFileError, translated
from outsource_desk.store.files import beside, discard, put_in_place, remove_beside
from outsource_desk.store.lock import FileLock
from outsource_desk.store.opening import check, open_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

STAMP = "%Y-%m-%d %H-%M-%S"
IN_NAME = re.compile(r" (\d{4}-\d\d-\d\d \d\d-\d\d-\d\d)$")
STAGES: tuple[tuple[int, Callable[[date], int]], ...] = (  # how many copies stay, one per what
    (12, date.toordinal),
    (10, lambda day: (day.toordinal() - 1) // 7),
    (9, lambda day: day.year * 12 + day.month),
)


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy and when it was made (the owner's wall clock)."""

    made: datetime
    path: Path


def backup_folder(base: Path, document: Path) -> Path:
    """Return where the copies of `document` lie; two files of one name do not mix."""
    place = hashlib.sha256(str(document.resolve()).encode()).hexdigest()[:8]
    return base / f"{document.stem} {place}"


def backups(folder: Path) -> tuple[Backup, ...]:
    """Return the copies in `folder`, the newest first."""
    found = [
        Backup(datetime.strptime(stamp[1], STAMP).astimezone(), path)
        for path in folder.glob("*.outsource")
        if (stamp := IN_NAME.search(path.stem))
    ]
    return tuple(sorted(found, key=lambda copy: copy.made, reverse=True))


def latest_backup(folder: Path) -> Backup | None:
    return next(iter(backups(folder)), None)


def back_up(db: sqlite3.Connection, document: Path, folder: Path, now: datetime) -> Path | None:
    """Copy the open `document` into `folder` if it changed since the last copy, then thin.

    The copy gets the time of change of the document: that is how the next call knows.
    Raises: DataFileError (damaged, full); the older copies are then all kept.
    """
    changed_ns = document.stat().st_mtime_ns
    latest = latest_backup(folder)
    if latest is not None and latest.path.stat().st_mtime_ns == changed_ns:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    for left_over in folder.glob("*.part"):
        discard(left_over)
    wall = local(now)
    target = folder / f"{document.stem} {wall:{STAMP}}.outsource"
    copy_to(db, target, changed_ns)
    for old in to_drop(backups(folder), wall.date()):
        old.path.unlink()
    return target


def copy_to(db: sqlite3.Connection, target: Path, changed_ns: int) -> None:
    """Write a checked copy of the open file to `target`; a crash leaves none of this name."""
    part = target.with_name(f"{target.name}.part")
    copy = sqlite3.connect(part, isolation_level=None)
    try:
        with translated(target):
            db.backup(copy)
        check(copy, target, full=False)
    finally:
        copy.close()
    os.utime(part, ns=(changed_ns, changed_ns))
    put_in_place(part, target)


def to_drop(copies: Iterable[Backup], today: date) -> tuple[Backup, ...]:
    """Return the copies that age out: one a day stays, then one a week, then one a month."""
    places = iter([period for count, period in STAGES for _ in range(count)])
    period = next(places, None)
    last: date | None = None
    dropped: list[Backup] = []
    for copy in sorted(copies, key=lambda one: one.made, reverse=True):
        made = copy.made.date()
        if (today - made).days > 1:  # everything of today and yesterday stays
            if period is None or (last is not None and period(made) == period(last)):
                dropped.append(copy)
                continue
            period = next(places, None)
        last = made
    return tuple(dropped)


def restore(
    document: Path, copy: Path, keep_folder: Path, now: datetime, newest: int = SCHEMA_VERSION
) -> Path:
    """Put `copy` in place of `document`, which must be closed; what was there is kept.

    Returns: where the file that was replaced lies now.
    Raises: DataFileError when the copy is not sound, or the document is open somewhere.
    """
    opened = open_file(copy, newest, read_only=True)
    try:
        check(opened.db, copy, full=True)
    finally:
        opened.db.close()
    lock = FileLock.take(document, now)
    try:
        keep_folder.mkdir(parents=True, exist_ok=True)
        kept = keep_folder / f"{document.stem} {local(now):{STAMP}} before restore.outsource"
        for there, keep in zip((document, *beside(document)), (kept, *beside(kept)), strict=True):
            if there.exists():
                _copy_whole(there, keep)
        remove_beside(document)
        _copy_whole(copy, document)
    except OSError as error:
        raise DataFileError("read_only", document, str(error)) from error
    finally:
        lock.release()
    return kept


def _copy_whole(source: Path, target: Path) -> None:
    part = target.with_name(f"{target.name}.part")
    shutil.copyfile(source, part)
    put_in_place(part, target)
