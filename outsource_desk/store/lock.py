"""One program at a time: a small file beside the document says who has it open.

SQLite's own lock lasts only as long as one change and cannot say who holds it. The lock file is
held by the operating system as long as the program lives, so a crash frees it; its text names the
holder, also for a computer that sees it only through a synced folder.
"""

from __future__ import annotations

import getpass
import json
import os
import socket
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Self

from outsource_desk.base.os_lock import grab, is_still
from outsource_desk.base.text import written_moment
from outsource_desk.store.errors import DataFileError

if TYPE_CHECKING:
    from pathlib import Path

LONGEST_TEXT = 4096
NO_LINK: int = getattr(os, "O_NOFOLLOW", 0)  # Windows has none


def user_name() -> str:
    """Return the name this person is signed in with, or "" where there is none."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return ""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the document open, where, and since when."""

    pid: int
    host: str
    user: str
    since: datetime

    @property
    def is_here(self) -> bool:
        """Whether it is a program on this very computer."""
        return self.host == socket.gethostname()

    def sentence(self, name: str) -> str:
        where = f"on {self.host} since {written_moment(self.since)}"
        who = f" by {self.user}" if self.user else ""
        return (
            f"“{name}” is open {where}{who}, and nothing was changed: close it there, or open it"
            " here for reading only."
        )


class LockedError(DataFileError):
    """Another program has the document open; `holder` is None where the lock does not say who."""

    def __init__(self, path: Path, holder: Holder | None) -> None:
        super().__init__("locked", path, repr(holder), holder.sentence(path.name) if holder else "")
        self.holder = holder


class FileLock:
    """The lock on one document, until `release`; without effect in a folder we cannot write.

    `left` is the text of a lock that a dead program of this computer left behind, else "".
    """

    def __init__(self, path: Path, descriptor: int | None, left: str = "") -> None:
        self._path = path
        self._descriptor = descriptor
        self.left = left

    @classmethod
    def take(cls, document: Path, now: datetime, *, force: bool = False) -> Self:
        """Lock `document` for this program; a lock left behind by a crash here is taken over.

        `force` opens a document although another computer or program says it has it.
        Raises: LockedError that names the holder.
        """
        path = document.with_name(f".{document.name}.lock")
        descriptor = _open(path, document, force=force)
        if descriptor is None:
            return cls(path, None)
        mine = Holder(os.getpid(), socket.gethostname(), user_name(), now)
        free = grab(descriptor) is not False  # without locks the text of the file must do
        text = _read(descriptor)
        holder = read_holder(text)
        if free and not is_still(path, descriptor):  # its last owner removed it meanwhile
            os.close(descriptor)
            return cls.take(document, now, force=force)
        if free and (force or holder is None or holder.host == mine.host):
            _write(descriptor, mine)
            return cls(path, descriptor, "" if force else text)
        os.close(descriptor)
        if not force:
            raise LockedError(document, holder)
        try:
            path.unlink(missing_ok=True)
        except PermissionError:  # Windows keeps a file that is in use
            return cls(path, None)
        return cls.take(document, now)

    def release(self) -> None:
        """Let others open the document; a second call does nothing."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is None:
            return
        is_ours = is_still(self._path, descriptor)
        if os.name == "nt":  # cannot remove an open file
            os.close(descriptor)
        if is_ours:
            with suppress(FileNotFoundError, PermissionError):  # someone else has it already
                self._path.unlink()
        if os.name != "nt":
            os.close(descriptor)


def _open(path: Path, document: Path, *, force: bool) -> int | None:
    """Open the lock for writing, or that of another person of this computer for reading.

    Never through a link: that would write over what it leads to.
    Raises: LockedError when there is one that we may not even read.
    """
    for flags in (os.O_RDWR | os.O_CREAT, os.O_RDONLY):
        try:
            return os.open(path, flags | NO_LINK, 0o666)
        except PermissionError:
            continue
        except OSError:  # a drive that only lets us read: nobody else can write either
            return None
    if force:
        return None
    raise LockedError(document, None)


def _read(descriptor: int) -> str:
    os.lseek(descriptor, 0, os.SEEK_SET)
    return os.read(descriptor, LONGEST_TEXT).decode("utf-8", "replace")


def read_holder(text: str) -> Holder | None:
    """Return who a lock names; None for a text that is empty, or was half written."""
    try:
        stored = json.loads(text)
        since = datetime.fromisoformat(stored["since"])
        return Holder(int(stored["pid"]), str(stored["host"]), str(stored["user"]), since)
    except (ValueError, KeyError, TypeError, ArithmeticError, RecursionError):
        return None


def _write(descriptor: int, holder: Holder) -> None:
    text = {
        "pid": holder.pid,
        "host": holder.host,
        "user": holder.user,
        "since": holder.since.isoformat(),
    }
    with suppress(OSError):  # a full disk: the lock holds, only other computers are not told
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, json.dumps(text).encode())
