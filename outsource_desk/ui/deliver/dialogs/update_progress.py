"""How far the vendor is, and when the vendor expects to deliver (R91)."""

from __future__ import annotations

from typing import Any

from typing_extensions import override

from outsource_desk.domain.deliver.milestones import MilestoneStatus
from outsource_desk.services.deliver import delivery
from outsource_desk.ui.deliver.milestone_dialog import MilestoneDialog
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.record_fields import day, whole


@dialog("update_progress")
class UpdateProgressDialog(MilestoneDialog):
    """A day later than agreed turns the milestone amber."""

    title = "Update progress"
    verb = "Update progress"
    about = MilestoneStatus.AT_RISK
    fields = (
        whole("percent", label="Done so far", unit="%", most=100, example=60),
        day("forecast_on", label="The vendor expects to deliver on"),
    )

    @override
    def begin(self) -> dict[str, Any]:
        if self.row.due_on is not None:
            self.form["forecast_on"].set_hint(f"Agreed: {self.desk.words.day(self.row.due_on)}.")
        return {
            "percent": self.row.progress,
            "forecast_on": self.row.forecast_on or self.row.due_on,
        }

    @override
    def do(self, values: dict[str, Any]) -> str:
        delivery.set_progress(self.desk.store, self.row.id, **values)
        return f"Progress of “{self.row.title}” updated."
