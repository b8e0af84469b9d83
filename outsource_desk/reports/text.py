"""The one door through which a person's words reach the paper.

What comes out is printed as typed, or visibly replaced: never read as markup, never a black box.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from reportlab.platypus import Paragraph

from outsource_desk.reports.fonts import SANS, glyphs, register_fonts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.lib.styles import ParagraphStyle

MARK = "\u2752"  # ❒: stands for a character that the fonts cannot draw
NBSP = "\u00a0"
SAME_LOOK = str.maketrans({"\u2011": "-", "\u2010": "-", "\t": "    "})
OTHER_SPACE = re.compile("[\u2000-\u200a\u205f\u3000]")
NARROW_NBSP = "\u202f"
LINE_END = re.compile("\r\n?|[\u0085\u2028\u2029\x0b\x0c]")
UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]")
LONG_RUN = re.compile(r"\S{400}(?=\S)")
# ReportLab breaks lines in quadratic time: a paragraph longer than this becomes several.
PIECE_CHARS = 3000

REFERENCE = re.compile(r"\b(clauses?|Annex|Schedule|No\.|[Pp]age) (?=[A-Z0-9])")
SIGN = re.compile(r"([€$£₹]|\b[A-Z]{3}) (?=\d)")
UNIT = re.compile(
    r"(?<=\d) (?=\d{3}\b|%|(?:day|hour|month|week|year|minute)s?\b|(?:January|February|March|April"
    r"|May|June|July|August|September|October|November|December)\b)"
)
LAST_WORD = re.compile(r" (\S{1,10})$")
BIND_FROM_CHARS = 60


def missing_glyphs(text: str) -> tuple[str, ...]:
    """Return the characters of `text` that will print as a replacement mark, once each."""
    return tuple(sorted(set(_tidy(text)) - glyphs(SANS) - {"\n"}))


def plain(text: str, font: str = SANS) -> str:
    """Return `text` as `font` can draw it; line ends become spaces. For what is not markup."""
    return _drawable(_tidy(text), font).replace("\n", " ")


def bind(text: str) -> str:
    """Put no-break spaces where a line must not end: "clause 4", "21 days", a short last word."""
    if len(text) < BIND_FROM_CHARS:
        return text
    bound = SIGN.sub(rf"\1{NBSP}", REFERENCE.sub(rf"\1{NBSP}", text))
    return LAST_WORD.sub(rf"{NBSP}\1", UNIT.sub(NBSP, bound))


def markup(text: str, font: str = SANS) -> str:
    """Return `text` in ReportLab's markup, with every sign escaped and every line end kept."""
    run = LONG_RUN.sub(r"\g<0> ", _tidy(text))
    known = _drawable(run, SANS)
    drawn = "".join(_in_font(known, font)) if set(known) - glyphs(font) - {"\n"} else escape(known)
    return drawn.replace("\n", "<br/>")


def paragraph(
    text: str,
    style: ParagraphStyle,
    *,
    number: str | None = None,
    strong: str = "",
    kind: type[Paragraph] = Paragraph,
) -> Paragraph:
    """Return one paragraph; `number` hangs in the margin, `strong` leads in, in bold."""
    register_fonts()
    font = style.fontName
    lead = f"<b>{markup(strong, font)}</b> " if strong else ""
    bullet = None if number is None else plain(number, style.bulletFontName)
    return kind(lead + markup(bind(text), font), style, bulletText=bullet)


def paragraphs(
    text: str, style: ParagraphStyle, *, number: str | None = None, strong: str = ""
) -> list[Paragraph]:
    """Return `text` as one paragraph a line, long ones cut where a sentence or a word ends."""
    first, *more = _pieces(text)
    return [
        paragraph(first, style, number=number, strong=strong),
        *(paragraph(piece, style) for piece in more),
    ]


def _tidy(text: str) -> str:
    composed = unicodedata.normalize("NFC", LINE_END.sub("\n", text).translate(SAME_LOOK))
    return UNSEEN.sub("", OTHER_SPACE.sub(" ", composed).replace(NARROW_NBSP, NBSP))


def _drawable(text: str, font: str) -> str:
    unknown = set(text) - glyphs(font) - {"\n"}
    return text.translate({ord(sign): MARK for sign in unknown}) if unknown else text


def _in_font(text: str, font: str) -> Iterator[str]:
    """Yield markup in which the signs that only the sans face has are set in that face."""
    for part in re.split("([^" + re.escape("".join(glyphs(font))) + "\n]+)", text):
        borrowed = part and part[0] != "\n" and part[0] not in glyphs(font)
        yield f'<font name="{SANS}">{escape(part)}</font>' if borrowed else escape(part)


def _pieces(text: str) -> list[str]:
    lines = [line for line in LINE_END.sub("\n", text).split("\n") if line.strip()]
    return [piece for line in lines for piece in _cut(line)] or [""]


def _cut(line: str) -> Iterator[str]:
    while len(line) > PIECE_CHARS:
        window = line[:PIECE_CHARS]
        end = max(window.rfind(". ") + 1, 0) or max(window.rfind(" "), 0) or PIECE_CHARS
        yield line[:end]
        line = line[end:].lstrip()
    yield line
