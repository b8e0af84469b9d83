"""The owner's yes to a delivery: it releases the payment (R93)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.errors import InputError
from outsource_desk.base.text import NBSP
from outsource_desk.domain.dates import add_days
from outsource_desk.domain.deliver.milestones import MilestoneStatus
from outsource_desk.services.deliver import delivery
from outsource_desk.services.deliver.delay_credits import credit_due
from outsource_desk.services.deliver.delivery import Acceptance
from outsource_desk.services.deliver.milestone_words import before_start_words
from outsource_desk.services.deliver.milestones import milestone_row
from outsource_desk.ui.deliver.milestone_dialog import example_row
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.facts import FactList
from outsource_desk.ui.kit.fields import CheckField, DateField, MoneyField, TextField
from outsource_desk.ui.kit.form import Form

if TYPE_CHECKING:
    from datetime import date
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk

PAID_NOW = "I have paid already, or pay now"


@dialog("accept_milestone")
class AcceptMilestoneDialog(Dialog):
    """Shows the amount, the payee and the day it is due; paying at once is possible."""

    title = "Accept the delivery"
    verb = "Accept"

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, milestone_id: int) -> None:
        super().__init__(desk, parent)
        self._row = milestone_row(desk.store, milestone_id, desk.clock.today())
        row, words = self._row, desk.words
        self._full_minor = max(0, row.standing.payment.balance_minor)
        self._credit = credit_due(desk.store, milestone_id, desk.clock.today())
        self.set_title(f"Accept “{row.title}”", row.group)
        self.warning = Banner("warn")
        self.facts = FactList()
        self.form = Form()
        self.day = DateField("Accepted on", words, required="Enter the day, for example today.")
        self.credit = CheckField(self._credit_words())
        self.paid = CheckField(PAID_NOW)
        self.amount = MoneyField(
            "Amount paid",
            words,
            row.currency,
            hint="Less than what is to pay is a part payment.",
            required="Enter the amount, for example 480.",
        )
        self.method = TextField("How", hint="For example: Bank transfer")
        self._fill()

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, milestone_id=example_row(desk, MilestoneStatus.REVIEW_NOW).id)

    @override
    def commit(self) -> None:
        values = self.form.values()
        pays = bool(values["paid"]) and self._balance() > 0
        if pays and values["amount"] <= 0:
            raise InputError("Enter an amount above zero, for example 480.")
        acceptance = Acceptance(
            self._row.id,
            values["accepted_on"],
            paid_minor=values["amount"] if pays else 0,
            method=values["method"],
            credit_minor=self._taken_off(),
        )
        desk = self.desk
        delivery.accept(desk.store, acceptance, desk.clock.today(), desk.words)
        desk.say(f"“{self._row.title}” is accepted.")

    def _fill(self) -> None:
        self.warning.hide()
        still_open = self._row.open_checks
        if still_open:
            count = self.desk.words.count(len(still_open), "check is", "checks are")
            self.warning.show_text(f"{count} still open: {still_open[0].text}")
        for widget in (self.warning, self.facts, self.form):
            self.body.addWidget(widget)
        self.form.add("accepted_on", self.day)
        self.form.add("credit", self.credit)
        self.form.add("paid", self.paid)
        self.form.add_beside({"amount": self.amount, "method": self.method})
        self.day.set_value(self.desk.clock.today())
        self.method.set_value("Bank transfer")
        self.credit.setVisible(self._credit is not None)
        self.credit.changed.connect(self._show_balance)
        self.day.changed.connect(self._show_facts)
        self.paid.changed.connect(self._show_payment)
        self._show_balance()

    def _credit_words(self) -> str:
        """Say how the credit comes about: every number explains itself."""
        if self._credit is None:
            return "Take off a delay credit"
        words, due = self.desk.words, self._credit
        money = words.money(due.credit.credit_minor, self._row.currency)
        weeks = words.count(due.credit.started_weeks, "started week", "started weeks")
        rate, cap = (words.exact(percent) for percent in due.percents)
        late = f"{weeks} late, {rate}{NBSP}% each, {cap}{NBSP}% at most"
        return f"Take off the delay credit of {money}: {late}"

    def _taken_off(self) -> int:
        if self._credit is None or not self.credit.value():
            return 0
        return min(self._credit.credit.credit_minor, self._full_minor)

    def _balance(self) -> int:
        return self._full_minor - self._taken_off()

    def _show_balance(self) -> None:
        balance = self._balance()
        money = self.desk.words.money(balance, self._row.currency)
        self.commit_button.setText(f"Accept and release {money}" if balance else "Accept")
        self.amount.set_value(balance)
        self.paid.setVisible(balance > 0)
        self._show_facts()
        self._show_payment()

    def _show_facts(self) -> None:
        row, words = self._row, self.desk.words
        due = self._payment_due()
        early = before_start_words(self._accepted_on(), row.contract_starts_on, words)
        self.day.set_hint(early)
        self.facts.show_facts(
            [
                ("To pay", words.money(self._balance(), row.currency)),
                ("To", row.vendor),
                ("Due on", words.day(due) if due is not None else ""),
            ]
        )

    def _payment_due(self) -> date | None:
        accepted_on = self._accepted_on()
        return None if accepted_on is None else add_days(accepted_on, self._row.payment_days)

    def _accepted_on(self) -> date | None:
        return None if self.day.problem() or self.day.is_empty() else self.day.value()

    def _show_payment(self) -> None:
        shown = self.paid.value() and self._balance() > 0
        self.amount.setVisible(shown)
        self.method.setVisible(shown)
