"""Money, time and paper of the business: the base of every sum, deadline and document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.services.business.countries import currencies
from outsource_desk.ui.frame.dialog import open_dialog
from outsource_desk.ui.frame.os_locale import own_zone
from outsource_desk.ui.frame.profile_card import ProfileCard
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.fields import (
    ChoiceField,
    DaysField,
    MoneyField,
    SegmentedField,
    TimeField,
    ZoneField,
)

if TYPE_CHECKING:
    from outsource_desk.services.business.business import BusinessProfile
    from outsource_desk.ui.frame.desk import Desk

PAPERS = (("", "As usual here"), ("A4", "A4"), ("Letter", "Letter"))
RATE_HINT = "Wages, taxes and overhead together. It turns your own time into money."


class WorkCard(ProfileCard):
    """Currency and hourly cost, working days and hours, time zone, paper."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Money, time and paper", desk)
        self.currency = ChoiceField("Currency", ())
        self.rate = MoneyField(
            "What one hour of work costs you", desk.words, "EUR", unit="€ an hour", hint=RATE_HINT
        )
        self.rate_button = Button("Work it out…", icon="calculator")
        self.rate_button.clicked.connect(lambda: open_dialog(desk, "hour_cost", self))
        self.zone = ZoneField("Time zone", hint=_zone_hint())
        words = desk.words
        form = self.form
        form.add("currency", self.currency)
        form.add("hour_rate_minor", self.rate)
        self.rate.add_below(self.rate_button, left=True)
        days = DaysField("Working days", required="Choose at least one day.")
        form.add("working_days", days)
        begins = TimeField("Work begins", words, required="Enter a time, for example 8:30.")
        ends = TimeField("Work ends", words, required="Enter a time, for example 17:00.")
        form.add_beside({"day_begins": begins, "day_ends": ends})
        form.add("timezone", self.zone)
        form.add("paper", SegmentedField("Paper", PAPERS, hint="For everything that is printed."))

    @override
    def show_profile(self, profile: BusinessProfile) -> None:
        words = self._desk.words
        codes = sorted({*currencies(), profile.currency})
        self.currency.set_choices(
            [(code, f"{code}  {words.currency_symbol(code)}") for code in codes]
        )
        self.rate.set_currency(profile.currency, "an hour")

    @override
    def stored(self, name: str, value: Any) -> Any:
        return (value or 0) if name == "hour_rate_minor" else value


def _zone_hint() -> str:
    here = own_zone()
    example = f"This computer says {here}." if here else "For example Berlin."
    return f"Type a city. {example} Deadlines are told by this clock."
