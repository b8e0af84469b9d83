"""Second step: what must never leave the house, and what may."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.domain.decide.answers import Measurable
from outsource_desk.ui.decide.check_task.check_step import CheckStep, check_step
from outsource_desk.ui.kit.fields import TextField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.services.decide.screening import Assessment

REUSED = "Good. You will reuse this number in the contract: “{measure}”."


@check_step
class CoreStep(CheckStep):
    key = "core"
    title = "Core or support work?"
    short = "Core or support"
    lead = "Six short questions. You can change every answer later; nothing is sent anywhere."
    order = 20

    @override
    def build(self) -> None:
        core = self.ask("core")
        if self.background.strengths:
            strengths = "\n".join(self.background.strengths)
            core.help.setText(f"{core.help.text()}\nYour strengths:\n{strengths}")
        self.ask("strategy")
        self.ask("frequency")
        self.ask("impact")
        self.ask("repetitive")
        self.ask("measurable")
        self.measure = TextField(
            "Which number tells?",
            hint="For example: errors per payslip, or days until an answer.",
        )
        self.add("measure", self.measure)

    @override
    def show_assessment(self, assessment: Assessment, values: Mapping[str, Any]) -> None:
        self.show_reuse()
        self.measure.setVisible(values.get("measurable") == Measurable.NUMBER)
        measure = values.get("measure")
        self.measure.set_hint(
            REUSED.format(measure=measure)
            if measure
            else "For example: errors per payslip, or days until an answer."
        )
