"""Noting that vendors have the request: on which day, and who was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.errors import InputError
from outsource_desk.domain.kinds import Stage
from outsource_desk.services import brief_changes, briefs, tasks
from outsource_desk.services.bids import vendor_choices
from outsource_desk.ui.dialog import Dialog, dialog
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.fields import CheckField, DateField, TextField
from outsource_desk.ui.kit.labels import Text

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.briefs import BriefResult
    from outsource_desk.ui.desk import Desk

ENOUGH = 3  # the same request goes to at least three vendors


@dialog("send_request")
class SendRequestDialog(Dialog):
    """Says what is missing; only what makes bids incomparable stands in the way (R32)."""

    title = "Mark the request as sent"
    verb = "Mark as sent"
    lead = (
        "You print or mail the request yourself. Note here when it went out and to whom: then it "
        "stays as vendors have it, and the bids can come."
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, task_id: int) -> None:
        super().__init__(desk, parent)
        self._task_id = task_id
        found = briefs.brief(desk.store, task_id, desk.clock.today())
        self.missing = Banner("danger" if found.blocking else "warn", _missing(found))
        self.missing.setVisible(bool(found.missing))
        self.sent_on = DateField(
            "Day it went out",
            desk.words,
            required="Enter a day, for example today's.",
        )
        self.sent_on.set_value(desk.clock.today())
        choices = vendor_choices(desk.store, task_id)
        self.vendors = {one.vendor_id: CheckField(one.name) for one in choices}
        for one in choices:
            self.vendors[one.vendor_id].set_value(one.is_invited)
        self.name = TextField("Name of a vendor", hint="For example: Brightline Payroll")
        self.name.setVisible(not choices)  # a list that is there needs no field
        self.body.addWidget(self.missing)
        self.body.addWidget(self.sent_on)
        title = "Who has it" if choices else "Add the vendors you sent it to"
        self.body.addWidget(Text(title, "strong"))
        hint = (
            f"At least {ENOUGH}: one bid is not a comparison. More vendors are added under Vendors."
        )
        self.body.addWidget(Text(hint, "caption", "text2", wrap=True))
        for field in self.vendors.values():
            self.body.addWidget(field)
        self.body.addWidget(self.name)

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        rows = tasks.task_list(desk.store)
        found = next((row for row in rows if row.stage == Stage.BRIEF), rows[0])
        return cls(desk, task_id=found.id)

    @override
    def commit(self) -> None:
        if not self.sent_on.validate():
            self.sent_on.focus()
            raise InputError(self.sent_on.problem())
        day = self.sent_on.value()
        assert day is not None  # a required field that validates
        asked: list[int | str] = [key for key, field in self.vendors.items() if field.value()]
        if name := self.name.value().strip():
            asked.append(name)
        brief_changes.mark_sent(self.desk.store, self._task_id, day, self.desk.clock.today(), asked)
        self.desk.say("The request is marked as sent. Now compare the bids.")


def _missing(found: BriefResult) -> str:
    if found.blocking:
        return f"First: {' '.join(need.sentence for need in found.blocking)}"
    return f"Vendors will ask: {' '.join(need.sentence for need in found.missing)}"
