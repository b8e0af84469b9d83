"""Two independent readers of a PDF: pypdf for its parts, PDFium for its words."""

from __future__ import annotations

import re
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

import pypdf
import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterator

SPACES = re.compile(r"\s+")


def pages(data: bytes) -> list[str]:
    """Return the words of each page, as the engine of Chrome finds them."""
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


@lru_cache(maxsize=64)
def words(data: bytes) -> str:
    """Return all words with single spaces, as pypdf finds them."""
    return words_in(reader(data))


def words_in(document: pypdf.PdfReader) -> str:
    return SPACES.sub(" ", " ".join(page.extract_text() for page in document.pages))


def reader(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(data))


def bookmarks(data: bytes) -> dict[str, int]:
    """Return the page, counted from 1, that each bookmark points to."""
    return bookmarks_in(reader(data))


def bookmarks_in(document: pypdf.PdfReader) -> dict[str, int]:
    return {
        str(entry.title): document.get_destination_page_number(entry) + 1
        for entry in _flat(document.outline)
    }


def _flat(outline: list) -> Iterator[pypdf.generic.Destination]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _flat(entry)
        else:
            yield entry


def fonts(data: bytes) -> dict[str, bool]:
    """Return each font of the file and whether it is embedded."""
    found = reader(data)
    embedded: dict[str, bool] = {}
    for number in found.xref[0]:
        font = found.get_object(number)
        if isinstance(font, dict) and font.get("/Type") == "/Font":
            descriptor = font.get("/FontDescriptor", {})
            embedded[str(font["/BaseFont"])] = "/FontFile2" in descriptor
    return embedded
