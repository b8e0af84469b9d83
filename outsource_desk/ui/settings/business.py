"""Who the owner is: printed on every document, and the base of every sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from outsource_desk.base.errors import UserError
from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.records.business import BusinessDraft
from outsource_desk.records.draft import FieldError, read_draft
from outsource_desk.services.business import BusinessProfile, business, save_business
from outsource_desk.ui.attachments.button import FilesButton
from outsource_desk.ui.errors import show_error
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.fields import ChoiceField, LongTextField, MoneyField, TextField
from outsource_desk.ui.kit.form import Form

if TYPE_CHECKING:
    from outsource_desk.ui.desk import Desk

CURRENCIES = (
    *("AUD", "BGN", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HUF", "INR", "JPY"),
    *("MXN", "NOK", "NZD", "PLN", "RON", "SEK", "SGD", "TRY", "UAH", "USD", "ZAR"),
)
NAMES = (
    *("name", "address", "country", "tax_id", "represented_by", "email", "phone"),
    *("currency", "hour_rate_minor"),
)


class BusinessCard(Card):
    """Every field is saved when it is left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Your business")
        self._desk = desk
        self._found: BusinessProfile | None = None
        self.rate = MoneyField(
            "What one hour of work costs you",
            desk.words,
            "EUR",
            unit="€ an hour",
            hint="Wages, taxes and overhead together. It turns your own time into money.",
        )
        self.form = Form(
            {
                "name": TextField(
                    "Name",
                    hint="As it stands on contracts.",
                    required="Enter the name of your business, for example Hartmann Ceramics.",
                ),
                "address": LongTextField("Address", lines=3),
                "country": TextField("Country"),
                "tax_id": TextField("Tax number"),
                "represented_by": TextField(
                    "Represented by", hint="Who signs, for example Käthe Hartmann."
                ),
                "email": TextField("E-mail"),
                "phone": TextField("Phone"),
                "currency": ChoiceField("Currency", ()),
                "hour_rate_minor": self.rate,
            }
        )
        self.files_button = FilesButton(desk)
        self.form.committed.connect(self._save)
        self.add(self.form)
        left = Qt.AlignmentFlag.AlignLeft
        self.body.addWidget(self.files_button, alignment=left)

    def refresh(self) -> None:
        self.files_button.show_owner(Owner(OwnerKind.BUSINESS))
        found = business(self._desk.store)
        if found == self._found:
            return
        self._found = found
        words = self._desk.words
        codes = sorted({*CURRENCIES, found.currency})
        choices = [(code, f"{code}  {words.currency_symbol(code)}") for code in codes]
        currency = self.form["currency"]
        if isinstance(currency, ChoiceField):
            currency.set_choices(choices)
        self.rate.set_currency(found.currency)
        self.form.set_values({name: getattr(found, name) for name in NAMES})

    def _save(self, name: str) -> None:
        field = self.form[name]
        if self._found is None or not field.validate():
            return
        value = field.value()
        value = 0 if name == "hour_rate_minor" and value is None else value
        if value == getattr(self._found, name):
            return
        try:
            typed = {"name": self._found.name, name: value}
            save_business(self._desk.store, read_draft(BusinessDraft, **typed))
        except FieldError as error:
            field.set_problem(str(error))
        except UserError as error:
            show_error(error, self)
        else:
            self._desk.say("Your business was changed.")
