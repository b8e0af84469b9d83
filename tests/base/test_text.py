"""Numbers become text in one place, halves up."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from outsource_desk.base.text import MINUS, NBSP, Words, whole_units

HALVES = [(0.5, "1"), (1.5, "2"), (2.5, "3"), (62.5, "63"), (-0.5, f"{MINUS}1"), (-0.4, "0")]


@pytest.mark.parametrize(("value", "shown"), HALVES)
def test_halves_go_up(words, value, shown):
    """R61: not to the even number: 62.5 points are 63, as 63.5 are 64."""
    assert words.number(value) == words.number(Decimal(str(value))) == shown


@pytest.mark.parametrize(
    ("value", "digits", "shown"),
    [
        (72.45, 1, "72.5"),
        (92.55, 1, "92.6"),
        (0.1 + 0.025, 2, "0.13"),
        (0.7 + 0.1 + 0.05, 1, "0.9"),
    ],
)
def test_what_was_meant_is_rounded(words, value, digits, shown):
    """R61: sums of floats a hair below a half are that half."""
    assert words.number(value, digits) == shown


def test_percent(words):
    """R61: weights, limits and shares: halves of a percent go up as well."""
    assert words.percent(0.285) == f"29{NBSP}%"
    assert words.percent(Decimal("0.025")) == f"3{NBSP}%"
    assert words.percent(0.0225, 1) == f"2.3{NBSP}%"


def test_exact_numbers_keep_their_decimals(words):
    """R76: 2.25 % a week stays 2.25 % wherever it is read."""
    shown = [words.exact(Decimal(text)) for text in ("2", "2.0", "2.25", "82.50", "1200", "1E+3")]
    assert shown == ["2", "2", "2.25", "82.5", "1,200", "1,000"]


def test_money(words):
    """R67: cents where there are any; whole money is rounded once; a yen has no cents."""
    assert words.money(123_450, "EUR") == f"€{NBSP}1,234.50"
    assert words.money(123_450, "EUR", cents=False) == f"€{NBSP}1,235"
    assert words.money(-123_450, "EUR", cents=False) == f"{MINUS}€{NBSP}1,235"
    assert words.money(-40, "EUR", cents=False) == f"€{NBSP}0"
    assert words.money(1_250, "JPY", cents=False).endswith("1,250")
    assert (whole_units(1_250, "EUR"), whole_units(1_250, "JPY")) == (Decimal("12.5"), 1_250)


def test_hours():
    """R12: half an hour and six minutes are told apart; halves of a tenth go up."""
    assert Words("de_DE").hours(34_551) == f"575,9{NBSP}h"


def test_amount_that_was_shown_is_not_made_again(words, monkeypatch):
    """R131: a grid shows the same amounts at each step of a drag."""
    amount = words.money(123_456_789, "EUR")
    monkeypatch.setattr("babel.numbers.get_currency_symbol", None)
    assert words.money(123_456_789, "EUR") == amount


@pytest.mark.parametrize("minutes", [34_559, 34_560, 34_562])
def test_hours_that_round_to_whole_ones_have_no_decimal(minutes):
    """R12: "576 h", never "576.0 h"."""
    assert Words("en_GB").hours(minutes) == f"576{NBSP}h"


@pytest.mark.parametrize(
    ("locale", "shown"),
    [
        ("en_GB", "Sunday, 1 March 2026"),
        ("en_US", "Sunday, March 1, 2026"),
        ("de_DE", "Sunday, 1 March 2026"),
        ("de_AT", "Sunday, 1 March 2026"),
        ("fr_FR", "Sunday, 1 March 2026"),
        ("ja_JP", "Sunday, 1 March 2026"),
        ("es_US", "Sunday, March 1, 2026"),
        ("zh_Hans_CN", "Sunday, 1 March 2026"),
    ],
)
def test_a_day_in_words_speaks_the_language_of_the_text(locale, shown):
    """R126: numbers are the owner's; the names of months and days are English, as the rest."""
    words, day = Words(locale), date(2026, 3, 1)
    assert words.long_day(day) == shown
    assert words.month_name(day) == "Mar"
    texts = (words.day(day), words.written_day(day), words.month(day), words.short_day(day, day))
    assert all("Mar" in text and ".." not in f"{text}." for text in texts)
