"""The warnings about deliveries and payments (R74, R75, R91–R95)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.deliver.milestones import (
    MilestoneStatus,
    PaymentStatus,
    payment_standing,
    standing,
)
from outsource_desk.domain.deliver.objection_period import left_to_object
from outsource_desk.domain.kinds import ContractState, MilestoneState, Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.contract import ContractFacts, TrackedMilestone
    from outsource_desk.domain.radar.facts import Facts, TaskFacts


@check(
    Severity.WARN,
    icon="package-check",
    title="Delivery waiting for your review",
    reason="After the agreed days and a written reminder, silence counts as a yes, good or not.",
    fix="Review delivery",
    stage=Stage.DELIVER,
    field="acceptance",
)
def delivery_waiting(facts: Facts) -> Iterator[Evidence]:
    """Flag deliveries to check, with the days left to object."""
    for task, contract, milestone in facts.milestones():
        status = standing(milestone.facts, facts.today)
        if status.days_to_object is not None:
            left = left_to_object(status.days_to_object)
            yield Evidence(
                f"{contract.vendor_name} · {milestone.title} · {left}",
                _about(task, contract, milestone),
                amount_minor=status.payment.balance_minor,
                currency=contract.currency,
                on=status.object_until,
            )


@check(
    Severity.DANGER,
    icon="clock-alert",
    title="Milestone late",
    reason="The sooner you ask, the more can still be saved.",
    fix="Open milestone",
    stage=Stage.DELIVER,
)
def milestone_late(facts: Facts) -> Iterator[Evidence]:
    """Flag milestones of signed contracts that are past due and not delivered."""
    for task, contract, milestone in facts.milestones():
        status = standing(milestone.facts, facts.today)
        if contract.state == ContractState.SIGNED and status.status == MilestoneStatus.OVERDUE:
            yield Evidence(
                f"{contract.vendor_name} · {milestone.title}",
                _about(task, contract, milestone),
                title=f"Milestone late by {days(status.late_days)}",
                on=milestone.facts.due_on,
            )


@check(
    Severity.WARN,
    icon="flag",
    title="Running work without milestones",
    reason="Who reports only at the end reports too late. Agree on steps that can be seen.",
    fix="Add a milestone",
    stage=Stage.DELIVER,
)
def no_milestones(facts: Facts) -> Iterator[Evidence]:
    """Flag signed contracts without a single milestone."""
    for task, contract in facts.running():
        if contract.running and not contract.milestones:
            yield Evidence(
                f"{task.title} · nothing tells whether {contract.vendor_name} is on the way",
                Subject(task.task_id, contract_id=contract.contract_id),
            )


@check(
    Severity.WARN,
    icon="wallet",
    title="Paid before it was accepted",
    reason="What is paid is hard to get back, and there is no more reason to hurry.",
    fix="Look at it",
    stage=Stage.DELIVER,
)
def paid_before_acceptance(facts: Facts) -> Iterator[Evidence]:
    """Flag milestones that were paid, wholly or in part, before they were accepted."""
    for task, contract, milestone in facts.milestones():
        if milestone.facts.paid_minor > 0 and milestone.facts.state != MilestoneState.ACCEPTED:
            yield Evidence(
                f"{contract.vendor_name} · {milestone.title}",
                _about(task, contract, milestone),
                amount_minor=milestone.facts.paid_minor,
                currency=contract.currency,
            )


@check(
    Severity.DANGER,
    icon="circle-alert",
    title="Payment overdue",
    reason="A vendor who waits for money puts your work last.",
    fix="Record payment",
    stage=Stage.DELIVER,
    field="payment",
)
def payment_overdue(facts: Facts) -> Iterator[Evidence]:
    """Flag accepted milestones whose payment is past its date, with the balance."""
    for task, contract, milestone in facts.milestones():
        payment = payment_standing(milestone.facts, facts.today)
        if payment.status == PaymentStatus.OVERDUE:
            yield Evidence(
                f"{contract.vendor_name} · {milestone.title}",
                _about(task, contract, milestone),
                title=f"Payment overdue by {days(payment.late_days)}",
                amount_minor=payment.balance_minor,
                currency=contract.currency,
                on=payment.due_on,
            )


@check(
    Severity.WARN,
    icon="repeat-2",
    title="The same work had to be redone twice",
    reason=(
        "Going round in circles has a reason: unclear words, or the wrong vendor. Talk about it."
    ),
    fix="Look at it",
    stage=Stage.DELIVER,
)
def rework_again(facts: Facts) -> Iterator[Evidence]:
    """Flag open milestones that were sent back more than once."""
    for task, contract, milestone in facts.milestones():
        if milestone.reworks >= 2 and milestone.facts.state != MilestoneState.ACCEPTED:
            yield Evidence(
                f"{contract.vendor_name} · {milestone.title} · sent back {milestone.reworks} times",
                _about(task, contract, milestone),
            )


def _about(task: TaskFacts, contract: ContractFacts, milestone: TrackedMilestone) -> Subject:
    return Subject(
        task.task_id,
        contract_id=contract.contract_id,
        milestone_id=milestone.facts.milestone_id,
    )
