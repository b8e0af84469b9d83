"""Reading a bundle that somebody hands us: a folder, a zip, or its main file alone.

Nothing is unpacked to the disk, so a name in a zip can lead nowhere.
"""

from __future__ import annotations

import zipfile
import zlib
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.base.files import open_regular

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

MOST_BLOWN_UP = 300  # times its packed size; text seldom gets beyond 30
FREE_BYTES = 1 << 20  # what may blow up as it likes
IS_ENCRYPTED = 1


class BundleSource:
    """The files beside each other, in a folder or in a zip."""

    def __init__(
        self, name: str, folder: Path, main: str, packed: zipfile.ZipFile | None = None
    ) -> None:
        self.name = name  # of what was handed over
        self._folder = folder
        self._main = main
        self._packed = packed

    def open_main(self) -> IO[bytes]:
        """Raises: UserError when it is not there."""
        return self.open(self._main)

    def size_of_main(self) -> int:
        """Return its size in bytes, for the share that is read."""
        if self._packed is not None:
            return self._packed.getinfo(self._main).file_size
        return (self._folder / self._main).stat().st_size

    def open(self, name: str) -> IO[bytes]:
        """Open one of the files; `name` must be checked by the caller.

        Raises: UserError when it is not there or cannot be what it says.
        """
        try:
            if self._packed is None:
                if (self._folder / name).is_symlink():
                    raise FileNotFoundError(name)
                return open_regular(self._folder / name)
            entry = self._packed.getinfo(name)
            self._refuse_bomb(entry)
            return self._packed.open(entry)
        except (OSError, KeyError, NotImplementedError) as error:
            raise UserError(
                f"“{name}” is missing in “{self.name}” or cannot be read, and nothing was written:"
                " export everything once more, or unpack the zip and import its folder."
            ) from error

    def _refuse_bomb(self, entry: zipfile.ZipInfo) -> None:
        most = max(FREE_BYTES, MOST_BLOWN_UP * entry.compress_size)
        if entry.file_size > most or entry.flag_bits & IS_ENCRYPTED:
            raise UserError(
                f"“{entry.filename[:80]}” in “{self.name}” is locked or grows beyond all measure"
                " when it is unpacked, and nothing was written: unpack the zip and import its"
                " folder."
            )


@contextmanager
def source(path: Path, main: str) -> Generator[BundleSource]:
    """Open a folder or a zip that holds `main`, or another file in the place of `main`.

    Raises: UserError when it cannot be read, now or while it is being read.
    """
    try:
        if path.is_dir():
            yield BundleSource(path.name, path, main)
        elif zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as packed:
                yield BundleSource(path.name, path, main, packed)
        else:
            path.stat()  # a missing file says so
            yield BundleSource(path.name, path.parent, path.name)
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is damaged"
        raise UserError(
            f"“{path.name}” cannot be read ({why or error}), and nothing was written: copy it"
            " again, or export everything once more."
        ) from error
