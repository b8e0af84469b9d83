"""The one door through which a person's words reach the paper.

What comes out is printed as typed, or visibly replaced: never read as markup, never a black box.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from reportlab.platypus import Paragraph
from reportlab.platypus.paraparser import ParaFrag
from typing_extensions import override

from outsource_desk.base.lettering import LINE_END, MARK, printable_form
from outsource_desk.base.right_to_left import stretches
from outsource_desk.base.text import NBSP
from outsource_desk.reports.kit.fonts import BOLD_OF, SANS, borrow, glyphs, register_fonts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlab.lib.styles import ParagraphStyle

MARKED: ContextVar[set[str] | None] = ContextVar("MARKED", default=None)
SPACES = re.compile("  +")
LONG_RUN = re.compile(r"\S{120}(?=\S)")
# ReportLab breaks lines in quadratic time: a paragraph longer than this becomes several.
PIECE_CHARS = 3000

REFERENCE = re.compile(r"\b(clauses?|Annex|Schedule|No\.|[Pp]age) (?=[A-Z0-9])")
SIGN = re.compile(r"([€$£₹]|\b[A-Z]{3}) (?=\d)")
UNIT = re.compile(
    r"(?<=\d) (?=\d{3}\b|%|(?:day|hour|month|week|year|minute)s?\b|(?:January|February|March|April"
    r"|May|June|July|August|September|October|November|December)\b)"
)
LAST_WORD = re.compile(r" (\S{1,10})$")
DIGIT = re.compile(r"\d")
AFTER, BEFORE = rf"\1{NBSP}", rf"{NBSP}\1"
BIND_FROM_CHARS = 60  # of the body: what is shorter stands on one line
BODY_SIZE = 10.0


class Written(Paragraph):  # type: ignore[misc]  # ReportLab has no types
    """A paragraph that breaks its lines once for a width.

    Frames, tables and what keeps parts together ask each paragraph for its height again and again.
    """

    _broken: tuple[tuple[float, ...], Any] = ((), None)

    @override
    def breakLines(self, width: Sequence[float]) -> Any:
        if self._broken[0] != tuple(width):
            self._broken = tuple(width), super().breakLines(width)
        return self._broken[1]


def missing_glyphs(text: str) -> tuple[str, ...]:
    """Return the characters of `text` that will print as a replacement mark, once each."""
    return tuple(sorted(_unknown(printable_form(text), SANS)))


@contextmanager
def noting_marks() -> Iterator[set[str]]:
    """Collect the letters that are replaced by a mark meanwhile."""
    letters: set[str] = set()
    token = MARKED.set(letters)
    try:
        yield letters
    finally:
        MARKED.reset(token)


def plain(text: str, font: str = SANS) -> str:
    """Return `text` as `font` can draw it; line ends become spaces. For what is not a paragraph."""
    return _drawable(printable_form(text), font).replace("\n", " ")


def bind(text: str, size: float = BODY_SIZE) -> str:
    """Put no-break spaces where a line must not end: "clause 4", "21 days", a short last word.

    Letters of twice the `size` fill a line with half as many.
    """
    if len(text) * size < BIND_FROM_CHARS * BODY_SIZE:
        return text
    bound = REFERENCE.sub(AFTER, text)
    if DIGIT.search(bound):
        bound = UNIT.sub(NBSP, SIGN.sub(AFTER, bound))
    return LAST_WORD.sub(BEFORE, bound)


def paragraph(
    text: str,
    style: ParagraphStyle,
    *,
    number: str | None = None,
    strong: str = "",
    kind: type[Written] = Written,
) -> Written:
    """Return one paragraph; `number` hangs in the margin, `strong` leads in, in bold.

    The text goes in as finished fragments: ReportLab's reader of markup never sees it.
    """
    register_fonts()
    body = _fragments(bind(_line(text), style.fontSize), style, style.fontName)
    lead = _fragments(_line(strong) + " ", style, BOLD_OF[style.fontName]) if strong else []
    bullet = None if number is None else plain(number, style.bulletFontName)
    return kind("", style, bulletText=bullet, frags=lead + body)


def paragraphs(
    text: str,
    style: ParagraphStyle,
    *,
    number: str | None = None,
    strong: str = "",
    kind: type[Written] = Written,
) -> list[Written]:
    """Return `text` as one paragraph a line, long ones cut where a sentence or a word ends."""
    first, *more = _pieces(text)
    return [
        paragraph(first, style, number=number, strong=strong, kind=kind),
        *(paragraph(piece, style) for piece in more),
    ]


def _drawable(text: str, font: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    unknown = _unknown(text, font)
    if unknown and (marked := MARKED.get()) is not None:
        marked |= unknown
    return text.translate({ord(sign): MARK for sign in unknown}) if unknown else text


def _unknown(text: str, font: str) -> set[str]:
    """Return the letters that neither `font` nor any font of this computer can draw."""
    foreign = set(text) - glyphs(font) - {"\n"}
    return foreign - borrow(foreign) if foreign else foreign


def _line(text: str) -> str:
    """Return `text` on one line, without needless spaces, and with no word too long to lay out."""
    line = LONG_RUN.sub(r"\g<0> ", plain(text))
    return (SPACES.sub(" ", line) if "  " in line else line).strip(" ")


def _fragments(line: str, style: ParagraphStyle, font: str) -> list[ParaFrag]:
    """Return `line` as one fragment, or more where letters are borrowed from the sans face."""
    own = glyphs(font)
    runs = _runs(line, own) if set(line) - own else [(True, line)]
    return [
        ParaFrag(
            text=run,
            fontName=font if is_own else SANS,
            fontSize=style.fontSize,
            textColor=style.textColor,
            rise=0,
            greek=0,
            link=[],
            us_lines=[],
            bold=0,
            italic=0,
        )
        for is_own, run in runs
    ]


def _runs(line: str, own: frozenset[str]) -> list[tuple[bool, str]]:
    """Return the stretches of letters that a face has, or has not.

    What is read from the right stays one stretch with its blanks: a line of it is turned as one.
    """
    is_own = [sign in own for sign in line]
    for start, end in stretches(line):
        is_own[start:end] = [False] * (end - start)
    grouped = groupby(zip(is_own, line, strict=True), key=itemgetter(0))
    return [(key, "".join(sign for _, sign in run)) for key, run in grouped]


def _pieces(text: str) -> list[str]:
    if text.isprintable() and len(text) <= PIECE_CHARS:  # one line: most texts are
        return [text]
    lines = [line for line in LINE_END.sub("\n", text).split("\n") if line.strip()]
    return [piece for line in lines for piece in _cut(line)] or [""]


def _cut(line: str) -> Iterator[str]:
    while len(line) > PIECE_CHARS:
        window = line[:PIECE_CHARS]
        end = max(window.rfind(". ") + 1, 0) or max(window.rfind(" "), 0) or PIECE_CHARS
        yield line[:end]
        line = line[end:].lstrip()
    yield line
