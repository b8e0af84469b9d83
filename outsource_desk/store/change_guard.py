"""Notices that a sync program or a person touched the file behind our back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.store.errors import DataFileError

if TYPE_CHECKING:
    from pathlib import Path

Stamp = tuple[int, int, int, int]  # device, inode, size in bytes, time of change in ns


class ChangeGuard:
    """Compares the file with how we left it: `check` before BEGIN, `stamp` after COMMIT.

    SQLite notices a file that was deleted or replaced, but not one that was overwritten in place:
    it would mix old pages with new ones.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._left = self._look()

    def check(self) -> None:
        """Raise DataFileError (moved, changed, drive) unless the file is as we left it."""
        try:
            now = self._look()
        except (FileNotFoundError, NotADirectoryError) as error:
            raise DataFileError("moved", self._path) from error
        except OSError as error:  # the cable, the network, the rights of the folder
            raise DataFileError("drive", self._path, str(error)) from error
        if now != self._left:
            raise DataFileError("changed", self._path, f"{self._left} is now {now}")

    def stamp(self) -> None:
        """Remember the file as it is now, if it is still the same file.

        A rolled-back change may have written to it as well, so this is called after every end of
        a transaction; a file put in its place meanwhile is never taken for ours.
        """
        try:
            now = self._look()
        except OSError:
            return  # the next check says so
        if now[:2] == self._left[:2]:
            self._left = now

    def _look(self) -> Stamp:
        seen = self._path.stat()
        return (seen.st_dev, seen.st_ino, seen.st_size, seen.st_mtime_ns)
