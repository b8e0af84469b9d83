"""Asks for the signed copy of a contract (R82)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_signed_copy",
    Severity.INFO,
    title="Signed copy is not kept here",
    reason="Keep a signed and dated copy: you need it on the day when something is in question.",
    fix="Attach it",
    stage=Stage.CONTRACT,
    field="files",
)
def no_signed_copy(facts: Facts) -> Iterator[Evidence]:
    """Flag running contracts without a file of the signed copy."""
    for task, contract in facts.running():
        if contract.has_signed_copy is False and not contract.is_over(facts.today):
            yield Evidence(
                f"{task.title} · attach the signed contract with {contract.vendor_name}",
                Subject(task.task_id, contract_id=contract.contract_id),
            )
