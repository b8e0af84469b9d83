"""The map of the work: two axes, four quarters (methods 4.1)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.domain.decide.answers import Core, Customers, Frequency, Impact, TaskAnswers
from outsource_desk.domain.decide.matrix import (
    APART_ACROSS,
    APART_UP,
    MIDDLE,
    Position,
    Quarter,
    position,
    spread,
)


@pytest.mark.parametrize(
    ("core", "impact", "quarter"),
    [
        (Core.CORE, Impact.STOP, Quarter.RETAIN),
        (Core.CORE, Impact.LITTLE, Quarter.ALLIANCE),
        (Core.SUPPORT, Impact.LOSS, Quarter.OUTSOURCE),
        (Core.SUPPORT, Impact.NUISANCE, Quarter.ELIMINATE),
        (Core.PARTLY, Impact.STOP, Quarter.OUTSOURCE),
    ],
)
def test_the_four_quarters(core, impact, quarter):
    """R2: important and felt every day: keep. Felt but not important: give away."""
    found = position(TaskAnswers(core=core, impact=impact))
    assert found is not None
    assert found.quarter == quarter


def test_strategy_and_customers_raise_a_task():
    """R3, R11: strategy is always important; partly core work with customers becomes so."""
    partly = TaskAnswers(core=Core.PARTLY, impact=Impact.LOSS)
    assert position(partly).quarter == Quarter.OUTSOURCE
    direct = TaskAnswers(core=Core.PARTLY, impact=Impact.LOSS, customers=Customers.DIRECT)
    assert position(direct).quarter == Quarter.RETAIN
    strategy = TaskAnswers(strategy=True, impact=Impact.LITTLE)
    assert position(strategy).quarter == Quarter.ALLIANCE


def test_no_place_without_answers():
    """R2: what hangs on it, or whether it is core, is not guessed."""
    assert position(TaskAnswers(core=Core.SUPPORT)) is None
    assert position(TaskAnswers(impact=Impact.STOP)) is None


@given(st.sampled_from(Impact), st.sampled_from(Frequency))
def test_how_often_never_changes_the_side(impact, frequency):
    """R5: a daily nuisance moves on the map, but stays a nuisance."""
    bare = position(TaskAnswers(core=Core.SUPPORT, impact=impact))
    often = position(TaskAnswers(core=Core.SUPPORT, impact=impact, frequency=frequency))
    assert often.quarter == bare.quarter
    assert 0 <= often.impact <= 100


@given(st.lists(st.builds(Position, st.integers(0, 100), st.integers(0, 100)), max_size=30))
def test_points_are_drawn_in_their_own_quarter(found):
    """R109: moving points apart tells nothing else than before."""
    for one, (across, up) in zip(found, spread(found), strict=True):
        assert (across >= MIDDLE) == (one.impact >= MIDDLE)
        assert (up >= MIDDLE) == (one.importance >= MIDDLE)
        assert 0 <= across <= 100
        assert 0 <= up <= 100


def test_equal_tasks_do_not_cover_each_other():
    """R109: twenty tasks with the same answers are twenty points."""
    places = spread([Position(15, 65)] * 20)
    for at, (across, up) in enumerate(places):
        for other_across, other_up in places[at + 1 :]:
            assert abs(across - other_across) >= APART_ACROSS or abs(up - other_up) >= APART_UP
