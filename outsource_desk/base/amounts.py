"""The one reader of amounts: what owners type into fields and vendors write on forms.

Nothing is guessed in silence. Whatever stands beside the digits and is not the currency that was
asked for is a doubt; who asks decides what a doubt means.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from outsource_desk.base.currencies import CODES, currency_words

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from outsource_desk.base.currencies import Codes

LONGEST: Final = 60  # characters of an amount that are looked at
LARGEST: Final = Decimal(10) ** 12
EXACT: Final = Context(prec=2 * LONGEST)  # the usual one rounds to 28 digits
GROUP_DIGITS: Final = 3
LAKH_DIGITS: Final = 2  # 12,34,567: in India only the last group has three digits
SPACE: Final = " "
HERE: Final = "§"  # where the digits stood, so that “3 and 4” is not 34
SIGNS: Final = str.maketrans({"٫": ".", "٬": "'", "−": "-", "’": "'", "ʼ": "'", "`": "'", "´": "'"})
NUMBER: Final = re.compile(r"\d+(?:[.,' ]\d+)*")
NO_WHOLE: Final = re.compile(r"(?<![\w.,' ])([.,])(?=\d)")  # “.5”
ROUND_SUM: Final = re.compile(r"^ ?[.,/] ?[-–—]+|^[.,](?= |$)")  # “1200.–”, “1200/-”, “1200.”
MONTHLY: Final = re.compile(
    r"(?:/|\b(?:per|pro|je|a|par|por|al|na|im|p\.)) ?"
    r"(?:month|monat|mon\b\.?|mth\b|mo\b\.?|mois|mes|mês|mese|miesiąc|mies\b\.?)"
    r"|\bmonthly|\bmonatlich|\bmtl\b\.?|\bmensuel(?:le)?|\bmensual|\bmensal|\bmensile|\bmiesięcznie",
    re.IGNORECASE,
)
BESIDE: Final = re.compile(r"[^\W\d_]+\.?|\S")
PERCENT: Final = re.compile(
    r"[%‰]|\bpct\b|\bproc\b|\b(?:per|pour|por|pro) ?[cz]i?ent|\bv\. ?h\.", re.IGNORECASE
)
THOUSAND, LAKH, MILLION, CRORE, MILLIARD = (Decimal(10) ** power for power in (3, 5, 6, 7, 9))
FACTORS: Final[Mapping[str, Decimal]] = {
    **dict.fromkeys(("k", "t", "tsd", "tausend", "thousand", "mille", "mil", "tys"), THOUSAND),
    **dict.fromkeys(("lakh", "lakhs", "lac", "lacs", "l"), LAKH),
    **dict.fromkeys(("m", "mio", "mn", "mln", "mill", "million", "millions"), MILLION),
    **dict.fromkeys(("millionen", "milhões", "miljoner", "milionów", "mm"), MILLION),
    **dict.fromkeys(("crore", "crores", "cr"), CRORE),
    **dict.fromkeys(("b", "bn", "mrd", "mld", "billion", "milliarde", "milliarden"), MILLIARD),
    "千": THOUSAND,
    "万": 10 * THOUSAND,
    "億": 100 * MILLION,
    "亿": 100 * MILLION,
}


class AmountDoubt(StrEnum):
    """Why nobody should take an amount without a look."""

    NO_NUMBER = "no number"  # none at all, several, a range, a power
    TOO_LARGE = "too large"
    PERCENT = "percent"
    CURRENCY = "currency"  # it names another than the one that was asked for
    FACTOR = "factor"  # a word that multiplies
    BESIDE = "beside"  # other words or signs beside the digits
    GROUPS = "groups"  # three digits behind the only separator
    MARK = "mark"  # a decimal sign that is not used where the owner lives


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known before an amount is read.

    currency: the code that was asked for, "" where any is right, None for a plain number.
    signs: other ways to write it.
    point, groups: the decimal sign and the signs between thousands of who wrote it, "" if unknown.
    decimals: how many a sum of this currency has; fewer than three make “1.200” doubtful.
    monthly: whether the amount is one of every month, so that “per month” says nothing new.
    is_number: whether it comes from a machine: a point is before decimals, and groups nothing.
    """

    currency: str | None = ""
    signs: Collection[str] = ()
    point: str = ""
    groups: str = ""
    decimals: int | None = None
    monthly: bool = False
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """What was understood: all `meanings`, the likeliest first; none where nothing can be meant.

    beside: the words that the doubt is about.
    """

    meanings: tuple[Decimal, ...] = ()
    doubt: AmountDoubt | None = None
    beside: str = ""

    @property
    def value(self) -> Decimal | None:
        return self.meanings[0] if self.meanings else None

    @property
    def other(self) -> Decimal | None:
        return self.meanings[1] if len(self.meanings) > 1 else None

    def minor(self, decimals: int) -> int | None:
        """Return whole minor units; None where the amount is finer than they are."""
        scaled = None if self.value is None else EXACT.scaleb(self.value, decimals)
        return int(scaled) if scaled is not None and scaled == int(scaled) else None


