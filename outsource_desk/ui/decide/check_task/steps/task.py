"""First step: which task, who does it today, and why it should go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.services.brief.packs import licences
from outsource_desk.services.tasks.starters import Starter, starters
from outsource_desk.ui.decide.check_task.check_step import CheckStep, check_step
from outsource_desk.ui.kit.fields import ChoiceField, LongTextField, TextField
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import grow, row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.services.decide.screening import Assessment

SUMMARY_LINES = 2


@check_step
class TaskStep(CheckStep):
    key = "task"
    title = "Which task do you think of?"
    short = "The task"
    lead = "One piece of work that takes time today, or that you cannot do yourselves."
    order = 10

    @override
    def build(self) -> None:
        self._starters = {starter.key: starter for starter in starters()}
        self.starter = ChoiceField(
            "Begin with a usual task",
            [(starter.key, starter.title) for starter in self._starters.values()],
            placeholder="Or describe your own below",
            help_text="Fills in answers that mostly fit. You can change each of them.",
        )
        self.register("starter", self.starter)
        self.column.addWidget(self.starter)
        self.starter.committed.connect(self._take_starter)
        self.licence = Text("", "body", "text2", wrap=True)
        self.column.addWidget(self.licence)
        self.add(
            "title",
            TextField(
                "Name of the task",
                hint="For example: Payroll processing",
                required="Enter a name, for example Payroll processing.",
            ),
        )
        self.add("summary", LongTextField("What is done?", lines=SUMMARY_LINES))
        people = TextField("Who does it today?", suggestions=self.background.people)
        department = TextField("Department", suggestions=self.background.departments)
        self.column.addLayout(
            row(
                grow(self.register("owner", people)),
                grow(self.register("department", department)),
                spacing=4,
            )
        )
        self.ask("reason")
        self.ask("offsite")
        self.ask("documented")

    @override
    def show_assessment(self, assessment: Assessment, values: Mapping[str, Any]) -> None:
        self.show_reuse()
        today = self.desk.clock.today()
        told = licences(self.starter.value() or "", self.background.country, today)
        self.licence.setText("\n".join(told))
        self.licence.setVisible(bool(told))

    def _take_starter(self) -> None:
        key = self.starter.value()
        if key is not None:
            self.prefilled.emit(self._starter_values(self._starters[key]))

    def _starter_values(self, starter: Starter) -> dict[str, Any]:
        return {**starter.values, "starter": starter.key}
