"""Temporary files that nobody else on this computer may read, gone when the program ends.

Each run has one folder and keeps a lock on a file in it. A folder whose lock is free was left by a
run that crashed.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import tempfile
import weakref
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.base.files import real_path
from outsource_desk.base.os_lock import grab, is_still
from outsource_desk.base.paths import OWNER_ONLY

if TYPE_CHECKING:
    from collections.abc import Callable

PREFIX = "run-"
SALVAGING = ".salvage-"  # beside the file that is made: it is too large for another disk
LOCK = "in-use.lock"
TRIES = 20
UNSAFE = re.compile(r"[^A-Za-z0-9-]+")


class PrivateFolder:
    """The folder of this run inside `base`, made when it is first needed.

    `base` is a folder of ours; with another `prefix` it is one of the owner's, and left as it is.
    """

    def __init__(self, base: Path, prefix: str = PREFIX) -> None:
        self._base = base
        self._prefix = prefix
        self._place: Path | None = None
        self._remove: weakref.finalize[[Path, int], PrivateFolder] | None = None

    def folder(self, name: str) -> Path:
        """Return a fresh, empty folder whose name begins with `name`.

        Raises: UserError when the disk does not take it.
        """
        try:
            return self.make(name)
        except OSError as error:
            raise UserError(
                f"No temporary file could be made in “{self._base}” ({error.strerror}), and"
                " nothing was changed: make room on that disk, or ask who looks after this"
                " computer."
            ) from error

    def make(self, name: str) -> Path:
        """Do the same. Raises: OSError."""
        place = self._place or self._begin()
        return Path(tempfile.mkdtemp(prefix=f"{UNSAFE.sub('-', name)}-", dir=place))

    def holds(self, path: Path) -> bool:
        """Whether `path` lies in the folder of this run."""
        return self._place is not None and real_path(path).is_relative_to(self._place)

    def close(self) -> None:
        """Remove the folder of this run with all that is in it; a later call makes a new one."""
        if self._remove is not None:
            self._remove()
        self._place = self._remove = None

    def _begin(self) -> Path:
        if self._prefix == PREFIX:
            _make_base(self._base)
        for _ in range(TRIES):  # a clean-up of another start may take an unlocked folder away
            place = Path(tempfile.mkdtemp(prefix=self._prefix, dir=real_path(self._base)))
            descriptor = _open_lock(place, os.O_CREAT)
            if descriptor is None:
                continue
            if grab(descriptor) is not False and is_still(place / LOCK, descriptor):
                self._place = place
                self._remove = weakref.finalize(self, _remove_own, place, descriptor)
                return place
            os.close(descriptor)
        raise OSError(0, "the folder was taken away each time")


def left_overs(base: Path, prefix: str = PREFIX) -> list[Path]:
    """Return the folders of all runs, also of those that still go on; cheap to ask."""
    try:
        if base.is_symlink():
            return []
        return sorted(folder for folder in base.iterdir() if folder.name.startswith(prefix))
    except OSError:
        return []


def remove_left_overs(base: Path, prefix: str = PREFIX) -> int:
    """Remove what crashed runs left, never a folder in use; returns how many went."""
    return sum(_remove_if_left(place) for place in left_overs(base, prefix))


def _make_base(base: Path) -> None:
    base.mkdir(mode=OWNER_ONLY, parents=True, exist_ok=True)
    status = base.lstat()
    if not stat.S_ISDIR(status.st_mode):
        raise NotADirectoryError(0, "a link or a file is in its place")
    if os.name == "posix":
        if status.st_uid != os.geteuid():
            raise PermissionError(0, "it belongs to someone else")
        base.chmod(OWNER_ONLY)


def _open_lock(place: Path, more: int = 0) -> int | None:
    flags = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | more
    try:
        return os.open(place / LOCK, flags, 0o600)
    except OSError:
        return None


def _remove_if_left(place: Path) -> bool:
    if place.is_symlink() or not place.is_dir():
        return False
    descriptor = _open_lock(place)
    if descriptor is None:  # a start or a clean-up that was cut off: nothing lies in it yet
        return _without_error(place.rmdir)
    if grab(descriptor) is not True:  # in use, or a drive on which nobody can know
        os.close(descriptor)
        return False
    return _remove_own(place, descriptor)


def _remove_own(place: Path, descriptor: int) -> bool:
    """Empty a folder that we hold the lock of; the lock goes last, so that a rest is found."""
    with suppress(OSError):  # somebody removed it by hand
        for entry in place.iterdir():
            if entry.name != LOCK:
                _without_error(partial(_remove_tree, entry))
    is_empty = _only_lock_in(place)
    if os.name == "posix" and is_empty:
        _without_error((place / LOCK).unlink)
    os.close(descriptor)
    if os.name != "posix" and is_empty:  # Windows cannot remove an open file
        _without_error((place / LOCK).unlink)
    return is_empty and _without_error(place.rmdir)


def _only_lock_in(place: Path) -> bool:
    try:
        return all(entry.name == LOCK for entry in place.iterdir())
    except OSError:
        return False


def _remove_tree(top: Path) -> None:
    """Remove a file or a folder; a link goes, what it points to stays."""
    if top.is_symlink() or not top.is_dir():
        _make_writable(top)
        top.unlink()
        return
    for folder, _, names in os.walk(top):  # does not follow links
        Path(folder).chmod(OWNER_ONLY)
        for name in names:
            _make_writable(Path(folder) / name)
    shutil.rmtree(top, ignore_errors=True)  # links are removed, never followed; so are junctions


def _make_writable(file: Path) -> None:
    """Windows refuses to remove what is read-only; elsewhere the folder alone decides."""
    if os.name == "nt" and not file.is_symlink():
        file.chmod(stat.S_IWRITE)


def _without_error(remove: Callable[[], object]) -> bool:
    """Whether it could be removed; what a viewer still holds open is tried at the next start."""
    try:
        remove()
    except OSError:
        return False
    return True
