"""Sending a delivery back with what must change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.clock import days
from outsource_desk.domain.deliver.milestones import MilestoneStatus
from outsource_desk.records.delivery import ReworkDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.services.deliver import delivery
from outsource_desk.services.deliver.milestones import milestone_row
from outsource_desk.ui.deliver.examples import example_row
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import DateField, LongTextField
from outsource_desk.ui.kit.form import Form

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk

USUAL_DAYS = 7


@dialog("ask_rework")
class AskReworkDialog(Dialog):
    """The reason starts with the criteria that are not met."""

    title = "Ask for rework"
    verb = "Ask for rework"

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, milestone_id: int) -> None:
        super().__init__(desk, parent)
        self._row = milestone_row(desk.store, milestone_id, desk.clock.today())
        self.set_title("Ask for rework", f"{self._row.title} · {self._row.vendor}")
        self.form = Form()
        reason = LongTextField(
            "What must change",
            lines=5,
            hint="Say what you see and what you need, so that it can be checked.",
            required="Enter what must change, for example “Colours are too warm”.",
        )
        day = DateField("New day", desk.words, hint="When you expect it again.")
        self.form.add("reason", reason)
        self.form.add("due_on", day)
        reason.set_value("\n".join(f"Not met: {check.text}" for check in self._row.open_checks))
        day.set_value(desk.clock.today() + days(USUAL_DAYS))
        self.body.addWidget(self.form)

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, milestone_id=example_row(desk, MilestoneStatus.REVIEW_NOW).id)

    @override
    def commit(self) -> None:
        draft = read_draft(ReworkDraft, **self.form.values())
        delivery.ask_rework(self.desk.store, self._row.id, draft, self.desk.clock.today())
        self.desk.say(f"Rework of “{self._row.title}” is noted. Send the reason to the vendor.")
