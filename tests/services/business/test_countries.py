"""Countries: each is whole, found by its names, and none stands there twice."""

from __future__ import annotations

import pytest
from babel.numbers import get_currency_name

from outsource_desk.services.business.countries import countries, country_of


@pytest.mark.parametrize("country", countries(), ids=lambda country: country.code)
def test_a_country_is_whole(country):
    """R130: money that exists, paper, days of work and a language; found by each of its names."""
    assert get_currency_name(country.currency, locale="en") != country.currency
    assert country.paper in ("A4", "Letter")
    assert set(country.working_days) <= set("1234567")
    assert country.language
    assert all(country_of(name) is country for name in (country.code, country.name, *country.also))
    assert country.hour_cost is None or country.hour_cost > 0


@pytest.mark.parametrize(
    ("typed", "code"),
    [("deutschland ", "DE"), ("Osterreich", "AT"), ("usa", "US"), ("Turkey", "TR"), ("", None)],
)
def test_a_country_is_found_as_people_write_it(typed, code):
    """R130: capitals, blanks and accents do not matter; what is unknown is no country."""
    found = country_of(typed)
    assert (found.code if found else None) == code


def test_members_of_the_union_share_a_place_for_data():
    """R26: 27 members; elsewhere data stays in the country."""
    assert len([country for country in countries() if country.in_eu]) == 27
    assert country_of("Austria").data_places == "European Union"
    assert country_of("Canada").data_places == "Canada"
