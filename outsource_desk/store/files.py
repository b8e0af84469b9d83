"""Putting a finished file in place so that a crash leaves the old one or the new one."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

TRIES = 10
PAUSE_SECONDS = 0.05
BESIDE = ("-journal", "-wal", "-shm")  # what SQLite may leave beside a file after a crash


def put_in_place(part: Path, target: Path) -> None:
    """Push `part` to the disk, then let it take the name `target`."""
    descriptor = os.open(part, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    _replace(part, target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Push a new or a removed name to the disk, where the system knows how."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def beside(path: Path) -> tuple[Path, ...]:
    return tuple(path.with_name(path.name + ending) for ending in BESIDE)


def remove_beside(path: Path) -> None:
    """Remove what a crash left beside `path`: SQLite would play it into the next file there."""
    for left_over in beside(path):
        left_over.unlink(missing_ok=True)
    sync_folder(path.parent)


def discard(part: Path) -> None:
    """Remove an unfinished file and what SQLite left beside it."""
    for left_over in (part, *beside(part)):
        left_over.unlink(missing_ok=True)


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
