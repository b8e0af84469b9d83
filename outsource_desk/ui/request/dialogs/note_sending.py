"""Noting to whom the request went, when and how: the send log (R35)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.errors import InputError
from outsource_desk.domain.choice import offered
from outsource_desk.domain.request.sending import SendWay
from outsource_desk.records.draft import FieldError, read_draft
from outsource_desk.records.request import SendingDraft
from outsource_desk.services.request import log as request_log
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import CheckField, ChoiceField, DateField, TextField
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.side_by_side import SideBySide

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.request.log import Recipient
    from outsource_desk.ui.frame.desk import Desk

ENOUGH = 3  # the same request goes to at least three vendors
LEAD = "You mail or hand over the papers yourself. Note it here, so that nobody is forgotten."


@dialog("note_sending")
class NoteSendingDialog(Dialog):
    """Who was asked and lacks something is ticked."""

    title = "Note a sending"
    verb = "Note it"
    lead = LEAD

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        task_id: int,
        chosen: Sequence[int] = (),
    ) -> None:
        super().__init__(desk, parent)
        self._task_id = task_id
        log = request_log.send_log(desk.store, task_id)
        self.sent_on = DateField(
            "Day it went out", desk.words, required="Enter a day, for example today's."
        )
        self.sent_on.set_value(desk.clock.today())
        ways = offered(SendWay)
        self.way = ChoiceField("How", ways)
        self.way.set_value(SendWay.EMAIL.value)
        self.note = TextField("Note", hint="For example: to the new address")
        self.vendors = {vendor.vendor_id: CheckField(_name(vendor)) for vendor in log.recipients}
        for vendor in log.recipients:
            ticked = vendor.vendor_id in chosen if chosen else vendor in log.waiting
            self.vendors[vendor.vendor_id].set_value(ticked)
        self.name = TextField("Another vendor", hint="For example: Brightline Payroll")
        self.body.addWidget(SideBySide((self.sent_on, self.way)))
        self.body.addWidget(Text("Who got it", "strong"))
        hint = f"At least {ENOUGH}: one bid is not a comparison."
        self.body.addWidget(Text(hint, "caption", "text2", wrap=True))
        for field in self.vendors.values():
            self.body.addWidget(field)
        self.body.addWidget(self.name)
        self.body.addWidget(self.note)

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, task_id=tasks.task_list(desk.store)[0].id)

    @override
    def commit(self) -> None:
        if not self.sent_on.validate():
            self.sent_on.focus()
            raise InputError(self.sent_on.problem())
        asked: list[int | str] = [key for key, field in self.vendors.items() if field.value()]
        if name := self.name.value():
            asked.append(name)
        draft = read_draft(
            SendingDraft,
            sent_on=self.sent_on.value(),
            way=self.way.value(),
            note=self.note.value(),
        )
        try:
            request_log.log_sending(
                self.desk.store, self._task_id, asked, draft, self.desk.clock.today()
            )
        except FieldError as error:
            if error.field == "sent_on":
                self.sent_on.set_problem(str(error))
                self.sent_on.focus()
            raise
        self.desk.say("The sending is noted.")


def _name(vendor: Recipient) -> str:
    if vendor.declined:
        return f"{vendor.name} (declined)"
    return (
        f"{vendor.name} (lacks {', '.join(vendor.missing).lower()})"
        if (vendor.is_asked and vendor.missing and vendor.has_version)
        else vendor.name
    )
