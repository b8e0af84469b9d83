"""Warns of money paid for work that was not accepted (R75, R93)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import MilestoneState, Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "paid_before_acceptance",
    Severity.WARN,
    title="Paid before it was accepted",
    reason="What is paid is hard to get back, and there is no more reason to hurry.",
    fix="Look at it",
    stage=Stage.DELIVER,
)
def paid_before_acceptance(facts: Facts) -> Iterator[Evidence]:
    """Flag milestones that were paid, wholly or in part, before they were accepted."""
    for task, contract, one in facts.milestones():
        if one.facts.paid_minor > 0 and one.facts.state != MilestoneState.ACCEPTED:
            yield Evidence(
                f"{contract.vendor_name} · {one.title}",
                Subject(
                    task.task_id,
                    contract_id=contract.contract_id,
                    milestone_id=one.facts.milestone_id,
                ),
                amount_minor=one.facts.paid_minor,
                currency=contract.currency,
            )
