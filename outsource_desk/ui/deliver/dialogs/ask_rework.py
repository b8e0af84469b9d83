"""Sending a delivery back with what must change."""

from __future__ import annotations

from typing import Any

from typing_extensions import override

from outsource_desk.base.clock import days
from outsource_desk.domain.deliver.milestones import MilestoneStatus
from outsource_desk.records.delivery import ReworkDraft
from outsource_desk.services.deliver import delivery
from outsource_desk.ui.deliver.milestone_dialog import MilestoneDialog
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.record_fields import day, long_text

USUAL_DAYS = 7


@dialog("ask_rework")
class AskReworkDialog(MilestoneDialog):
    """The reason starts with the criteria that are not met."""

    title = "Ask for rework"
    verb = "Ask for rework"
    about = MilestoneStatus.REVIEW_NOW
    draft = ReworkDraft
    fields = (
        long_text(
            "reason",
            lines=5,
            hint="Say what you see and what you need, so that it can be checked.",
            required="Enter what must change, for example “Colours are too warm”.",
        ),
        day("due_on", label="New day", hint="When you expect it again."),
    )

    @override
    def begin(self) -> dict[str, Any]:
        reason = "\n".join(f"Not met: {check.text}" for check in self.row.open_checks)
        return {"reason": reason, "due_on": self.desk.clock.today() + days(USUAL_DAYS)}

    @override
    def do(self, values: dict[str, Any]) -> str:
        today = self.desk.clock.today()
        delivery.ask_rework(self.desk.store, self.row.id, self.drafted(values), today)
        return f"Rework of “{self.row.title}” is noted. Send the reason to the vendor."
