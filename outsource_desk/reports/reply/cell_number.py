"""A number of a spreadsheet with the signs that its format shows beside it.

Who types “10 %” or “$ 12” into a cell leaves the numbers 0.1 and 12 there: the sign is in the
format alone, and means as much as if it were typed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from typing_extensions import override

DIGITS: Final = 15  # that a spreadsheet shows of a number; the rest is noise
PERCENT: Final = "%"
CURRENCY_SIGN: Final = "Sc"  # the category of Unicode
HUNDRED: Final = Decimal(100)
THOUSAND: Final = Decimal(1000)
# In this order: quoted words, an escaped sign, a currency, other brackets, room and filling.
PART: Final = re.compile(
    r'"([^"]*)"|\\(.)|\[\$([^\]\-]*)[^\]]*\]|\[[^\]]*\]|[_*].|E[+-]|(.)', re.DOTALL
)
SCALED: Final = re.compile(r"[0#?](,+)(?![0#?,.])")  # “#,##0,” shows thousands
ANY: Final = "General"


@dataclass(frozen=True, slots=True)
class CellNumber:
    """`text` is the number with a point before decimals, and what the format shows beside it."""

    text: str

    @override
    def __str__(self) -> str:
        return self.text


def cell_number(value: float, number_format: str) -> CellNumber:
    """Return a number as the sheet shows it, to 15 digits and without separators."""
    number = Decimal(value) if type(value) is int else Decimal(f"{value:.{DIGITS}g}")
    if not number.is_finite():
        return CellNumber(str(number))
    section = number_format.split(";", maxsplit=1)[0].replace(ANY, "")
    beside = _beside(section)
    if PERCENT in beside:
        number *= HUNDRED
    scaled = SCALED.search(re.sub(PART, _bare, section))
    if scaled:
        number /= THOUSAND ** len(scaled[1])
    plain = f"{number.normalize():f}"
    return CellNumber(f"{plain} {beside}" if beside else plain)


def _beside(section: str) -> str:
    """Return the letters and signs of a format that mean something."""
    parts = PART.finditer(section)
    text = "".join(match[1] or match[2] or match[3] or _sign(match[4] or "") for match in parts)
    return " ".join("".join(map(_meant, text)).split())


def _sign(sign: str) -> str:
    """Return a sign outside of quotes; the letters there are places of digits and days."""
    return sign if sign and (sign == PERCENT or _is_currency(sign)) else " "


def _meant(sign: str) -> str:
    return sign if sign.isalpha() or sign in "%/." or _is_currency(sign) else " "


def _is_currency(sign: str) -> bool:
    return unicodedata.category(sign) == CURRENCY_SIGN


def _bare(match: re.Match[str]) -> str:
    """Leave the places of digits alone."""
    return match[4] or ""
