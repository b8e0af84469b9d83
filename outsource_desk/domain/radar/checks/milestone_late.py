"""Warns of a milestone that is late (R92)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.deliver.milestones import MilestoneStatus, standing
from outsource_desk.domain.kinds import ContractState, Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "milestone_late",
    Severity.DANGER,
    title="Milestone late",
    reason="The sooner you ask, the more can still be saved.",
    fix="Open milestone",
    stage=Stage.DELIVER,
)
def milestone_late(facts: Facts) -> Iterator[Evidence]:
    """Flag milestones of signed contracts that are past due and not delivered."""
    for task, contract, milestone in facts.milestones():
        found = standing(milestone.facts, facts.today)
        if contract.state == ContractState.SIGNED and found.status == MilestoneStatus.OVERDUE:
            yield Evidence(
                f"{contract.vendor_name} · {milestone.title}",
                Subject(
                    task.task_id,
                    contract_id=contract.contract_id,
                    milestone_id=milestone.facts.milestone_id,
                ),
                title=f"Milestone late by {days(found.late_days)}",
                on=milestone.facts.due_on,
            )
