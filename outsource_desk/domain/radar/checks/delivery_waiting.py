"""Reminds of a delivery that waits for the owner (R74, R91)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.deliver.milestones import standing
from outsource_desk.domain.deliver.objection_period import left_to_object
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "delivery_waiting",
    Severity.WARN,
    title="Delivery waiting for your review",
    reason="After the agreed days and a written reminder, silence counts as a yes, good or not.",
    fix="Review delivery",
    stage=Stage.DELIVER,
    field="acceptance",
)
def delivery_waiting(facts: Facts) -> Iterator[Evidence]:
    """Flag deliveries to check, with the days left to object."""
    for task, contract, milestone in facts.milestones():
        found = standing(milestone.facts, facts.today)
        if found.days_to_object is not None:
            left = left_to_object(found.days_to_object)
            yield Evidence(
                f"{contract.vendor_name} · {milestone.title} · {left}",
                Subject(
                    task.task_id,
                    contract_id=contract.contract_id,
                    milestone_id=milestone.facts.milestone_id,
                ),
                amount_minor=found.payment.balance_minor,
                currency=contract.currency,
                on=found.object_until,
            )
