"""One line of the history in words: which record, which field, what it was and what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa

from outsource_desk.domain.kinds import StepKind
from outsource_desk.records.bid import ONE_RATE_E9
from outsource_desk.records.sql import Minor, Moment
from outsource_desk.services.history.choices import choice_words
from outsource_desk.services.history.kinds import HIDDEN, KINDS, column, field_title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from outsource_desk.base.text import Words
    from outsource_desk.store.history import HistoryLine, Past, RowChange, Value

NOTHING: Final = "nothing"
LONGEST_NAME = 60
LONGEST_VALUE = 400
FIELD_IN_NAME = re.compile(r"\{(\w+)\}")
PREFIXES: Final = {StepKind.CHANGE: "", StepKind.UNDO: "Undo: ", StepKind.REDO: "Redo: "}


@dataclass(frozen=True, slots=True)
class FieldWords:
    """One field before and after, or `after` alone: what a record held that came or went."""

    title: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RecordWords:
    """One record that a line added, changed or deleted."""

    headline: str  # "Vendor “Acme” changed"
    fields: tuple[FieldWords, ...]


def label_words(line: HistoryLine) -> str:
    """Return "Undo: Add vendor “Acme”" for a line that took one back."""
    return f"{PREFIXES[line.kind]}{line.label}"


def counted(counts: Iterable[tuple[str, int]], words: Words) -> str:
    """Return "2 contacts and 1 bid" for kinds and how many there are."""
    told = [words.count(count, KINDS[table].one, KINDS[table].many) for table, count in counts]
    return " and ".join([", ".join(told[:-1]), told[-1]] if len(told) > 1 else told)


class Teller:
    """Tells rows in the owner's words; remembers the names it looked up for one answer."""

    def __init__(self, past: Past, words: Words, rows: Iterable[RowChange] = ()) -> None:
        self._past = past
        self._words = words
        self._known: dict[tuple[str, int], Mapping[str, Value] | None] = {
            (row.table, row.row_id): row.after or row.before for row in rows
        }

    def record(self, row: RowChange) -> RecordWords:
        """Tell what happened to one row, field by field."""
        image: Mapping[str, Value] = row.after or row.before or {}
        if row.before is None or row.after is None:
            done = "added" if row.before is None else "deleted"
            told = [
                FieldWords(
                    self._title(row.table, name, image), "", self.value(row.table, name, image)
                )
                for name in image
                if name not in HIDDEN and name != "position"
            ]
        else:
            done = "changed"
            told = [
                FieldWords(
                    self._title(row.table, name, image),
                    self.value(row.table, name, row.before),
                    self.value(row.table, name, row.after),
                )
                for name in {**row.before, **row.after}
                if name not in HIDDEN and row.before.get(name) != row.after.get(name)
            ]
        shown = tuple(one for one in told if one.before != one.after)
        return RecordWords(f"{self.named(row.table, image)} {done}", shown)

    def named(self, table: str, image: Mapping[str, Value]) -> str:
        """Return "Vendor “Acme”"."""
        kind = KINDS.get(table)
        what = kind.one if kind else table.replace("_", " ")
        name = self.name(table, image)
        return f"{what[:1].upper()}{what[1:]} “{name}”" if name else f"{what[:1].upper()}{what[1:]}"

    def name(self, table: str, image: Mapping[str, Value]) -> str:
        """Return what tells this record from others of its kind."""
        kind = KINDS.get(table)
        pattern = kind.name if kind else ""
        text = FIELD_IN_NAME.sub(lambda found: self.value(table, found[1], image), pattern)
        tidy = " ".join(text.split()).strip(" :,")
        return tidy if len(tidy) <= LONGEST_NAME else f"{tidy[: LONGEST_NAME - 1]}…"

    def value(self, table: str, name: str, image: Mapping[str, Value]) -> str:
        """Return a field of a row as the owner reads it; empty for nothing."""
        value = image.get(name)
        if value is None or value == "":
            return ""
        told = self._special(table, name, image) or self._by_type(table, name, image, value)
        return told if len(told) <= LONGEST_VALUE else f"{told[: LONGEST_VALUE - 1]}…"

    def _title(self, table: str, name: str, image: Mapping[str, Value]) -> str:
        if table == "clause_value" and name == "value":
            return _clause_field(image) or field_title(table, name)
        return field_title(table, name)

    def _special(self, table: str, name: str, image: Mapping[str, Value]) -> str:
        value = image[name]
        if (table, name) == ("clause_value", "clause"):
            return _clause_title(image) or str(value)
        return self._measured(name, value)

    def _measured(self, name: str, value: Value) -> str:
        """Tell a number whose name says how it is counted; empty for all others."""
        if name.endswith("minutes") or name.startswith("minutes"):
            return self._words.hours(int(value or 0))
        if name == "rate_e9":
            return self._words.number(Decimal(int(value or 0)) / ONE_RATE_E9, 4)
        if name.endswith("_bp"):
            return self._words.percent(Decimal(int(value or 0)) / 10_000, 2)
        if name == "progress":
            return self._words.percent(Decimal(int(value or 0)) / 100)
        if name == "position":
            return self._words.number(int(value or 0) + 1)
        return ""

    def _by_type(self, table: str, name: str, image: Mapping[str, Value], value: Value) -> str:
        known = column(table, name)
        if known is None:
            return str(value)
        for key in known.foreign_keys:
            return self._linked(key.column.table.name, int(value or 0))
        kind = getattr(known.type, "enum_class", None)
        if kind is not None:
            return choice_words(kind, str(value))
        if isinstance(known.type, Minor):
            return self._words.money(int(value or 0), self._currency(image))
        tell = next((one for cls, one in self._tellers() if isinstance(known.type, cls)), str)
        try:
            return tell(value)
        except ValueError:  # a day that some other program wrote in its own way
            return str(value)

    def _tellers(self) -> tuple[tuple[type, Callable[[Any], str]], ...]:
        return (
            (sa.Boolean, lambda value: "Yes" if value else "No"),
            (sa.Date, lambda value: self._words.day(date.fromisoformat(value))),
            (Moment, self._moment),
            (sa.Integer, self._words.number),
        )

    def _moment(self, value: str) -> str:
        moment = datetime.fromisoformat(value)
        return f"{self._words.day(moment.date())}, {self._words.clock_time(moment)}"

    def _linked(self, table: str, row_id: int) -> str:
        image = self._image(table, row_id)
        return self.name(table, image) if image else "something deleted"

    def _currency(self, image: Mapping[str, Value]) -> str:
        if image.get("currency"):
            return str(image["currency"])
        contract_id = image.get("contract_id")
        contract = self._image("contract", int(contract_id)) if contract_id else None
        owner = contract or self._image("business", 1) or {}
        return str(owner.get("currency") or "EUR")

    def _image(self, table: str, row_id: int) -> Mapping[str, Value] | None:
        if (table, row_id) not in self._known:
            self._known[table, row_id] = self._past.image(table, row_id)
        return self._known[table, row_id]


def as_text(line: HistoryLine, when: str, records: Iterable[RecordWords]) -> str:
    """Return a line with all it did, for the clipboard."""
    parts = [label_words(line), f"{when}, {line.by_user}"]
    for record in records:
        parts += ["", record.headline, *(f"  {field_text(one)}" for one in record.fields)]
    return "\n".join(parts)


def field_text(field: FieldWords) -> str:
    """Return "Name: Acme → Bolt"; "Name: Acme" where there was nothing before."""
    if field.before and field.after:
        return f"{field.title}: {field.before} → {field.after}"
    if field.before:
        return f"{field.title}: {field.before} → {NOTHING}"
    return f"{field.title}: {field.after}"


def _clause_title(image: Mapping[str, Value]) -> str:
    from outsource_desk.services.contract.clauses import clause_template  # noqa: PLC0415  reads every clause

    try:
        return clause_template(str(image["clause"])).title
    except KeyError:
        return ""


def _clause_field(image: Mapping[str, Value]) -> str:
    from outsource_desk.services.contract.clauses import clause_template  # noqa: PLC0415  reads every clause

    try:
        return clause_template(str(image["clause"])).field(str(image["field"])).label
    except KeyError:
        return ""
