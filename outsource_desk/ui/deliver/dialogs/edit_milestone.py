"""Adding or changing a milestone of running work; the amounts keep coming to the price."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.domain.deliver.milestones import MilestoneStatus
from outsource_desk.records.delivery import MilestoneDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.services.deliver import milestone_plan
from outsource_desk.services.deliver.milestone_plan import AmountGap
from outsource_desk.services.deliver.milestones import board, milestone_row
from outsource_desk.ui.deliver.examples import example_row
from outsource_desk.ui.frame.dialog import WIDE_UNITS, Dialog, dialog
from outsource_desk.ui.kit.fields import (
    ChoiceField,
    DateField,
    LongTextField,
    MoneyField,
    TextField,
    WholeField,
)
from outsource_desk.ui.kit.form import Form

if TYPE_CHECKING:
    from typing import Any, Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.deliver.milestones import ContractGroup
    from outsource_desk.ui.frame.desk import Desk

USUAL_REVIEW_DAYS = 10


@dialog("edit_milestone")
class EditMilestoneDialog(Dialog):
    """With `milestone_id` it changes one, else it adds one to a running contract."""

    title = "Add a milestone"
    verb = "Add milestone"
    width_units = WIDE_UNITS

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        contract_id: int | None = None,
        milestone_id: int | None = None,
    ) -> None:
        super().__init__(desk, parent)
        today = desk.clock.today()
        self._row = milestone_row(desk.store, milestone_id, today) if milestone_id else None
        contract_id = self._row.contract_id if self._row else contract_id
        self._groups = {
            str(group.deal.contract_id): group for group in board(desk.store, today).groups
        }
        self.form = _form(desk, [(key, group.title) for key, group in self._groups.items()])
        self.body.addWidget(self.form)
        self.problem.acted.connect(self._commit_fitted)
        self.form["contract"].committed.connect(self._show_contract)
        self.form["contract"].set_value(str(contract_id) if contract_id else None)
        self._fit_others = False
        self._show_row()
        self._show_contract()

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, milestone_id=example_row(desk, MilestoneStatus.AT_RISK).id)

    @override
    def commit(self) -> None:
        values = self.form.values()
        group = self._group()
        if group is None:
            raise UserError("Choose the task the milestone belongs to.")
        checks = [line.strip() for line in values.pop("checks").splitlines() if line.strip()]
        values.pop("contract")
        draft = read_draft(MilestoneDraft, **values)
        _check_order(draft)
        store, words, fit = self.desk.store, self.desk.words, self._fit_others
        if self._row is None:
            contract_id = group.deal.contract_id
            milestone_plan.add_milestone(store, contract_id, draft, checks, words, fit_others=fit)
            self.desk.say(f"Milestone “{draft.title}” added.")
        else:
            milestone_plan.edit_milestone(store, self._row.id, draft, checks, words, fit_others=fit)
            self.desk.say(f"Milestone “{draft.title}” changed.")

    @override
    def try_commit(self) -> None:
        """A gap to the price can be closed at once, from the banner."""
        try:
            self.commit()
        except AmountGap as gap:
            self.problem.show_text(str(gap), "Fix amounts")
        except UserError as error:
            self.show_problem(str(error))
        else:
            self.accept()

    def _commit_fitted(self) -> None:
        self._fit_others = True
        self.try_commit()
        self._fit_others = False

    def _group(self) -> ContractGroup | None:
        return self._groups.get(self.form["contract"].value() or "")

    def _show_row(self) -> None:
        row = self._row
        if row is None:
            self.form.set_values({"amount_minor": 0, "review_days": USUAL_REVIEW_DAYS})
            return
        self.form["contract"].hide()
        self.set_title(f"Change “{row.title}”", row.group)
        self.commit_button.setText("Save changes")
        names = ("title", "deliverable", "starts_on", "due_on", "amount_minor", "review_days")
        values: dict[str, Any] = {name: getattr(row, name) for name in names}
        values["checks"] = "\n".join(check.text for check in row.checks)
        self.form.set_values(values)

    def _show_contract(self) -> None:
        group = self._group()
        amount = self.form["amount_minor"]
        if group is None or not isinstance(amount, MoneyField):
            return
        words, deal = self.desk.words, group.deal
        amount.set_currency(deal.currency)
        price = words.money(deal.price_minor, deal.currency)
        amount.set_hint(f"All milestones together come to the price of {price}.")
        if deal.starts_on is not None and deal.ends_on is not None:
            span = f"{words.day(deal.starts_on)} to {words.day(deal.ends_on)}"
            self.form["due_on"].set_hint(f"The contract runs from {span}.")


def _form(desk: Desk, contracts: list[tuple[str, str]]) -> Form:
    words = desk.words
    title = TextField(
        "Milestone",
        hint="For example: First 40 photos",
        required="Enter what is delivered, for example First 40 photos.",
    )
    form = Form()
    form.add("contract", ChoiceField("Task", contracts, required="Choose the task."))
    form.add("title", title)
    form.add("deliverable", LongTextField("What is handed over", lines=2))
    due = DateField("Due", words, required="Enter the day it is due.")
    form.add_beside({"starts_on": DateField("Work starts", words), "due_on": due})
    form.add_beside({"amount_minor": _amount(desk), "review_days": _review_days(desk)})
    hint = "One a line. Each can be ticked."
    form.add("checks", LongTextField("Acceptance criteria", lines=3, hint=hint))
    return form


def _amount(desk: Desk) -> MoneyField:
    return MoneyField(
        "Amount",
        desk.words,
        "EUR",
        required="Enter the amount, for example 480; 0 if it costs nothing.",
        check=lambda minor: "" if minor >= 0 else "Enter 0 or more, for example 480.",
    )


def _review_days(desk: Desk) -> WholeField:
    return WholeField(
        "Days to check",
        desk.words,
        unit="working days",
        required="Enter days from 0 to 90, for example 10.",
    )


def _check_order(draft: MilestoneDraft) -> None:
    if draft.starts_on and draft.due_on and draft.due_on < draft.starts_on:
        raise UserError("It is due before the work starts. Enter a later day, or an earlier start.")
