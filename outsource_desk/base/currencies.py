"""Currencies as people write them: codes, signs and words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

Codes: TypeAlias = "tuple[str, ...]"

SYMBOLS: Final[Mapping[str, Codes]] = {  # the most usual currency of a sign first
    "AU$": ("AUD",),
    "CA$": ("CAD",),
    "CN¥": ("CNY",),
    "HK$": ("HKD",),
    "JP¥": ("JPY",),
    "MX$": ("MXN",),
    "NT$": ("TWD",),
    "NZ$": ("NZD",),
    "US$": ("USD",),
    "A$": ("AUD",),
    "C$": ("CAD",),
    "R$": ("BRL",),
    "S$": ("SGD",),
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
    "₩": ("KRW",),
    "₪": ("ILS",),
    "฿": ("THB",),
    "₫": ("VND",),
    "₱": ("PHP",),
    "¥": ("JPY", "CNY"),
    "$": ("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"),
}
WORDS: Final[Mapping[str, Codes]] = {
    "euro": ("EUR",),
    "euros": ("EUR",),
    "dollar": SYMBOLS["$"],
    "dollars": SYMBOLS["$"],
    "pound": ("GBP",),
    "pounds": ("GBP",),
    "franken": ("CHF",),
    "fr": ("CHF",),
    "sfr": ("CHF",),
    "zloty": ("PLN",),
    "złotych": ("PLN",),
    "rupees": ("INR", "PKR", "LKR"),
    "rs": ("INR", "PKR", "LKR"),
    "yen": ("JPY",),
}
CODES: Final = frozenset(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN
    BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
    GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW
    KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD
    NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
    SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND
    VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
    """.split()  # noqa: SIM905  a list of 150 lines says no more
)
_LETTER: Final = r"[^\W\d_]"
_SIGNS: Final = "|".join(
    (rf"(?<!{_LETTER})" if sign[0].isalpha() else "")
    + re.escape(sign)
    + (rf"(?!{_LETTER})" if sign[-1].isalpha() else "")
    for sign in SYMBOLS
)
WRITTEN: Final = re.compile(rf"{_SIGNS}|{_LETTER}+\.?")


def currency_words(text: str, own: str, signs: Collection[str]) -> tuple[list[Codes], str]:
    """Return what each sign, code or name of a currency may mean, and the text without them.

    own: the code for which `signs` stand, whatever else they may mean.
    """
    currencies: list[Codes] = []

    def take(match: re.Match[str]) -> str:
        codes = (own,) if own and match[0] in signs else codes_of(match[0])
        if not codes:
            return match[0]
        currencies.append(codes)
        return " "

    for sign in signs:
        if len(sign) > 1 and not sign.isalpha():  # “S/”
            text = text.replace(sign, " ")
    rest = WRITTEN.sub(take, text)
    return currencies, rest


def codes_of(word: str) -> Codes:
    """Return the currencies that a sign, a code or a name stands for; () for any other word."""
    bare = word.rstrip(".")
    if bare.upper() in CODES:
        return (bare.upper(),)
    return SYMBOLS.get(word) or SYMBOLS.get(bare) or WORDS.get(bare.casefold(), ())
