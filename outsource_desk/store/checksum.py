"""The SHA-256 of a data file as it was closed: a disk that forgets a bit does not say so.

SQLite has no checksums, and most single wrong bits are a valid value to it. The sum lies outside
the file, so it is compared only on the computer where the file was closed last, and only while
nobody has written to the file since: its size and time of change are the same.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from outsource_desk.base.files import open_regular, write_whole
from outsource_desk.store.errors import DataFileError
from outsource_desk.store.files import beside

if TYPE_CHECKING:
    from pathlib import Path

# 0.2 s at 310 MB/s. Only attachments make a file larger, and each has a sum of its own.
LARGEST_SEALED_BYTES = 64 << 20
# Numbers in the header that SQLite counts on by itself: a backup has others, and is no damage when
# somebody copies it over the file, with the time of change that it shares with it.
COUNTERS = ((24, 28), (40, 44), (92, 100))
PIECE_BYTES = 1 << 20


def note_name(document: Path) -> str:
    """Return the name of what is noted of a data file outside of it, in a folder of its kind."""
    return f"{hashlib.sha256(os.fsencode(document)).hexdigest()[:16]}.json"


@dataclass(frozen=True, slots=True)
class Checksum:
    """The file at its last clean close."""

    size: int
    mtime_ns: int
    sha256: str


class Seals:
    """The seal of one data file, kept in `folder`; without a folder there is none.

    Its methods read the file themselves: closing it drops SQLite's locks, so no connection to it
    may be open in this program.
    """

    def __init__(self, folder: Path | None, document: Path) -> None:
        self._place = folder / note_name(document) if folder else None
        self._document = document
        self._is_sound = False

    def compare(self) -> bool:
        """Tell whether this is the very file that was closed last; False where nobody knows.

        Raises: DataFileError (rotted) when it changed although nobody has written to it.
        """
        kept = self._read()
        if kept is None or any(rest.exists() for rest in beside(self._document)):
            return False
        now = self._look(kept)
        if now is None:
            return False
        if now.sha256 != kept.sha256:
            raise DataFileError("rotted", self._document, f"{kept.sha256} is now {now.sha256}")
        return True

    def open_for_writing(self) -> None:
        """The seal is broken until the next clean close; a crash leaves none."""
        self._is_sound = True
        self.forget()

    def distrust(self) -> None:
        """Put no seal on a file that is damaged, or that another program wrote to."""
        self._is_sound = False

    def forget(self) -> None:
        """Take the file as it is from now on: the owner wants it."""
        if self._place is not None:
            with suppress(OSError):  # an old seal does no harm: the time of change will differ
                self._place.unlink()

    def put(self) -> None:
        """Seal the file that was just closed; one that cannot be sealed stays without."""
        seal = self._look() if self._is_sound and self._place else None
        if seal is None or self._place is None:
            return
        try:
            self._place.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._place, json.dumps(asdict(seal)).encode())
        except OSError:  # a full disk: the file itself is closed and whole
            self.forget()

    def _look(self, kept: Checksum | None = None) -> Checksum | None:
        """Return the seal of the file now; None when it is gone, large, or newer than `kept`."""
        summed = hashlib.sha256()
        try:
            before = self._document.stat()
            if before.st_size > LARGEST_SEALED_BYTES:
                return None
            if kept and (before.st_size, before.st_mtime_ns) != (kept.size, kept.mtime_ns):
                return None
            with open_regular(self._document) as file:
                head = bytearray(file.read(PIECE_BYTES))
                for start, end in COUNTERS:
                    head[start:end] = bytes(end - start)
                summed.update(head)
                while piece := file.read(PIECE_BYTES):
                    summed.update(piece)
            after = self._document.stat()
        except OSError:
            return None
        if before.st_mtime_ns != after.st_mtime_ns:  # somebody is writing just now
            return None
        return Checksum(after.st_size, after.st_mtime_ns, summed.hexdigest())

    def _read(self) -> Checksum | None:
        if self._place is None:
            return None
        try:
            return Checksum(**json.loads(self._place.read_bytes()))
        except (OSError, ValueError, TypeError):  # none, or a torn one
            return None
