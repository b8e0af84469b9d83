"""The one thing that moves a task on."""

from __future__ import annotations

from datetime import date

import pytest

from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.decide.next_step import NextStep, OpenMilestone, StepFacts, next_step
from outsource_desk.domain.kinds import ContractState, MilestoneState, Stage

DUE = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        (StepFacts(Stage.DECIDE), "Check the task"),
        (StepFacts(Stage.DECIDE, started=True), "Finish the check"),
        (StepFacts(Stage.DECIDE, Decision.KEEP), ""),
        (StepFacts(Stage.BRIEF), "Write the brief"),
        (StepFacts(Stage.BRIEF, has_brief=True), "Finish the brief"),
        (StepFacts(Stage.COMPARE), "Ask for bids"),
        (StepFacts(Stage.COMPARE, bids=2), "Get more bids"),
        (StepFacts(Stage.COMPARE, bids=3), "Choose a vendor"),
        (StepFacts(Stage.CONTRACT), "Finish the contract"),
        (StepFacts(Stage.CONTRACT, contract=ContractState.FINISHED), "Sign the contract"),
        (StepFacts(Stage.DELIVER), "Review the vendor"),
        (StepFacts(Stage.REVIEW), "Review the vendor"),
        (StepFacts(Stage.REVIEW, reviewed=True), ""),
    ],
)
def test_the_next_step_follows_from_the_facts(facts, text):
    """R1: the inventory tells for each task what to do next."""
    assert next_step(facts).text == text


@pytest.mark.parametrize(
    ("state", "text"),
    [
        (MilestoneState.PLANNED, "Wait for “Draft”"),
        (MilestoneState.DELIVERED, "Accept “Draft”"),
        (MilestoneState.REWORK, "Wait for rework of “Draft”"),
    ],
)
def test_the_next_milestone_is_named_with_its_day(state, text):
    """R1: the next step has a day where there is one."""
    facts = StepFacts(Stage.DELIVER, milestone=OpenMilestone("Draft", state, DUE))
    assert next_step(facts) == NextStep(text, DUE)


def test_an_agreed_review_is_the_next_step():
    """R1: the next review is announced with its day."""
    facts = StepFacts(Stage.REVIEW, reviewed=True, review_on=DUE)
    assert next_step(facts) == NextStep("Next review", DUE)
