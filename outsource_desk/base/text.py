"""How values read in the owner's locale, on screen and on paper alike.

This is the only place where a number becomes text, and halves go up: 92.55 reads 92.6, and -92.55
reads -92.6. A service says with how many decimals; a page or a paper never does.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from outsource_desk.base.clock import local

if TYPE_CHECKING:
    from datetime import date, datetime

NBSP = "\u00a0"
MINUS = "\u2212"
LANGUAGE = "en"  # of all texts of the program
DEFAULT_LOCALE = "en_GB"
US_LETTER = frozenset({"US", "CA", "MX", "CL", "CO", "PH", "VE"})
KILO, TEN = 1_000, 10
HALF_UP = Context(prec=60, rounding=ROUND_HALF_UP)
UNITS = ("KB", "MB", "GB")


@dataclass(frozen=True, slots=True)
class Words:
    """Turns values into text. Babel is imported on first use: it is not needed to start."""

    locale: str = DEFAULT_LOCALE

    def money(self, minor: int, currency: str, *, cents: bool | None = None) -> str:
        """Return "€ 1,200"; cents appear when there are any, or when asked for."""
        return _money(minor, currency, self.locale, cents)

    def plain_amount(self, minor: int, currency: str) -> str:
        """Return "-1200.00": for a spreadsheet in any language."""
        digits = decimals_of(currency)
        return f"{whole_units(minor, currency):.{digits}f}"

    def currency_symbol(self, currency: str) -> str:
        from babel.numbers import get_currency_symbol  # noqa: PLC0415  Babel is slow to import

        return str(get_currency_symbol(currency, locale=self.locale))

    def number(self, value: Decimal | float, digits: int = 0) -> str:
        """Return `value` rounded half up to `digits` decimals, with the locale's separators."""
        return _formatted(value, digits, self.locale)

    def exact(self, value: Decimal) -> str:
        """Return "2" or "2.25": a number somebody agreed on, with the decimals that it has."""
        return self.number(value, max(0, -int(value.normalize().as_tuple().exponent)))

    def percent(self, share: Decimal | float, digits: int = 0) -> str:
        """Return "25 %" for a share of 0.25."""
        return f"{self.number(_exact(share) * 100, digits)}{NBSP}%"

    def size(self, size_bytes: int) -> str:
        """Return "812 bytes", "36 KB", "1.4 MB" or "12 MB": in thousands, as folders show files."""
        if size_bytes < KILO:
            return self.count(size_bytes, "byte", "bytes")
        exponent = min((len(str(size_bytes)) - 1) // 3, len(UNITS))
        share = Decimal(size_bytes) / KILO**exponent
        digits = 1 if exponent > 1 and share < TEN else 0
        return f"{self.number(share, digits)}{NBSP}{UNITS[exponent - 1]}"

    def day(self, day: date) -> str:
        """Return "24 Nov 2026"."""
        return self._skeleton(day, "yMMMd")

    def short_day(self, day: date, today: date) -> str:
        """Return "24 Nov"; the year only where it differs from today's."""
        return self._skeleton(day, "MMMd" if day.year == today.year else "yMMMd")

    def long_day(self, day: date) -> str:
        """Return "Tuesday, 24 November 2026"."""
        return self._format(day, "full")

    def written_day(self, day: date) -> str:
        """Return "24 November 2026", as a contract writes it."""
        return self._format(day, "long")

    def month(self, day: date) -> str:
        """Return "Nov 2026"."""
        return self._skeleton(day, "yMMM")

    def month_name(self, day: date) -> str:
        """Return "Nov"."""
        from babel.dates import format_date  # noqa: PLC0415  Babel is slow to import

        return str(format_date(day, "LLL", locale=_dates_of(self.locale)))

    def clock_time(self, moment: datetime) -> str:
        """Return "14:32" as the owner's wall clock shows it."""
        return f"{local(moment):%H:%M}"

    def hours(self, minutes: int) -> str:
        """Return "14 h" or "2.5 h"; "576 h" too for what is rounded to a whole hour."""
        share = HALF_UP.quantize(Decimal(minutes) / 60, Decimal("0.1"))
        return f"{self.number(share, 0 if share % 1 == 0 else 1)}{NBSP}h"

    def count(self, number: int, one: str, many: str) -> str:
        """Return "1 bid" or "4 bids"."""
        return f"{self.number(number)}{NBSP}{one if number == 1 else many}"

    def default_paper(self) -> str:
        """Return the paper that lies in printers where the owner lives."""
        return "Letter" if self.locale.partition("_")[2] in US_LETTER else "A4"

    def _skeleton(self, day: date, skeleton: str) -> str:
        from babel.dates import format_skeleton  # noqa: PLC0415  Babel is slow to import

        return str(format_skeleton(skeleton, day, locale=_dates_of(self.locale)))

    def _format(self, day: date, length: str) -> str:
        from babel.dates import format_date  # noqa: PLC0415  Babel is slow to import

        return str(format_date(day, length, locale=_dates_of(self.locale)))


def written_moment(moment: datetime) -> str:
    """Return "24 Nov 2026, 14:32", by the clock of this computer, where no owner's words are known.

    Not by strftime: Qt gives the process the language of the computer, and it would say “März”.
    """
    words = Words()
    return f"{words.day(local(moment).date())}, {words.clock_time(moment)}"


@lru_cache
def _dates_of(locale: str) -> str:
    """Return the locale of dates in words: English like the text, in the order of the country."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  Babel is slow to import

    language, _, rest = locale.partition("_")
    if language == LANGUAGE:
        return locale
    try:
        return str(Locale.parse(f"{LANGUAGE}_{rest.rpartition('_')[2]}"))
    except (UnknownLocaleError, ValueError):
        return DEFAULT_LOCALE


@lru_cache
def _symbol_leads(locale: str) -> bool:
    from babel import Locale  # noqa: PLC0415  Babel is slow to import

    pattern = Locale.parse(locale).currency_formats["standard"].pattern
    return str(pattern).lstrip("\u200e\u200f").startswith("¤")


@lru_cache(maxsize=4096)
def _money(minor: int, currency: str, locale: str, cents: bool | None) -> str:  # noqa: FBT001  the key of a cache
    from babel.numbers import get_currency_symbol  # noqa: PLC0415  Babel is slow to import

    digits = decimals_of(currency)
    shown = digits if cents or (cents is None and minor % 10**digits) else 0
    amount = _formatted(abs(whole_units(minor, currency)), shown, locale)
    symbol = get_currency_symbol(currency, locale=locale)
    sign = MINUS if minor < 0 and amount != "0" else ""
    if _symbol_leads(locale):
        return f"{sign}{symbol}{NBSP}{amount}"
    return f"{sign}{amount}{NBSP}{symbol}"


@lru_cache(maxsize=4096)  # a grid shows the same few numbers again at each step of a drag
def _formatted(value: Decimal | float, digits: int, locale: str) -> str:
    from babel.numbers import format_decimal  # noqa: PLC0415  Babel is slow to import

    pattern = _whole_pattern(locale) + ("." + "0" * digits if digits else "")
    rounded = HALF_UP.quantize(_exact(value), Decimal(1).scaleb(-digits))
    shown = rounded or abs(rounded)  # no "-0"
    return str(format_decimal(shown, format=pattern, locale=locale)).replace("-", MINUS)


def _exact(value: Decimal | float) -> Decimal:
    """Return the number that was meant: 0.125, where sums of floats say 0.12499999999999997."""
    return Decimal(f"{value:.15g}") if isinstance(value, float) else Decimal(value)


@lru_cache
def _whole_pattern(locale: str) -> str:
    """Return how digits are grouped: "#,##0", and "#,##,##0" in India."""
    from babel import Locale  # noqa: PLC0415  Babel is slow to import

    return str(Locale.parse(locale).decimal_formats[None].pattern).partition(".")[0]


def decimals_of(currency: str) -> int:
    """Return how many decimals amounts have: 2 for EUR, 0 for JPY, 3 for KWD (CLDR)."""
    from babel.numbers import get_currency_precision  # noqa: PLC0415  Babel is slow to import

    return int(get_currency_precision(currency))


def whole_units(minor: float, currency: str) -> Decimal:
    """Return 12.5 for 1,250 cents, and 1,250 for as many yen, which have no cents."""
    return _exact(minor).scaleb(-decimals_of(currency))


def minor_units(whole: int, currency: str) -> int:
    """Return 1,200 cents for 12, and 1,200 for as many yen."""
    return int(whole * 10 ** decimals_of(currency))


def known_locale(name: str) -> str:
    """Return `name` if Babel knows it, else its language, else the default."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  Babel is slow to import

    for candidate in (name, name.partition("_")[0]):
        try:
            return str(Locale.parse(candidate))
        except (UnknownLocaleError, ValueError):
            continue
    return DEFAULT_LOCALE
