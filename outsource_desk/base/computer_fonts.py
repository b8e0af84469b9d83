"""Fonts of this computer that have letters which the program's own lack.

Only fonts that may be embedded and have outlines of TrueType are of use to a PDF here. Files are
looked at when a letter is missing, the likely ones first, and remembered as long as it runs.
"""

from __future__ import annotations

import os
import struct
import sys
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import IO

ENDINGS: Final = (".ttf", ".ttc", ".otf")
LIKELY: Final = (  # parts of file names, the fonts with many letters first
    "arialuni",
    "arial unicode",
    "msyh",
    "simsun",
    "yugoth",
    "msgothic",
    "malgun",
    "stheiti",
    "pingfang",
    "applesdgothicneo",
    "droidsansfallback",
    "wqy",
    "notosans",
    "dejavusans.",
)
OTHER_FACES: Final = ("bold", "italic", "oblique", "light", "black", "thin", "mono", "condensed")
MOST_FILES: Final = 3_000
MOST_IN_ONE: Final = 64
LARGEST_TABLE: Final = 8_000_000
RIGHTS, RESTRICTED, NO_SUBSET, PICTURES_ONLY = 0x000F, 0x0002, 0x0100, 0x0200  # of embedding
SEGMENTS, GROUPS = 4, 12  # the two forms of a table of letters
UNICODE: Final = (0, 3)  # platforms
# Letters that change beside others in ways that only a font knows: put down singly they are wrong.
SHAPED: Final = ((0x0900, 0x0DFF), (0x0F00, 0x109F), (0x1780, 0x17FF), (0x1800, 0x18AF))


@dataclass(frozen=True, slots=True)
class FontPlace:
    """One face in a file."""

    path: Path
    index: int  # in a collection of faces


class FontLookError(Exception):
    """A file that is no font of use; raised and caught here."""


def font_folders() -> tuple[Path, ...]:
    """Return where this computer keeps its fonts."""
    home = Path.home()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", str(home / "AppData/Local"))
        windows = os.environ.get("WINDIR", r"C:\Windows")
        return Path(windows) / "Fonts", Path(local) / "Microsoft/Windows/Fonts"
    if sys.platform == "darwin":
        return Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"
    shared = ("/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/ghostscript")
    return (*map(Path, shared), home / ".local/share/fonts", home / ".fonts")


def is_shaped(letter: str) -> bool:
    """Whether a letter needs its neighbours to be written rightly."""
    return any(first <= ord(letter) <= last for first, last in SHAPED)


@dataclass(frozen=True, slots=True)
class LettersOfFont:
    """The table of letters of a face."""

    table: bytes

    def has(self, letter: str) -> bool:
        return bool(_glyph(self.table, ord(letter)))


def letters_of(path: Path) -> LettersOfFont:
    """Return the letters of the first face in a file; none when it is of no use."""
    faces = list(_faces(path))
    return LettersOfFont(faces[0][1] if faces else b"")


class ComputerFonts:
    """Looks for letters in the fonts of some folders."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._lock = Lock()
        self._unread = iter(_files(folders))
        self._read: list[tuple[FontPlace, bytes]] = []  # with its table of letters
        self._places: dict[str, FontPlace | None] = {}
        self._useless: set[FontPlace] = set()

    def place_of(self, letter: str) -> FontPlace | None:
        """Return the first face that has a letter; None when no font has it, or none could."""
        with self._lock:
            if letter not in self._places:
                is_plain = unicodedata.category(letter)[0] != "C" and not is_shaped(letter)
                self._places[letter] = self._find(ord(letter)) if is_plain else None
            return self._places[letter]

    def leave_out(self, place: FontPlace) -> None:
        """Forget a face that could not be used after all."""
        with self._lock:
            self._useless.add(place)
            self._places = {
                letter: known for letter, known in self._places.items() if known != place
            }

    def _find(self, code: int) -> FontPlace | None:
        for place, table in self._read:
            if place not in self._useless and _glyph(table, code):
                return place
        for path in self._unread:
            faces = list(_faces(path))
            self._read += faces
            for place, table in faces:
                if _glyph(table, code):
                    return place
        return None


@cache
def computer_fonts() -> ComputerFonts:
    """Return the fonts of this computer; nothing is read before a letter is asked for."""
    return ComputerFonts(font_folders())


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    """Yield the files of fonts, the likely ones first; the folders are read with the first."""
    found = [
        Path(folder, name)
        for top in folders
        for folder, _, names in os.walk(top)
        for name in names
        if name.lower().endswith(ENDINGS)
    ]
    yield from sorted(found[:MOST_FILES], key=_rank)


def _rank(path: Path) -> tuple[bool, int, str]:
    name = path.name.lower()
    likely = (at for at, part in enumerate(LIKELY) if part in name)
    return any(part in name for part in OTHER_FACES), next(likely, len(LIKELY)), str(path)


def _faces(path: Path) -> Iterator[tuple[FontPlace, bytes]]:
    """Yield the faces of a file that may be embedded, with their tables of letters."""
    try:
        with path.open("rb") as file:
            data = _Pieces(file)
            for index, start in enumerate(_starts(data)):
                try:
                    yield FontPlace(path, index), _letters(data, start)
                except FontLookError:
                    continue
    except (OSError, struct.error, FontLookError):
        return


class _Pieces:
    """Reads numbers and pieces out of a file."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def piece(self, start: int, length: int) -> bytes:
        if length > LARGEST_TABLE:
            raise FontLookError
        self._file.seek(start)
        return self._file.read(length)

    def numbers(self, form: str, start: int) -> tuple[int, ...]:
        return struct.unpack(form, self.piece(start, struct.calcsize(form)))


