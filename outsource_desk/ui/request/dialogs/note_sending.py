"""Noting to whom the request went, when and how: the send log (R35)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.domain.request.sending import SendWay
from outsource_desk.records.request import SendingDraft
from outsource_desk.services.request import log as request_log
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.form_dialog import FormDialog
from outsource_desk.ui.frame.record_fields import choice, day, one_a_line, text
from outsource_desk.ui.kit.fields import CheckField
from outsource_desk.ui.kit.labels import Text

if TYPE_CHECKING:
    from typing import Self

    from outsource_desk.services.request.log import Recipient
    from outsource_desk.ui.frame.desk import Desk

ENOUGH = 3  # the same request goes to at least three vendors


@dialog("note_sending")
class NoteSendingDialog(FormDialog):
    """Who was asked and lacks something is ticked, or whom `chosen` names."""

    title = "Note a sending"
    verb = "Note it"
    lead = "You mail or hand over the papers yourself. Note it here, so that nobody is forgotten."
    draft = SendingDraft
    fields = (
        (
            day(
                "sent_on",
                label="Day it went out",
                required="Enter a day, for example today's.",
                today=True,
            ),
            choice("way", SendWay),
        ),
        one_a_line(
            "name", label="Other vendors", lines=2, hint="New ones too, one name in a line."
        ),
        text("note", hint="For example: to the new address"),
    )

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, task_id=tasks.task_list(desk.store)[0].id)

    @override
    def put_form(self) -> None:
        super().put_form()
        log = request_log.send_log(self.desk.store, self.subject["task_id"])
        chosen = self.subject.get("chosen") or [vendor.vendor_id for vendor in log.waiting]
        self.vendors = {vendor.vendor_id: CheckField(_name(vendor)) for vendor in log.recipients}
        for vendor_id, field in self.vendors.items():
            field.set_value(vendor_id in chosen)
        hint = f"At least {ENOUGH}: one bid is not a comparison."
        self.form.insert_after(
            "way",
            Text("Who got it", "strong"),
            Text(hint, "caption", "text2", wrap=True),
            *self.vendors.values(),
        )

    @override
    def do(self, values: dict[str, Any]) -> str:
        asked: list[int | str] = [key for key, field in self.vendors.items() if field.value()]
        asked += values["name"]
        store, today = self.desk.store, self.desk.clock.today()
        task_id = self.subject["task_id"]
        request_log.log_sending(store, task_id, asked, self.drafted(values), today)
        return "The sending is noted."


def _name(vendor: Recipient) -> str:
    if vendor.declined:
        return f"{vendor.name} (declined)"
    return (
        f"{vendor.name} (lacks {', '.join(vendor.missing).lower()})"
        if (vendor.is_asked and vendor.missing and vendor.has_version)
        else vendor.name
    )
