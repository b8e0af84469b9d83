"""R38, R127: one reader of days for owners and vendors; what can be two days is asked."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outsource_desk.base.errors import DoubtError, InputError
from outsource_desk.base.reading import parse_day
from outsource_desk.base.text import Words
from outsource_desk.domain.reply.days import read_day
from outsource_desk.services.reply.replies import month_names

TABLE = tomllib.loads(Path(__file__).with_name("days.toml").read_text("utf-8"))
LOCALES = TABLE["locales"]
few = settings(max_examples=200, deadline=None)


def of_vendor(text: str) -> list[str]:
    read = read_day(text, month_names())
    if read.value is None:
        return []
    more = [str(read.other)] if read.other else ["?"] * bool(read.doubt)
    return [str(read.value), *more]


def of_owner(text: str, locale: str) -> list[str]:
    words = Words(locale)
    try:
        return [str(parse_day(text, words))]
    except DoubtError as asked:
        question = str(asked).removeprefix("Did you mean ").removesuffix("? Type it like that.")
        days = [str(parse_day(day, words)) for day in question.split(" or ")]
        return days if len(days) > 1 else [*days, "?"]
    except InputError:
        return []


@pytest.mark.parametrize("locale", LOCALES)
def test_every_day_is_understood_or_asked(locale):
    """R38, R127: points mean day.month.year; years of two digits in front are asked."""
    wrong = []
    for text, *right in TABLE["everywhere"] + LOCALES[locale]:
        days = of_vendor(text) if locale == "vendor" else of_owner(text, locale)
        if days[:2] != right:
            wrong.append((text, right, days))
    assert wrong == []


@few
@given(
    st.sampled_from(sorted(set(LOCALES) - {"vendor"})), st.dates(date(2000, 1, 1), date(2099, 1, 1))
)
def test_points_mean_day_month_year_everywhere(locale, day):
    """R38, R127: in every country, for owners and vendors alike."""
    text = f"{day.day}.{day.month}.{day.year}"
    assert of_owner(text, locale) == of_vendor(text) == [str(day)]


@pytest.mark.parametrize(
    ("typed", "locale", "sentence"),
    [
        ("26-11-24", "en_GB", "Did you mean 26 Nov 2024 or 24 Nov 2026? Type it like that."),
        ("11/24/2026", "en_GB", "Did you mean 24 Nov 2026? Type it like that."),
        ("soon", "en_US", "Enter a date, for example Nov 24, 2026 or 2026-11-24."),
    ],
)
def test_the_owner_is_asked_for_the_day(typed, locale, sentence):
    """R127: the days that can be meant stand in the sentence."""
    with pytest.raises(InputError) as asked:
        parse_day(typed, Words(locale))
    assert str(asked.value) == sentence
