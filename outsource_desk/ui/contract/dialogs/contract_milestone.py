"""One milestone of a contract draft: what, when, how much, and how it is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.domain.contract.clauses import lines_of
from outsource_desk.records.delivery import AgreedMilestoneDraft, Milestone
from outsource_desk.records.draft import read_draft
from outsource_desk.services import items
from outsource_desk.services.brief.word_lists import word_list
from outsource_desk.services.contract import contracts
from outsource_desk.services.contract.facts import read_facts
from outsource_desk.ui.frame.dialog import WIDE_UNITS, Dialog, dialog
from outsource_desk.ui.kit.fields import DateField, LongTextField, MoneyField, TextField
from outsource_desk.ui.kit.form import Form
from outsource_desk.ui.kit.wording import WordingCheck

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.contract.facts import StageFacts
    from outsource_desk.ui.frame.desk import Desk


@dialog("contract_milestone")
class ContractMilestoneDialog(Dialog):
    """With `milestone` it changes that one."""

    title = "Add a milestone"
    verb = "Add milestone"
    width_units = WIDE_UNITS

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        contract_id: int,
        milestone: StageFacts | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._contract_id = contract_id
        self._milestone = milestone
        currency = read_facts(desk.store, contract_id).head.currency
        self.form = _form(desk, currency)
        words = word_list()
        for name in ("deliverable", "criteria"):
            WordingCheck.on(self.form[name], words)
        self.body.addWidget(self.form)
        if milestone is not None:
            self.set_title("Change the milestone")
            self.commit_button.setText("Change milestone")
            self.form.set_values(
                {
                    "title": milestone.title,
                    "deliverable": milestone.deliverable,
                    "starts_on": milestone.starts_on,
                    "due_on": milestone.due_on,
                    "amount_minor": milestone.amount_minor,
                    "criteria": "\n".join(milestone.criteria),
                }
            )

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        contract_id = contracts.contract_list(desk.store)[0].contract_id
        milestone = read_facts(desk.store, contract_id).milestones[0]
        return cls(desk, contract_id=contract_id, milestone=milestone)

    @override
    def commit(self) -> None:
        values = self.form.values()
        values["criteria"] = lines_of(values["criteria"])
        values["amount_minor"] = values["amount_minor"] or 0
        draft = read_draft(AgreedMilestoneDraft, **values)
        if self._milestone is None:
            items.add(self.desk.store, Milestone, self._contract_id, draft)
            self.desk.say(f"“{draft.title}” was added.")
        else:
            items.change(self.desk.store, Milestone, self._milestone.id, draft)
            self.desk.say(f"“{draft.title}” was changed.")


def _form(desk: Desk, currency: str) -> Form:
    words = desk.words
    return Form(
        {
            "title": TextField(
                "Milestone",
                hint="For example: First 40 photographs",
                required="Enter a name, for example “First 40 photographs”.",
            ),
            "deliverable": LongTextField("What is handed over (optional)", lines=2),
            "starts_on": DateField("Work on it starts (optional)", words),
            "due_on": DateField(
                "Due on", words, required="Enter the day it is due, for example 15 Jan 2027."
            ),
            "amount_minor": MoneyField("Amount", words, currency, hint="0 when nothing is paid."),
            "criteria": LongTextField(
                "Acceptance criteria",
                lines=4,
                hint="One a line, each a clear yes or no, for example “40 photos received”.",
                required="Enter at least one line you can check, such as “40 photos received”.",
            ),
        }
    )
