"""The two typefaces on paper, embedded in every file. Registered on first use: 10 ms a face."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import as_file, files

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

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


@cache
def register_fonts() -> None:
    """Make the four faces known to ReportLab; further calls do nothing."""
    for name, (package, file_name) in FACES.items():
        with as_file(files(package) / "files" / file_name) as path:
            pdfmetrics.registerFont(TTFont(name, str(path)))
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
