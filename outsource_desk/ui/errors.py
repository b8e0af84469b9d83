"""The only place that shows a failure to the owner."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from outsource_desk.base.errors import UserError

if TYPE_CHECKING:
    from types import TracebackType

log = logging.getLogger(__name__)
BUG = (
    "Something went wrong that should not have. What you saved before is safe. "
    "Try again; if it happens once more, copy the details and send them to us."
)


def show_error(error: BaseException, parent: QWidget | None = None) -> None:
    """Show a UserError as its sentence; anything else as a bug with details to copy."""
    import traceback  # noqa: PLC0415  these two cost a tenth of the start, for a rare case

    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415  only when something failed

    box = QMessageBox(parent or QApplication.activeWindow())
    # Holds the box as long as it is shown: without a window over which to lie, nothing else does.
    box.finished.connect(lambda _result, shown=box: shown.deleteLater())
    box.setWindowTitle("Outsource Desk")
    box.setTextFormat(Qt.TextFormat.PlainText)  # names that people typed stand in it
    if isinstance(error, UserError):
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(str(error))
    else:
        log.error("unexpected failure", exc_info=error)
        box.setIcon(QMessageBox.Icon.Critical)
        box.setText(BUG)
        details = "".join(traceback.format_exception(error))
        copy = box.addButton("Copy details", QMessageBox.ButtonRole.ActionRole)
        copy.clicked.disconnect()  # stay open after copying
        copy.clicked.connect(lambda: QApplication.clipboard().setText(details))
    box.addButton("Close", QMessageBox.ButtonRole.AcceptRole)
    box.open()


def install() -> None:
    """Send exceptions that escape a slot to `show_error`."""

    def hook(_kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            QApplication.exit(130)
        else:
            show_error(error)

    sys.excepthook = hook
