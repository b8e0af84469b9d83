"""The six stages: which are open, and what comes first."""

from __future__ import annotations

import pytest

from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.decide.task_path import ORDER, comes_first, place_of
from outsource_desk.domain.kinds import Stage


def test_every_stage_has_a_title_in_order():
    """R15: from the decision to the review, in this order."""
    assert [stage.words for stage in ORDER] == [
        "Decide",
        "Brief",
        "Compare bids",
        "Contract",
        "Deliver",
        "Review",
    ]
    assert [place_of(stage) for stage in ORDER] == [0, 1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("stage", "reached", "title"),
    [
        (Stage.DECIDE, Stage.DECIDE, None),
        (Stage.BRIEF, Stage.DECIDE, "Decide first"),
        (Stage.REVIEW, Stage.DECIDE, "Decide first"),
        (Stage.COMPARE, Stage.BRIEF, None),  # the first bid may come before the brief is sent
        (Stage.CONTRACT, Stage.COMPARE, "Choose a vendor first"),
        (Stage.DELIVER, Stage.CONTRACT, "Sign the contract first"),
        (Stage.REVIEW, Stage.DELIVER, None),  # the first milestone is reviewed on the way
    ],
)
def test_a_stage_says_what_comes_first(stage, reached, title):
    """R15: nobody is left before an empty stage without knowing the way."""
    found = comes_first(stage, reached, None)
    assert (found.title if found else None) == title


def test_a_task_kept_in_house_says_so():
    """R2: a task that stays in-house has no brief to write."""
    found = comes_first(Stage.BRIEF, Stage.DECIDE, Decision.KEEP)
    assert found is not None
    assert found.title == "You keep this task in-house"
    assert found.stage == Stage.DECIDE
