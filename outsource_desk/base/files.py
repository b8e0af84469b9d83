"""Writing a file so that a crash leaves the old one or the new one; opening one that is a file."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import stat
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator

NEVER_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)  # a pipe without a writer


NEW = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
OWNER_FILE = 0o600  # data files and what is made of them
USUAL = 0o666  # papers: as the owner's system has it
LONGEST_NAME = 200  # bytes; with what stands behind it no name is too long for a disk
FORGOTTEN_SECONDS = 3600  # nobody writes a paper that long
OURS = re.compile(r"\.[0-9a-f]{12}\.part")


class NotAFile(OSError):  # noqa: N818  raised among the other OSErrors
    """A folder, a pipe or a device stands where a file was expected."""


def new_part(target: Path, mode: int = OWNER_FILE) -> Path:
    """Make an empty unfinished file beside `target`.

    Its name is drawn by lot and it is made only if nothing has it, not even a link: what lies
    there already is never overwritten, whoever put it there. Raises: OSError.
    """
    while True:
        part = target.with_name(f"{_beginning(target)}.{secrets.token_hex(6)}.part")
        with suppress(FileExistsError):
            os.close(os.open(part, NEW, mode))
            return part


def left_parts(target: Path) -> list[Path]:
    """Return the unfinished files of `target` that are there: after a crash, or at this moment."""
    start = _beginning(target)
    with suppress(OSError):
        return [
            entry
            for entry in target.parent.iterdir()
            if entry.name.startswith(start) and OURS.fullmatch(entry.name[len(start) :])
        ]
    return []


def keep_mode(part: Path, target: Path) -> None:
    """Let those read `part` who may read the file that it is going to replace, if there is one."""
    with suppress(OSError):
        status = target.lstat()
        if stat.S_ISREG(status.st_mode):
            part.chmod(stat.S_IMODE(status.st_mode) & 0o777)


def _sweep_forgotten(target: Path, part: Path) -> None:
    """Remove what crashes left of `target`; another program may just be writing it, as we are."""
    with suppress(OSError):
        now = part.lstat().st_mtime
        for left in left_parts(target):
            if now - left.lstat().st_mtime > FORGOTTEN_SECONDS:
                left.unlink()


def _beginning(target: Path) -> str:
    name = target.name
    if len(os.fsencode(name)) <= LONGEST_NAME:
        return name
    return hashlib.sha256(os.fsencode(name)).hexdigest()


def write_whole(path: Path, data: bytes, mode: int = USUAL) -> None:
    """Write `data` beside `path`, push it to the disk, then put it in place."""
    with whole_file(path, mode) as file:
        file.write(data)


@contextmanager
def whole_file(path: Path, mode: int = USUAL) -> Generator[IO[bytes]]:
    """Give a file beside `path` to write to; it is put in place only when the body succeeds."""
    part = new_part(path, mode)
    try:
        keep_mode(part, path)
        _sweep_forgotten(path, part)
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
