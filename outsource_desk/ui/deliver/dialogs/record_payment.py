"""Recording money that moved: a payment, a part of one, a credit or a refund (R93)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.domain.kinds import PaymentKind
from outsource_desk.records.delivery import PaymentDraft
from outsource_desk.services.deliver import payments
from outsource_desk.services.deliver.milestone_words import before_start_words
from outsource_desk.ui.frame.dialog import WIDE_UNITS, dialog
from outsource_desk.ui.frame.form_dialog import FormDialog
from outsource_desk.ui.frame.record_fields import choice, day, long_text, money, pick, text
from outsource_desk.ui.kit.fields import MoneyField

if TYPE_CHECKING:
    from typing import Self

    from outsource_desk.services.deliver.payments import Payable
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.record_fields import FieldContext

METHODS = ("Bank transfer", "Direct debit", "Card", "Online payment", "Cash")


def _payables(desk: Desk) -> dict[str, Payable]:
    return {
        f"{payable.contract_id}/{payable.milestone_id or ''}": payable
        for payable in payments.payables(desk.store, desk.clock.today())
    }


def _offered(context: FieldContext) -> list[tuple[str, str]]:
    return [
        (key, f"{payable.task}: {payable.title or 'the contract as a whole'}")
        for key, payable in _payables(context.desk).items()
    ]


def _wanted(context: FieldContext) -> str | None:
    """Preset the milestone that the dialog was opened for, else the first of its contract."""
    contract_id = context.subject.get("contract_id")
    milestone_id = context.subject.get("milestone_id")
    fits = (
        key
        for key, payable in _payables(context.desk).items()
        if payable.contract_id == contract_id and milestone_id in (None, payable.milestone_id)
    )
    return next(fits, None)


@dialog("record_payment")
class RecordPaymentDialog(FormDialog):
    """The amount is preset to what is still to pay; less is a part payment."""

    title = "Record a payment"
    verb = "Record payment"
    width_units = WIDE_UNITS
    draft = PaymentDraft
    fields = (
        pick(
            "what",
            _offered,
            label="What for",
            required="Choose what the payment is for, such as a milestone.",
            start=_wanted,
        ),
        (
            choice("kind", PaymentKind),
            money(
                "amount_minor",
                lambda *_: "EUR",  # until it is chosen what for
                required="Enter the amount, for example 480.",
                example="480",
            ),
        ),
        (
            day("paid_on", required="Enter the day, for example today.", today=True),
            text("invoice", hint="For example: KX/09"),
        ),
        text("method", hint="For example: Bank transfer", suggestions=lambda _: METHODS),
        long_text("note", lines=2),
    )

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        late = payments.payment_book(desk.store, desk.clock.today()).overdue[0]
        return cls(desk, contract_id=late.contract_id, milestone_id=late.milestone_id)

    @override
    def look_up(self) -> None:
        self._payables = _payables(self.desk)

    @override
    def begin(self) -> dict[str, Any]:
        begins = super().begin() | {"method": METHODS[0]}
        self.show_values(begins)
        self._show_chosen()
        return {}

    @override
    def answered(self, name: str) -> None:
        if name == "what":
            self._show_chosen()
        elif name in ("kind", "paid_on"):
            self._show_hint()

    @override
    def do(self, values: dict[str, Any]) -> str:
        chosen, draft = self._payables[values["what"]], self.drafted(values)
        store, words = self.desk.store, self.desk.words
        payments.record_payment(store, chosen.contract_id, chosen.milestone_id, draft, words)
        amount = words.money(draft.amount_minor, chosen.currency)
        return f"{draft.kind.words} of {amount} for {chosen.vendor} recorded."

    def _chosen(self) -> Payable | None:
        return self._payables.get(self.form["what"].value() or "")

    def _show_chosen(self) -> None:
        chosen, amount = self._chosen(), self.form["amount_minor"]
        if chosen is None:
            self.set_title(self.title)
            return
        lead = f"{chosen.task} · {chosen.title}" if chosen.title else chosen.task
        self.set_title(f"Record a payment to {chosen.vendor}", lead)
        assert isinstance(amount, MoneyField)
        amount.set_currency(chosen.currency)
        amount.set_value(max(0, chosen.balance_minor) or None)
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
        kind = PaymentKind(self.form["kind"].value() or PaymentKind.MILESTONE)
        hint = hints.get(kind, f"{left} is still to pay. Less is fine.")
        self.form["amount_minor"].set_hint(hint)
        paid_on = self.form["paid_on"]
        day = None if paid_on.problem() else paid_on.value()
        early = before_start_words(day, chosen.contract_starts_on, self.desk.words)
        paid_on.set_hint(early)
