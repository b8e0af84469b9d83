"""The copies of a data file that lie in a folder: their names say of what and when."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from outsource_desk.base.file_names import ENDING
from outsource_desk.base.files import OURS, real_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STAMP = "%Y-%m-%d %H-%M-%S"
KEPT = " before restore"
UNFINISHED = re.compile(rf"{re.escape(ENDING)}({OURS.pattern}|\.part)$")
NAME = re.compile(
    rf"(?P<stem>.+) (?P<stamp>\d{{4}}-\d\d-\d\d \d\d-\d\d-\d\d)(?P<kept>{KEPT})?\.outsource"
)


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy and when it was made (the owner's wall clock)."""

    made: datetime
    path: Path
    is_kept: bool = False  # what a restore replaced: not a copy of a sound file for certain


def backup_folder(base: Path, document: Path) -> Path:
    """Return where the copies of `document` lie; two files of one name do not mix."""
    place = hashlib.sha256(os.fsencode(real_path(document))).hexdigest()[:8]
    return base / f"{document.stem} {place}"


def copies(folder: Path) -> tuple[Backup, ...]:
    """Return the copies in `folder`, the newest first, with what restores replaced.

    Links, folders and whatever has another name are nothing of ours; a folder that cannot be read
    has none.
    """
    try:
        own = [backup for path in folder.glob(f"*{ENDING}") if (backup := _as_backup(path))]
    except OSError:
        return ()
    return tuple(sorted(own, key=lambda copy: copy.made, reverse=True))


def backups(folder: Path) -> tuple[Backup, ...]:
    """Return the copies in `folder` that were made of a sound file, the newest first."""
    return tuple(copy for copy in copies(folder) if not copy.is_kept)


def latest_backup(folder: Path) -> Backup | None:
    return next(iter(backups(folder)), None)


def own_backups(folder: Path, document: Path) -> tuple[Backup, ...]:
    """Return only those copies that `document` gave their name."""
    return tuple(copy for copy in backups(folder) if _stem(copy.path) == document.stem)


def unfinished(folder: Path, document: Path) -> Iterator[Path]:
    """Yield what a crash left of the copies of `document`; nothing else ends like that."""
    for part in folder.glob(f"*{ENDING}.*part"):
        whole = part.with_name(UNFINISHED.sub(ENDING, part.name))
        if NAME.fullmatch(whole.name) and _stem(whole) == document.stem and not part.is_symlink():
            yield part


def free_name(folder: Path, document: Path, wall: datetime, note: str = "") -> Path:
    """Return a name that no copy has: a clock that is set back must not cost one."""
    while True:
        target = folder / f"{document.stem} {wall:{STAMP}}{note}{ENDING}"
        if not target.exists() and not target.is_symlink():
            return target
        wall += timedelta(seconds=1)


def _stem(copy: Path) -> str:
    match = NAME.fullmatch(copy.name)
    return match["stem"] if match else ""


def _as_backup(path: Path) -> Backup | None:
    match = NAME.fullmatch(path.name)
    if match is None or path.is_symlink() or not path.is_file():
        return None
    try:
        made = datetime.strptime(match["stamp"], STAMP).astimezone()
    except (ValueError, OverflowError, OSError):  # no such day
        return None
    return Backup(made, path, bool(match["kept"]))
