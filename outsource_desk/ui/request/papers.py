"""Making the papers of a request, away from the window; nothing here reads the data file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.services.vendor_view.addendum import AddendumPaper
    from outsource_desk.services.vendor_view.letter import CoverLetter, DeclineSheet
    from outsource_desk.services.vendor_view.request import RequestPack
    from outsource_desk.ui.frame.desk import Desk


def request_papers(pack: RequestPack, words: Words, size: str) -> tuple[bytes, bytes]:
    """Return the PDF with its form, and the same form as a spreadsheet."""
    from outsource_desk.reports.request.bid_form_xlsx import write_xlsx  # noqa: PLC0415  loads openpyxl

    return _pdf("request", pack, words, size), write_xlsx(pack.form, pack.mark)


def addendum_pdf(paper: AddendumPaper, words: Words, size: str) -> bytes:
    return _pdf("addendum", paper, words, size)


def letter_pdf(letter: CoverLetter, words: Words, size: str) -> bytes:
    return _pdf("cover_letter", letter, words, size)


def decline_pdf(sheet: DeclineSheet, words: Words, size: str) -> bytes:
    return _pdf("decline", sheet, words, size)


def paper_size(desk: Desk) -> str:
    """Return the name of the paper that the owner prints on."""
    return desk.paper


def _pdf(key: str, result: object, words: Words, size: str) -> bytes:
    from outsource_desk.reports.build import build_pdf  # noqa: PLC0415  loads ReportLab
    from outsource_desk.reports.paper import paper_named  # noqa: PLC0415  ReportLab only to print

    return build_pdf(key, result, words, paper_named(size))
