"""The only place that shows a failure, or a question over the window, to the owner."""

from __future__ import annotations

import logging
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from outsource_desk.base.errors import UserError
from outsource_desk.ui.frame.recovery_actions import ways_at_work

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from outsource_desk.ui.frame.recovery_actions import Way

ASK = "ask"  # the property of the application that holds what the buttons ask
log = logging.getLogger(__name__)
BUG = (
    "Something went wrong that should not have. What you saved before is safe. "
    "Try again; if it happens once more, copy the details and send them to us."
)


def show_error(
    error: BaseException, parent: QWidget | None = None, ways: Sequence[Way] = ()
) -> None:
    """Show a UserError as its sentence with `ways` on; anything else as a bug with details."""
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
        for text, act in ways or _usual_ways(error):
            box.addButton(text, QMessageBox.ButtonRole.ActionRole).clicked.connect(_later(act))
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


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, why, and what the two buttons say."""

    text: str
    why: str
    yes: str
    no: str


def show_question(question: Question, act: Callable[[], object], parent: QWidget) -> None:
    """Ask; `act` is done only by its own button. Enter and Esc leave everything as it is."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415  only when something is asked

    box = QMessageBox(parent)
    box.finished.connect(lambda _result, shown=box: shown.deleteLater())
    box.setWindowTitle("Outsource Desk")
    box.setTextFormat(Qt.TextFormat.PlainText)  # names that people typed stand in it
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(f"{question.text}\n\n{question.why}")
    yes = box.addButton(question.yes, QMessageBox.ButtonRole.AcceptRole)
    no = box.addButton(question.no, QMessageBox.ButtonRole.RejectRole)
    yes.setAutoDefault(False)
    yes.clicked.connect(lambda _checked=False: act())
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    box.open()


def install(ask: Callable[[str], object] | None = None) -> None:
    """Send exceptions that escape a slot to `show_error`; `ask` does what is offered then."""
    QApplication.instance().setProperty(ASK, ask)  # type: ignore[union-attr]  # there is one

    def hook(_kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            QApplication.exit(130)
        else:
            show_error(error)

    sys.excepthook = hook


def _usual_ways(error: UserError) -> Sequence[Way]:
    """Return what is offered about the data file when a change was refused."""
    app = QApplication.instance()
    ask = app.property(ASK) if app is not None else None
    return ways_at_work(error, ask) if ask is not None else ()


def _later(act: Callable[[], object]) -> Callable[[], None]:
    """Do it when the box is gone: what it opens must not lie behind it."""
    return lambda: QTimer.singleShot(0, act)
