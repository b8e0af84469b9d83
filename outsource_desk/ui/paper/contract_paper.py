"""A contract as a PDF, for the preview, the printer and the finished version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice

from outsource_desk.services.contract.signing import FinishedPaper

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.services.vendor_view.contract import ContractPaper


def make_pdf(contract: ContractPaper, words: Words) -> bytes:
    """Return the PDF of a contract on its own paper; may run in another thread."""
    from outsource_desk.reports.build import build_pdf  # noqa: PLC0415  not needed to start
    from outsource_desk.reports.paper import paper_named  # noqa: PLC0415  ReportLab only to print

    return build_pdf("contract", contract, words, paper_named(contract.facts.head.paper))


def finished(data: bytes) -> FinishedPaper:
    """Return a PDF with the number of its pages, as a version is stored."""
    from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415  not needed to start

    source = QBuffer()
    source.setData(QByteArray(data))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(source)
    pages = document.pageCount()
    document.close()
    return FinishedPaper(data, pages)
