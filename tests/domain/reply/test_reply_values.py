"""R38: numbers, money and dates of vendors from everywhere, read without guessing in silence."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.domain.reply.days import read_day
from outsource_desk.domain.reply.values import decimal_mark, read_amount, read_currency

KNOWN = ("EUR", "USD", "PLN", "TRY")
MONTHS = {"nov": 11, "november": 11, "νοεμβρίου": 11, "ноября": 11}


@pytest.mark.parametrize(
    ("wrote", "meant"),
    [
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("₹ 1,23,456.50", "123456.50"),
        ("1 234 EUR", "1234"),
        ("1\u202f234,56 €", "1234.56"),
        ("Fr. 1'234.50", "1234.50"),
        ("1 234 567,89 zł", "1234567.89"),
        ("1.234.567", "1234567"),
        ("EUR 1200.–", "1200"),
        ("1200,-", "1200"),
        ("1.200,00 €", "1200"),
        ("0,500", "0.5"),
        ("12345,678", "12345.678"),
        ("١٢٣٫٥", "123.5"),
        ("１２３", "123"),
    ],
)
def test_amounts_with_one_meaning(wrote, meant):
    """R38: decimal comma or point, groups of thousands, lakhs, Arabic and wide digits."""
    read = read_amount(wrote)
    assert (read.value, read.is_sure) == (Decimal(meant), True)


@pytest.mark.parametrize(
    "wrote",
    ["abc", "10 20", "12 x 100", "1.234.56", "1e5", "3 and 4", "12.5.2026", "(50)", "9" * 14],
)
def test_what_is_no_amount_is_left_to_the_owner(wrote):
    """R38: two numbers, a date, a power: nothing is taken out of them."""
    read = read_amount(wrote)
    assert read.value is None
    assert read.doubt


@pytest.mark.parametrize("wrote", ["-50", "−50", "- 50", "-€ 50", "€ -50"])
def test_a_price_below_zero_is_none(wrote):
    """R38: a minus is never lost."""
    assert read_amount(wrote).value is None


def test_an_unclear_separator_is_told_and_settled_by_the_other_amounts():
    """R38: “1.234” is a thousand or one and a bit; the vendor's other amounts tell which."""
    assert read_amount("1.234").value == Decimal(1234)
    assert read_amount("1.234").other == Decimal("1.234")
    mark = decimal_mark(["99,50", "1.234", "no price"])
    assert mark == ","
    assert read_amount("1.234", mark).is_sure
    assert read_amount("1,234", mark).value == Decimal("1.234")
    assert read_amount("1,234", mark).other == Decimal(1234)
    assert decimal_mark(["99,50", "1.50"]) == ""
    assert decimal_mark([]) == ""


@pytest.mark.parametrize(
    ("wrote", "code", "unclear"),
    [
        ("EUR", "EUR", False),
        ("1 200 pln a month", "PLN", False),
        ("500 zł", "PLN", False),
        ("R$ 5", "BRL", False),
        ("$ 20", "USD", True),
        ("20 kr", "SEK", True),
        ("country", None, True),
        ("EUR or USD", None, True),
        ("€/£", None, True),
        ("", None, False),
    ],
)
def test_currencies(wrote, code, unclear):
    """R38, R67: codes count as whole words; a sign of several countries is told."""
    read = read_currency(wrote, KNOWN)
    assert (read.value, bool(read.doubt)) == (code, unclear)


@pytest.mark.parametrize(
    ("wrote", "day"),
    [
        ("2026-11-24", date(2026, 11, 24)),
        ("24.11.2026", date(2026, 11, 24)),
        ("24. 11. 26", date(2026, 11, 24)),
        ("3.4.2026", date(2026, 4, 3)),
        ("11/24/2026", date(2026, 11, 24)),
        ("24th of November 2026", date(2026, 11, 24)),
        ("Nov 24, 2026", date(2026, 11, 24)),
        ("2026 Nov 24", date(2026, 11, 24)),
        ("24 Νοεμβρίου 2026", date(2026, 11, 24)),
        ("24 ноября 2026", date(2026, 11, 24)),
        ("2026年11月24日", date(2026, 11, 24)),
    ],
)
def test_days_with_one_meaning(wrote, day):
    """R38: the ways in which people write a day."""
    read = read_day(wrote, MONTHS)
    assert (read.value, read.is_sure) == (day, True)


@pytest.mark.parametrize(
    ("wrote", "first", "other"),
    [
        ("03/04/2026", date(2026, 4, 3), "2026-03-04"),
        ("03-04-2026", date(2026, 4, 3), "2026-03-04"),
        ("26-11-24", date(2024, 11, 26), "2026-11-24"),
        ("30 Nov 26", date(2026, 11, 30), "2030-11-26"),
    ],
)
def test_days_with_two_meanings_say_the_other(wrote, first, other):
    """R38: American and European days differ; the owner decides."""
    read = read_day(wrote, MONTHS)
    assert read.value == first
    assert str(read.other) == other


@pytest.mark.parametrize("wrote", ["soon", "31.02.2026", "November 2026", "0.0.0", "5"])
def test_what_is_no_day_is_left_to_the_owner(wrote):
    """R38: no day is made up."""
    read = read_day(wrote, MONTHS)
    assert read.value is None
    assert read.doubt


@given(st.text(max_size=80))
def test_nothing_a_stranger_types_breaks_the_reading(text):
    """R38, R131: every text gives a value, or a reason why not, or is empty."""
    for read in (read_amount(text), read_amount(text, ","), read_day(text, MONTHS)):
        assert read.value is not None or read.doubt or not text.strip()
    read_currency(text, KNOWN)
    decimal_mark([text])


@given(st.integers(0, 10**11), st.sampled_from([(".", ","), (",", "."), (" ", ","), ("'", ".")]))
def test_what_was_written_is_what_is_read(cents, marks):
    """R38: any amount with decimals, in four styles, comes back exactly."""
    group, point = marks
    whole = f"{cents // 100:,}".replace(",", group)
    assert read_amount(f"{whole}{point}{cents % 100:02}").value == Decimal(cents) / 100