def _starts(data: _Pieces) -> tuple[int, ...]:
    if data.piece(0, 4) != b"ttcf":
        return (0,)
    (count,) = data.numbers(">I", 8)
    return data.numbers(f">{min(count, MOST_IN_ONE)}I", 12)


def _letters(data: _Pieces, start: int) -> bytes:
    """Return the table of letters of a face. Raises: FontLookError when it is of no use."""
    (count,) = data.numbers(">H", start + 4)
    tables: dict[bytes, tuple[int, int]] = {}
    for at in range(count):
        tag, place, length = struct.unpack(">4s4xII", data.piece(start + 12 + 16 * at, 16))
        tables[tag] = (place, length)
    if b"glyf" not in tables or b"cmap" not in tables:
        raise FontLookError
    if b"OS/2" in tables:
        (rights,) = data.numbers(">H", tables[b"OS/2"][0] + 8)
        if rights & RIGHTS == RESTRICTED or rights & (NO_SUBSET | PICTURES_ONLY):
            raise FontLookError
    return _table_of_letters(data.piece(*tables[b"cmap"]))


def _table_of_letters(table: bytes) -> bytes:
    (count,) = struct.unpack_from(">H", table, 2)
    known: dict[int, bytes] = {}
    for at in range(count):
        platform, _, place = struct.unpack_from(">HHI", table, 4 + 8 * at)
        (form,) = struct.unpack_from(">H", table, place)
        if platform in UNICODE and form in (SEGMENTS, GROUPS):
            known.setdefault(form, table[place:])
    if not known:
        raise FontLookError
    return known[max(known)]


def _glyph(table: bytes, code: int) -> int:
    """Return the number of the drawing of a letter; 0 when the face has none."""
    try:
        (form,) = struct.unpack_from(">H", table)
        return _in_groups(table, code) if form == GROUPS else _in_segments(table, code)
    except struct.error:
        return 0


def _in_groups(table: bytes, code: int) -> int:
    (count,) = struct.unpack_from(">I", table, 12)
    low, high = 0, count
    while low < high:
        middle = (low + high) // 2
        first, last, glyph = struct.unpack_from(">III", table, 16 + 12 * middle)
        if first <= code <= last:
            return int(glyph + code - first)
        low, high = (middle + 1, high) if code > last else (low, middle)
    return 0


def _in_segments(table: bytes, code: int) -> int:
    (double,) = struct.unpack_from(">H", table, 6)
    count = double // 2
    lasts = struct.unpack_from(f">{count}H", table, 14)
    at = bisect_left(lasts, code)
    if at == count:
        return 0
    here = 16 + double + 2 * at  # of the first letter of the segment
    (first,) = struct.unpack_from(">H", table, here)
    (delta,) = struct.unpack_from(">H", table, here + double)
    (jump,) = struct.unpack_from(">H", table, here + 2 * double)
    if code < first:
        return 0
    if not jump:
        return int(code + delta) & 0xFFFF
    (glyph,) = struct.unpack_from(">H", table, here + 2 * double + jump + 2 * (code - first))
    return int(glyph + delta) & 0xFFFF if glyph else 0
