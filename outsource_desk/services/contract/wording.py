"""From stored values to the words of a contract: every number with its unit and period."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from outsource_desk.base.text import NBSP
from outsource_desk.domain.contract.clauses import PLACEHOLDER, FieldKind, read_number
from outsource_desk.domain.kinds import LIMITS, Direction, Rhythm

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from outsource_desk.base.text import Words
    from outsource_desk.domain.contract.clauses import ClauseField, ClauseTemplate

BLANK = "______"
END_MARKS = " .;,"
RHYTHMS = {
    Rhythm.DAILY: "every working day",
    Rhythm.WEEKLY: "every week",
    Rhythm.TWO_WEEKS: "every two weeks",
    Rhythm.MONTHLY: "every month",
    Rhythm.QUARTERLY: "every three months",
    Rhythm.MILESTONE: "with each milestone",
}


@dataclass(frozen=True, slots=True)
class Wording:
    """Fills the placeholders of clauses.

    numbers: of the clauses that are printed, by key; letters: of the annexes.
    names:   facts that any clause may name: client, provider.
    """

    words: Words
    currency: str
    names: Mapping[str, str]
    numbers: Mapping[str, str] = field(default_factory=dict)
    letters: Mapping[str, str] = field(default_factory=dict)

    def fill(self, text: str, template: ClauseTemplate, values: Mapping[str, str]) -> str:
        """Return `text` with its placeholders filled in once: values are never read as such."""
        fields = {asked.name: asked for asked in template.fields}

        def filled(name: str) -> str:
            group, _, key = name.partition(":")
            if group == "clause":
                return f"clause{NBSP}{self.numbers[key]}"
            if group == "annex":
                return f"Annex{NBSP}{self.letters[key]}"
            if name in fields:
                return self.value(fields[name], values.get(name, ""))
            return self.names[name]

        return PLACEHOLDER.sub(lambda match: filled(match[1]), text)

    def value(self, asked: ClauseField, stored: str) -> str:
        """Return one value in words; a line to write on where it is missing."""
        text = stored.strip()
        match asked.kind:
            case FieldKind.NUMBER:
                return self._counted(asked, read_number(text))
            case FieldKind.PERCENT:
                return self._percent(asked, read_number(text))
            case FieldKind.MONEY:
                amount = read_number(text)
                return self._money(int(amount)) if amount is not None else BLANK
            case FieldKind.DATE:
                return self.words.written_day(date.fromisoformat(text)) if text else BLANK
            case FieldKind.CHOICE:
                return next((choice.paper for choice in asked.choices if choice.key == text), BLANK)
            case FieldKind.TEXT | FieldKind.LONG | FieldKind.CHECK:
                return text.rstrip(END_MARKS) or BLANK

    def limit(self, direction: Direction, number: str, unit: str) -> str:
        """Return "at most 1 error" for a measured number; empty where none is agreed."""
        if not number.strip():
            return ""
        value = read_number(number)
        shown = number if value is None else self.words.exact(value)
        return f"{LIMITS[direction]} {shown}{NBSP}{unit}".rstrip()

    def _money(self, minor: int) -> str:
        return self.words.money(minor, self.currency, cents=True)

    def _counted(self, asked: ClauseField, number: Decimal | None) -> str:
        if number is None:
            return f"{BLANK}{NBSP}{asked.many}"
        unit = asked.one if number == 1 else asked.many
        return f"{self.words.exact(number)}{NBSP}{unit}"

    def _percent(self, asked: ClauseField, number: Decimal | None) -> str:
        after = f" {asked.period}" if asked.period else ""
        if number is None:
            return f"{BLANK}{NBSP}%{after}"
        return f"{self.words.exact(number)}{NBSP}%{after}"
