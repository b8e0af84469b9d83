"""Deciding anew about a task whose answers stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.errors import InputError
from outsource_desk.domain.choice import offered
from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.decide.screening import needs_reason
from outsource_desk.services.decide import check_sheet, screening
from outsource_desk.services.decide.check_sheet import DecisionChoice
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import LongTextField, SegmentedField

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk

NEEDS_WHY = "Say in one sentence why, for example “Two vendors sent samples as good as ours”."


@dialog("change_decision")
class ChangeDecisionDialog(Dialog):
    """Asks for a reason only where the choice is against the verdict."""

    title = "Change decision"
    verb = "Save decision"

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, task_id: int) -> None:
        super().__init__(desk, parent)
        self._task_id = task_id
        check = screening.check(desk.store, task_id)
        self._verdict = check.assessment.verdict
        self.set_title(
            f"Change the decision on “{check.title}”",
            f"The verdict: {self._verdict.headline.lower()} ({self._verdict.score} of 100).",
        )
        words = offered(Decision)
        self.decision = SegmentedField("Your decision", words)
        self.decision.set_value(str(check.decision or check.assessment.preset))
        self.decision.changed.connect(self._show_reason)
        self.reason = LongTextField(
            "Why against the verdict?", lines=3, required=NEEDS_WHY, hint="One sentence is enough."
        )
        self.reason.set_value(check.override)
        self.body.addWidget(self.decision)
        self.body.addWidget(self.reason)
        self._show_reason()

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        rows = tasks.task_list(desk.store)
        kept = next(row.id for row in rows if row.decision == Decision.KEEP)
        shown = cls(desk, task_id=kept)
        shown.decision.set_value(str(Decision.PILOT))
        shown.reason.setVisible(True)
        return shown

    @override
    def commit(self) -> None:
        asked = self._needs_reason()
        if asked and not self.reason.validate():
            self.reason.focus()
            raise InputError(NEEDS_WHY)
        choice = DecisionChoice(self._decision(), self.reason.value() if asked else "")
        today = self.desk.clock.today()
        check_sheet.change_decision(self.desk.store, self._task_id, choice, today)
        self.desk.say(f"Decided: {choice.decision.words.lower()}.")

    def _decision(self) -> Decision:
        return Decision(self.decision.value() or Decision.KEEP)

    def _needs_reason(self) -> bool:
        return needs_reason(self._verdict, self._decision())

    def _show_reason(self) -> None:
        self.reason.setVisible(self._needs_reason())
