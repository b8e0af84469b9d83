"""Fourth step: supervision, quality, customers, data, and where the vendor works."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.ui.decide.check_task.check_step import CheckStep, check_step
from outsource_desk.ui.decide.verdict.places import PlacesView
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.fields import LongTextField, TextField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.services.decide.screening import Assessment

NICHE_LINES = 3


@check_step
class RisksStep(CheckStep):
    key = "risks"
    title = "What could go wrong?"
    short = "Risks"
    lead = "Each answer becomes a line of your brief or a must-have of your comparison."
    order = 40

    @override
    def build(self) -> None:
        for key in ("oversight", "parity", "equipment", "customers", "data", "location"):
            self.ask(key)
        self.reason = TextField(
            "Why there?", hint="For example: works in our time zone and speaks German."
        )
        self.add("location_reason", self.reason)
        card = Card("What speaks for each place")
        self.places = PlacesView()
        card.add(self.places)
        self.column.addWidget(card)
        self.add(
            "niches",
            LongTextField(
                "Which parts need different specialists?",
                lines=NICHE_LINES,
                help_text="Few vendors are good at everything. One part a line; later each can"
                " become a task of its own.",
                hint="For example: Design, then Texts, then Building the site.",
            ),
        )

    @override
    def show_assessment(self, assessment: Assessment, values: Mapping[str, Any]) -> None:
        self.show_reuse()
        self.reason.setVisible(values.get("location") is not None)
        self.places.show_answers(assessment.answers)
