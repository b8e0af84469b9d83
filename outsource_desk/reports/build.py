"""From a frozen result to the bytes of a PDF, and from bytes to a file."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any

from outsource_desk.base.errors import UserError
from outsource_desk.base.files import write_whole
from outsource_desk.base.lettering import PaperBytes
from outsource_desk.reports.document import DOCUMENTS
from outsource_desk.reports.kit import kit
from outsource_desk.reports.kit.canvas import CountingCanvas
from outsource_desk.reports.kit.fonts import register_fonts
from outsource_desk.reports.kit.keeping import keep_leads
from outsource_desk.reports.kit.page import Sheets
from outsource_desk.reports.kit.text import noting_marks
from outsource_desk.reports.paper import A4

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.base.text import Words
    from outsource_desk.reports.document import Document, Printout
    from outsource_desk.reports.paper import Paper

DRAFT = "DRAFT"


def build_pdf(
    key: str, result: Any, words: Words, paper: Paper = A4, *, draft: bool = False
) -> PaperBytes:
    """Return the document `key` of `result` as a PDF; the same result gives the same bytes."""
    composer = DOCUMENTS[key]
    sheet = sheet_of(composer.document, paper, result)
    with noting_marks() as letters:
        printout = composer.compose(result, words, sheet)
        if draft:
            printout = replace(printout, watermark=DRAFT)
        data = PaperBytes(lay_out(printout, sheet, words))
    data.unprinted = tuple(sorted(letters))
    return data


def sheet_of(document: Document, paper: Paper, result: Any = None) -> Paper:
    """Return `paper` turned and with the margins that `document` asks for."""
    wide = document.landscape_if(result) if document.landscape_if else document.landscape
    turned = paper.turned() if wide else paper
    return turned.with_margins(document.margins)


def lay_out(printout: Printout, paper: Paper, words: Words) -> bytes:
    """Return `printout` as a PDF. A document without content says so; it has never 0 pages."""
    register_fonts()
    flow = list(printout.flow) or kit.empty("There is nothing to print yet.")
    file = BytesIO()
    sheets = Sheets(file, printout, paper, words.locale.replace("_", "-"))
    sheets.build(keep_leads(flow), canvasmaker=partial(CountingCanvas, made_at=printout.made_at))
    return file.getvalue()


def write_pdf(path: Path, data: bytes) -> None:
    """Write `data` to `path`; what was there stays until the new file is complete.

    Raises:
        UserError: The file cannot be written, for example because it is open elsewhere.

    """
    try:
        write_whole(path, data)
    except OSError as error:
        raise UserError(
            f"“{path.name}” could not be written ({error.strerror}). An older file of that name "
            "was kept. Close it where it is open, or choose another folder."
        ) from error
