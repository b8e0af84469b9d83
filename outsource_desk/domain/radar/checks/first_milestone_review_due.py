"""Reminds of the review after the first milestone (R102)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import ContractState, MilestoneState, Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "first_milestone_review_due",
    Severity.WARN,
    title="First milestone done: were promises kept?",
    reason="It is the cheapest moment to stop or to change something.",
    fix="Review now",
    stage=Stage.REVIEW,
)
def first_milestone_review_due(facts: Facts) -> Iterator[Evidence]:
    """Flag running contracts with an accepted milestone and no review of the first one."""
    for task, contract in facts.contracts():
        if contract.state != ContractState.SIGNED or contract.first_milestone_reviewed:
            continue
        accepted = [
            milestone.facts
            for milestone in contract.milestones
            if milestone.facts.state == MilestoneState.ACCEPTED
        ]
        if accepted:
            yield Evidence(
                f"{task.title} · decide whether to go on with {contract.vendor_name}",
                Subject(task.task_id, contract_id=contract.contract_id),
                on=min((m.accepted_on for m in accepted if m.accepted_on), default=None),
            )
