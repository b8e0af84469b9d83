"""Reminds before a contract ends (R86)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


SOON_DAYS = 30


@check(
    "contract_ending",
    Severity.WARN,
    title="Contract ends soon",
    reason="Decide in time whether you go on, renegotiate or bring the work back.",
    fix="Decide",
    stage=Stage.REVIEW,
)
def contract_ending(facts: Facts) -> Iterator[Evidence]:
    """Flag running contracts that end within a month or have ended."""
    for task, contract in facts.running():
        if contract.ends_on is None or contract.is_done:
            continue
        left = (contract.ends_on - facts.today).days
        if left <= SOON_DAYS:
            yield Evidence(
                f"{task.title} · {contract.vendor_name}",
                Subject(task.task_id, contract_id=contract.contract_id),
                title=f"Contract ends in {days(left)}" if left > 0 else _over(left),
                on=contract.ends_on,
            )


def _over(left: int) -> str:
    return "Contract ends today" if left == 0 else "Contract has run out"
