"""Asks once before a step is taken back that others rely on, such as a signature."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import StepKind
from outsource_desk.ui.frame.errors import Question, show_question

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
    question = Question(QUESTIONS[kind].format(label=step.label), WHY, YES[kind], "&Keep it")
    show_question(question, partial(desk.revert, step, kind), window)
