"""From the fields of a clause template to fields on the screen, and their values to stored text."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any

from outsource_desk.domain.contract.clauses import NO, YES, FieldKind, field_problem, read_number
from outsource_desk.records.sql import TEXT
from outsource_desk.ui.kit.fields import (
    CheckField,
    ChoiceField,
    DateField,
    LongTextField,
    MoneyField,
    NumberField,
    TextField,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.base.text import Words
    from outsource_desk.domain.contract.clauses import ClauseField
    from outsource_desk.ui.kit.field import Field, Options

LONG_LINES = 3


def build_field(asked: ClauseField, words: Words, currency: str) -> Field[Any]:
    """Return the field on the screen for one question of a template."""
    label = asked.label
    if not asked.required and asked.kind not in (FieldKind.CHECK, FieldKind.CHOICE):
        label = f"{label} (optional)"
    options: Options = {
        "hint": asked.hint,
        "check": lambda value: field_problem(asked, to_text(asked, value)),
        "longest": TEXT,
    }
    number = partial(NumberField, label, words, unit=asked.unit, **options)
    choices = [(choice.key, choice.words) for choice in asked.choices]
    makers: dict[FieldKind, Callable[[], Field[Any]]] = {
        FieldKind.TEXT: partial(TextField, label, **options),
        FieldKind.LONG: partial(LongTextField, label, lines=LONG_LINES, **options),
        FieldKind.NUMBER: number,
        FieldKind.PERCENT: number,
        FieldKind.MONEY: partial(MoneyField, label, words, currency, **options),
        FieldKind.DATE: partial(DateField, label, words, **options),
        FieldKind.CHOICE: partial(ChoiceField, label, choices, **options),
        FieldKind.CHECK: partial(CheckField, label, **options),
    }
    return makers[asked.kind]()


def to_text(asked: ClauseField, value: Any) -> str:
    """Return what a field holds as the text that is stored."""
    if asked.kind is FieldKind.CHECK:
        return YES if value else NO
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def from_text(asked: ClauseField, text: str) -> Any:
    """Return a stored text as the field shows it."""
    match asked.kind:
        case FieldKind.CHECK:
            return text == YES
        case FieldKind.NUMBER | FieldKind.PERCENT:
            return read_number(text)
        case FieldKind.MONEY:
            number = read_number(text)
            return None if number is None else int(number)
        case FieldKind.DATE:
            return date.fromisoformat(text) if text else None
        case FieldKind.CHOICE:
            return text or None
        case FieldKind.TEXT | FieldKind.LONG:
            return text
