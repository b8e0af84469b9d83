"""What follows from the country of a firm, so that nobody has to be asked for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from outsource_desk.base.folding import fold, sort_key
from outsource_desk.base.resources import read_toml

FILE: Final = "templates/countries.toml"
UNION: Final = "European Union"


@dataclass(frozen=True, slots=True)
class Country:
    """One country; `hour_cost` is an average in whole units of its money, None where unknown.

    working_days: ISO weekdays, such as “12345” for Monday to Friday.
    """

    code: str
    name: str
    currency: str
    paper: str
    working_days: str
    language: str
    hour_cost: int | None = None
    in_eu: bool = False
    also: tuple[str, ...] = ()

    @property
    def data_places(self) -> str:
        """Where data may be stored when nothing else is agreed."""
        return UNION if self.in_eu else self.name


@cache
def countries() -> tuple[Country, ...]:
    """Return every country that is known, by name. Raises: TypeError for an unknown field."""
    rows: list[dict[str, Any]] = read_toml(FILE)["country"]
    known = (Country(**{**row, "also": tuple(row.get("also", ()))}) for row in rows)
    return tuple(sorted(known, key=lambda country: sort_key(country.name)))


def country_of(text: str) -> Country | None:
    """Return the country that is meant, by its code or by one of its names; None if unknown."""
    return _by_name().get(fold(text.strip()))


def currencies() -> tuple[str, ...]:
    """Return the codes of the money of all countries."""
    return tuple(sorted({country.currency for country in countries()}))


@cache
def _by_name() -> dict[str, Country]:
    return {
        fold(name): country
        for country in countries()
        for name in (country.code, country.name, *country.also)
    }
