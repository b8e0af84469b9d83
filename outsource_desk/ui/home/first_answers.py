"""Three questions to a new owner; what follows from them stands below, to be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.services.business.business import NEW_NAME
from outsource_desk.services.business.countries import countries, country_of, currencies
from outsource_desk.services.business.first_answers import name_country
from outsource_desk.ui.frame.os_locale import first_profile, own_country
from outsource_desk.ui.frame.profile_card import ProfileCard
from outsource_desk.ui.kit.fields import (
    ChoiceField,
    DaysField,
    MoneyField,
    SegmentedField,
    TextField,
)

if TYPE_CHECKING:
    from outsource_desk.services.business.business import BusinessProfile
    from outsource_desk.ui.frame.desk import Desk

PAPERS = (("A4", "A4"), ("Letter", "Letter"))
FOLLOWS = ("currency", "hour_rate_minor", "working_days", "paper")
RATE_HINT = "Wages, taxes and overhead together."
AVERAGE = "The average in {country}. Enter your own: wages, taxes and overhead together."


class FirstAnswers(ProfileCard):
    """Name, signer and country of the firm (R130); each is stored by itself."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Your business in three answers", desk)
        form = self.form
        self.currency = ChoiceField("Currency", ())
        self.rate = MoneyField("What one hour of work costs you", desk.words, "EUR", hint=RATE_HINT)
        form.add("name", TextField("Name of your business", hint="As it stands on contracts."))
        form.add_beside(
            {
                "represented_by": TextField(
                    "Who signs and decides", hint="First name and surname."
                ),
                "country": TextField(
                    "Country",
                    suggestions=[country.name for country in countries()],
                    hint=_country_hint(),
                ),
            }
        )
        form.add_beside({"currency": self.currency, "hour_rate_minor": self.rate})
        days = DaysField("Working days", required="Choose at least one day.")
        form.add_beside({"working_days": days, "paper": SegmentedField("Paper", PAPERS)})

    @override
    def show_profile(self, profile: BusinessProfile) -> None:
        words = self._desk.words
        codes = sorted({*currencies(), profile.currency})
        self.currency.set_choices(
            [(code, f"{code}  {words.currency_symbol(code)}") for code in codes]
        )
        self.rate.set_currency(profile.currency, "an hour")
        country = country_of(profile.country)
        known = country.name if country is not None and country.hour_cost is not None else ""
        self.rate.set_hint(AVERAGE.format(country=known) if known else RATE_HINT)
        for name in FOLLOWS:
            self.form[name].setVisible(country is not None)

    @override
    def shown(self, name: str, profile: BusinessProfile) -> Any:
        if name == "name" and profile.name == NEW_NAME:
            return ""
        if name == "hour_rate_minor":
            return profile.hour_rate_minor or None
        return super().shown(name, profile)

    @override
    def put(self, name: str, value: Any) -> None:
        if name == "country":
            name_country(self._desk.store, value, first_profile().currency)
        else:
            super().put(name, value)

    @override
    def stored(self, name: str, value: Any) -> Any:
        if name == "name":
            return value or NEW_NAME
        return (value or 0) if name == "hour_rate_minor" else value


def _country_hint() -> str:
    here = own_country()
    told = f"This computer says {here}. " if here else ""
    return f"{told}Currency, paper and week follow from it."
