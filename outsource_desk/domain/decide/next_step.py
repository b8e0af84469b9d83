"""What the owner does next about one task: a verb and what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.kinds import ContractState, MilestoneState, Stage

if TYPE_CHECKING:
    from datetime import date

ENOUGH_BIDS = 3  # the same request goes to at least three vendors


@dataclass(frozen=True, slots=True)
class OpenMilestone:
    """The milestone that comes next."""

    title: str
    state: MilestoneState
    due_on: date | None


@dataclass(frozen=True, slots=True)
class StepFacts:
    """What is known about a task that tells what to do next."""

    stage: Stage
    decision: Decision | None = None
    started: bool = False  # the check holds answers
    has_brief: bool = False
    bids: int = 0  # received
    contract: ContractState | None = None
    milestone: OpenMilestone | None = None  # the first that is not accepted yet
    reviewed: bool = False
    review_on: date | None = None  # the next one that was agreed


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do and, where it has a day, until when; an empty text: nothing."""

    text: str
    due_on: date | None = None


def next_step(facts: StepFacts) -> NextStep:
    """Tell the one thing that moves a task on."""
    match facts.stage:
        case Stage.DECIDE:
            return _decide(facts)
        case Stage.BRIEF:
            return NextStep("Finish the brief" if facts.has_brief else "Write the brief")
        case Stage.COMPARE:
            return NextStep(_compare(facts.bids))
        case Stage.CONTRACT:
            finished = facts.contract == ContractState.FINISHED
            return NextStep("Sign the contract" if finished else "Finish the contract")
        case Stage.DELIVER:
            return _deliver(facts.milestone)
        case Stage.REVIEW:
            return _review(facts)


def _decide(facts: StepFacts) -> NextStep:
    if facts.decision == Decision.KEEP:
        return NextStep("")
    return NextStep("Finish the check" if facts.started else "Check the task")


def _compare(bids: int) -> str:
    if bids == 0:
        return "Ask for bids"
    return "Choose a vendor" if bids >= ENOUGH_BIDS else "Get more bids"


def _deliver(milestone: OpenMilestone | None) -> NextStep:
    if milestone is None:
        return NextStep("Review the vendor")
    verbs = {MilestoneState.DELIVERED: "Accept", MilestoneState.REWORK: "Wait for rework of"}
    verb = verbs.get(milestone.state, "Wait for")
    return NextStep(f"{verb} “{milestone.title}”", milestone.due_on)


def _review(facts: StepFacts) -> NextStep:
    if not facts.reviewed:
        return NextStep("Review the vendor")
    return NextStep("Next review", facts.review_on) if facts.review_on else NextStep("")
