"""Warns when a contract has no credit for late delivery (R76)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_penalty",
    Severity.WARN,
    title="Contract draft has no delay credit",
    reason="A date without a consequence is a wish.",
    fix="Fix",
    stage=Stage.CONTRACT,
    field="late.credit_percent",
)
def no_penalty(facts: Facts) -> Iterator[Evidence]:
    """Flag a draft in which a late delivery costs the vendor nothing."""
    for task, contract in facts.contracts():
        if contract.open_draft and contract.has_delay_credit is False:
            yield Evidence(
                f"{task.title} · costs you leverage if the delivery slips",
                Subject(task.task_id, contract_id=contract.contract_id),
            )
