"""Recording money that moved: a payment, a part of one, a credit or a refund (R93)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.domain.choice import offered
from outsource_desk.domain.kinds import PaymentKind
from outsource_desk.records.delivery import PaymentDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.services.deliver import payments
from outsource_desk.ui.frame.dialog import WIDE_UNITS, Dialog, dialog
from outsource_desk.ui.kit.fields import (
    ChoiceField,
    DateField,
    LongTextField,
    MoneyField,
    TextField,
)
from outsource_desk.ui.kit.form import Form

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.deliver.payments import Payable
    from outsource_desk.ui.frame.desk import Desk

METHODS = ("Bank transfer", "Direct debit", "Card", "Online payment", "Cash")
FOR_WHAT = "Choose what the payment is for, such as a milestone."


@dialog("record_payment")
class RecordPaymentDialog(Dialog):
    """The amount is preset to what is still to pay; less is a part payment."""

    title = "Record a payment"
    verb = "Record payment"
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
        self._payables = {
            _key(payable): payable for payable in payments.payables(desk.store, today)
        }
        self.form = Form()
        self.what = ChoiceField(
            "What for",
            [(key, _label(payable)) for key, payable in self._payables.items()],
            required=FOR_WHAT,
        )
        kinds = offered(PaymentKind)
        self.kind = ChoiceField("Kind", kinds)
        self.amount = self._amount_field("EUR")
        self._fill()
        self._choose(contract_id, milestone_id)

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        late = payments.payment_book(desk.store, desk.clock.today()).overdue[0]
        return cls(desk, contract_id=late.contract_id, milestone_id=late.milestone_id)

    @override
    def commit(self) -> None:
        values = self.form.values()
        chosen = self._chosen()
        if chosen is None:
            raise UserError(FOR_WHAT)
        draft = read_draft(
            PaymentDraft,
            kind=PaymentKind(values["kind"]),
            amount_minor=values["amount"],
            **{name: values[name] for name in ("paid_on", "method", "invoice", "note")},
        )
        desk, words = self.desk, self.desk.words
        payments.record_payment(desk.store, chosen.contract_id, chosen.milestone_id, draft, words)
        money = words.money(draft.amount_minor, chosen.currency)
        desk.say(f"{draft.kind.words} of {money} for {chosen.vendor} recorded.")

    def _fill(self) -> None:
        words = self.desk.words
        day = DateField("Date", words, required="Enter the day, for example today.")
        method = TextField("How", hint="For example: Bank transfer", suggestions=METHODS)
        invoice = TextField("Invoice number", hint="For example: KX/09")
        note = LongTextField("Note", lines=2)
        self.form.add("what", self.what)
        self.form.add_beside({"kind": self.kind, "amount": self.amount})
        self.form.add_beside({"paid_on": day, "invoice": invoice})
        self.form.add("method", method)
        self.form.add("note", note)
        self.form.set_values({"kind": PaymentKind.MILESTONE.value, "method": METHODS[0]})
        day.set_value(self.desk.clock.today())
        self.what.committed.connect(self._show_chosen)
        self.kind.committed.connect(self._show_hint)
        self.body.addWidget(self.form)

    def _amount_field(self, currency: str) -> MoneyField:
        return MoneyField(
            "Amount",
            self.desk.words,
            currency,
            required="Enter the amount, for example 480.",
            check=lambda minor: "" if minor > 0 else "Enter an amount above zero, for example 480.",
        )

    def _choose(self, contract_id: int | None, milestone_id: int | None) -> None:
        wanted = next(
            (
                key
                for key, payable in self._payables.items()
                if payable.contract_id == contract_id
                and (milestone_id is None or payable.milestone_id == milestone_id)
            ),
            None,
        )
        self.what.set_value(wanted)
        self._show_chosen()

    def _chosen(self) -> Payable | None:
        return self._payables.get(self.what.value() or "")

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            self.set_title(self.title)
            return
        self.set_title(f"Record a payment to {chosen.vendor}", _lead(chosen))
        self.amount.set_currency(chosen.currency)
        self.amount.set_value(max(0, chosen.balance_minor) or None)
        self._show_hint()

    def _show_hint(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        left = self.desk.words.money(max(0, chosen.balance_minor), chosen.currency)
        paid = self.desk.words.money(chosen.paid_minor, chosen.currency)
        hints = {
            PaymentKind.EXPENSE: "Comes on top of the price.",
            PaymentKind.CREDIT: f"Taken off the price; {left} is still to pay.",
            PaymentKind.REFUND: f"Money you get back; {paid} was paid so far.",
        }
        kind = PaymentKind(self.kind.value() or PaymentKind.MILESTONE)
        self.amount.set_hint(hints.get(kind, f"{left} is still to pay. Less is fine."))


def _key(payable: Payable) -> str:
    return f"{payable.contract_id}/{payable.milestone_id or ''}"


def _label(payable: Payable) -> str:
    return f"{payable.task}: {payable.title or 'the contract as a whole'}"


def _lead(payable: Payable) -> str:
    return f"{payable.task} · {payable.title}" if payable.title else payable.task
