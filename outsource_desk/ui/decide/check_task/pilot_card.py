"""The trial: a small piece or one month, for how long, and when it has worked (R15)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from outsource_desk.domain.choice import offered
from outsource_desk.domain.decide.answers import PilotKind
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.fields import LongTextField, SegmentedField, WholeField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.ui.decide.check_task.check_step import CheckStep

LONGEST_DAYS = 365
WHAT = {
    PilotKind.PIECE: "Which small piece do you try first?",
    PilotKind.MONTH: "What is done in the month of trial?",
}


class PilotCard(Card):
    """Asks for the trial; its fields belong to the step that holds it."""

    def __init__(self, step: CheckStep) -> None:
        super().__init__("Try it first")
        self.kind = SegmentedField(
            "How do you try it?",
            offered(PilotKind),
            help_text="A piece with a beginning and an end. If the work cannot be divided, agree"
            " on a trial of one month.",
        )
        self.plan = LongTextField(
            WHAT[PilotKind.PIECE],
            lines=2,
            hint="For example: the pay slips of January, checked against ours.",
        )
        self.days = WholeField(
            "How long?", step.desk.words, unit="days", hint="Usually 14 to 31.", check=_problem
        )
        self.success = LongTextField(
            "When has it worked?",
            lines=2,
            hint="A number that you can check, for example: no more than one error in 20 slips.",
        )
        for name, field in (
            ("pilot_kind", self.kind),
            ("pilot_plan", self.plan),
            ("pilot_days", self.days),
            ("pilot_success", self.success),
        ):
            step.register(name, field)
            self.add(field)

    def show_kind(self, values: Mapping[str, Any]) -> None:
        """Ask in the words that fit a piece, or a month."""
        kind = PilotKind(values.get("pilot_kind") or PilotKind.PIECE)
        self.plan.label.setText(WHAT[kind])


def _problem(days: int) -> str:
    return "" if 1 <= days <= LONGEST_DAYS else "Enter 1 to 365 days, for example 30."
