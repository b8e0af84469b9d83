"""Sending a finished PDF to a printer: as it is where the system can, else as pictures of it."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from outsource_desk.base.errors import UserError
from outsource_desk.base.folding import sort_key

if TYPE_CHECKING:
    from collections.abc import Callable

DPI = 300
POINTS_AN_INCH = 72
LP_SECONDS = 60
NOT_PRINTED = "The document was not printed. Save it as a PDF instead and print that file."


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """What to print, where and how often."""

    title: str
    data: bytes
    printer: str
    copies: int = 1


def printer_names() -> tuple[str, ...]:
    """Return the printers of this computer; the usual one first, none is fine."""
    usual = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    return tuple(sorted(names, key=lambda name: (name != usual, sort_key(name))))


def send_to_printer(order: PrintOrder, report: Callable[[float, str], None]) -> None:
    """Print through `lp` where it is installed (Linux, macOS), else as pictures at 300 dpi.

    Raises: UserError when the printer did not take it.
    """
    lp = shutil.which("lp")
    if lp:
        print_with_lp(lp, order)
        return
    printer = QPrinter(QPrinterInfo.printerInfo(order.printer), QPrinter.PrinterMode.HighResolution)
    printer.setCopyCount(order.copies)
    printer.setDocName(order.title)
    print_as_pictures(order.data, printer, report)


def print_with_lp(lp: str, order: PrintOrder) -> None:
    """Hand the PDF itself to the print system: sharp, small, and without a file on the way.

    Raises: UserError when the print system refuses it.
    """
    command = [lp, "-d", order.printer, "-n", str(order.copies), "-t", order.title]
    try:
        done = subprocess.run(  # noqa: S603  the system's own print command, no shell
            command, input=order.data, capture_output=True, timeout=LP_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise UserError(f"The printer “{order.printer}” did not answer. {NOT_PRINTED}") from error
    if done.returncode:
        raise UserError(f"The printer “{order.printer}” refused the document. {NOT_PRINTED}")


def print_as_pictures(data: bytes, printer: QPrinter, report: Callable[[float, str], None]) -> None:
    """Paint each page of a PDF on `printer`, as large as it is.

    Raises: UserError when the printer cannot be started.
    """
    source = QBuffer()
    source.setData(QByteArray(data))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(source)
    printer.setResolution(DPI)
    printer.setFullPage(True)
    _fit_page(printer, document.pagePointSize(0))
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError(f"The printer could not be started. {NOT_PRINTED}")
    try:
        for number in range(document.pageCount()):
            report(number / document.pageCount(), f"Page {number + 1}")
            if number:
                _fit_page(printer, document.pagePointSize(number))
                printer.newPage()
            page = _picture(document, number)
            painter.drawImage(QRectF(0, 0, page.width(), page.height()), page)
    finally:
        painter.end()
        document.close()


def _fit_page(printer: QPrinter, points: QSizeF) -> None:
    upright = points.height() >= points.width()
    size = points if upright else points.transposed()
    way = QPageLayout.Orientation.Portrait if upright else QPageLayout.Orientation.Landscape
    page = QPageSize(size, QPageSize.Unit.Point)
    printer.setPageLayout(QPageLayout(page, way, QMarginsF(0, 0, 0, 0)))


def _picture(document: QPdfDocument, number: int) -> QImage:
    """Return one page on white: what Qt renders has a transparent ground."""
    points = document.pagePointSize(number)
    rendered = document.render(number, (points * (DPI / POINTS_AN_INCH)).toSize())
    page = QImage(rendered.size(), QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.drawImage(0, 0, rendered)
    painter.end()
    return page
