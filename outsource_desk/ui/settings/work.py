"""Money, time and paper of the business: the base of every sum, deadline and document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.domain.working_day import is_zone, known_zones
from outsource_desk.ui.dialog import open_dialog
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.fields import (
    ChoiceField,
    DaysField,
    MoneyField,
    SegmentedField,
    TextField,
    TimeField,
)
from outsource_desk.ui.settings.profile_card import ProfileCard
from outsource_desk.ui.whereabouts import own_zone

if TYPE_CHECKING:
    from outsource_desk.services.business import BusinessProfile
    from outsource_desk.ui.desk import Desk

CURRENCIES = (
    *("AUD", "BGN", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HUF", "INR", "JPY"),
    *("MXN", "NOK", "NZD", "PLN", "RON", "SEK", "SGD", "TRY", "UAH", "USD", "ZAR"),
)
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
        self.zone = TextField(
            "Time zone", suggestions=known_zones(), check=_zone_problem, hint=_zone_hint()
        )
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
    def show_profile(self, found: BusinessProfile) -> None:
        words = self._desk.words
        codes = sorted({*CURRENCIES, found.currency})
        self.currency.set_choices(
            [(code, f"{code}  {words.currency_symbol(code)}") for code in codes]
        )
        self.rate.set_currency(found.currency, "an hour")

    @override
    def stored(self, name: str, value: Any) -> Any:
        if name == "hour_rate_minor":
            return value or 0
        return zone_of(value) if name == "timezone" else value


def zone_of(text: str) -> str:
    """Return the zone that is meant: “berlin” is Europe/Berlin; else the text itself."""
    wanted = text.strip().casefold().replace(" ", "_")
    found = [zone for zone in known_zones() if zone.casefold().rpartition("/")[2] == wanted]
    same = [zone for zone in known_zones() if zone.casefold() == wanted]
    return next(iter(same or (found if len(found) == 1 else [])), text.strip())


def _zone_problem(text: str) -> str:
    if is_zone(zone_of(text)):
        return ""
    return "This time zone is not known. Type a large city near you, for example Berlin."


def _zone_hint() -> str:
    here = own_zone()
    example = f"This computer says {here}." if here else "For example Berlin."
    return f"Type a city. {example} Deadlines are told by this clock."
