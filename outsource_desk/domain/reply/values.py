"""Reading numbers and money that a stranger typed, in whatever style they use.

Nothing is guessed in silence: what can be read in two ways comes with a doubt, for the owner to
confirm beside the words of the vendor.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from outsource_desk.base import amounts
from outsource_desk.base.amounts import AmountDoubt, Asked
from outsource_desk.base.currencies import SYMBOLS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from decimal import Decimal

    from outsource_desk.base.amounts import Amount

T = TypeVar("T")
CODE: Final = re.compile(r"(?<![^\W\d_])[A-Za-z]{3}(?![^\W\d_])")
ANY: Final = Asked()
NO_NUMBER: Final = "This is not one number."
NEGATIVE: Final = "This is below zero."
SENTENCES: Final[Mapping[AmountDoubt, str]] = {
    AmountDoubt.NO_NUMBER: NO_NUMBER,
    AmountDoubt.TOO_LARGE: "This number is too large.",
    AmountDoubt.PERCENT: "This is a percentage, not an amount.",
    AmountDoubt.CURRENCY: "The amount says {beside}, the form says {currency}.",
    AmountDoubt.FACTOR: "“{beside}” multiplies the number: look at what it was taken for.",
    AmountDoubt.BESIDE: "“{beside}” stands beside the number.",
    AmountDoubt.GROUPS: "",  # what else it may mean says it
    AmountDoubt.MARK: "",
}
SEVERAL: Final = "The amount says {beside}."
NO_MONEY: Final = "The number says {beside}, but no amount of money was asked for."
FINER: Final = "An amount in {currency} has no more than {decimals} decimals."


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """What was understood; `other` is what else it may mean, `doubt` any other reason to look."""

    value: T | None
    doubt: str = ""
    other: T | None = None

    @property
    def is_sure(self) -> bool:
        return not self.doubt and self.other is None


def read_amount(text: str, mark: str = "", asked: Asked = ANY) -> Reading[Decimal]:
    """Read an amount as a vendor writes it: “1.234,56”, “1,234.56”, “₹ 1,23,456.50”, “12k”.

    mark: the sign before decimals that the vendor used elsewhere (`decimal_mark`). Without it, a
        single separator before exactly three digits is taken as thousands, with a doubt.
    """
    amount = amounts.read_amount(text, replace(asked, point=mark))
    if amount.value is not None and amount.value < 0:
        return Reading(None, NEGATIVE)
    return Reading(amount.value, _doubt(amount, asked), amount.other)


def _doubt(amount: Amount, asked: Asked) -> str:
    decimals = asked.decimals
    if amount.doubt is None:
        is_finer = decimals is not None and amount.value and amount.minor(decimals) is None
        return FINER.format(currency=asked.currency, decimals=decimals) if is_finer else ""
    sentence = SENTENCES[amount.doubt]
    if amount.doubt is AmountDoubt.CURRENCY and not asked.currency:
        sentence = NO_MONEY if asked.currency is None else SEVERAL
    return sentence.format(beside=amount.beside, currency=asked.currency)


def decimal_mark(texts: Iterable[str]) -> str:
    """Return “.” or “,” where the amounts of one vendor leave no doubt about it, else ""."""
    seen = {amounts.decimal_mark(text) for text in texts} - {""}
    return seen.pop() if len(seen) == 1 else ""


def read_currency(text: str, known: Collection[str]) -> Reading[str]:
    """Return the ISO code that stands in a text; a sign that several countries use is doubtful."""
    codes = {code.upper() for code in CODE.findall(text)} & set(known)
    if len(codes) == 1:
        return Reading(codes.pop())
    if codes:
        return Reading(None, f"It names {' and '.join(sorted(codes))}.")
    signs, rest = [], text
    for sign in SYMBOLS:
        if sign in rest:  # “R$” is no dollar
            signs.append(sign)
            rest = rest.replace(sign, " ")
    if len(signs) == 1:
        first, *others = SYMBOLS[signs[0]]
        doubt = f"“{signs[0]}” may also mean {' or '.join(others)}." if others else ""
        return Reading(first, doubt)
    return Reading(None, "This is no currency that is known here." if text.strip() else "")
