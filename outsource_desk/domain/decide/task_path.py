"""The way of a task through its six stages: their names, their order, what comes first."""

from __future__ import annotations

from dataclasses import dataclass

from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.kinds import Stage

ORDER = tuple(Stage)

# From which stage of the task on a stage can be worked at. The first bid may arrive before the
# brief is sent, and the first milestone is reviewed while later ones are still delivered.
OPEN_FROM = {
    Stage.DECIDE: Stage.DECIDE,
    Stage.BRIEF: Stage.BRIEF,
    Stage.COMPARE: Stage.BRIEF,
    Stage.CONTRACT: Stage.CONTRACT,
    Stage.DELIVER: Stage.DELIVER,
    Stage.REVIEW: Stage.DELIVER,
}


@dataclass(frozen=True, slots=True)
class ComesFirst:
    """Why a stage is still empty, and where the owner goes instead."""

    title: str
    sentence: str
    action: str  # words of the button
    stage: Stage  # that the button opens


DECIDE_FIRST = ComesFirst(
    "Decide first",
    "Check whether this task should go out at all. It takes about five minutes.",
    "Go to Decide",
    Stage.DECIDE,
)
KEPT_IN_HOUSE = ComesFirst(
    "You keep this task in-house",
    "There is nothing to ask of vendors. If things have changed, check the task again.",
    "Go to Decide",
    Stage.DECIDE,
)
CHOOSE_FIRST = ComesFirst(
    "Choose a vendor first",
    "The contract is written with the vendor you choose. Compare the bids and choose one.",
    "Go to Compare bids",
    Stage.COMPARE,
)
SIGN_FIRST = ComesFirst(
    "Sign the contract first",
    "Milestones and payments start when both sides have signed.",
    "Go to Contract",
    Stage.CONTRACT,
)


def place_of(stage: Stage) -> int:
    """Return 0 for Decide … 5 for Review."""
    return ORDER.index(stage)


def comes_first(stage: Stage, reached: Stage, decision: Decision | None) -> ComesFirst | None:
    """Tell what must happen before `stage` of a task at `reached`; None when it is open."""
    now = place_of(reached)
    if now >= place_of(OPEN_FROM[stage]):
        return None
    if now >= place_of(Stage.CONTRACT):
        return SIGN_FIRST
    if now >= place_of(Stage.BRIEF):
        return CHOOSE_FIRST
    return KEPT_IN_HOUSE if decision == Decision.KEEP else DECIDE_FIRST
