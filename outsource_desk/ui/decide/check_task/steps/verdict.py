"""Last step: what is still open, the numbers, and the decision of the owner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.domain.choice import offered
from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.decide.questions import QUESTIONS
from outsource_desk.domain.decide.screening import needs_reason
from outsource_desk.services.decide.check_sheet import DecisionChoice, open_gates
from outsource_desk.ui.decide.check_task.check_step import CheckStep, check_step
from outsource_desk.ui.decide.check_task.pilot_card import PilotCard
from outsource_desk.ui.decide.verdict.costs import CostView
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.card import Card, fill
from outsource_desk.ui.kit.fields import LongTextField, SegmentedField
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.services.decide.screening import Assessment

NEEDS_WHY = "Say in one sentence why, for example “Two vendors sent samples as good as ours”."
MAY_ANSWER = "They count neither way. Press one to answer it."
MUST_ANSWER = "“{}” needs an answer before the task can go out. Press it to answer."


@check_step
class VerdictStep(CheckStep):
    key = "verdict"
    title = "What do you decide?"
    short = "Verdict"
    lead = "The verdict is advice. You decide, and the reason is kept."
    order = 50

    @override
    def build(self) -> None:
        self._chosen = False  # the owner chose; the verdict no longer presets the decision
        self.open_card = Card("Still open")
        self._open = column(spacing=1)
        self.open_card.body.addLayout(self._open)
        words = offered(Decision)
        self.decision = SegmentedField("Your decision", words)
        self.decision.changed.connect(self._choose)
        self.column.addWidget(self.decision)
        self.override = LongTextField(
            "Why against the verdict?", lines=2, required=NEEDS_WHY, hint="One sentence is enough."
        )
        self.override.changed.connect(self.answered)
        self.column.addWidget(self.override)
        self.pilot = PilotCard(self)
        self.column.addWidget(self.pilot)
        self.column.addWidget(self.open_card)
        self.cost_card = Card("What it costs")
        self.costs = CostView(self.desk.words)
        self.cost_card.add(self.costs)
        self.column.addWidget(self.cost_card)

    @override
    def show_assessment(self, assessment: Assessment, values: Mapping[str, Any]) -> None:
        if not self._chosen:
            self.decision.set_value(str(assessment.preset))
        self.costs.show_costs(assessment)
        self._show_open(assessment.verdict.open_questions, open_gates(values))
        choice = self.choice().decision
        self.override.setVisible(needs_reason(assessment.verdict, choice))
        self.pilot.setVisible(choice != Decision.KEEP)
        self.pilot.show_kind(values)

    @override
    def validate(self) -> bool:
        if self.override.isVisibleTo(self) and not self.override.validate():
            self.override.focus()
            return False
        return super().validate()

    @override
    def choice(self) -> DecisionChoice:
        decision = Decision(self.decision.value() or Decision.KEEP)
        return DecisionChoice(
            decision, self.override.value() if self.override.isVisibleTo(self) else ""
        )

    @override
    def show_choice(self, choice: DecisionChoice) -> None:
        self._chosen = True
        self.decision.set_value(str(choice.decision))
        self.override.set_value(choice.override)

    @override
    def focus_first(self) -> None:
        self.decision.focus()

    def _choose(self) -> None:
        self._chosen = True
        self.answered.emit()

    def _show_open(self, keys: tuple[str, ...], gates: tuple[str, ...]) -> None:
        self.open_card.setVisible(bool(keys))
        links = [self._link(key) for key in keys]
        lead = MUST_ANSWER.format(QUESTIONS[gates[0]].text) if gates else MAY_ANSWER
        note = Text(lead, "body", "text2", wrap=True)
        fill(self._open, [note, *links])

    def _link(self, key: str) -> Button:
        link = Button(QUESTIONS[key].text, "trail", "arrow-left")
        link.clicked.connect(lambda: self.linked.emit(key))
        return link
