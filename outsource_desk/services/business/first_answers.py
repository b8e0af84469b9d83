"""What follows from the first answers of a new owner: nothing that can be known is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from outsource_desk.base.text import minor_units
from outsource_desk.records.business import USUAL_DAYS, BusinessDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.services.business.business import business, save_business
from outsource_desk.services.business.countries import Country, country_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.store.store import Store


def name_country(store: Store, typed: str, untouched: str) -> None:
    """Store the country, and with it money, paper, week and cost of an hour, in one step.

    What the owner changed by hand stays; `untouched` is the currency that a new file began with.
    Raises: FieldError for a text that does not fit.
    """
    firm = business(store)
    former, country = country_of(firm.country), country_of(typed)
    values: dict[str, Any] = {"name": firm.name, "country": typed}
    if country is not None:
        begun = {"currency": untouched, "paper": "", "working_days": USUAL_DAYS}
        usual = _usual(former) if former else {**begun, "hour_rate_minor": 0}
        values |= {
            name: value
            for name, value in _usual(country).items()
            if getattr(firm, name) == usual[name]
        }
    save_business(store, read_draft(BusinessDraft, **values))


def _usual(country: Country) -> Mapping[str, Any]:
    return {
        "currency": country.currency,
        "paper": country.paper,
        "working_days": country.working_days,
        "hour_rate_minor": minor_units(country.hour_cost or 0, country.currency),
    }
