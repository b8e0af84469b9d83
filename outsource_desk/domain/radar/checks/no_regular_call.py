"""Warns when a contract sets no regular talk (R85, R89)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import ContractState, Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_regular_call",
    Severity.WARN,
    title="No regular call agreed",
    reason="Fifteen minutes at a fixed time find trouble early.",
    fix="Add a rhythm",
    stage=Stage.CONTRACT,
    field="reports.meeting_rhythm",
)
def no_regular_call(facts: Facts) -> Iterator[Evidence]:
    """Flag a draft or running contract without a weekly or monthly talk."""
    for task, contract in facts.contracts():
        if contract.state != ContractState.ENDED and contract.has_regular_call is False:
            yield Evidence(
                f"{task.title} · agree on a short call with {contract.vendor_name}",
                Subject(task.task_id, contract_id=contract.contract_id),
            )
