"""The two typefaces on paper, embedded in every file. Registered on first use: 10 ms a face.

Letters that they lack are borrowed from fonts of this computer, embedded likewise.
"""

from __future__ import annotations

import struct
import unicodedata
from functools import cache
from importlib.resources import as_file, files
from itertools import groupby
from threading import RLock
from typing import TYPE_CHECKING, Any, Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from typing_extensions import override

from outsource_desk.base.computer_fonts import computer_fonts
from outsource_desk.base.right_to_left import seen_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from outsource_desk.base.computer_fonts import FontPlace

SANS = "SourceSans"
SANS_BOLD = "SourceSans-Semibold"
SERIF = "SourceSerif"
SERIF_BOLD = "SourceSerif-Semibold"
BOLD_OF = {SANS: SANS_BOLD, SANS_BOLD: SANS_BOLD, SERIF: SERIF_BOLD, SERIF_BOLD: SERIF_BOLD}
FACES = {
    SANS: ("font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    SANS_BOLD: ("font_source_sans_pro", "SourceSansPro-Semibold.ttf"),
    SERIF: ("font_source_serif_pro", "SourceSerifPro-Regular.ttf"),
    SERIF_BOLD: ("font_source_serif_pro", "SourceSerifPro-Semibold.ttf"),
}

BORROWED: Final[dict[str, TTFont]] = {}  # letters that no face of ours has, with their fonts
BORROWING: Final = RLock()


class PaperFont(TTFont):  # type: ignore[misc]  # ReportLab has no types
    """A face that draws with letters of other fonts what its own lacks."""

    @override
    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:
        if not BORROWED or text.isascii():
            return float(super().stringWidth(text, size, encoding))
        return sum(
            float(
                font.stringWidth(run, size)
                if font is not None
                else super(PaperFont, self).stringWidth(run, size)
            )
            for font, run in self._runs(text)
        )

    @override
    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[Any]:
        """Return pieces with the subset each is in; a subset of another font comes with it."""
        if not BORROWED or text.isascii():
            return list(super().splitString(text, doc, encoding))
        pieces: list[Any] = []
        for font, run in self._runs(seen_order(text)):
            if font is None:
                pieces += super().splitString(run, doc)
            else:
                pieces += [((font, subset), data) for subset, data in font.splitString(run, doc)]
        return pieces

    @override
    def getSubsetInternalName(self, subset: Any, doc: Any) -> str:
        if isinstance(subset, tuple):
            font, own = subset
            return str(font.getSubsetInternalName(own, doc))
        return str(super().getSubsetInternalName(subset, doc))

    def _runs(self, text: str) -> Iterator[tuple[TTFont | None, str]]:
        own = self.face.charToGlyph
        lent = groupby(text, lambda sign: None if ord(sign) in own else BORROWED.get(sign))
        return ((font, "".join(run)) for font, run in lent)


def borrow(letters: Iterable[str]) -> frozenset[str]:
    """Return which of the letters some font of this computer can draw from now on."""
    fonts = computer_fonts()
    with BORROWING:
        for letter in letters:
            while letter not in BORROWED and (place := fonts.place_of(letter)) is not None:
                font = _opened(place)
                if font is None or ord(letter) not in font.face.charToGlyph:
                    fonts.leave_out(place)
                else:
                    BORROWED[letter] = font
        return frozenset(letter for letter in letters if letter in BORROWED)


@cache
def _opened(place: FontPlace) -> TTFont | None:
    """Return a font of this computer; None for one that ReportLab cannot use."""
    try:
        return TTFont(f"Borrowed {place.path.stem} {place.index}", str(place.path), 0, place.index)
    except (TTFError, OSError, ValueError, KeyError, IndexError, struct.error):
        return None


@cache
def register_fonts() -> None:
    """Make the four faces known to ReportLab; further calls do nothing."""
    for name, (package, file_name) in FACES.items():
        with as_file(files(package) / "files" / file_name) as path:
            pdfmetrics.registerFont(PaperFont(name, str(path)))
    # The italic faces lack Greek and Cyrillic: a user's words are never set in italics.
    for regular, bold in ((SANS, SANS_BOLD), (SERIF, SERIF_BOLD)):
        pdfmetrics.registerFontFamily(
            regular, normal=regular, bold=bold, italic=regular, boldItalic=bold
        )


@cache
def glyphs(font: str) -> frozenset[str]:
    """Return the characters that `font` can draw; control characters are none."""
    register_fonts()
    drawn = map(chr, pdfmetrics.getFont(font).face.charToGlyph)
    return frozenset(sign for sign in drawn if unicodedata.category(sign) != "Cc")


def text_width(text: str, font: str, size: float) -> float:
    """Return how wide `text` prints, in points."""
    register_fonts()
    return float(pdfmetrics.stringWidth(text, font, size))
