"""The questions that a vendor answers: one form, whether it is printed as PDF or as a spreadsheet.

Names of fields are plain ASCII without dots: that is what every form filler keeps.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from outsource_desk.domain.request.bid_fields import NO_CHOICE, LineField, line_field

if TYPE_CHECKING:
    from collections.abc import Iterator

LINE_CHARACTERS: Final = 200
LONG_CHARACTERS: Final = 5_000
NUMBER_CHARACTERS: Final = 40


class AnswerKind(StrEnum):
    """How an answer is filled in, and how it is read back."""

    LINE = "line"
    LONG = "long"
    NUMBER = "number"
    MONEY = "money"
    DAY = "day"
    CHOICE = "choice"
    TICK = "tick"


LONGEST: Final = {
    AnswerKind.LINE: LINE_CHARACTERS,
    AnswerKind.LONG: LONG_CHARACTERS,
    AnswerKind.NUMBER: NUMBER_CHARACTERS,
    AnswerKind.MONEY: NUMBER_CHARACTERS,
    AnswerKind.DAY: NUMBER_CHARACTERS,
    AnswerKind.CHOICE: LINE_CHARACTERS,
    AnswerKind.TICK: NUMBER_CHARACTERS,
}


PRICE_COLUMNS: Final = (
    (LineField.QUANTITY, "Quantity", AnswerKind.NUMBER),
    (LineField.RATE, "Price of one", AnswerKind.MONEY),
    (LineField.ONCE, "Once", AnswerKind.MONEY),
    (LineField.MONTH, "A month", AnswerKind.MONEY),
)


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """One field. `options` are what a choice offers, without NO_CHOICE, which comes first."""

    name: str
    label: str
    kind: AnswerKind = AnswerKind.LINE
    hint: str = ""
    options: tuple[str, ...] = ()
    needed: bool = False

    @property
    def longest(self) -> int:
        """How many characters fit."""
        return LONGEST[self.kind]

    @property
    def choices(self) -> tuple[str, ...]:
        """What a choice shows, in its order."""
        return (NO_CHOICE, *self.options)


@dataclass(frozen=True, slots=True)
class Section:
    """Questions under one heading."""

    title: str
    lead: str
    questions: tuple[FormQuestion, ...]


@dataclass(frozen=True, slots=True)
class PricedItem:
    """One thing that gets a price; the vendor fills in quantity, rate and the two amounts."""

    number: int
    title: str
    asked: str  # how much the request asks for, in words

    @property
    def questions(self) -> tuple[FormQuestion, ...]:
        return tuple(
            FormQuestion(line_field(self.number, name), f"{self.title}: {label}", kind)
            for name, label, kind in PRICE_COLUMNS
        )


@dataclass(frozen=True, slots=True)
class BidForm:
    """All that one version of a request asks a vendor."""

    request: str  # "RFP-2026-004"
    version: int
    title: str
    sections: tuple[Section, ...]
    lines: tuple[PricedItem, ...]

    def questions(self) -> Iterator[FormQuestion]:
        """Yield every field in the order of the form."""
        for section in self.sections:
            yield from section.questions
        for line in self.lines:
            yield from line.questions

    def names(self) -> tuple[str, ...]:
        return tuple(question.name for question in self.questions())
