"""Reading what a person typed: money, numbers and dates in the owner's locale."""

from __future__ import annotations

import re
from datetime import MAXYEAR, date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from outsource_desk.base.amounts import LARGEST, AmountDoubt, Asked, plain_signs, read_amount
from outsource_desk.base.days import AskedDay, DayOrder, read_day
from outsource_desk.base.errors import DoubtError, InputError
from outsource_desk.base.text import LANGUAGE, decimals_of

if TYPE_CHECKING:
    from outsource_desk.base.amounts import Amount
    from outsource_desk.base.text import Words

LARGEST_MINOR = 10**15  # far above any contract, far below the 64 bits of the file
LARGEST_NUMBER = int(LARGEST)
YEARS = range(1900, MAXYEAR + 1)  # before it, a digit was forgotten
SHORTEST_MONTH = 3  # letters: “nov”, not “de” between day and month
CLOCK = re.compile(r"(\d{1,2})(?:\s*[:.h]\s*(\d{2})?)?\s*(?:(a|p)\.?m\.?)?")


@lru_cache
def signs_of(locale: str) -> tuple[str, str]:
    """Return the sign before decimals and all signs between thousands."""
    from babel import Locale  # noqa: PLC0415  Babel is slow to import
    from babel.numbers import get_decimal_symbol, get_group_symbol  # noqa: PLC0415  Babel is slow to import

    symbols = Locale.parse(locale).number_symbols
    of_money = symbols.get("latn", symbols).get("currencyGroup", "")
    point = get_decimal_symbol(locale)
    groups = plain_signs(get_group_symbol(locale) + of_money)
    return point, groups.replace(point, "")


def parse_number(text: str, words: Words) -> Decimal:
    """Read "1,234.5" or "1.234,5" by the locale. Raises InputError with an example."""
    example = words.number(Decimal("12.5"), 1)
    if not text.strip():
        raise InputError(f"Enter a number, for example {example}.")
    return _number(text, words, example)


def parse_quantity(text: str, words: Words) -> Decimal:
    """Read a number in which nobody writes “1.200” for one and a bit: what ends so is asked.

    Raises: InputError with an example.
    """
    if not text.rstrip().endswith("0"):
        return parse_number(text, words)
    return _number(text, words, words.number(Decimal("12.5"), 1), decimals=2)


def parse_int(text: str, words: Words) -> int:
    """Read a whole number. Raises InputError with an example."""
    value = _number(text, words, words.number(Decimal(12)), decimals=0)
    if value != value.to_integral_value():
        raise InputError("Enter a whole number, for example 12.")
    return int(value)


def parse_percent(text: str, words: Words) -> Decimal:
    """Read "25 %" or "25" as 25. Raises InputError with an example."""
    try:
        return parse_number(text.replace("%", ""), words)
    except DoubtError:
        raise
    except InputError as error:
        raise InputError("Enter a percentage, for example 10.") from error


def parse_money(text: str, currency: str, words: Words) -> int:
    """Read an amount into minor units (cents). Raises InputError with an example."""
    decimals = decimals_of(currency)
    example = words.number(Decimal(1200), decimals)
    point, groups = signs_of(words.locale)
    signs = (words.currency_symbol(currency),)
    amount = read_amount(text, Asked(currency, signs, point, groups, decimals))
    if amount.value is None and amount.doubt is not AmountDoubt.PERCENT:
        raise InputError(f"Enter an amount, for example {example}.")
    _ask(amount, words, example, currency)
    minor = amount.minor(decimals)
    if minor is None:
        raise InputError(f"Amounts have {decimals} decimals here, for example {example}.")
    if abs(minor) > LARGEST_MINOR:
        raise InputError(f"This amount is too large. Example: {example}.")
    return minor


def _number(text: str, words: Words, example: str, decimals: int | None = None) -> Decimal:
    """Read a plain number. Raises: InputError."""
    point, groups = signs_of(words.locale)
    amount = read_amount(text, Asked(None, (), point, groups, decimals))
    if amount.doubt is AmountDoubt.TOO_LARGE:
        raise InputError(f"“{_short(text)}” is too large. Example: {example}.")
    if amount.value is None:
        raise InputError(f"“{_short(text)}” is not a number. Example: {example}.")
    _ask(amount, words, example)
    return amount.value


