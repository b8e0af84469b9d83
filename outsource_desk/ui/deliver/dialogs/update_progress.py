"""How far the vendor is, and when the vendor expects to deliver (R91)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.domain.deliver.milestones import MilestoneStatus
from outsource_desk.services.deliver import delivery
from outsource_desk.services.deliver.milestones import milestone_row
from outsource_desk.ui.deliver.examples import example_row
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import DateField, WholeField
from outsource_desk.ui.kit.form import Form

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk


@dialog("update_progress")
class UpdateProgressDialog(Dialog):
    """A day later than agreed turns the milestone amber."""

    title = "Update progress"
    verb = "Update progress"

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, milestone_id: int) -> None:
        super().__init__(desk, parent)
        self._row = milestone_row(desk.store, milestone_id, desk.clock.today())
        row, words = self._row, desk.words
        self.set_title("Update progress", f"{row.title} · {row.vendor}")
        self.form = Form()
        done = WholeField(
            "Done so far",
            words,
            unit="%",
            required="Enter a number from 0 to 100, for example 60.",
        )
        agreed = f"Agreed: {words.day(row.due_on)}." if row.due_on is not None else ""
        expected = DateField("The vendor expects to deliver on", words, hint=agreed)
        self.form.add("percent", done)
        self.form.add("forecast_on", expected)
        done.set_value(row.progress)
        expected.set_value(row.forecast_on or row.due_on)
        self.body.addWidget(self.form)

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, milestone_id=example_row(desk, MilestoneStatus.AT_RISK).id)

    @override
    def commit(self) -> None:
        delivery.set_progress(self.desk.store, self._row.id, **self.form.values())
        self.desk.say(f"Progress of “{self._row.title}” updated.")