def read_amount(text: str, asked: Asked) -> Amount:
    """Read “1.234,56”, “₹ 1,23,456.50”, “1 234 EUR” or “12k”; an empty text means nothing."""
    if not text.strip():
        return Amount()
    tidy = _tidy(text)
    numbers = list(NUMBER.finditer(tidy))
    if len(numbers) != 1 or len(tidy) > LONGEST:
        return Amount(doubt=AmountDoubt.NO_NUMBER)
    (number,) = numbers
    amount = _digits(number[0], asked)
    if not amount.meanings:
        return amount
    after = ROUND_SUM.sub("", tidy[number.end() :])
    return _within(_with_words(amount, tidy[: number.start()], after, asked))


def decimal_mark(text: str) -> str:
    """Return the decimal sign of an amount that can be read in one way only, else ""."""
    for number in NUMBER.findall(_tidy(text[: 2 * LONGEST])):
        marks = [sign for sign in number if sign in ".,"]
        if marks and len(_digits(number, Asked()).meanings) == 1:
            other = "." if marks[-1] == "," else ","
            return other if marks.count(marks[-1]) > 1 else marks[-1]
    return ""


def plain_signs(text: str) -> str:
    """Return a text with plain digits, blanks, apostrophes and signs, without unseen marks."""
    return "".join(_plain(sign) for sign in text.translate(SIGNS))


def _tidy(text: str) -> str:
    return NO_WHOLE.sub(r"0\1", plain_signs(text[: 4 * LONGEST]).strip())


def _plain(sign: str) -> str:
    digit = unicodedata.decimal(sign, None)
    if digit is not None:
        return str(digit)
    if sign.isspace():
        return SPACE
    if unicodedata.category(sign) == "Cf":  # marks of direction, soft hyphens
        return ""
    same = unicodedata.normalize("NFKC", sign)
    return sign if any(map(str.isdigit, same)) else same  # “²” is no 2


def _digits(number: str, asked: Asked) -> Amount:
    """Read digits with separators."""
    marks = [sign for sign in number if not sign.isdigit()]
    if not marks:
        return Amount((Decimal(number),))
    last = marks[-1]
    whole, _, rest = number.rpartition(last)
    if len(marks) == 1 and last in ".,":
        return _one_mark(whole, last, rest, asked)
    if len(set(marks)) == 1:  # 1.234.567 and 1 234
        plain = _ungrouped(number, last)
        return Amount(doubt=AmountDoubt.NO_NUMBER) if plain is None else Amount((Decimal(plain),))
    plain = _ungrouped(whole, marks[0]) if len(set(marks[:-1])) == 1 else None
    if plain is None or last not in ".,":
        return Amount(doubt=AmountDoubt.NO_NUMBER)
    return Amount((Decimal(f"{plain}.{rest}"),))


