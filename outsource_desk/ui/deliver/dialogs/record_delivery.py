"""The vendor handed something over."""

from __future__ import annotations

from typing import Any

from typing_extensions import override

from outsource_desk.domain.deliver.milestones import MilestoneStatus
from outsource_desk.domain.deliver.objection_period import REMINDER
from outsource_desk.services.deliver import delivery
from outsource_desk.ui.deliver.milestone_dialog import MilestoneDialog
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.record_fields import day
from outsource_desk.ui.kit.labels import Text


@dialog("record_delivery")
class RecordDeliveryDialog(MilestoneDialog):
    """From the day after on, the days to object are counted."""

    title = "Record a delivery"
    verb = "Record delivery"
    about = MilestoneStatus.OVERDUE
    fields = (
        day(
            "delivered_on",
            label="Delivered on",
            required="Enter the day, for example today.",
            today=True,
        ),
    )

    @override
    def put_form(self) -> None:
        super().put_form()
        days = self.desk.words.count(self.row.review_days, "working day", "working days")
        note = f"You then have {days} to check it: accept it or ask for rework. {REMINDER}"
        self.body.addWidget(Text(note, "body", "text2", wrap=True))

    @override
    def do(self, values: dict[str, Any]) -> str:
        today = self.desk.clock.today()
        delivery.record_delivery(self.desk.store, self.row.id, values["delivered_on"], today)
        return f"“{self.row.title}” is delivered. Check it now."
