"""What a clause template is, and what follows from the values filled into it. Not legal advice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

YES = "yes"
NO = "no"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
PLACEHOLDER = re.compile(r"\{([a-z_:]+)\}")


class FieldKind(StrEnum):
    """What is asked; the stored text of each kind reads the same in every language."""

    TEXT = "text"
    LONG = "long"
    NUMBER = "number"  # "12" or "2.5"
    PERCENT = "percent"  # "2.5" is 2.5 %
    MONEY = "money"  # minor units, "360000"
    DATE = "date"  # "2026-11-24"
    CHOICE = "choice"  # the key of a choice
    CHECK = "check"  # "yes" or "no"


class ClauseState(StrEnum):
    COMPLETE = "complete"
    WARNING = "warning"
    PROBLEM = "problem"
    NOT_STARTED = "not_started"


@dataclass(frozen=True, slots=True)
class ClauseChoice:
    """One answer: its key, the words on the screen and the words on paper."""

    key: str
    words: str
    paper: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseField:
    """One question of a clause.

    unit:        on the screen, outside the field; `one` and `many` stand on paper.
    period:      on paper after a percentage: "a year".
    usual_most:  above it, `unusual` warns.
    problem:     the sentence for a missing value; without `required`, empty is fine.
    advice:      the sentence that warns about an empty field that is not required.
    column:      the column of the contract that holds the value; "": the clause holds it.
    """

    name: str
    label: str
    kind: FieldKind
    unit: str = ""
    one: str = ""
    many: str = ""
    period: str = ""
    hint: str = ""
    least: Decimal | None = None
    most: Decimal | None = None
    usual_most: Decimal | None = None
    unusual: str = ""
    required: bool = False
    default: str = ""
    problem: str = ""
    advice: str = ""
    column: str = ""
    choices: tuple[ClauseChoice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseParagraph:
    """One numbered paragraph; `parts` become (a), (b), and so do the lines of the field `each`.

    when, unless: "name" asks whether a value is there, "name=key" what it is.
    table:        the table that follows: milestones, payments, kpis or terms.
    uses:         fields that the paragraph needs without naming them in its text.
    """

    text: str
    parts: tuple[str, ...] = ()
    each: str = ""
    table: str = ""
    when: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseTemplate:
    """One clause. `minimum` ones must be complete in any contract (R84).

    closing: it closes the contract and carries no number on paper (the signatures).
    """

    key: str
    order: int
    title: str
    why: str
    fields: tuple[ClauseField, ...]
    paragraphs: tuple[ClauseParagraph, ...]
    minimum: bool = False
    closing: bool = False

    def field(self, name: str) -> ClauseField:
        """Return the field called `name`. Raises: KeyError."""
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(name)


def placeholders(text: str) -> tuple[str, ...]:
    """Return the names in braces: fields, facts, "clause:key" and "annex:key"."""
    return tuple(PLACEHOLDER.findall(text))


def holds(condition: str, values: Mapping[str, str]) -> bool:
    """Tell whether "name" has a value, or "name=key" that value."""
    name, equals, wanted = condition.partition("=")
    value = values.get(name, "").strip()
    return value == wanted if equals else bool(value)


def is_shown(paragraph: ClauseParagraph, values: Mapping[str, str]) -> bool:
    """Tell whether a paragraph stands in the contract."""
    return all(holds(condition, values) for condition in paragraph.when) and not any(
        holds(condition, values) for condition in paragraph.unless
    )


def field_problem(field: ClauseField, value: str) -> str:
    """Return what is wrong with a stored value, or "": missing, unreadable or out of its range."""
    text = value.strip()
    if not text:
        return field.problem if field.required else ""
    match field.kind:
        case FieldKind.NUMBER | FieldKind.PERCENT | FieldKind.MONEY:
            return _number_problem(field, text)
        case FieldKind.DATE:
            return "" if _is_day(text) else "Enter a date, for example 2026-11-24."
        case FieldKind.CHOICE:
            known = any(choice.key == text for choice in field.choices)
            return "" if known else f"Choose one of the answers to “{field.label}”."
        case FieldKind.TEXT | FieldKind.LONG | FieldKind.CHECK:
            return ""


def field_warning(field: ClauseField, value: str) -> str:
    """Return what deserves a second look, or "". Only for values without a problem."""
    text = value.strip()
    if not text:
        return field.advice
    number = read_number(text) if field.usual_most is not None else None
    if number is not None and field.usual_most is not None and number > field.usual_most:
        return field.unusual
    return ""


def clause_state(*, problems: int, missing: int, warnings: int) -> ClauseState:
    """Tell how far a clause is.

    problems: values that cannot stay; missing: values of a clause nobody has begun yet.
    """
    if problems:
        return ClauseState.PROBLEM
    if missing:
        return ClauseState.NOT_STARTED
    return ClauseState.WARNING if warnings else ClauseState.COMPLETE


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a longer text that say something."""
    return tuple(tidy for line in text.splitlines() if (tidy := line.strip()))


def read_number(text: str) -> Decimal | None:
    """Return a stored number, or None when it is none."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def names_used(paragraph: ClauseParagraph) -> Iterator[str]:
    """Yield every name that a paragraph needs, for the check of the templates."""
    for text in (paragraph.text, *paragraph.parts):
        yield from placeholders(text)
    yield from (condition.partition("=")[0] for condition in (*paragraph.when, *paragraph.unless))
    yield from (name for name in (paragraph.each, *paragraph.uses) if name)


def _number_problem(field: ClauseField, text: str) -> str:
    number = read_number(text)
    if number is None:
        return field.problem or f"Enter a number for “{field.label}”, for example 5."
    if field.least is not None and number < field.least:
        money = field.kind is FieldKind.MONEY
        return field.problem if money else f"Enter {field.least} or more."
    if field.most is not None and number > field.most:
        return f"Enter {field.most} or less."
    return ""


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def letter(at: int) -> str:
    """Return a, b … z, aa, ab … for the places from 0 on."""
    more, place = divmod(at, len(LETTERS))
    return (letter(more - 1) if more else "") + LETTERS[place]