def _one_mark(whole: str, mark: str, rest: str, asked: Asked) -> Amount:
    """Read “1.234” or “1,5”."""
    decimals = Decimal(f"{whole}.{rest}")
    if len(rest) != GROUP_DIGITS or len(whole) > GROUP_DIGITS or whole.startswith("0"):
        is_odd = bool(asked.groups) and mark != asked.point
        return Amount((decimals,), AmountDoubt.MARK if is_odd else None)
    if asked.is_number and mark == ".":
        return Amount((decimals,))
    grouped = Decimal(whole + rest)
    if mark in asked.groups or (asked.point and not asked.groups and mark != asked.point):
        return Amount((grouped,))
    if mark != asked.point:
        return Amount((grouped, decimals), AmountDoubt.GROUPS)
    if asked.decimals is not None and asked.decimals < GROUP_DIGITS:
        return Amount((grouped, decimals), AmountDoubt.GROUPS)
    return Amount((decimals,)) if asked.groups else Amount((decimals, grouped), AmountDoubt.GROUPS)


def _ungrouped(number: str, mark: str) -> str | None:
    """Return the digits of 1.234.567 or 12,34,567; None where the groups are no groups."""
    first, *middle, last = number.split(mark)
    sizes = {len(group) for group in middle} or {GROUP_DIGITS}
    longest = LAKH_DIGITS if sizes == {LAKH_DIGITS} else GROUP_DIGITS
    fits = sizes in ({GROUP_DIGITS}, {LAKH_DIGITS}) and 0 < len(first) <= longest
    return (
        first + "".join(middle) + last
        if fits and len(last) == GROUP_DIGITS and not first.startswith("0")
        else None
    )


def _with_words(amount: Amount, before: str, after: str, asked: Asked) -> Amount:
    """Let everything beside the digits count."""
    beside = f"{before} {HERE} {after}"
    if asked.monthly:
        beside = MONTHLY.sub(SPACE, beside)
    signs = [plain_signs(sign) for sign in asked.signs]
    currencies, rest = currency_words(_apart(beside), asked.currency or "", signs)
    words = BESIDE.findall(rest)
    if words[0] == "-":
        amount = replace(amount, meanings=tuple(value.copy_negate() for value in amount.meanings))
    words = [word for word in words[words[0] in ("-", "+") :] if word != HERE]
    if {"(", ")"} <= set(words):  # “(50)” is how accountants write −50
        return Amount(doubt=AmountDoubt.NO_NUMBER)
    if PERCENT.search(rest):
        return Amount(doubt=AmountDoubt.PERCENT)
    foreign = _foreign(currencies, asked)
    amount = _multiplied(amount, words)
    if foreign and amount.meanings:
        return replace(amount, doubt=AmountDoubt.CURRENCY, beside=foreign)
    if not words or not amount.meanings:
        return amount
    quoted = SPACE.join(rest.replace(HERE, SPACE).split())
    return replace(amount, beside=quoted)


def _multiplied(amount: Amount, words: Sequence[str]) -> Amount:
    """Let a word such as “Mio” count; in “1,234 Mio” the sign is likelier to stand for decimals."""
    factors = [FACTORS[bare] for word in words if (bare := word.rstrip(".").casefold()) in FACTORS]
    if not factors:
        return replace(amount, doubt=AmountDoubt.BESIDE) if words else amount
    if len(factors) > 1:
        return Amount(doubt=AmountDoubt.NO_NUMBER)
    doubt = AmountDoubt.FACTOR if len(words) == 1 else AmountDoubt.BESIDE
    meanings = (EXACT.multiply(value, factors[0]) for value in reversed(amount.meanings))
    return Amount(tuple(meanings), doubt)


def _apart(text: str) -> str:
    """Write “TEUR” and “kEUR” as two words."""
    return re.sub(
        r"(?<![^\W\d_])(k|T|M|Mio|Tsd|Mrd)([A-Z]{3})(?![^\W\d_])",
        lambda match: f"{match[1]} {match[2]}" if match[2] in CODES else match[0],
        text,
    )


def _foreign(currencies: Sequence[Codes], asked: Asked) -> str:
    """Return the currency that is named and was not asked for."""
    if asked.currency:
        return next((codes[0] for codes in currencies if asked.currency not in codes), "")
    names = dict.fromkeys(codes[0] for codes in currencies)
    allowed = 0 if asked.currency is None else 1
    return " and ".join(names) if len(names) > allowed else ""


def _within(amount: Amount) -> Amount:
    largest = max(map(Decimal.copy_abs, amount.meanings), default=Decimal(0))
    return Amount(doubt=AmountDoubt.TOO_LARGE) if largest > LARGEST else amount
