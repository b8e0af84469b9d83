"""How much a task promises, and which one to begin with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.domain.decide.answers import Core, Measurable, TaskAnswers
from outsource_desk.domain.decide.potential import (
    FIRST,
    WITH_CARE,
    Candidate,
    order_of_attack,
    promise,
)
from outsource_desk.domain.decide.screening import VerdictKind, screen

SUPPORT = screen(TaskAnswers(core=Core.SUPPORT, measurable=Measurable.NUMBER))  # 67 points


@pytest.mark.parametrize(
    ("minutes", "points"), [(None, 40), (0, 40), (600, 50), (1200, 60), (2400, 80), (99_999, 80)]
)
def test_six_tenths_fit_and_four_tenths_time(minutes, points):
    """R1: 0.6 × 67 = 40, and 40 more for forty hours a month; more hours promise no more."""
    assert SUPPORT.score == 67
    assert promise(SUPPORT, minutes) == points


def test_what_stays_promises_nothing():
    """R3, R8: neither core work nor what cannot be measured is ever promising."""
    assert promise(screen(TaskAnswers(core=Core.CORE)), 2400) == 0
    assert promise(screen(TaskAnswers(measurable=Measurable.NO)), 2400) == 0


def test_begin_with_what_can_do_no_harm():
    """R15: the small harmless task first, what touches customers last, then what is to be fixed."""
    steps = order_of_attack(
        [
            Candidate(1, "Help line", VerdictKind.CARE, 90, 2400, sensitive=True),
            Candidate(2, "Shipping", VerdictKind.OUTSOURCE, 80, 2400),
            Candidate(3, "Cleaning", VerdictKind.OUTSOURCE, 40, 240),
            Candidate(4, "Design", VerdictKind.KEEP, 0, 2400),
            Candidate(5, "Advice", VerdictKind.FIX, 0, 60, needs="Find one number."),
        ]
    )
    assert [step.task_id for step in steps] == [3, 2, 1, 5]
    assert steps[0].why == FIRST
    assert steps[2].why == WITH_CARE
    assert steps[3].why == "Not yet. Find one number."


CANDIDATES = st.lists(
    st.builds(
        Candidate,
        task_id=st.integers(1, 10**6),
        title=st.text(max_size=5),
        kind=st.sampled_from(VerdictKind),
        promise=st.integers(0, 100),
        minutes=st.integers(0, 9000),
        sensitive=st.booleans(),
    ),
    unique_by=lambda one: one.task_id,
)


@given(CANDIDATES)
def test_every_task_once_and_none_that_stays(candidates):
    """R109: whatever the tasks, each has one place; core work has none."""
    steps = order_of_attack(candidates)
    wanted = {one.task_id for one in candidates if one.kind != VerdictKind.KEEP}
    assert len(steps) == len(wanted)
    assert {step.task_id for step in steps} == wanted
    assert all(step.why for step in steps)
