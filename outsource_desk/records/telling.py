"""A stored row in the owner's words: what it is called, and each of its fields."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

import sqlalchemy as sa

from outsource_desk.base.text import Words
from outsource_desk.domain.choice import words_of
from outsource_desk.records.bid import ONE_RATE_E9
from outsource_desk.records.sql import Minor, Moment
from outsource_desk.records.tables import ABOUT, METADATA

LONGEST_NAME: Final = 60
LONGEST_VALUE: Final = 400
IN_BRACES: Final = re.compile(r"\{([\w.]+)\}")
Image = Mapping[str, Any]  # a row: its columns and what stands in them, as stored or as read


class Teller:
    """Tells rows; `image` finds the one that a link leads to, None when it never was."""

    def __init__(
        self,
        words: Words,
        image: Callable[[str, int], Image | None],
        longest_name: int = LONGEST_NAME,
    ) -> None:
        self._words = words
        self._image = image
        self._longest_name = longest_name

    def named(self, table: str, image: Image) -> str:
        """Return "Vendor “Acme”"."""
        about = ABOUT.get(table)
        what = about.heading if about else table.replace("_", " ").capitalize()
        name = self.name(table, image)
        return f"{what} “{name}”" if name else what

    def name(self, table: str, image: Image) -> str:
        """Return what tells this record from others of its kind."""
        about = ABOUT.get(table)
        return self.filled(about.name, table, image) if about else ""

    def mention(self, table: str, image: Image) -> str:
        """Return how others name this record as what they belong to."""
        return self.filled(ABOUT[table].mention or ABOUT[table].name, table, image)

    def filled(self, template: str, table: str, image: Image) -> str:
        """Return a template of `About` with what stands in the row."""
        text = IN_BRACES.sub(lambda match: self.value(table, match[1], image), template)
        tidy = " ".join(text.split()).strip(" :,")
        most = self._longest_name
        return tidy if len(tidy) <= most else f"{tidy[: most - 1]}…"

    def value(self, table: str, path: str, image: Image) -> str:
        """Return a field of a row as the owner reads it; empty for nothing."""
        name, _, further = path.partition(".")
        value = image.get(name)
        if value is None or value == "":
            return ""
        if further:
            (key,) = METADATA.tables[table].columns[name].foreign_keys
            there = self._image(key.column.table.name, int(value))
            return self.value(key.column.table.name, further, there or {})
        text = self._special(table, name, image) or self._by_type(table, name, image)
        return text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 1]}…"

    def _special(self, table: str, name: str, image: Image) -> str:  # noqa: ARG002  others need it
        """Tell a number whose name says how it is counted; empty for all others."""
        value = image[name]
        if name.endswith("minutes") or name.startswith("minutes"):
            return self._words.hours(int(value))
        if name == "rate_e9":
            return self._words.number(Decimal(int(value)) / ONE_RATE_E9, 4)
        if name.endswith("_bp"):
            return self._words.percent(Decimal(int(value)) / 10_000, 2)
        if name == "progress":
            return self._words.percent(Decimal(int(value)) / 100)
        if name == "position":
            return self._words.number(int(value) + 1)
        return ""

    def _by_type(self, table: str, name: str, image: Image) -> str:
        value = image[name]
        known = METADATA.tables[table].columns.get(name) if table in METADATA.tables else None
        if known is None:
            return str(value)
        for key in known.foreign_keys:
            return self._linked(key.column.table.name, int(value))
        kind = getattr(known.type, "enum_class", None)
        if kind is not None:
            return words_of(kind, str(value))
        if isinstance(known.type, Minor):
            return self._words.money(int(value), self._currency(image))
        tell = next((way for cls, way in self._tellers() if isinstance(known.type, cls)), str)
        try:
            return tell(value)
        except ValueError:  # a day that some other program wrote in its own way
            return str(value)

    def _tellers(self) -> tuple[tuple[type, Callable[[Any], str]], ...]:
        return (
            (sa.Boolean, lambda value: "Yes" if value else "No"),
            (sa.Date, self._day),
            (Moment, self._moment),
            (sa.Integer, self._words.number),
        )

    def _day(self, value: date | str) -> str:
        return self._words.day(date.fromisoformat(value) if isinstance(value, str) else value)

    def _moment(self, value: datetime | str) -> str:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        return f"{self._words.day(moment.date())}, {self._words.clock_time(moment)}"

    def _linked(self, table: str, row_id: int) -> str:
        image = self._image(table, row_id)
        return self.name(table, image) if image else "something deleted"

    def _currency(self, image: Image) -> str:
        if image.get("currency"):
            return str(image["currency"])
        contract_id = image.get("contract_id")
        contract = self._image("contract", int(contract_id)) if contract_id else None
        owner = contract or self._image("business", 1) or {}
        return str(owner.get("currency") or "EUR")
