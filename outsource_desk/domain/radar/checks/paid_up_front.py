"""Warns when most of the price is due before anything is delivered (R75)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


LIMIT_SHARE = 0.5  # a house rule


@check(
    "paid_up_front",
    Severity.WARN,
    title="Much of the price is due at the start",
    reason="Money is your lever. Pay for what was delivered and accepted.",
    fix="Spread the amounts",
    stage=Stage.CONTRACT,
    field="milestones",
)
def paid_up_front(facts: Facts) -> Iterator[Evidence]:
    """Flag a draft in which more than half of the price is due when the work starts."""
    for task, contract in facts.drafts():
        if contract.starts_on is None or not contract.planned or not contract.price_minor:
            continue
        early = sum(
            one.amount_minor
            for one in contract.planned
            if one.due_on is not None and one.due_on <= contract.starts_on
        )
        if early > LIMIT_SHARE * contract.price_minor:
            yield Evidence(
                f"{task.title} · {early / contract.price_minor:.0%} is due before any work is done",
                Subject(task.task_id, contract_id=contract.contract_id),
            )
