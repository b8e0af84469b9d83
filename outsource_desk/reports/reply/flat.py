"""Copies that have lost their fields: find the words that stand where the fields had been.

What is found is a guess, for the owner to look at: letters may be missing, spaces may be added.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import pypdf

MOST_PAGES: Final = 60
PAGE_CHARACTERS: Final = 20_000
SPACES: Final = re.compile(r"[ \t\u00a0]+")
WORD: Final = re.compile(r"\w{3,}")
ALIKE: Final = 0.5  # share of the words of a page that must be there to be the same page
HALF_LEADING: Final = 4.0  # points between two lines at the least


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words and where they begin, in points from the lower left corner."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a field had been, as shares of the page."""

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
    found: dict[str, str] = {}
    for number, page in enumerate(blank.pages):
        spots = _spots(page) if number < MOST_PAGES else []
        twin = _twin(_tidy(page.extract_text()), texts) if spots else None
        if twin is not None:
            sheet = copy.pages[twin]
            pieces = _pieces(sheet)
            width, height = float(sheet.mediabox.width), float(sheet.mediabox.height)
            for spot in spots:
                text = _inside(spot, pieces, width, height)
                if text:
                    found[spot.name] = text
    return found


def _spots(page: Any) -> list[Spot]:
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    spots = []
    for pointer in page.get("/Annots") or ():
        field = pointer.get_object()
        if field.get("/FT") in ("/Tx", "/Ch") and "/T" in field and not int(field.get("/F", 0)) & 2:
            left, bottom, right, top = (float(edge) for edge in field["/Rect"])
            spots.append(
                Spot(str(field["/T"]), left / width, bottom / height, right / width, top / height)
            )
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


def _pieces(page: Any) -> list[Piece]:
    pieces: list[Piece] = []

    def take(text: str, outer: list[float], own: list[float], *_more: Any) -> None:
        if text.strip():
            x = own[4] * outer[0] + own[5] * outer[2] + outer[4]
            y = own[4] * outer[1] + own[5] * outer[3] + outer[5]
            pieces.append(Piece(x, y, text))

    page.extract_text(visitor_text=take)
    return pieces


def _inside(spot: Spot, pieces: list[Piece], width: float, height: float) -> str:
    inside = [
        piece
        for piece in pieces
        if spot.left * width - 1 <= piece.x <= spot.right * width
        and spot.bottom * height - 1 <= piece.y <= spot.top * height
    ]
    inside.sort(key=lambda piece: (-piece.y, piece.x))
    text, last = "", None
    for piece in inside:
        if last is not None:
            text += "\n" if last - piece.y > HALF_LEADING else " "
        text += piece.text.strip()
        last = piece.y
    return _tidy(text)


def _tidy(text: str) -> str:
    return "\n".join(SPACES.sub(" ", line).strip() for line in text.splitlines()).strip()
