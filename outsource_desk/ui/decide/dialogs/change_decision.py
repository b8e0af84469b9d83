"""Deciding anew about a task whose answers stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.decide.screening import needs_reason
from outsource_desk.services.decide import check_sheet, screening
from outsource_desk.services.decide.check_sheet import DecisionChoice
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.form_dialog import FormDialog
from outsource_desk.ui.frame.record_fields import long_text, segments

if TYPE_CHECKING:
    from typing import Self

    from outsource_desk.ui.frame.desk import Desk


@dialog("change_decision")
class ChangeDecisionDialog(FormDialog):
    """Asks for a reason only where the choice is against the verdict."""

    title = "Change decision"
    verb = "Save decision"
    fields = (
        segments("decision", Decision, label="Your decision"),
        long_text(
            "reason",
            label="Why against the verdict?",
            lines=3,
            required="Say in one sentence why, for example “Two vendors sent samples as good as"
            " ours”.",
            hint="One sentence is enough.",
        ),
    )

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        rows = tasks.task_list(desk.store)
        kept = next(row.id for row in rows if row.decision == Decision.KEEP)
        shown = cls(desk, task_id=kept)
        shown.show_values({"decision": Decision.PILOT})
        shown.note_opened()
        return shown

    @override
    def look_up(self) -> None:
        self._check = screening.check(self.desk.store, self.subject["task_id"])
        verdict = self._check.assessment.verdict
        self.set_title(
            f"Change the decision on “{self._check.title}”",
            f"The verdict: {verdict.headline.lower()} ({verdict.score} of 100).",
        )

    @override
    def begin(self) -> dict[str, Any]:
        check = self._check
        return {"decision": check.decision or check.assessment.preset, "reason": check.override}

    @override
    def show_needed(self) -> None:
        self.form["reason"].setVisible(self._needs_reason())

    @override
    def do(self, values: dict[str, Any]) -> str:
        reason = values["reason"] if self._needs_reason() else ""
        choice = DecisionChoice(self._decision(), reason)
        today = self.desk.clock.today()
        check_sheet.change_decision(self.desk.store, self.subject["task_id"], choice, today)
        return f"Decided: {choice.decision.words.lower()}."

    def _decision(self) -> Decision:
        return Decision(self.form["decision"].value() or Decision.KEEP)

    def _needs_reason(self) -> bool:
        return needs_reason(self._check.assessment.verdict, self._decision())
