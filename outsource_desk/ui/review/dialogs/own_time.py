"""Hours the owner's side spent on looking after a contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.records.delivery import OwnTimeDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.services.deliver.milestones import board
from outsource_desk.services.review.own_time import log_own_time
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import DateField, HoursField, TextField
from outsource_desk.ui.kit.form import Form

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk


@dialog("own_time")
class OwnTimeDialog(Dialog):
    """They are counted apart from money, and also valued at the owner's rate."""

    title = "Log own hours"
    verb = "Log hours"
    lead = "Explaining, checking, talking to the vendor: it is part of what the work costs."

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, contract_id: int) -> None:
        super().__init__(desk, parent)
        self._contract_id = contract_id
        self.form = Form()
        self.form.add("spent_on", DateField("Day", desk.words, required="Enter the day."))
        hours = HoursField(
            "Time", desk.words, unit="hours", required="Enter hours, for example 2.5 or 1:30."
        )
        self.form.add("minutes", hours)
        self.form.add("note", TextField("What for", hint="For example: checked the first photos"))
        self.form.set_values({"spent_on": desk.clock.today()})
        self.body.addWidget(self.form)

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        found = board(desk.store, desk.clock.today())
        return cls(desk, contract_id=found.groups[0].deal.contract_id)

    @override
    def commit(self) -> None:
        draft = read_draft(OwnTimeDraft, **self.form.values())
        log_own_time(self.desk.store, self._contract_id, draft, self.desk.clock.today())
        self.desk.say(f"{self.desk.words.hours(draft.minutes)} of own time logged.")
