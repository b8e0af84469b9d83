"""A second place for backups that the owner chose: a stick, a synced folder, another disk.

Everything of ours lies in one folder there. A stick that is not plugged in often leaves an empty
folder where it used to be; without ours in it, nothing is written.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from outsource_desk.base.clock import local
from outsource_desk.base.files import new_part, real_path, write_whole
from outsource_desk.store.backup.backup import thin
from outsource_desk.store.backup.copies import backup_folder, latest_backup, unfinished
from outsource_desk.store.backup.inspect_copy import uid_of
from outsource_desk.store.errors import DataFileError
from outsource_desk.store.files import discard, put_in_place
from outsource_desk.store.os_errors import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from outsource_desk.store.backup.copies import Backup
    from outsource_desk.store.errors import Kind

OURS = "Outsource Desk backups"
NOTE = "second place.json"
PIECE_BYTES = 1 << 20
SENTENCES: dict[Kind, str] = {
    "missing": "The second backup place “{place}” is not there: plug it in, or choose another one"
    " in Settings.",
    "full": "The second backup place “{place}” is full, and the copies on it are kept: free some"
    " space there.",
    "read_only": "Nothing can be written to the second backup place “{place}”: take off its write"
    " protection, or choose another one in Settings.",
    "drive": "The second backup place “{place}” reported an error, and the copies on it are kept:"
    " check it, or choose another one in Settings.",
}


@dataclass(frozen=True, slots=True)
class OffsiteNote:
    """How the last try to reach a second place went; kept beside the first copies."""

    place: str
    at: datetime | None = None  # when the newest copy there was made
    trouble: str = ""  # why there is no newer one


def prepare(place: Path) -> None:
    """Make our folder in a place that the owner chose, and prove that it can be written.

    Raises: DataFileError (missing, full, read_only, drive).
    """
    try:
        if not place.is_dir():
            raise FileNotFoundError(errno.ENOENT, "no such folder")
        ours = place / OURS
        ours.mkdir(exist_ok=True)
        probe = ours / f".writable-{os.getpid()}"
        probe.write_bytes(b"?")
        probe.unlink()
    except OSError as error:
        raise _trouble(error, place) from error


def second_folders(place: Path, document: Path) -> tuple[Path, ...]:
    """Return every folder in a second place that may hold copies of `document`."""
    try:
        folders = [
            folder
            for folder in (place / OURS).iterdir()
            if folder.is_dir() and not folder.is_symlink()
        ]
    except OSError:
        return ()
    stem = f"{document.stem} "
    return tuple(sorted(folder for folder in folders if folder.name.startswith(stem)))


def take_along(
    folder: Path,
    place: Path,
    document: Path,
    now: datetime,
    report: Callable[[float], None] = lambda _share: None,
) -> Path | None:
    """Put the newest copy in `folder` into `place` too, unless it lies there; then thin there.

    Touches no data file that is open. `report` is told the share that is done, and may raise.
    Raises: DataFileError (missing, full, read_only, drive); what lies there is then kept.
    """
    newest = latest_backup(folder)
    if newest is None:
        return None
    try:
        made = _put(newest, place, document, report)
        if made is not None:
            thin(made.parent, document, local(now))
    except OSError as error:
        problem = _trouble(error, place)
        _write(folder, replace(last_try(folder, place), trouble=str(problem)))
        raise problem from error
    _write(folder, OffsiteNote(str(place), newest.made))
    return made


def try_to(
    folder: Path, place: Path, document: Path, now: datetime, report: Callable[[float], None]
) -> OffsiteNote:
    """Do `take_along` and return how it went."""
    with suppress(DataFileError):  # the note tells it
        take_along(folder, place, document, now, report)
    return last_try(folder, place)


def unanswered(folder: Path, place: Path, sentence: str) -> OffsiteNote:
    """Note that a try which was begun long ago has not ended."""
    note = replace(last_try(folder, place), trouble=sentence.format(place=place))
    _write(folder, note)
    return note


def last_try(folder: Path, place: Path) -> OffsiteNote:
    """Return how the last try to reach `place` went."""
    try:
        stored = json.loads((folder / NOTE).read_text("utf-8"))
        at = datetime.fromisoformat(stored["at"]) if stored["at"] else None
        note = OffsiteNote(str(stored["place"]), at, str(stored["trouble"]))
    except (OSError, ValueError, KeyError, TypeError):
        return OffsiteNote(str(place))
    return note if note.place == str(place) else OffsiteNote(str(place))


def _put(
    newest: Backup, place: Path, document: Path, report: Callable[[float], None]
) -> Path | None:
    if not (place / OURS).is_dir():
        raise FileNotFoundError(errno.ENOENT, "our folder is not there")
    folder = _folder(place, document, newest.path)
    folder.mkdir(exist_ok=True)
    for part in unfinished(folder, document):
        discard(part)
    target, size = folder / newest.path.name, newest.path.stat().st_size
    if target.exists() and target.stat().st_size == size:
        return None
    part = new_part(target)
    try:
        wanted = _copy(newest.path, part, size, report)
        if _sum(part) != wanted:
            raise OSError(errno.EIO, "what was written reads differently")
        put_in_place(part, target)
    finally:
        with suppress(OSError):
            discard(part)
    return target


def _folder(place: Path, document: Path, copy: Path) -> Path:
    """Return the folder of a document: two computers that use one stick do not mix."""
    uid = uid_of(copy)
    if not uid:  # format 1
        return backup_folder(place / OURS, document)
    who = hashlib.sha256(os.fsencode(f"{real_path(document)}\n{uid}")).hexdigest()[:8]
    return place / OURS / f"{document.stem} {who}"


def _copy(source: Path, part: Path, size: int, report: Callable[[float], None]) -> str:
    """Copy piece by piece and return the sum of what was read."""
    summed = hashlib.sha256()
    with source.open("rb") as there, part.open("wb") as here:
        while piece := there.read(PIECE_BYTES):
            report(there.tell() / max(size, 1))
            summed.update(piece)
            here.write(piece)
        here.flush()
        os.fsync(here.fileno())
    return summed.hexdigest()


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write(folder: Path, note: OffsiteNote) -> None:
    stored = {
        "place": note.place,
        "at": note.at.isoformat() if note.at else "",
        "trouble": note.trouble,
    }
    with suppress(OSError):  # the next try writes it again
        write_whole(folder / NOTE, json.dumps(stored).encode())


def _trouble(error: OSError, place: Path) -> DataFileError:
    kind = kind_of(error)
    sentence = SENTENCES.get(kind, SENTENCES["drive"]).format(place=place)
    return DataFileError(kind, place, str(error), sentence)
