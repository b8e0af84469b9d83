"""The comparison in words, worked by hand."""

from __future__ import annotations

from itertools import combinations

import pytest

from outsource_desk.services.decide import cost_text
from outsource_desk.services.decide.screening import BOTH_SIDES, assess
from tests.support.words import plain

# 14 h at € 32 are € 448 a month. Outside: € 320 fee + 2 h of looking after it, € 64, are € 384.
# Once: 5 h + 4 h at € 32 are € 288, and € 112 in cash: € 400.
# 24 months: € 10,752 against 24 × € 384 + € 400 = € 9,616: € 1,136 saved.
# In cash 24 × € 320 + € 112 = € 7,792 more is paid; 279 h × € 32 = € 8,928 is the difference.
# Hours: 24 × 14 = 336 against 24 × 2 + 9 = 57: 279 freed. Payback: € 400 / € 64 = 6.25: 7 months.
# Break-even fee: € 448 − € 64 − € 400 / 24 = € 367.33.
# Hiring at € 36,000 a year: € 3,000 a month, € 2,616 more; 1,760 h a year: 14 / 146.67 = 9.5 %.
WORKED = {
    "minutes_per_month": 14 * 60,
    "hour_rate_minor": 32_00,
    "fee_minor": 320_00,
    "oversight_minutes": 120,
    "selection_minutes": 300,
    "transition_minutes": 240,
    "one_off_minor": 112_00,
    "horizon_months": 24,
    "hire_minor": 36_000_00,
}


@pytest.fixture
def found():
    return assess(WORKED, "EUR")


def test_money_and_hours_side_by_side(found, words):
    """R12: in-house and outsourced, in money and in time."""
    lines = cost_text.cost_lines(found.costs, "EUR", words)
    shown = [[plain(part) for part in (one.in_house, one.outsourced, one.saved)] for one in lines]
    assert shown == [
        ["€ 448", "€ 384", "€ 64 less"],
        ["€ 0", "€ 400", "€ 400 more"],
        ["€ 10,752", "€ 9,616", "€ 1,136 less"],
        ["€ 0", "€ 7,792", "€ 7,792 more"],
        ["€ 10,752", "€ 1,824", "€ 8,928 less"],
        ["14 h", "2 h", "12 h less"],
        ["336 h", "57 h", "279 h less"],
    ]
    assert [one.good for one in lines] == [True, False, True, False, True, True, True]


def test_sentences(found, words):
    """R12: saving, payback, highest fee and hiring, each in one sentence."""
    assert plain(cost_text.saving_sentence(found.costs, "EUR", words)) == (
        "Saves € 1,136 in all over 24 months, hours counted at what they cost."
        " In cash you pay € 7,792 more. 279 h are set free, worth € 8,928."
    )
    assert plain(cost_text.payback_sentence(found.costs.payback, words)) == (
        "The start-up cost is earned back after 7 months."
    )
    assert plain(cost_text.break_even_sentence(found.costs, "EUR", words)) == (
        "Up to a fee of € 367.33 a month it costs no more than today."
    )
    assert plain(cost_text.hire_sentence(found.hire, "EUR", words)) == (
        "A full-time employee costs € 3,000 a month, € 2,616 a month more than a vendor, "
        "and would be busy 10 % of the time."
    )


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            {"fee_minor": 500_00},
            (
                "Costs € 3,184 more in all over 24 months, hours counted at what they cost."
                " In cash you pay € 12,112 more. 279 h are set free, worth € 8,928."
            ),
        ),
        (
            {"fee_minor": 0, "oversight_minutes": 15 * 60, "hour_rate_minor": 0},
            (
                "Costs € 112 more in all over 24 months, hours counted at what they cost."
                " In cash you pay € 112 more."
                " 33 h more are needed; what they are worth is not said."
            ),
        ),
    ],
)
def test_a_loss_is_called_a_loss(words, change, sentence):
    """R12: what costs more is said as plainly as what costs less."""
    found = assess({**WORKED, **change}, "EUR")
    assert plain(cost_text.saving_sentence(found.costs, "EUR", words)) == sentence
    never = cost_text.payback_sentence(found.costs.payback, words)
    assert "never" in never


def test_more_time_is_called_more_time(words):
    """R12: 400 h of looking for a vendor, at € 32, turn the saving into a cost."""
    found = assess({**WORKED, "selection_minutes": 400 * 60}, "EUR")
    assert plain(cost_text.saving_sentence(found.costs, "EUR", words)) == (
        "Costs € 11,504 more in all over 24 months, hours counted at what they cost."
        " In cash you pay € 7,792 more. 116 h more are needed, worth € 3,712."
    )


def test_stress_in_words(found, words):
    """R12: twice the oversight costs € 64 more a month, € 1,536 in all: € 400 are lost."""
    lines = cost_text.stress_lines(found.costs, "EUR", words)
    outcomes = {one.title: plain(one.outcome) for one in lines}
    assert outcomes["If looking after it takes twice the time"] == "costs € 400 more"


def test_today_alone(words):
    """R1, R12: hours and rate are enough to say what a month costs today."""
    found = assess({"minutes_per_month": 840, "hour_rate_minor": 3200}, "EUR")
    assert found.costs is None
    assert plain(cost_text.today_sentence(found.today, "EUR", words)) == (
        "Today it costs € 448 a month in all: 14 h of work are counted in it."
    )


@pytest.mark.parametrize(
    "given",
    [given for size in range(4) for given in combinations(BOTH_SIDES, size)],
)
def test_only_what_lacks_is_asked_for(given):
    """R12: what was entered is not asked for again; nothing is asked once both sides are there."""
    assessment = assess(dict.fromkeys(given, 600), "EUR")
    sentence = cost_text.lacking_sentence(assessment)
    words = {"minutes_per_month": "your hours", "hour_rate_minor": "an hour", "fee_minor": "fee"}
    for name, word in words.items():
        assert (word in sentence) == (name not in given)
    assert (sentence == "") == (assessment.costs is not None)
