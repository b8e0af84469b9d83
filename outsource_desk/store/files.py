"""Putting a finished file in place so that a crash leaves the old one or the new one."""

from __future__ import annotations

import errno
import os
import time
from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.base.files import left_parts

if TYPE_CHECKING:
    from pathlib import Path

TRIES = 10
PAUSE_SECONDS = 0.05
NO_SUCH_CALL = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS})  # drives of other systems
NO_LINKS = frozenset({*NO_SUCH_CALL, errno.EPERM, errno.EMLINK})  # FAT among them
BESIDE = ("-journal", "-wal", "-shm")  # what SQLite may leave beside a file after a crash


def put_in_place(part: Path, target: Path) -> None:
    """Push `part` to the disk, then let it take the name `target`."""
    _push(part)
    _replace(part, target)
    sync_folder(target.parent)


def put_new(part: Path, target: Path) -> None:
    """Do the same for a name that was free; what came there meanwhile is never replaced.

    Raises: UserError when the name is taken by now; `part` is still there then.
    """
    _push(part)
    try:
        _take_free_name(part, target)
    except FileExistsError as error:
        raise _taken(target) from error
    sync_folder(target.parent)


def refuse_existing(target: Path) -> None:
    """Raises: UserError when something has this name."""
    if os.path.lexists(target):
        raise _taken(target)


def sync_folder(folder: Path) -> None:
    """Push a new or a removed name to the disk, where the system knows how."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in NO_SUCH_CALL:
            raise
    finally:
        os.close(descriptor)


def beside(path: Path) -> tuple[Path, ...]:
    return tuple(path.with_name(path.name + ending) for ending in BESIDE)


def remove_beside(path: Path) -> None:
    """Remove what a crash left beside `path`: SQLite would play it into the next file there."""
    for left_over in beside(path):
        left_over.unlink(missing_ok=True)
    sync_folder(path.parent)


def sweep_parts(target: Path) -> None:
    """Remove what a crash left unfinished of `target`, which nobody else may be writing now."""
    for left in left_parts(target):
        discard(left)


def discard(part: Path) -> None:
    """Remove an unfinished file and what SQLite left beside it."""
    for left_over in (part, *beside(part)):
        left_over.unlink(missing_ok=True)


def _push(part: Path) -> None:
    descriptor = os.open(part, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _take_free_name(part: Path, target: Path) -> None:
    if os.name == "nt":  # where a rename never replaces anything
        part.rename(target)
        return
    try:
        target.hardlink_to(part)
    except OSError as error:
        if error.errno not in NO_LINKS:
            raise
        refuse_existing(target)
        _replace(part, target)
    else:
        part.unlink()


def _taken(target: Path) -> UserError:
    return UserError(
        f"“{target.name}” exists already, and it was left as it is: choose another name."
    )


def _replace(part: Path, target: Path) -> None:
    """Try again for a while: on Windows a virus scanner may hold the target for a moment."""
    for count in range(1, TRIES):
        try:
            part.replace(target)
        except PermissionError:
            if os.name != "nt":
                raise
            time.sleep(PAUSE_SECONDS * count)
        else:
            return
    part.replace(target)
