"""Warns of a payment that is late (R93)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.deliver.milestones import PaymentStatus, payment_standing
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "payment_overdue",
    Severity.DANGER,
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
                Subject(
                    task.task_id,
                    contract_id=contract.contract_id,
                    milestone_id=milestone.facts.milestone_id,
                ),
                title=f"Payment overdue by {days(payment.late_days)}",
                amount_minor=payment.balance_minor,
                currency=contract.currency,
                on=payment.due_on,
            )
