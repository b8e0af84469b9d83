"""Copies that have lost their fields: find the words that stand where the fields had been.

What is found is a guess, for the owner to look at: letters may be missing, spaces may be added.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from outsource_desk.reports.reply.pdf_values import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pypdf

MOST_PAGES: Final = 60
PAGE_CHARACTERS: Final = 20_000
SPACES: Final = re.compile(r"[ \t\u00a0]+")
WORD: Final = re.compile(r"\w{3,}")
ALIKE: Final = 0.5  # share of the words of a page that must be there to be the same page
HALF_LEADING: Final = 4.0  # points between two lines at the least
FAR: Final = 30.0  # points between two words that tell how much smaller the copy is
MOST_ANCHORS: Final = 60
Matrix = tuple[float, float, float, float, float, float]
UNMOVED: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words and where they begin, in points from the lower left corner."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class FieldSpot:
    """Where a field had been."""

    name: str
    left: float
    bottom: float
    right: float
    top: float


def page_texts(reader: pypdf.PdfReader) -> list[str]:
    """Return the words of each page."""
    return [
        _tidy(page.extract_text()[:PAGE_CHARACTERS])
        for page in reader.pages[: min(len(reader.pages), MOST_PAGES)]
    ]


def recovered(copy: pypdf.PdfReader, texts: list[str], blank: pypdf.PdfReader) -> dict[str, str]:
    """Return what stands in `copy` where `blank` has its fields, by the name of the field."""
    answers: dict[str, str] = {}
    for number, page in enumerate(blank.pages):
        spots = _spots(page) if number < MOST_PAGES else []
        twin = _twin(_tidy(page.extract_text()), texts) if spots else None
        if twin is not None:
            pieces = pieces_of(copy.pages[twin]) + _typed(copy.pages[twin])
            moved = _moved(pieces_of(page), pieces)
            for spot in spots:
                text = inside(spot, pieces, moved)
                if text:
                    answers[spot.name] = text
    return answers


def _spots(page: Any) -> list[FieldSpot]:
    spots = []
    for pointer in page.get("/Annots") or ():
        field = pointer.get_object()
        if field.get("/FT") in ("/Tx", "/Ch") and "/T" in field and not int(field.get("/F", 0)) & 2:
            spots.append(FieldSpot(str(field["/T"]), *(float(edge) for edge in field["/Rect"])))
    return spots


def _twin(wanted: str, texts: list[str]) -> int | None:
    """Return which page of the copy holds the most words of a page of the form."""
    words = set(WORD.findall(wanted))
    best, most = None, ALIKE * len(words)
    for number, text in enumerate(texts):
        common = len(words & set(WORD.findall(text)))
        if common > most:
            best, most = number, common
    return best


def _typed(page: Any) -> list[Piece]:
    """Return the words that were typed over a page, at the first line of each note."""
    return [
        Piece(float(note["/Rect"][0]), float(note["/Rect"][1]) + 1, words(note.get("/Contents")))
        for note in (pointer.get_object() for pointer in page.get("/Annots") or ())
        if note.get("/Subtype") == "/FreeText" and words(note.get("/Contents")).strip()
    ]


def pieces_of(page: Any) -> list[Piece]:
    """Return the words of a page with their places."""
    sheet = _PageListener()
    page.extract_text(
        visitor_operand_before=sheet.before,
        visitor_operand_after=sheet.after,
        visitor_text=sheet.take,
    )
    return sheet.pieces


class _PageListener:
    """Listens to a page being read; pypdf does not say where drawings in drawings lie.

    Programs that flatten a form make a drawing of each field and place it on the page.
    """

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._levels: list[Matrix] = [UNMOVED]
        self._entered: Matrix | None = None  # by a drawing that has done nothing yet

    def before(self, operator: bytes, _operands: Any, here: Sequence[float], *_more: Any) -> None:
        if self._entered is not None:
            self._levels.append(self._entered)
            self._entered = None
        if operator == b"Do":
            self._entered = _within(here, self._levels[-1])

    def after(self, operator: bytes, *_more: Any) -> None:
        if operator == b"Do" and self._entered is None:
            self._levels.pop()
        self._entered = None

    def take(self, text: str, outer: Sequence[float], own: Sequence[float], *_more: Any) -> None:
        if text.strip():
            *_, x, y = _within(own, _within(outer, self._levels[-1]))
            self.pieces.append(Piece(x, y, text))


def _within(inner: Sequence[float], outer: Sequence[float]) -> Matrix:
    """Return where something lies that is placed inside of something placed."""
    a, b, c, d, e, f = inner
    aa, bb, cc, dd, ee, ff = outer
    return (
        a * aa + b * cc,
        a * bb + b * dd,
        c * aa + d * cc,
        c * bb + d * dd,
        e * aa + f * cc + ee,
        e * bb + f * dd + ff,
    )


def _moved(form: list[Piece], copy: list[Piece]) -> Matrix:
    """Return how the page lies on the copy: printing on other paper makes it smaller and moves it.

    The words of the form itself tell it, those that stand once on each page.
    """
    before, after = _once(form), _once(copy)
    pairs = [(before[text], after[text]) for text in before if text in after][:MOST_ANCHORS]
    scale = _middle(
        (b[1].y - a[1].y) / (b[0].y - a[0].y)
        for at, a in enumerate(pairs)
        for b in pairs[at + 1 :]
        if abs(b[0].y - a[0].y) > FAR
    )
    if scale is None:
        return UNMOVED
    right = _middle(new.x - old.x * scale for old, new in pairs)
    up = _middle(new.y - old.y * scale for old, new in pairs)
    return scale, 0.0, 0.0, scale, right or 0.0, up or 0.0


def _once(pieces: list[Piece]) -> dict[str, Piece]:
    known = [piece.text.strip() for piece in pieces]
    counts = Counter(known)
    return {
        text: piece
        for text, piece in zip(known, pieces, strict=True)
        if counts[text] == 1 and WORD.search(text)
    }


def _middle(numbers: Iterable[float]) -> float | None:
    ordered = sorted(numbers)
    return ordered[len(ordered) // 2] if ordered else None


def inside(spot: FieldSpot, pieces: list[Piece], moved: Matrix = UNMOVED) -> str:
    """Return the words that stand where a field had been."""
    *_, left, bottom = _within((1, 0, 0, 1, spot.left, spot.bottom), moved)
    *_, right, top = _within((1, 0, 0, 1, spot.right, spot.top), moved)
    there = [
        piece for piece in pieces if left - 1 <= piece.x <= right and bottom - 1 <= piece.y <= top
    ]
    there.sort(key=lambda piece: (-piece.y, piece.x))
    text, last = "", None
    for piece in there:
        if last is not None:
            text += "\n" if last - piece.y > HALF_LEADING else " "
        text += piece.text.strip()
        last = piece.y
    return _tidy(text)


def _tidy(text: str) -> str:
    return "\n".join(SPACES.sub(" ", line).strip() for line in text.splitlines()).strip()
