"""Printing for every page: one call with the finished PDF, one dialog, one way to save a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from outsource_desk.base.errors import UserError
from outsource_desk.base.files import write_whole
from outsource_desk.base.paths import READ_ONLY, documents_folder
from outsource_desk.ui.frame.dialog import open_dialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.dialog import Dialog


def print_pdf(desk: Desk, parent: QWidget, title: str, data: bytes, file_name: str) -> Dialog:
    """Offer to print a finished PDF, to save it as `file_name` or to open it elsewhere."""
    return open_dialog(desk, "print_pdf", parent, title=title, data=data, file_name=file_name)


def save_pdf(parent: QWidget, data: bytes, file_name: str) -> Path | None:
    """Ask where to save a PDF and write it there; None when the owner changed their mind.

    Raises: UserError when it cannot be written.
    """
    chosen, _ = QFileDialog.getSaveFileName(
        parent, "Save as PDF", str(documents_folder() / file_name), "PDF (*.pdf)"
    )
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.lower() != ".pdf":
        path = path.with_name(f"{path.name}.pdf")
    _write(path, data)
    return path


def open_in_viewer(desk: Desk, data: bytes, file_name: str) -> None:
    """Open a copy of a PDF in the program that the computer uses for PDFs.

    The copy can only be read, and only by the owner. It stays until this program ends: the viewer
    may read it at any time.

    Raises: UserError when there is none.
    """
    path = desk.private_folder("print") / file_name
    _write(path, data)
    path.chmod(READ_ONLY)
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        raise UserError(
            "No program for PDF files was found on this computer. Save the document as a PDF, "
            "then open it where you like."
        )


def _write(path: Path, data: bytes) -> None:
    try:
        write_whole(path, data)
    except OSError as error:
        raise UserError(
            f"“{path}” could not be written ({error.strerror}). Nothing was lost: "
            "save it somewhere else."
        ) from error
