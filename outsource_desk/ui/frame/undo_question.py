"""Asks once before a step is taken back that others rely on, such as a signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from outsource_desk.domain.kinds import StepKind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from outsource_desk.store.journal import JournalStep
    from outsource_desk.ui.frame.desk import Desk

QUESTIONS = {
    StepKind.UNDO: "Undo “{label}”?",
    StepKind.REDO: "Do “{label}” again?",
}
WHY = (
    "Others may rely on it: a signature, a choice, a request or a payment does not change on their"
    " side. Your file keeps a line about it in the history."
)
YES = {StepKind.UNDO: "&Undo it", StepKind.REDO: "&Do it again"}


def ask_first(desk: Desk, window: QWidget, step: JournalStep, kind: StepKind) -> None:
    """Ask; only the button does it. Enter and Esc leave everything as it is."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415  not at start

    box = QMessageBox(window)
    box.finished.connect(lambda _result, shown=box: shown.deleteLater())
    box.setWindowTitle("Outsource Desk")
    box.setTextFormat(Qt.TextFormat.PlainText)  # names that people typed stand in it
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(QUESTIONS[kind].format(label=step.label))
    box.setInformativeText(WHY)
    yes = box.addButton(YES[kind], QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton("&Keep it", QMessageBox.ButtonRole.RejectRole)
    yes.setAutoDefault(False)
    yes.clicked.connect(lambda: desk.revert(step, kind))
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.open()
