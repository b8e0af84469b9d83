"""Reading numbers and money that a stranger typed, in whatever style they use.

Nothing is guessed in silence: what can be read in two ways comes with a doubt, for the owner to
confirm beside the words of the vendor.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

T = TypeVar("T")
GROUP_SPACE: Final = re.compile(r"(?<=\d)[\s'’](?=\d{3}(?!\d))")  # “1 234”, not “10 20”
NUMBER: Final = re.compile(r"[+-]?\d[\d.,]*")
SIGN: Final = re.compile(r"^([+-])[\s§]*(?=\d)")  # “-€ 50”
BOOKED: Final = re.compile(r"\(.*\)")  # “(50)” is how accountants write −50
CODE: Final = re.compile(r"(?<![^\W\d_])[A-Za-z]{3}(?![^\W\d_])")
GROUP_DIGITS: Final = 3
WORD: Final = "§"  # stands between two numbers, so that “3 and 4” is not 34
LONGEST: Final = 60  # characters of a number that are looked at
LARGEST: Final = Decimal(10) ** 12
SYMBOLS: Final[Mapping[str, tuple[str, ...]]] = {  # the most usual one first
    "R$": ("BRL",),
    "zł": ("PLN",),
    "Kč": ("CZK",),
    "Fr.": ("CHF",),
    "Ft": ("HUF",),
    "lei": ("RON",),
    "kr": ("SEK", "NOK", "DKK"),
    "€": ("EUR",),
    "£": ("GBP",),
    "₹": ("INR",),
    "₺": ("TRY",),
    "₴": ("UAH",),
    "₦": ("NGN",),
    "¥": ("JPY", "CNY"),
    "$": ("USD", "CAD", "AUD"),
}
ENDS_OF_ROUND_SUMS: Final = (".-", ",-", ".–", ",–", "-", "–")  # “1200.–” and “1200,-”
ARABIC_MARKS: Final = str.maketrans({"٫": ".", "٬": ",", "−": "-"})
NO_NUMBER: Final = "This is not one number."
NEGATIVE: Final = "This is below zero."


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """What was understood; `other` is what else it may mean, `doubt` any other reason to look."""

    value: T | None
    doubt: str = ""
    other: T | None = None

    @property
    def is_sure(self) -> bool:
        return not self.doubt and self.other is None


def read_amount(text: str, mark: str = "") -> Reading[Decimal]:
    """Read “1.234,56”, “1,234.56”, “₹ 1,23,456.50” or “1 234 EUR”.

    mark: the sign before decimals that the vendor used elsewhere (`decimal_mark`). Without it, a
        single separator before exactly three digits is taken as thousands, with a doubt.
    """
    if not text.strip():
        return Reading(None)
    bare = _bare(text)
    numbers = NUMBER.findall(bare)
    if len(numbers) != 1 or len(bare) > LONGEST or BOOKED.fullmatch(bare):
        return Reading(None, NO_NUMBER)
    digits, other = _plain(numbers[0].rstrip(".,"), mark)
    if digits is None or abs(digits) > LARGEST:
        return Reading(None, NO_NUMBER)
    return Reading(None, NEGATIVE) if digits < 0 else Reading(digits, other=other)


def decimal_mark(texts: Iterable[str]) -> str:
    """Return “.” or “,” where the amounts of one vendor leave no doubt about it, else ""."""
    seen = set()
    for text in texts:
        for number in NUMBER.findall(_bare(text[: 2 * LONGEST])):
            seen.add(_sure_mark(number.rstrip(".,")))
    seen.discard("")
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


def _bare(text: str) -> str:
    """Return the text without currencies, spaces between digits and ends such as “.–”."""
    tidy = unicodedata.normalize("NFKC", text).translate(ARABIC_MARKS).strip()
    tidy = re.sub(r"(?:[^\W\d_]+\.?|[€£$₹₺₴₦¥])+", WORD, tidy).strip(f" {WORD}")
    for ending in ENDS_OF_ROUND_SUMS:
        tidy = tidy.removesuffix(ending)
    return SIGN.sub(r"\1", GROUP_SPACE.sub("", tidy))


def _sure_mark(number: str) -> str:
    """Return the decimal sign of a number that can be read in one way only."""
    marks = [sign for sign in number if sign in ".,"]
    if not marks:
        return ""
    last = marks[-1]
    other = "." if last == "," else ","
    if len(set(marks)) > 1:
        return last if marks.count(last) == 1 else ""
    if len(marks) > 1:  # 1.234.567
        return other
    return "" if _may_group(*number.split(last)) else last


def _may_group(whole: str, rest: str) -> bool:
    """Whether the sign between may stand for thousands."""
    bare = whole.lstrip("+-")
    return len(rest) == GROUP_DIGITS and bare != "0" and 0 < len(bare) <= GROUP_DIGITS


def _plain(number: str, mark: str) -> tuple[Decimal | None, Decimal | None]:
    """Return the value of digits with separators, and what else they may mean."""
    marks = [sign for sign in number if sign in ".,"]
    if not marks:
        return Decimal(number), None
    last = marks[-1]
    if len(set(marks)) == 1 and len(marks) > 1:  # 1.234.567
        return _grouped(number, last), None
    whole, _, rest = number.rpartition(last)
    if len(marks) == 1 and _may_group(whole, rest):
        return _three_digits(whole, rest, last, mark)
    if marks.count(last) > 1:  # 1.234,567,890 mixes both signs
        return None, None
    other = "." if last == "," else ","
    return Decimal(f"{whole.replace(other, '')}.{rest or 0}"), None


def _three_digits(whole: str, rest: str, last: str, mark: str) -> tuple[Decimal, Decimal | None]:
    """Read “1.234”: thousands, unless the vendor writes decimals with that sign elsewhere."""
    thousands, decimals = Decimal(whole + rest), Decimal(f"{whole}.{rest}")
    if last == mark:
        return decimals, thousands
    return thousands, None if mark else decimals


def _grouped(number: str, mark: str) -> Decimal | None:
    """Return 1.234.567 as a number; groups have three digits, in India two before the last."""
    first, *groups = number.lstrip("+-").split(mark)
    if len(groups[-1]) != GROUP_DIGITS or not first or len(first) > GROUP_DIGITS:
        return None
    if any(len(group) not in (GROUP_DIGITS - 1, GROUP_DIGITS) for group in groups):
        return None
    return Decimal(number.replace(mark, ""))
