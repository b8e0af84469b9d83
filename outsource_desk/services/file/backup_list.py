"""The copies of a data file, with what is in each: so that the owner knows which one to take."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from outsource_desk.base.file_names import ENDING
from outsource_desk.base.files import real_path
from outsource_desk.store.backup.copies import NAME, STAMP, Backup, backup_folder, copies
from outsource_desk.store.backup.inspect_copy import Inside, inside, looking, looking_beside
from outsource_desk.store.backup.offsite_backup import second_folders
from outsource_desk.store.errors import DataFileError
from outsource_desk.store.file_facts import UID, read_fact

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from pathlib import Path

    from outsource_desk.store.errors import Kind

HERE, SECOND, ELSEWHERE = "This computer", "Second place", "Other folder"
MOST_FILES, DEEPEST = 500, 3  # of a folder that the owner points at
PROBLEMS: dict[Kind, tuple[str, str]] = {  # in a word or two, and in a sentence
    "newer": ("newer program", "It was made by a newer Outsource Desk: update this program first."),
    "foreign": ("no data file", "It was not made by Outsource Desk."),
    "truncated": ("end is missing", "The end of it is missing."),
    "empty": ("empty", "It is empty, because a copy or a sync did not finish."),
    "denied": ("not allowed", "You are not allowed to read it."),
    "drive": ("disk error", "The disk reported an error: check the cable."),
    "missing": ("gone", "It is not there any more."),
    "damaged": ("damaged", "It is damaged."),
}


@dataclass(frozen=True, slots=True)
class BackupPlace:
    """Where copies are looked for."""

    title: str
    copies: tuple[Backup, ...]


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One copy; `inside` is None where it cannot be read, and `sentence` says why."""

    path: Path
    made: datetime  # the owner's wall clock
    place: str
    size_bytes: int
    is_kept: bool  # the file that a restore replaced
    inside: Inside | None = None
    problem: str = ""  # in a word or two
    sentence: str = ""
    is_other_business: bool = False

    @property
    def is_readable(self) -> bool:
        return self.inside is not None


def own_places(base: Path, document: Path, second: Path | None) -> tuple[BackupPlace, ...]:
    """Return where this program puts copies of `document`."""
    here = BackupPlace(HERE, copies(backup_folder(base, document)))
    if second is None:
        return (here,)
    others = [copy for folder in second_folders(second, document) for copy in copies(folder)]
    return (here, BackupPlace(SECOND, tuple(others)))


def other_place(folder: Path, besides: Collection[Path] = ()) -> BackupPlace:
    """Return every data file in a folder and the folders in it; links are not followed.

    `besides` are files that are open here: they are no copies, and reading them would drop their
    locks.
    """
    backups: list[Backup] = []
    for top, folders, names in os.walk(folder):
        if len(backups) >= MOST_FILES:
            break
        here = folder / top
        if len(here.relative_to(folder).parts) >= DEEPEST:
            folders.clear()
        paths = [here / name for name in sorted(names) if name.endswith(ENDING)]
        paths = [path for path in paths if real_path(path) not in besides]
        backups += [copy for path in paths if (copy := _as_copy(path))]
    return BackupPlace(ELSEWHERE, tuple(backups[:MOST_FILES]))


def backup_rows(
    places: Iterable[BackupPlace],
    uid: str,
    private: Callable[[], Path],
    report: Callable[[float], None] = lambda _share: None,
) -> tuple[BackupRow, ...]:
    """Return the copies in these places, the newest first, with what is in each.

    `uid` is that of the business on the desk, "" where it is not known. Slow with many copies:
    `report` is told the share that is done, and may raise.
    """
    listed = [(place.title, copy) for place in places for copy in place.copies]
    rows: list[BackupRow] = []
    for number, (place, copy) in enumerate(listed):
        report(number / len(listed))
        rows.append(_row(place, copy, uid, private))
    return tuple(sorted(rows, key=lambda row: row.made, reverse=True))


def uid_of_open(document: Path) -> str:
    """Return which business the open file is of; "" where it does not say so."""
    try:
        with looking_beside(document) as db:
            return read_fact(db, UID)
    except DataFileError:
        return ""


def _row(place: str, copy: Backup, uid: str, private: Callable[[], Path]) -> BackupRow:
    try:
        size = copy.path.stat().st_size
    except OSError:
        size = 0
    bare = (copy.path, copy.made, place, size, copy.is_kept)
    try:
        with looking(copy.path, private) as db:
            contents = inside(db)
    except DataFileError as error:
        return BackupRow(*bare, None, *PROBLEMS.get(error.kind, PROBLEMS["damaged"]))
    other = bool(uid and contents.uid and contents.uid != uid)
    return BackupRow(*bare, contents, is_other_business=other)


def _as_copy(path: Path) -> Backup | None:
    """Take any data file for a copy; the time in its name counts, else when it was changed."""
    if path.is_symlink() or not path.is_file():
        return None
    named = NAME.fullmatch(path.name)
    try:
        if named:
            made = datetime.strptime(named["stamp"], STAMP).astimezone()
        else:
            made = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except (ValueError, OverflowError, OSError):
        return None
    return Backup(made, path, bool(named and named["kept"]))
