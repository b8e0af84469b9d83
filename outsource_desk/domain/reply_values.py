"""Reading numbers, money and dates that a stranger typed, in whatever style they use.

Nothing is guessed in silence: what can be read in two ways comes with a doubt, for the owner to
confirm beside the words of the vendor.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

T = TypeVar("T")
SPACES: Final = re.compile(r"[\s\u00a0\u2007\u2009\u202f'’]+")
NUMBER: Final = re.compile(r"[+-]?\d[\d.,]*")
GROUP_DIGITS: Final = 3
WORD: Final = "§"  # stands between two numbers, so that “3 and 4” is not 34
LONGEST: Final = 60  # characters of a number or a date that are looked at
LARGEST: Final = Decimal(10) ** 12
EARLIEST_YEAR, LATEST_YEAR, CENTURY = 2000, 2199, 2000
MONTHS: Final = 12
SYMBOLS: Final[Mapping[str, str]] = {
    "€": "EUR",
    "£": "GBP",
    "₹": "INR",
    "₺": "TRY",
    "₴": "UAH",
    "₦": "NGN",
    "zł": "PLN",
    "Kč": "CZK",
    "R$": "BRL",
}
ENDS_OF_ROUND_SUMS: Final = (".-", ",-", ".–", ",–", "-", "–")  # “1200.–” and “1200,-”


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """What was understood; `doubt` says what else it may mean, in words, or is empty."""

    value: T | None
    doubt: str = ""


def read_amount(text: str) -> Reading[Decimal]:
    """Read “1.234,56”, “1,234.56”, “₹ 1,23,456.50” or “1 234 EUR”.

    A single separator before exactly three digits is taken as thousands, with a doubt.
    """
    bare = _bare(text)
    found = NUMBER.findall(bare)
    if len(found) != 1 or len(bare) > LONGEST:
        return Reading(None, "This is not one number." if text.strip() else "")
    digits, doubt = _plain(found[0].rstrip(".,"))
    if digits is None or abs(digits) > LARGEST:
        return Reading(None, "This is not one number.")
    return Reading(digits, doubt)


def read_currency(text: str, known: Collection[str]) -> str:
    """Return the ISO code that stands in an amount, or "" where none of the known does."""
    codes = [code for code in re.findall(r"[A-Z]{3}", text.upper()) if code in known]
    return codes[0] if codes else next((iso for sign, iso in SYMBOLS.items() if sign in text), "")


def read_day(text: str, month_names: Mapping[str, int]) -> Reading[date]:
    """Read “2026-11-24”, “24.11.2026”, “24 Nov 2026” or “Nov 24, 2026”.

    month_names: lower-case names and short names of months, in the languages that are known.
    “03/04/2026” is taken as day, month – with a doubt.
    """
    tidy = unicodedata.normalize("NFKC", text).strip()
    parts = re.findall(r"\d+|[^\W\d_]+", tidy[:LONGEST])
    numbers = [int(part) for part in parts if part.isdecimal()]
    names = [month_names[part.lower()] for part in parts if part.lower() in month_names]
    try:
        if len(numbers) == 2 and names:  # noqa: PLR2004  a day and a year beside a name
            return Reading(_named(numbers, names[0]))
        if len(numbers) == 3 and not names:  # noqa: PLR2004  three numbers in some order
            return _numeric(tidy, numbers)
    except ValueError:
        pass
    return Reading(None, "This is not a date." if tidy else "")


def _bare(text: str) -> str:
    """Return the text without currencies, spaces between digits and ends such as “.–”."""
    tidy = unicodedata.normalize("NFKC", text).replace("−", "-").strip()
    tidy = re.sub(r"(?:[^\W\d_]+\.?|[€£$₹₺₴₦¥])+", WORD, tidy).strip(f" {WORD}")
    for ending in ENDS_OF_ROUND_SUMS:
        tidy = tidy.removesuffix(ending)
    return SPACES.sub("", tidy)


def _plain(number: str) -> tuple[Decimal | None, str]:
    """Return the value of digits with separators, and the doubt about them."""
    marks = [sign for sign in number if sign in ".,"]
    if not marks:
        return Decimal(number), ""
    last = marks[-1]
    if len(set(marks)) == 1 and len(marks) > 1:  # 1.234.567
        return _grouped(number, last), ""
    whole, _, rest = number.rpartition(last)
    if len(marks) == 1 and len(rest) == GROUP_DIGITS and whole.lstrip("+-") != "0":
        return Decimal(whole + rest), f"It may also mean {whole}.{rest}."
    if marks.count(last) > 1:  # 1.234,567,890 mixes both signs
        return None, ""
    other = "." if last == "," else ","
    return Decimal(f"{whole.replace(other, '')}.{rest or 0}"), ""


def _grouped(number: str, mark: str) -> Decimal | None:
    """Return 1.234.567 as a number; groups have three digits, in India two before the last."""
    first, *groups = number.lstrip("+-").split(mark)
    if len(groups[-1]) != GROUP_DIGITS or not first:
        return None
    if any(len(group) not in (GROUP_DIGITS - 1, GROUP_DIGITS) for group in groups):
        return None
    return Decimal(number.replace(mark, ""))


def _named(numbers: list[int], month: int) -> date:
    day, year = sorted(numbers)
    return date(_year(year), month, day)


def _numeric(text: str, numbers: list[int]) -> Reading[date]:
    first, second, third = numbers
    if first > EARLIEST_YEAR:  # 2026-11-24
        return Reading(date(_year(first), second, third))
    year = _year(third)
    if second > MONTHS:  # 11/24/2026
        return Reading(date(year, first, second))
    day = date(year, second, first)
    unclear = first <= MONTHS and first != second and "/" in text
    return Reading(day, f"It may also mean {date(year, first, second)}." if unclear else "")


def _year(number: int) -> int:
    year = number + CENTURY if number < 100 else number  # noqa: PLR2004  26 is 2026
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise ValueError(number)
    return year
