"""What a returned form says: the vendor's own words beside what was understood of them.

Pure: nothing is looked up, and nothing is decided that the owner should decide.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from outsource_desk.base.amounts import Asked
from outsource_desk.domain.kinds import PriceBasis, PriceTax
from outsource_desk.domain.reply.days import read_day
from outsource_desk.domain.reply.ticks import read_tick
from outsource_desk.domain.reply.values import Reading, decimal_mark, read_amount, read_currency
from outsource_desk.domain.request.bid_fields import NO_CHOICE, BidField, LineField, line_field
from outsource_desk.domain.request.bid_form import AnswerKind

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from outsource_desk.domain.request.bid_form import BidForm, FormQuestion, PricedItem

    Tell = Callable[[Decimal], str]

Value = Decimal | date | str | None
NUMBERS: Final = (AnswerKind.NUMBER, AnswerKind.MONEY)
RECOVERED: Final = "Read from a copy without fields: compare it with the paper."
NOT_IN_FIELD: Final = "It stands over or beside the field, not in it: compare it with the file."
OVER: Final = "Over or beside this answer stands “{text}”."
NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
TWO_PARTS: Final = "The offer has a part that is paid once and a part that is paid every month."
NO_OPTION: Final = "This is none of the answers that the form offers."


@dataclass(frozen=True, slots=True)
class Understood:
    """One answer: `wrote` is the vendor's, `value` is what it was taken for.

    `other` is what else it may mean; `doubt` says why else the owner should look, in words.
    """

    name: str
    label: str
    kind: AnswerKind
    wrote: str
    value: Value
    doubt: str = ""
    other: Value = None

    @property
    def is_sure(self) -> bool:
        return not self.doubt and self.other is None

    @property
    def is_text(self) -> bool:
        """Whether it is taken over as it is."""
        return self.kind in (AnswerKind.LINE, AnswerKind.LONG)


@dataclass(frozen=True, slots=True)
class OfferedLine:
    """One line of the prices; None where nothing was offered or it could not be read."""

    number: int
    title: str
    asked: str
    quantity: Decimal | None
    rate: Decimal | None
    once: Decimal | None
    month: Decimal | None


@dataclass(frozen=True, slots=True)
class FormPrice:
    """What a form asks for the work: the price by the basis of the request, and what is beside it.

    doubt: why the owner should look, in words. once: what is paid once beside a price by time.
    """

    value: Decimal | None
    doubt: str = ""
    once: Decimal | None = None
    tax: PriceTax = PriceTax.EXCLUDED


@dataclass(frozen=True, slots=True)
class Known:
    """What is needed to read answers from everywhere."""

    currencies: Collection[str]
    months: Mapping[str, int]
    decimals: Mapping[str, int] = field(default_factory=dict)  # of the smallest unit of a currency


def understand(
    form: BidForm,
    wrote: Mapping[str, str],
    known: Known,
    *,
    recovered: bool = False,
    noted: Mapping[str, str] = NOTHING,
    numbers: Collection[str] = (),
) -> tuple[Understood, ...]:
    """Return every answered question of a form in its order; empty ones are left out.

    recovered: the words come from a printed copy, so each of them is doubtful.
    noted: words over or beside a field. Where it is empty they are its answer, to be looked at.
    numbers: fields that hold a number of a spreadsheet; a point stands before its decimals.
    """
    filled = {name: text for name, text in wrote.items() if is_answer(text)}
    wrote = {**noted, **filled}
    asked = [question for question in form.questions() if is_answer(wrote.get(question.name, ""))]
    mark = decimal_mark(
        wrote[question.name]
        for question in asked
        if question.kind in NUMBERS and question.name not in numbers
    )
    currency = read_currency(wrote.get(BidField.CURRENCY, ""), known.currencies).value or ""
    answers = [
        _understood(
            question,
            wrote[question.name].strip(),
            known,
            replace(_asked(question, currency, known), is_number=question.name in numbers),
            mark,
        )
        for question in asked
    ]
    return tuple(
        _doubted(answer, RECOVERED if recovered else _beside(answer.name, filled, noted))
        for answer in answers
    )


def _beside(name: str, filled: Mapping[str, str], noted: Mapping[str, str]) -> str:
    if name not in noted:
        return ""
    if name in filled:
        return OVER.format(text=" ".join(noted[name].split()))
    return NOT_IN_FIELD


def _doubted(answer: Understood, doubt: str) -> Understood:
    return replace(answer, doubt=f"{doubt} {answer.doubt}".strip()) if doubt else answer


def is_answer(text: str) -> bool:
    """Whether something was filled in."""
    return text.strip() not in ("", NO_CHOICE)


def offered_lines(
    lines: Sequence[PricedItem], values: Mapping[str, Value]
) -> tuple[OfferedLine, ...]:
    """Return the lines of the form that got any number."""
    offered = []
    for line in lines:
        numbers = [_decimal(values.get(line_field(line.number, field))) for field in LineField]
        if any(number is not None for number in numbers):
            offered.append(OfferedLine(line.number, line.title, line.asked, *numbers))
    return tuple(offered)


def offered_price(
    basis: PriceBasis, values: Mapping[str, Value], lines: Sequence[OfferedLine], tell: Tell
) -> FormPrice:
    """Return what is paid by the basis of the request, with what is unclear about it.

    tell: writes a number as the owner does.
    """
    once, added_once = _total(values, BidField.TOTAL_ONCE, [line.once for line in lines], tell)
    month, added_month = _total(values, BidField.TOTAL_MONTH, [line.month for line in lines], tell)
    tax = price_tax(values)
    if once is None and month is None:
        return FormPrice(None, "No price is named.", tax=tax)
    doubts = [added for added in (added_once, added_month) if added]
    if basis is PriceBasis.TOTAL:
        wanted, beside = once, None
        if once is not None and month:
            doubts.append(TWO_PARTS)
    elif basis is PriceBasis.YEAR:
        wanted = once if month is None else 12 * month
        beside = None if month is None else once
    else:
        wanted, beside = month, None if month is None else once
    if wanted is None:
        doubts.append("The offer names its price in another way than the request asks for.")
    return FormPrice(wanted, " ".join(doubts), beside or None, tax)


def price_tax(values: Mapping[str, Value]) -> PriceTax:
    """Return whether the prices hold tax; the request asks for prices before it."""
    return PriceTax(str(values.get(BidField.TAX) or PriceTax.EXCLUDED).casefold())


def line_problems(lines: Sequence[OfferedLine], tell: Tell) -> tuple[str, ...]:
    """Say where a line has no amount, or quantity times price is neither of its two amounts."""
    return tuple(filter(None, (_line_problem(line, tell) for line in lines)))


def _line_problem(line: OfferedLine, tell: Tell) -> str:
    amounts = [amount for amount in (line.once, line.month) if amount is not None]
    if line.quantity is None or line.rate is None:
        return "" if amounts else f"“{line.title}”: the line is filled in, but no amount is named."
    product = f"{tell(line.quantity)} times {tell(line.rate)} is {tell(line.quantity * line.rate)}"
    if not amounts:
        return f"“{line.title}”: {product}, but the vendor wrote no amount."
    if line.quantity * line.rate in amounts:
        return ""
    wrote = " and ".join(map(tell, amounts))
    return f"“{line.title}”: {product}, but the vendor wrote {wrote}."


def _asked(question: FormQuestion, currency: str, known: Known) -> Asked:
    """Return what is known of a number before it is read."""
    if question.kind is not AnswerKind.MONEY:
        return Asked(currency=None)
    is_rate = question.name.endswith(f"_{LineField.RATE}")  # kept with all its decimals
    return Asked(
        currency=currency,
        decimals=None if is_rate else known.decimals.get(currency),
        monthly=question.name == BidField.TOTAL_MONTH
        or question.name.endswith(f"_{LineField.MONTH}"),
    )


def _understood(
    question: FormQuestion, wrote: str, known: Known, number: Asked, mark: str
) -> Understood:
    read: Reading[Decimal] | Reading[date] | Reading[str]
    if question.kind in NUMBERS:
        read = read_amount(wrote, mark, number)
    elif question.kind is AnswerKind.DAY:
        read = read_day(wrote, known.months)
    elif question.name == BidField.CURRENCY:
        read = read_currency(wrote, known.currencies)
    elif question.kind is AnswerKind.TICK:
        read = Reading(*read_tick(wrote))
    elif question.kind is AnswerKind.CHOICE and question.options:
        read = _option(wrote, question.options)
    else:
        read = Reading(wrote)
    return Understood(
        question.name, question.label, question.kind, wrote, read.value, read.doubt, read.other
    )


def _option(wrote: str, options: Sequence[str]) -> Reading[str]:
    same = [option for option in options if option.casefold() == wrote.casefold()]
    return Reading(same[0]) if same else Reading(None, NO_OPTION)


def _total(
    values: Mapping[str, Value], name: BidField, parts: Sequence[Decimal | None], tell: Tell
) -> tuple[Decimal | None, str]:
    """Return a total, or the sum of its lines, and what does not fit."""
    named = _decimal(values.get(name))
    amounts = [part for part in parts if part is not None]
    added = sum(amounts, Decimal(0)) if amounts else None
    which = "paid once" if name is BidField.TOTAL_ONCE else "paid every month"
    if named is None:
        return added, f"No total {which} is named: the lines were added up." if amounts else ""
    if added is not None and added != named:
        return named, f"The lines {which} add up to {tell(added)}, not {tell(named)}."
    return named, ""


def _decimal(value: Value) -> Decimal | None:
    return value if isinstance(value, Decimal) else None
