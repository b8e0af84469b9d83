"""The fields of an offer – price, currency, rate, days, note – wherever a bid is written down."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from outsource_desk.base.errors import InputError
from outsource_desk.domain.choice import offered
from outsource_desk.domain.exchange import RATE_UNIT
from outsource_desk.domain.kinds import PriceBasis, PriceTax
from outsource_desk.domain.money import round_half_up
from outsource_desk.records.bid import BidDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.records.task import WHOLE_BP
from outsource_desk.services.brief.words import PRICE_UNITS
from outsource_desk.services.compare.bids import CURRENCIES
from outsource_desk.ui.kit.fields import (
    ChoiceField,
    DateField,
    LongTextField,
    MoneyField,
    NumberField,
    ShareField,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.base.text import Words
    from outsource_desk.ui.kit.form import Form


TAX_HINT = "Bids are compared before tax. Empty: this bid cannot be compared."


class OfferFields:
    """The rate is asked only for money that is not the owner's own."""

    def __init__(self, words: Words, own: str, basis: PriceBasis) -> None:
        self._words = words
        self._own = own
        self.price = MoneyField(
            "Price", words, own, unit=PRICE_UNITS[basis], hint="Empty: not offered yet."
        )
        self.once = MoneyField(
            "Paid once", words, own, unit="once", hint="Beside the price, such as setting up."
        )
        self.once.setVisible(basis is not PriceBasis.TOTAL)
        self.tax = ChoiceField("The price is", offered(PriceTax))
        self.tax_bp = ShareField(
            "Rate of the tax", words, unit="%", hint=TAX_HINT, check=_tax_problem
        )
        self.tax.changed.connect(self.show_needed)
        self.tax.set_value(PriceTax.EXCLUDED)
        self.currency = ChoiceField("Currency of the offer", self._currencies())
        self.rate = NumberField("Exchange rate", words, check=self._rate_problem)
        self.received_on = DateField("Received on", words)
        self.valid_until = DateField("Offer holds until", words, hint="Empty: no end named.")
        self.start_on = DateField("Can start on", words)
        self.note = LongTextField("Note", lines=2)
        self.currency.changed.connect(self.show_needed)
        self.currency.set_value(own)

    def put_into(self, form: Form) -> None:
        """Append the fields to a form; those that belong together stand side by side."""
        form.add_beside({"price": self.price, "once": self.once})
        form.add_beside({"tax": self.tax, "tax_bp": self.tax_bp})
        form.add_beside({"currency": self.currency, "rate": self.rate})
        form.add_beside(
            {
                "received_on": self.received_on,
                "valid_until": self.valid_until,
                "start_on": self.start_on,
            }
        )
        form.add("note", self.note)

    def offer_currency(self, code: str) -> None:
        """Choose a currency, also one that is not in the usual list."""
        self.currency.set_choices(self._currencies(code))
        self.currency.set_value(code)
        self.show_needed()

    def show_needed(self) -> None:
        """Ask for the rate of another currency, and only then."""
        code = self.currency.value() or self._own
        self.price.currency = self.once.currency = code
        self.tax_bp.setVisible(self.tax.value() == PriceTax.INCLUDED)
        self.rate.setVisible(code != self._own)
        if code == self._own:
            self.rate.set_value(None)
        self.rate.label.setText(f"What 1 {code} is worth in {self._own}")
        self.rate.editor.setAccessibleName(self.rate.label.text())
        self.rate.set_hint(f"On the day of the offer, for example {self._rate_example()}.")

    def show_draft(self, draft: BidDraft) -> None:
        """Show an offer as it is stored."""
        self.offer_currency(draft.currency)
        self.price.set_value(draft.price_minor)
        self.once.set_value(draft.once_minor)
        self.tax.set_value(draft.tax)
        self.tax_bp.set_value(draft.tax_bp)
        self.received_on.set_value(draft.received_on)
        self.valid_until.set_value(draft.valid_until)
        self.start_on.set_value(draft.start_on)
        self.note.set_value(draft.note)
        if draft.currency != self._own:
            self.rate.set_value(Decimal(draft.rate_e9) / RATE_UNIT)

    def draft(self, values: Mapping[str, Any]) -> BidDraft:
        """Return the offer out of the values of a form. Raises: InputError."""
        foreign = values["currency"] != self._own
        rate = values["rate"] if foreign else Decimal(1)
        if rate is None:
            self.rate.set_problem(f"Enter the rate, for example {self._rate_example()}.")
            self.rate.focus()
            raise InputError("Enter the exchange rate, so that the prices can be compared.")
        return read_draft(
            BidDraft,
            price_minor=values["price"],
            once_minor=values["once"],
            tax=values["tax"],
            tax_bp=values["tax_bp"] if values["tax"] == PriceTax.INCLUDED else None,
            currency=values["currency"],
            rate_e9=round_half_up(rate * RATE_UNIT),
            received_on=values["received_on"],
            valid_until=values["valid_until"],
            start_on=values["start_on"],
            note=values["note"],
        )

    def _rate_problem(self, rate: Decimal) -> str:
        example = self._rate_example()
        return "" if rate > 0 else f"The rate must be above zero, for example {example}."

    def _rate_example(self) -> str:
        return self._words.number(Decimal("0.85"), 2)

    def _currencies(self, *more: str) -> list[tuple[str, str]]:
        codes = dict.fromkeys((self._own, *more, *CURRENCIES))
        return [(code, self._called(code)) for code in codes]

    def _called(self, code: str) -> str:
        """Return “EUR  €”; a currency without a sign of its own is not named twice."""
        sign = self._words.currency_symbol(code)
        return code if sign == code else f"{code}  {sign}"


def _tax_problem(share_bp: int) -> str:
    return "" if 0 <= share_bp <= WHOLE_BP else "Enter a rate from 0 to 100, for example 20."
