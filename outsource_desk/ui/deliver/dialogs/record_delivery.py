"""The vendor handed something over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.domain.deliver.milestones import MilestoneStatus
from outsource_desk.domain.deliver.objection_period import REMINDER
from outsource_desk.services.deliver import delivery
from outsource_desk.services.deliver.milestones import milestone_row
from outsource_desk.ui.deliver.examples import example_row
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import DateField
from outsource_desk.ui.kit.form import Form
from outsource_desk.ui.kit.labels import Text

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk


@dialog("record_delivery")
class RecordDeliveryDialog(Dialog):
    """From the day after on, the days to object are counted."""

    title = "Record a delivery"
    verb = "Record delivery"

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, milestone_id: int) -> None:
        super().__init__(desk, parent)
        self._row = milestone_row(desk.store, milestone_id, desk.clock.today())
        self.set_title("Record a delivery", f"{self._row.title} · {self._row.vendor}")
        self.form = Form()
        day = DateField("Delivered on", desk.words, required="Enter the day, for example today.")
        self.form.add("delivered_on", day)
        day.set_value(desk.clock.today())
        self.body.addWidget(self.form)
        days = desk.words.count(self._row.review_days, "working day", "working days")
        note = f"You then have {days} to check it: accept it or ask for rework. {REMINDER}"
        self.body.addWidget(Text(note, "body", "text2", wrap=True))

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, milestone_id=example_row(desk, MilestoneStatus.OVERDUE).id)

    @override
    def commit(self) -> None:
        day = self.form.values()["delivered_on"]
        delivery.record_delivery(self.desk.store, self._row.id, day, self.desk.clock.today())
        self.desk.say(f"“{self._row.title}” is delivered. Check it now.")
