"""Recording what a vendor offers, or changing it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.errors import InputError
from outsource_desk.domain.exchange import RATE_UNIT
from outsource_desk.domain.kinds import Stage
from outsource_desk.records.bid import BidDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.services import bids
from outsource_desk.services.brief_words import PRICE_UNITS
from outsource_desk.services.business import currency as own_currency
from outsource_desk.services.tasks import task_list
from outsource_desk.ui.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import (
    ChoiceField,
    DateField,
    LongTextField,
    MoneyField,
    NumberField,
    TextField,
)
from outsource_desk.ui.kit.form import Form

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.desk import Desk

NEW = "new"  # the choice of a vendor who is not known yet


@dialog("add_bid")
class AddBidDialog(Dialog):
    """Vendor, price in the vendor's own currency, and the dates of the offer."""

    title = "Add bid"
    verb = "Add bid"
    lead = "Write the offer as the vendor sent it. You judge the answers in the grid afterwards."

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, task_id: int, bid_id: int | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._task_id = task_id
        self._bid_id = bid_id
        self._own = own_currency(desk.store)
        self.vendor = ChoiceField(
            "Vendor", self._vendors(), required="Choose a vendor, or “A new vendor…”."
        )
        self.name = TextField(
            "Name of the new vendor",
            hint="For example: Brightline Payroll",
            required="Enter the name of the vendor, for example Brightline Payroll.",
        )
        self.price = MoneyField(
            "Price",
            desk.words,
            self._own,
            unit=PRICE_UNITS[bids.price_basis(desk.store, task_id)],
            hint="Empty: not offered yet.",
        )
        self.currency = ChoiceField("Currency of the offer", self._currencies())
        self.rate = NumberField("Exchange rate", desk.words, check=_rate_problem)
        self.received_on = DateField("Received on", desk.words)
        self.valid_until = DateField("Offer holds until", desk.words, hint="Empty: no end named.")
        self.start_on = DateField("Can start on", desk.words)
        self.note = LongTextField("Note", lines=2)
        self.form = Form(
            {
                "vendor": self.vendor,
                "name": self.name,
                "price": self.price,
                "currency": self.currency,
                "rate": self.rate,
                "received_on": self.received_on,
                "valid_until": self.valid_until,
                "start_on": self.start_on,
                "note": self.note,
            }
        )
        self.body.addWidget(self.form)
        self.vendor.changed.connect(self._show_needed)
        self.currency.changed.connect(self._show_needed)
        self._fill()

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        task = next(row for row in task_list(desk.store) if row.stage is Stage.COMPARE)
        return cls(desk, task_id=task.id)

    @override
    def commit(self) -> None:
        values = self.form.values()
        foreign = values["currency"] != self._own
        rate = values["rate"] if foreign else Decimal(1)
        if rate is None:
            self.rate.set_problem(f"Enter the rate, for example {self._rate_example()}.")
            raise InputError("Enter the exchange rate, so that the prices can be compared.")
        draft = read_draft(
            BidDraft,
            price_minor=values["price"],
            currency=values["currency"],
            rate_e9=round(rate * RATE_UNIT),
            received_on=values["received_on"],
            valid_until=values["valid_until"],
            start_on=values["start_on"],
            note=values["note"],
        )
        if self._bid_id is not None:
            bids.edit_bid(self.desk.store, self._bid_id, draft)
            self.desk.say("The bid was changed.")
            return
        is_new = values["vendor"] == NEW
        vendor = values["name"] if is_new else int(values["vendor"])
        bids.add_bid(self.desk.store, self._task_id, vendor, draft)
        self.desk.say("The bid was added.")

    def _fill(self) -> None:
        self.currency.set_value(self._own)
        if self._bid_id is None:
            self.received_on.set_value(self.desk.clock.today())
            if len(self._vendors()) == 1:  # nobody is known yet: begin with the name
                self.vendor.set_value(NEW)
        else:
            found = bids.bid_form(self.desk.store, self._bid_id)
            self.set_title(f"Change the bid of {found.vendor}")
            self.commit_button.setText("Save bid")
            self.price.currency = found.draft.currency
            self.currency.set_choices(self._currencies(found.draft.currency))
            self.form.set_values(
                {
                    "price": found.draft.price_minor,
                    "currency": found.draft.currency,
                    "received_on": found.draft.received_on,
                    "valid_until": found.draft.valid_until,
                    "start_on": found.draft.start_on,
                    "note": found.draft.note,
                }
            )
            if found.draft.currency != self._own:
                self.rate.set_value(Decimal(found.draft.rate_e9) / RATE_UNIT)
        self._show_needed()

    def _show_needed(self) -> None:
        changing = self._bid_id is not None
        self.vendor.setVisible(not changing)
        self.name.setVisible(not changing and self.vendor.value() == NEW)
        code = self.currency.value() or self._own
        self.price.currency = code
        self.rate.setVisible(code != self._own)
        if code == self._own:
            self.rate.set_value(None)
        self.rate.label.setText(f"What 1 {code} is worth in {self._own}")
        self.rate.editor.setAccessibleName(self.rate.label.text())
        self.rate.set_hint(f"On the day of the offer, for example {self._rate_example()}.")

    def _rate_example(self) -> str:
        return self.desk.words.number(Decimal("0.85"), 2)

    def _vendors(self) -> list[tuple[str, str]]:
        known = bids.vendor_choices(self.desk.store, self._task_id)
        named = [
            (str(one.vendor_id), f"{one.name} (asked)" if one.is_invited else one.name)
            for one in known
        ]
        return [(NEW, "A new vendor…"), *named]

    def _currencies(self, *more: str) -> list[tuple[str, str]]:
        codes = dict.fromkeys((self._own, *more, *bids.CURRENCIES))
        return [(code, f"{code}  {self.desk.words.currency_symbol(code)}") for code in codes]


def _rate_problem(rate: Decimal) -> str:
    return "" if rate > 0 else "The rate must be above zero, for example 0.85."
