"""Writing a file so that a crash leaves the old one or the new one; opening one that is a file."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator

NEVER_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)  # a pipe without a writer


class NotAFile(OSError):  # noqa: N818  raised among the other OSErrors
    """A folder, a pipe or a device stands where a file was expected."""


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` beside `path`, push it to the disk, then put it in place."""
    with whole_file(path) as file:
        file.write(data)


@contextmanager
def whole_file(path: Path) -> Generator[IO[bytes]]:
    """Give a file beside `path` to write to; it is put in place only when the body succeeds."""
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def open_regular(path: Path) -> IO[bytes]:
    """Open a file for reading; never waits for a pipe and never reads a device.

    Raises: NotAFile for anything that is no file; OSError as usual.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise NotAFile(path)
    file = os.fdopen(os.open(path, os.O_RDONLY | NEVER_WAIT), "rb")
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):  # changed since we looked
        file.close()
        raise NotAFile(path)
    return file


def is_there(path: Path) -> bool:
    """Whether something lies there; a name that no disk takes is nowhere."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def real_path(path: Path) -> Path:
    """Return where a file really lies; links that lead in a circle stay what they are."""
    return Path(os.path.realpath(path))
