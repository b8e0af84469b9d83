"""Where a vendor could work, with reasons (R17, R42)."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.domain.decide.answers import (
    DataClass,
    Documented,
    Location,
    Offsite,
    Reason,
    Repetitive,
    TaskAnswers,
)
from outsource_desk.domain.decide.places import RULES, places
from outsource_desk.domain.decide.screening import QUESTIONS


def test_home_unless_something_speaks_against_it():
    """R17: abroad is a choice with reasons, not the rule."""
    assert places(TaskAnswers())[0].place == Location.HOME


def test_simple_written_work_for_money_may_go_far():
    """R17: simple, written down, to save money, no sensitive data: a low-cost country leads."""
    found = places(
        TaskAnswers(
            repetitive=Repetitive.SIMPLE,
            documented=Documented.YES,
            reason=Reason.COST,
            data=DataClass.NONE,
        )
    )
    assert found[0].place == Location.OFFSHORE
    assert "Hours cost less." in found[0].pros


def test_work_in_your_rooms_stays_near():
    """R17: what is done in your rooms can only be done by somebody near."""
    answers = TaskAnswers(offsite=Offsite.NO, repetitive=Repetitive.SIMPLE, reason=Reason.COST)
    found = places(answers)
    assert found[0].place == Location.HOME
    assert "The work is done in your rooms." in next(
        one.cons for one in found if one.place == Location.OFFSHORE
    )


def test_health_data_speaks_against_far_away():
    """R17, R26: a reason against is told even when the place would be cheap."""
    found = places(TaskAnswers(data=DataClass.HEALTH, reason=Reason.COST))
    assert found[-1].place == Location.OFFSHORE
    assert found[-1].cons


def test_an_agency_says_what_to_ask():
    """R42: guarantee, replacement and one bill."""
    agency = next(one for one in places(TaskAnswers()) if one.place == Location.AGENCY)
    assert "guarantee" in agency.note
    assert "bill" in agency.note


@given(st.builds(TaskAnswers, data=st.none() | st.sampled_from(DataClass)))
def test_four_places_with_a_sentence_each(answers):
    """R17: every place is told, the most fitting first."""
    found = places(answers)
    assert {one.place for one in found} == set(Location)
    assert [one.points for one in found] == sorted((one.points for one in found), reverse=True)
    assert all(one.note.endswith(".") for one in found)


def test_the_rules_ask_what_the_check_asks():
    assert {question for question, *_ in RULES} <= set(QUESTIONS)