def _ask(amount: Amount, words: Words, example: str, currency: str = "") -> None:
    """Raises: InputError for what nobody should take without a look."""
    if amount.doubt is None:
        return
    if amount.doubt is AmountDoubt.PERCENT:
        raise InputError(f"Enter the number, not a percentage, for example {example}.")
    if amount.doubt is AmountDoubt.CURRENCY and currency:
        raise DoubtError(
            f"The amount says {amount.beside}, this field is in {currency}. Enter {currency}, for"
            f" example {example}."
        )
    if amount.doubt in (AmountDoubt.CURRENCY, AmountDoubt.BESIDE):
        raise DoubtError(
            f"Enter the number alone, without “{_short(amount.beside)}”, for example {example}."
        )
    meanings = filter(None, (_written(value, words, currency) for value in amount.meanings))
    raise DoubtError(f"Did you mean {' or '.join(meanings) or example}? Type it like that.")


def _written(value: Decimal, words: Words, currency: str) -> str:
    """Return a number as it is typed; "" for one that is no amount of this currency."""
    if not currency or value == value.to_integral_value():
        return words.exact(value)
    decimals = decimals_of(currency)
    is_finer = value != value.quantize(Decimal(1).scaleb(-decimals))
    return "" if is_finer else words.number(value, decimals)


def parse_hours(text: str, words: Words) -> int:
    """Read "14", "2.5" or "1:30" hours into minutes. Raises InputError with an example."""
    clock = re.fullmatch(r"\s*(\d{1,5}):([0-5]\d)\s*h?\s*", text)
    if clock:
        return int(clock[1]) * 60 + int(clock[2])
    try:
        hours = _number(text.lower().removesuffix("h").strip(), words, "14", decimals=2)
    except DoubtError:
        raise
    except InputError as error:
        raise InputError("Enter hours, for example 14 or 1:30.") from error
    if hours < 0:
        raise InputError("Hours cannot be negative. Example: 14.")
    return int((hours * 60).quantize(Decimal(1), ROUND_HALF_UP))


def parse_day(text: str, words: Words) -> date:
    """Read "24.11.2026", "24 Nov 2026" or "2026-11-24". Raises InputError with an example."""
    order, mark = _day_order(words.locale)
    month_of = partial(_month, locale=words.locale)
    reading = read_day(text, AskedDay(month_of, YEARS, order, mark))
    if not reading.meanings:
        example = words.day(date(2026, 11, 24))
        raise InputError(f"Enter a date, for example {example} or 2026-11-24.")
    if not reading.is_sure:
        meanings = " or ".join(words.day(day) for day in reading.meanings)
        raise DoubtError(f"Did you mean {meanings}? Type it like that.")
    return reading.meanings[0]


@lru_cache
def _day_order(locale: str) -> tuple[DayOrder, str]:
    """Return how the country writes days in numbers, and the sign between them."""
    from babel.dates import get_date_format  # noqa: PLC0415  Babel is slow to import

    pattern = str(get_date_format("short", locale=locale).pattern)
    order = "".join(dict.fromkeys(sign for sign in pattern if sign in "dMy")).lower()
    mark = next((sign for sign in pattern if sign in "./-"), "")
    return DayOrder(order), mark


@lru_cache(maxsize=256)
def _month(name: str, locale: str) -> int | None:
    """Return the month that begins like `name`; "jui" could be two in French and is none."""
    for language in (locale, LANGUAGE):
        for start in (name, name[:SHORTEST_MONTH]):  # "juil", and "novembre" for "novembra"
            months = _months_like(start, language)
            if len(months) == 1:
                return months.pop()
    return None


def _months_like(start: str, locale: str) -> set[int]:
    from babel.dates import get_month_names  # noqa: PLC0415  Babel is slow to import

    return {
        int(number)
        for width in ("wide", "abbreviated")
        for number, full in get_month_names(width, locale=locale).items()
        if full.casefold().rstrip(".") == start
        or (len(start) >= SHORTEST_MONTH and full.casefold().startswith(start))
    }


def parse_clock(text: str) -> int:
    """Read a time of day as minutes after midnight: 8, 8:30, 8.30, 17h05, 5 pm.

    Raises: InputError when it is none.
    """
    match = CLOCK.fullmatch(text.strip().casefold())
    hour, minute = (int(match[1]), int(match[2] or 0)) if match else (-1, 0)
    half = match[3] if match else None
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif half:
        hour = -1
    if not (0 <= hour < 24 and minute < 60) and (hour, minute) != (24, 0):
        raise InputError(f"“{_short(text)}” is no time. Enter hours and minutes, for example 8:30.")
    return hour * 60 + minute


def _short(text: str) -> str:
    return text if len(text) <= 30 else f"{text[:30]}…"  # enough to recognise
