"""Reviews suggest, savings are counted with own time, meters tell what is missing."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.base.errors import InputError
from outsource_desk.domain.brief.completeness import MeterPart, completeness
from outsource_desk.domain.kinds import Kept, ReviewDecision, ReviewKind
from outsource_desk.domain.review.review import (
    Marks,
    ReviewFacts,
    attainment_percent,
    kept_share,
    overall_mark,
    suggest,
)
from outsource_desk.domain.review.savings import MonthFacts, realised_saving


def test_marks_and_promises():
    """R102, R104: what was not judged does not count; partly kept is half."""
    assert overall_mark(Marks(5, None, 3, 4)) == 4
    assert overall_mark(Marks()) is None
    assert kept_share([Kept.YES, Kept.PARTLY, Kept.NO, None, Kept.YES]) == 0.625
    assert kept_share([None]) is None


@pytest.mark.parametrize(
    ("facts", "decision"),
    [
        (ReviewFacts(marks=Marks(5, 4, 4, 5), kept_share=0.95), ReviewDecision.EXPAND),
        (ReviewFacts(marks=Marks(5, 4, 4, 5), kept_share=0.80), ReviewDecision.CONTINUE),
        (ReviewFacts(marks=Marks(4, 3, 3, 4)), ReviewDecision.CONTINUE),
        (ReviewFacts(kept_share=1.0), ReviewDecision.CONTINUE),
        (ReviewFacts(marks=Marks(4, 4, 1, 4)), ReviewDecision.RENEGOTIATE),
        (ReviewFacts(marks=Marks(5, 5, 2, 5)), ReviewDecision.RENEGOTIATE),
        (ReviewFacts(marks=Marks(3, 2, 3, 3)), ReviewDecision.IMPROVE),
        (ReviewFacts(marks=Marks(4, 4, 4, 4), kept_share=0.6), ReviewDecision.IMPROVE),
        (ReviewFacts(marks=Marks(3, 2, 3, 3), plans_before=1), ReviewDecision.END),
        (
            ReviewFacts(marks=Marks(3, 2, 3, 3), plans_before=1, saving_minor=-5),
            ReviewDecision.IN_HOUSE,
        ),
        (ReviewFacts(marks=Marks(1, 2, 2, 1), kept_share=0.2), ReviewDecision.END),
    ],
)
def test_suggestions(facts, decision):
    """R102, R106, R108: from expanding to ending, each with a reason."""
    found = suggest(facts)
    assert found.decision == decision
    assert found.reason


def test_nothing_judged_suggests_nothing():
    """R104: no data is never a score."""
    assert suggest(ReviewFacts()) is None


def test_first_milestone_speaks_of_the_first_milestone():
    """R102: after a very good first milestone the owner can involve the vendor more."""
    found = suggest(ReviewFacts(ReviewKind.FIRST_MILESTONE, Marks(5, 5, 5, 5), 1.0))
    assert "first milestone" in found.reason


@pytest.mark.parametrize(
    ("actual", "target", "lower", "percent"),
    [
        (90, 100, False, 90),
        (200, 100, False, 120),
        (2, 1, True, 50),
        (0, 1, True, 120),
        (0, 0, True, 100),
        (5, 0, True, 0),
        (0, 0, False, 100),
        (-5, 10, False, 0),
    ],
)
def test_attainment(actual, target, lower, percent):
    """R104: against the target, either way round, and safe at zero."""
    found = attainment_percent(Fraction(actual), Fraction(target), lower_is_better=lower)
    assert found == percent


def month(number, **amounts):
    return MonthFacts(date(2026, number, 1), **amounts)


def test_saving_counts_own_time():
    """R105: 600 − (400 − 10 + 30 + 20) = 160 a month; 14 h − 1 h = 13 h freed."""
    found = realised_saving(
        [
            month(
                2,
                baseline_minor=600,
                paid_minor=400,
                credits_minor=10,
                oversight_minor=30,
                rework_minor=20,
                baseline_minutes=840,
                oversight_minutes=60,
            ),
            month(1, baseline_minor=600, paid_minor=700),
        ],
        expected_monthly_minor=50,
    )
    assert [row.saving_minor for row in found.months] == [-100, 160]
    assert [row.total_minor for row in found.months] == [-100, 60]
    assert (found.saving_minor, found.against_plan_minor) == (60, -40)
    assert (found.minutes_freed, found.oversight_minutes) == (780, 60)
    assert found.in_the_black_from == date(2026, 2, 1)


def test_no_months_saved_nothing():
    """R105: no data is zero, not a crash; a relapse is not in the black."""
    assert realised_saving([]).saving_minor == 0
    relapse = [month(n, baseline_minor=b, paid_minor=5) for n, b in ((1, 9), (2, 0), (3, 0))]
    assert realised_saving(relapse).in_the_black_from is None


def test_meter():
    """R32: done weight by all weight; the weightiest missing part comes first."""
    parts = [
        MeterPart("a", "A", done=True, weight=3),
        MeterPart("b", "B", done=False),
        MeterPart("c", "C", done=False, weight=2),
    ]
    found = completeness(parts)
    assert (found.share, found.done, found.total) == (0.5, 1, 3)
    assert [part.key for part in found.missing] == ["c", "b"]
    assert not found.complete
    assert completeness([]).complete
    with pytest.raises(InputError):
        completeness([MeterPart("a", "A", done=True, weight=0)])


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 100)), max_size=40))
def test_meter_is_full_only_when_complete(rows):
    """R32: one missing part keeps the meter below full."""
    found = completeness(
        [MeterPart(str(i), "x", done=d, weight=w) for i, (d, w) in enumerate(rows)]
    )
    assert 0 <= found.share <= 1
    assert (found.share == 1) == found.complete
