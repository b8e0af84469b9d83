"""Adding or changing a milestone of running work; the amounts keep coming to the price."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.domain.deliver.milestones import MilestoneStatus
from outsource_desk.records.delivery import Milestone
from outsource_desk.services.deliver.milestone_plan import AmountGap, running
from outsource_desk.services.deliver.milestones import board
from outsource_desk.ui.deliver.milestone_dialog import example_row
from outsource_desk.ui.frame.dialog import WIDE_UNITS, dialog
from outsource_desk.ui.frame.record_dialog import RecordDialog, of_items
from outsource_desk.ui.frame.record_fields import (
    day,
    long_text,
    money,
    one_a_line,
    pick,
    text,
    whole,
)
from outsource_desk.ui.kit.fields import MoneyField

if TYPE_CHECKING:
    from outsource_desk.services.deliver.milestones import ContractGroup
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.record_fields import FieldContext

USUAL_REVIEW_DAYS = 10


def _sample(desk: Desk) -> tuple[int, int | None]:
    row = example_row(desk, MilestoneStatus.AT_RISK)
    return row.contract_id, row.id


def _groups(desk: Desk) -> dict[int, ContractGroup]:
    groups = board(desk.store, desk.clock.today()).groups
    return {group.deal.contract_id: group for group in groups}


def _running(context: FieldContext) -> list[tuple[str, str]]:
    return [(str(key), group.title) for key, group in _groups(context.desk).items()]


@dialog("edit_milestone")
class EditMilestoneDialog(RecordDialog):
    """A new one belongs to a running contract, which is asked."""

    title = "Add a milestone"
    change_title = "Change “{name}”"
    change_verb = "Save changes"
    added = "Milestone “{name}” added."
    changed = "Milestone “{name}” changed."
    width_units = WIDE_UNITS
    services = of_items(Milestone, _sample, running)
    fields = (
        pick(
            "owner_id",
            _running,
            label="Task",
            required="Choose the task.",
            show=str,
            store=lambda key: int(key or 0),
            start=lambda context: context.owner_id or None,
            new_only=True,
        ),
        text(
            "title",
            hint="For example: First 40 photos",
            required="Enter what is delivered, for example First 40 photos.",
        ),
        long_text("deliverable", lines=2),
        (
            day("starts_on", label="Work starts"),
            day("due_on", required="Enter the day it is due."),
        ),
        (
            money(
                "amount_minor",
                lambda *_: "EUR",  # until the task is chosen
                required="Enter the amount, for example 480; 0 if it costs nothing.",
                example="480",
                start=0,
            ),
            whole(
                "review_days",
                unit="working days",
                required="Enter days from 0 to 90, for example 10.",
                example=USUAL_REVIEW_DAYS,
                start=USUAL_REVIEW_DAYS,
            ),
        ),
        one_a_line("criteria", lines=3, hint="One a line. Each can be ticked."),
    )
    _fit_others = False

    @override
    def look_up(self) -> None:
        self._groups = _groups(self.desk)
        self.problem.acted.connect(self._commit_fitted)

    @override
    def begin(self) -> dict[str, Any]:
        begins = super().begin()
        if self.item_id is not None and (group := self._groups.get(self.owner_id)):
            self.set_title(self.windowTitle(), group.title)
        self._show_contract(self.owner_id)
        return begins

    @override
    def answered(self, name: str) -> None:
        if name == "owner_id":
            self._show_contract(int(self.form["owner_id"].value() or 0))

    @override
    def more(self, values: dict[str, Any]) -> dict[str, Any]:
        return {"words": self.desk.words, "fit_others": self._fit_others}

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

    def _show_contract(self, contract_id: int) -> None:
        group, amount = self._groups.get(contract_id), self.form["amount_minor"]
        if group is None or not isinstance(amount, MoneyField):
            return
        words, deal = self.desk.words, group.deal
        amount.set_currency(deal.currency)
        price = words.money(deal.price_minor, deal.currency)
        amount.set_hint(f"All milestones together come to the price of {price}.")
        if deal.starts_on is not None and deal.ends_on is not None:
            span = f"{words.day(deal.starts_on)} to {words.day(deal.ends_on)}"
            self.form["due_on"].set_hint(f"The contract runs from {span}.")
