"""The fields that a dialog for a record declares: what is asked, and with which kind of field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import NoneType
from typing import TYPE_CHECKING, Any, TypedDict, get_args

from outsource_desk.domain.choice import Choice, offered
from outsource_desk.domain.contract.clauses import lines_of, read_number
from outsource_desk.records.draft import limit
from outsource_desk.records.sql import LINE
from outsource_desk.ui.kit.field_text import LONGEST_LINE, LONGEST_TEXT
from outsource_desk.ui.kit.fields import (
    ChoiceField,
    DateField,
    HoursField,
    LongTextField,
    MoneyField,
    NumberField,
    SegmentedField,
    TextField,
    WholeField,
    ZoneField,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from decimal import Decimal
    from typing import Unpack

    from pydantic.fields import FieldInfo

    from outsource_desk.records.draft import Draft
    from outsource_desk.store.store import Store
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.kit.field import Field, Options


Choices = type[Choice] | Sequence[tuple[StrEnum, str]]  # with their own words, or others


class How(TypedDict, total=False):
    """What a declaration may say about any field; the rest comes from the draft."""

    label: str  # where it is not the title that the draft gives
    hint: str
    help_text: str
    required: str  # the sentence for one left empty; the draft asks for a name without it, too
    wording: bool  # unclear words are underlined
    shown_for: tuple[str, tuple[StrEnum, ...]]  # only while another field has one of these
    new_only: bool  # asked once, when the record is added


@dataclass(frozen=True, slots=True)
class FieldContext:
    """What a field may look at while it is made."""

    desk: Desk
    owner_id: int
    known: FieldInfo | None  # the field of the draft, if it is one of the draft
    subject: Mapping[str, Any] = field(default_factory=dict)  # of the dialog


@dataclass(frozen=True, slots=True)
class DeclaredField:
    """One declared field; `show` and `store` turn the stored value into the shown one and back."""

    name: str
    how: How
    make: Callable[[FieldContext, str, Options], Field[Any]]
    show: Callable[[Any], Any] = lambda value: value
    store: Callable[[Any], Any] = lambda value: value
    start: Callable[[FieldContext], Any] = lambda _: None  # in a new record; None: left empty

    def field(self, context: FieldContext) -> Field[Any]:
        """Return the field with its title, whether it is required, and its limits."""
        label = self.how.get("label") or (context.known and context.known.title) or self.name
        required = self.how.get("required", "")
        known = context.known
        if not required and known and (known.is_required() or limit(known, "min_length")):
            required = f"Enter the {label[:1].lower()}{label[1:]}."
        texts: Options = {
            "hint": self.how.get("hint", ""),
            "help_text": self.how.get("help_text", ""),
            "required": required,
        }
        return self.make(context, label, texts)


def every(draft: type[Draft], *declared: DeclaredField) -> tuple[DeclaredField, ...]:
    """Return every field of a draft in its order, then those that are declared beside it.

    One that is not declared is asked by its type. Raises: TypeError when that does not tell how.
    """
    ways = {ask.name: ask for ask in declared}
    return tuple(
        ways.get(name) or _by_type(name, draft.model_fields.get(name))
        for name in dict.fromkeys((*draft.model_fields, *ways))
    )


def _by_type(name: str, known: FieldInfo | None) -> DeclaredField:
    hint = known.annotation if known else None
    kind = next((part for part in get_args(hint) if part is not NoneType), hint)
    if kind is str:
        return long_text(name) if (limit(known, "max_length") or 0) > LINE else text(name)
    if kind is date:
        return day(name)
    if isinstance(kind, type) and issubclass(kind, Choice):
        return choice(name, kind)
    raise TypeError(f"declare how {name} is asked: {hint} does not tell")


def text(
    name: str,
    *,
    suggestions: Callable[[Store], Iterable[str]] | None = None,
    **how: Unpack[How],
) -> DeclaredField:
    """One line of words."""

    def make(context: FieldContext, label: str, texts: Options) -> TextField:
        known = tuple(suggestions(context.desk.store)) if suggestions is not None else ()
        texts["longest"] = limit(context.known, "max_length") or LONGEST_LINE
        return TextField(label, suggestions=known, **texts)

    return DeclaredField(name, how, make)


def long_text(name: str, *, lines: int = 4, **how: Unpack[How]) -> DeclaredField:
    """Several lines of words."""

    def make(context: FieldContext, label: str, texts: Options) -> LongTextField:
        texts["longest"] = limit(context.known, "max_length") or LONGEST_TEXT
        return LongTextField(label, lines=lines, **texts)

    return DeclaredField(name, how, make)


def one_a_line(name: str, *, lines: int, **how: Unpack[How]) -> DeclaredField:
    """A list, one entry a line; empty lines do not count."""
    return DeclaredField(
        name,
        how,
        lambda _, label, texts: LongTextField(label, lines=lines, **texts),
        show="\n".join,
        store=lines_of,
    )


def choice(name: str, choices: Choices, **how: Unpack[How]) -> DeclaredField:
    """One of several answers in a drop-down list."""
    known = _offered(choices)
    return _chosen(name, how, lambda _, label, texts: ChoiceField(label, known, **texts))


def segments(name: str, choices: Choices, **how: Unpack[How]) -> DeclaredField:
    """One of two to five answers, all in sight."""
    known = _offered(choices)
    return _chosen(name, how, lambda _, label, texts: SegmentedField(label, known, **texts))


def pick(
    name: str,
    offers: Callable[[FieldContext], Sequence[tuple[str, str]]],
    *,
    show: Callable[[Any], str | None] = lambda key: key,
    store: Callable[[str | None], Any] = lambda key: key,
    start: Callable[[FieldContext], Any] = lambda _: None,
    **how: Unpack[How],
) -> DeclaredField:
    """One of what the file holds, such as a vendor."""
    return DeclaredField(
        name,
        how,
        lambda context, label, texts: ChoiceField(label, offers(context), **texts),
        show=show,
        store=store,
        start=start,
    )


def _offered(choices: Choices) -> list[tuple[str, str]]:
    if isinstance(choices, type):
        return offered(choices)
    return [(key.value, words) for key, words in choices]


def _chosen(
    name: str, how: How, make: Callable[[FieldContext, str, Options], Field[Any]]
) -> DeclaredField:
    return DeclaredField(
        name,
        how,
        make,
        show=lambda key: key and key.value,
        start=lambda context: context.known and context.known.default,
    )


def day(name: str, *, today: bool = False, **how: Unpack[How]) -> DeclaredField:
    """A day; `today` is entered in a new record. What it requires may quote {today}."""

    def make(context: FieldContext, label: str, texts: Options) -> DateField:
        words, now = context.desk.words, context.desk.clock.today()
        texts["required"] = texts["required"].format(today=words.day(now))
        return DateField(label, words, **texts)

    return DeclaredField(
        name,
        how,
        make,
        start=lambda context: context.desk.clock.today() if today else None,
    )


def money(
    name: str,
    currency: Callable[[Store, int], str],
    *,
    unit: str = "{currency}",
    empty: int | None = None,
    example: str = "",
    start: int | None = None,
    **how: Unpack[How],
) -> DeclaredField:
    """An amount in the currency of its owner; nothing entered is stored as `empty`.

    With an example, one below the least that the draft allows is refused at once.
    """

    def make(context: FieldContext, label: str, texts: Options) -> MoneyField:
        words, owner_id = context.desk.words, context.owner_id
        code = currency(context.desk.store, owner_id)
        shown = unit.format(currency=words.currency_symbol(code))
        least = 1 if limit(context.known, "gt") is not None else 0
        few = f"Enter {'an amount above zero' if least else '0 or more'}, for example {example}."
        if example:
            texts["check"] = lambda minor: "" if minor >= least else few
        return MoneyField(label, words, code, unit=shown, **texts)

    return DeclaredField(
        name,
        how,
        make,
        store=lambda minor: empty if minor is None else minor,
        start=lambda _: start,
    )


def number(name: str, **how: Unpack[How]) -> DeclaredField:
    """A decimal number that is stored as text: "2.5"."""
    return DeclaredField(
        name,
        how,
        lambda context, label, texts: NumberField(label, context.desk.words, **texts),
        show=read_number,
        store=_plain,
    )


def whole(
    name: str,
    *,
    example: int,
    unit: str = "",
    most: int = 0,
    start: int | None = None,
    zero_is_none: bool = False,
    **how: Unpack[How],
) -> DeclaredField:
    """A whole number within the limits of the draft; nothing entered is stored as 0."""

    def make(context: FieldContext, label: str, texts: Options) -> WholeField:
        least, greatest = limit(context.known, "ge") or 0, limit(context.known, "le") or most
        outside = how.get("required") or (
            f"Enter a number from {least} to {greatest}, for example {example}."
        )
        if not zero_is_none:
            texts["required"] = outside
        texts["check"] = lambda entered: "" if least <= entered <= greatest else outside
        return WholeField(label, context.desk.words, unit=unit, **texts)

    return DeclaredField(
        name,
        how,
        make,
        show=lambda value: value or (None if zero_is_none else value),
        store=lambda entered: entered or 0,
        start=lambda _: start,
    )


def hours(name: str, *, unit: str, **how: Unpack[How]) -> DeclaredField:
    """Time of work; stored as minutes."""
    return DeclaredField(
        name,
        how,
        lambda context, label, texts: HoursField(label, context.desk.words, unit=unit, **texts),
    )


def zone(name: str, **how: Unpack[How]) -> DeclaredField:
    """A time zone, which an owner knows by a city."""
    return DeclaredField(name, how, lambda _, label, texts: ZoneField(label, hint=texts["hint"]))


def _plain(entered: Decimal | None) -> str:
    return "" if entered is None else f"{entered.normalize():f}"
