"""What is written is read back, and what cannot be read is refused with an example."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from outsource_desk.base import reading
from outsource_desk.base.errors import InputError
from outsource_desk.base.reading import LARGEST_MINOR, LARGEST_NUMBER
from outsource_desk.base.text import Words

LOCALES = ("en_GB", "de_DE", "en_US", "fr_FR", "pl_PL", "el_GR", "en_IN", "ja_JP")
HOSTILE = (
    "",
    " ",
    "abc",
    "1,2,3,4",
    "1.2.3.4",
    "--5",
    "1e400",
    "NaN",
    "Infinity",
    "0x10",
    "½",
    "9" * 400,
    "€",
    "12 €€ 3x",
    "\x00",
    "\ud800",
    "=1+1",
    "<b>1</b>",
    "1" + "0" * 100_000,
)
currencies = st.sampled_from(["EUR", "JPY", "INR"])
locales = st.sampled_from(LOCALES).map(Words)
few = settings(max_examples=60, deadline=None)


@few
@given(
    words=locales, minor=st.integers(-(10**12), 10**12), currency=st.sampled_from(["EUR", "JPY"])
)
@example(words=Words("fr_FR"), minor=-123_456_789, currency="EUR")
@example(words=Words("en_IN"), minor=10**12, currency="EUR")
def test_money_is_read_as_it_is_written(words, minor, currency) -> None:
    """R127: negative, zero and huge amounts, with and without cents."""
    assert reading.parse_money(words.money(minor, currency), currency, words) == minor


@few
@given(words=locales, number=st.decimals(-(10**9), 10**9, places=3))
def test_numbers_are_read_as_they_are_written(words, number) -> None:
    """R127: thousands and decimals as the locale sets them."""
    assert reading.parse_number(words.number(number, 3), words) == number


@few
@given(words=locales, number=st.decimals(-(10**9), 10**9, places=3))
def test_quantities_are_read_as_they_are_written(words, number) -> None:
    """R127: a field reads back what it wrote."""
    assert reading.parse_quantity(words.exact(number), words) == number


@pytest.mark.parametrize(
    ("typed", "locale", "sentence"),
    [
        ("1.200", "en_GB", "Did you mean 1,200 or 1.2? Type it like that."),
        ("12,500", "de_DE", "Did you mean 12.500 or 12,5? Type it like that."),
        ("1.200", "pl_PL", "Did you mean 1\xa0200 or 1,2? Type it like that."),
    ],
)
def test_a_quantity_with_the_other_sign_of_thousands_is_asked(typed, locale, sentence) -> None:
    """R127: nobody writes 1.200 for 1.2, but half of Europe does for twelve hundred."""
    with pytest.raises(InputError) as asked:
        reading.parse_quantity(typed, Words(locale))
    assert str(asked.value) == sentence


@few
@given(words=locales, day=st.dates(date(1900, 1, 1)))
@example(words=Words("en_GB"), day=date(1900, 1, 1))
@example(words=Words("pl_PL"), day=date.max)
@example(words=Words("el_GR"), day=date(2028, 2, 29))
@example(words=Words("fr_FR"), day=date(2026, 6, 1))
@example(words=Words("fr_FR"), day=date(2026, 7, 1))
def test_days_are_read_as_they_are_written(words, day) -> None:
    """R127: up to year 9999, with the leap day, and always in ISO form."""
    assert reading.parse_day(words.day(day), words) == day
    assert reading.parse_day(day.isoformat(), words) == day


@few
@given(words=locales, minutes=st.integers(0, 100_000))
def test_clock_times_are_read(words, minutes) -> None:
    """R127: hours and minutes."""
    assert reading.parse_hours(f"{minutes // 60}:{minutes % 60:02}", words) == minutes


@few
@given(words=locales, share=st.decimals(-10, 10, places=3))
def test_shares_are_read_as_they_are_written(words, share) -> None:
    """R127: a percentage keeps its decimals."""
    assert reading.parse_percent(words.percent(share, 1), words) == share * 100


NO_DAYS = ("30 Feb 2026", "2026-02-30", "29.02.2027", "0.0.0", "32/13/26", "0001-01-01")
PARSERS = {
    "number": reading.parse_number,
    "quantity": reading.parse_quantity,
    "int": reading.parse_int,
    "percent": reading.parse_percent,
    "money": lambda text, words: reading.parse_money(text, "EUR", words),
    "hours": reading.parse_hours,
    "day": reading.parse_day,
}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", PARSERS)
def test_what_cannot_be_read_is_refused_with_an_example(kind, locale) -> None:
    """R127: one short sentence with an example, whatever is typed."""
    for text in HOSTILE:
        refused(kind, text, Words(locale))


@pytest.mark.parametrize("locale", [*LOCALES, "de_AT", "de_CH", "pt_PT"])
@pytest.mark.parametrize("kind", PARSERS)
def test_an_example_is_read_by_the_field_that_gives_it(kind, locale) -> None:
    """R127: “for example 30,000” is no thirty: what a sentence offers is taken without doubt."""
    words = Words(locale)
    with pytest.raises(InputError, match="xample") as asked:
        PARSERS[kind]("abc", words)
    offered = re.split("xample:? ", str(asked.value))[1].removesuffix(".")
    for text in re.split(" or ", offered):
        assert PARSERS[kind](text, words) is not None


@few
@given(words=locales, kind=st.sampled_from(sorted(PARSERS)), text=st.text(max_size=40))
def test_any_text_is_read_or_refused(words, kind, text) -> None:
    """R127: nothing but an InputError comes out, and no number that cannot be stored."""
    try:
        value = PARSERS[kind](text, words)
    except InputError as error:
        told(error)
    else:
        assert isinstance(value, date) or abs(value) <= max(LARGEST_MINOR, LARGEST_NUMBER * 60)


@pytest.mark.parametrize(
    "text", ["30 Feb 2026", "2026-02-30", "29.02.2027", "0.0.0", "32/13/26", "0001-01-01"]
)
@pytest.mark.parametrize("locale", LOCALES)
def test_days_that_do_not_exist_are_refused(text, locale) -> None:
    """R127: 30 February is no day in any language."""
    refused("day", text, Words(locale))


def refused(kind: str, text: str, words: Words) -> None:
    try:
        value = PARSERS[kind](text, words)
    except InputError as error:
        told(error)
    else:
        pytest.fail(f"{kind} reads {text[:40]!r} as {value!r}")


def told(error: InputError) -> None:
    """A sentence is short, ends like one and gives an example."""
    sentence = str(error)
    assert len(sentence) < 160
    assert sentence.endswith(".")
    assert any(map(str.isdigit, sentence))


def test_amounts_beyond_the_file_are_refused(words) -> None:
    """R127: a number that the file could not hold is said to be too large."""
    with pytest.raises(InputError, match=r"Enter an amount, for example"):
        reading.parse_money("99,999,999,999,999", "EUR", words)
    assert reading.parse_money("0", "EUR", words) == 0
    assert reading.parse_number("0.5", words) == Decimal("0.5")


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("8", 480),
        ("8:30", 510),
        ("8.30", 510),
        ("17h05", 1_025),
        (" 9 ", 540),
        ("5 pm", 1_020),
        ("12 am", 0),
        ("12:15 p.m.", 735),
        ("24:00", 1_440),
        ("0:00", 0),
    ],
)
def test_times_of_day_are_read_as_people_write_them(typed, minutes):
    """R54: minutes after midnight."""
    assert reading.parse_clock(typed) == minutes


@pytest.mark.parametrize("typed", ["", "25", "24:01", "8:60", "13 pm", "0 am", "noon", "8:3", "-8"])
def test_what_is_no_time_is_told_with_an_example(typed):
    with pytest.raises(InputError, match="for example 8:30"):
        reading.parse_clock(typed)
