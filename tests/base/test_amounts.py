"""R38, R127: one reader of amounts for owners and vendors; what it doubts it does not guess."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from outsource_desk.base.amounts import Amount, AmountDoubt, Asked, decimal_mark, read_amount
from outsource_desk.base.errors import InputError
from outsource_desk.base.reading import parse_money, signs_of
from outsource_desk.base.text import Words
from outsource_desk.domain.reply import values

TABLE = tomllib.loads(Path(__file__).with_name("amounts.toml").read_text("utf-8"))
LOCALES = TABLE["locales"]
few = settings(max_examples=200, deadline=None)


def of_owner(locale: str) -> Asked:
    currency = LOCALES[locale]["currency"]
    sign = Words(locale).currency_symbol(currency)
    return Asked(currency, (sign,), *signs_of(locale), decimals=2)


def right(row: list[str]) -> Amount:
    kind, *meanings = row[1:]
    if kind in set(AmountDoubt):
        return Amount(tuple(map(Decimal, meanings)), AmountDoubt(kind))
    return Amount((Decimal(kind),) if kind else ())


def test_the_table_is_long_and_names_every_doubt():
    rows = TABLE["everywhere"] + [row for of in LOCALES.values() for row in of["rows"]]
    assert len({row[0] for row in rows}) >= 150
    assert {right(row).doubt for row in rows} == {None, *AmountDoubt}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_spelling_is_understood_or_asked(locale):
    """R38, R127: the table; where owner and vendor are both sure, they understand the same."""
    asked = of_owner(locale)
    wrong = []
    for row in TABLE["everywhere"] + LOCALES[locale]["rows"]:
        amount = read_amount(row[0], asked)
        if (amount.meanings, amount.doubt) != (right(row).meanings, right(row).doubt):
            wrong.append((row, amount))
        vendor = values.read_amount(row[0], asked=Asked(asked.currency, decimals=2))
        if amount.doubt is None and vendor.is_sure and vendor.value != amount.value:
            wrong.append((row, amount, vendor))
    assert wrong == []


@pytest.mark.parametrize("locale", LOCALES)
def test_an_owner_s_field_takes_what_is_sure_and_asks_for_the_rest(locale):
    """R127: whole minor units, or one sentence."""
    asked = of_owner(locale)
    for row in TABLE["everywhere"] + LOCALES[locale]["rows"]:
        amount = right(row)
        if amount.doubt is None and amount.value is not None:
            minor = parse_money(row[0], str(asked.currency), Words(locale))
            assert (minor, type(minor)) == (amount.value * 100, int), row
        else:
            with pytest.raises(InputError):
                parse_money(row[0], str(asked.currency), Words(locale))


@few
@given(
    st.sampled_from(sorted(LOCALES)),
    st.integers(-(10**14), 10**14),
    st.sampled_from(["EUR", "USD", "CHF", "PLN", "INR", "JPY", "KWD", "BRL", "CAD", "CNY", "SEK"]),
)
@example("en_GB", 1_200, "KWD")
@example("de_CH", -123_456_789, "CHF")
def test_what_the_program_writes_is_read_without_doubt(locale, minor, currency):
    """R127: with and without cents, with the sign of every currency, in every locale."""
    words = Words(locale)
    minor = minor // 10 if currency == "KWD" else minor // 100 if currency == "JPY" else minor
    for cents in (None, True):
        written = words.money(minor, currency, cents=cents)
        assert parse_money(written, currency, words) == minor


@few
@given(st.text("0123456789.,' k€%-\u00a0(EUR", max_size=14))
def test_no_two_readings_are_taken_for_one(text):
    """R38: a sure amount has the digits of the text in their order, and nothing else beside it."""
    amount = read_amount(text, Asked())
    if amount.doubt is None and amount.value is not None:
        digits = "".join(filter(str.isdecimal, text)).strip("0")
        assert str(abs(amount.value)).replace(".", "").strip("0") == digits
        assert not set(text) & set("k%(")
    decimal_mark(text)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("1.234.567", ","),
        ("1,234,567", "."),
        ("1.234,5", ","),
        ("12.5", "."),
        ("1 234", ""),
        ("1.234", ""),
        ("12", ""),
        ("about 1.234 or 99,50", ","),
        ("1.2.3", ""),
    ],
)
def test_the_decimal_sign_is_known_from_what_has_one_reading(text, mark):
    """R38: thousands with one sign leave the other for decimals."""
    assert decimal_mark(text) == mark


def test_no_digit_is_rounded_away():
    """R127: the usual arithmetic of decimals keeps 28 digits only."""
    tail = "0" * 40 + "1"
    for text, value in ((f"-1.{tail}", f"-1.{tail}"), (f"1.{tail}k", f"1000.{tail[3:]}")):
        assert read_amount(text, Asked()).value == Decimal(value)
    assert read_amount(f"1.{tail}", Asked()).minor(2) is None
    with pytest.raises(InputError, match="2 decimals"):
        parse_money(f"1.{tail}", "EUR", Words("en_GB"))


@pytest.mark.parametrize(
    ("typed", "locale", "sentence"),
    [
        ("1.200", "en_GB", "Did you mean 1,200 or 1.20? Type it like that."),
        ("1.234", "en_GB", "Did you mean 1,234? Type it like that."),
        ("30,000", "de_DE", "Did you mean 30.000 or 30? Type it like that."),
        ("12k", "en_GB", "Did you mean 12,000? Type it like that."),
        ("1,5", "en_GB", "Did you mean 1.50? Type it like that."),
        (
            "USD 12",
            "en_GB",
            "The amount says USD, this field is in EUR. Enter EUR, for example 1,200.00.",
        ),
        ("10 %", "en_GB", "Enter the number, not a percentage, for example 1,200.00."),
        (
            "1200 per month",
            "en_GB",
            "Enter the number alone, without “per month”, for example 1,200.00.",
        ),
        ("1e999", "en_GB", "Enter an amount, for example 1,200.00."),
        ("12.345,678", "de_DE", "Amounts have 2 decimals here, for example 1.200,00."),
    ],
)
def test_the_owner_is_asked_in_a_sentence(typed, locale, sentence):
    """R127: what may be meant stands in the sentence as the owner writes it."""
    with pytest.raises(InputError) as asked:
        parse_money(typed, "EUR", Words(locale))
    assert str(asked.value) == sentence


@pytest.mark.parametrize(
    ("wrote", "asked", "value", "doubt"),
    [
        ("1200 € per month", Asked("EUR", monthly=True), "1200", ""),
        ("1200 mtl.", Asked("EUR", monthly=True), "1200", ""),
        ("1200 / Monat", Asked("EUR", monthly=True), "1200", ""),
        ("1200 per year", Asked("EUR", monthly=True), "1200", "“per year” stands beside"),
        ("USD 12", Asked("EUR"), "12", "The amount says USD, the form says EUR."),
        ("USD 12", Asked(), "12", ""),
        ("USD 12 EUR", Asked(), "12", "The amount says USD and EUR."),
        ("14 EUR", Asked(None), "14", "The number says EUR, but no amount of money"),
        ("99,999", Asked("EUR", decimals=2), "99999", ""),
        ("9999,999", Asked("EUR", decimals=2), "9999.999", "no more than 2 decimals"),
        ("1,2 Mio", Asked("EUR"), "1200000", "“Mio” multiplies the number"),
        ("10 %", Asked("EUR"), None, "This is a percentage"),
    ],
)
def test_a_vendor_s_amount_is_kept_with_its_doubt(wrote, asked, value, doubt):
    """R38: the number is kept beside the reason to look."""
    read = values.read_amount(wrote, asked=asked)
    assert read.value == (None if value is None else Decimal(value))
    assert doubt in read.doubt
    assert read.is_sure == (not doubt and read.other is None)
