"""Warns when work is about to begin without a signature (R82)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


SOON_DAYS = 7


@check(
    "starts_without_signature",
    Severity.WARN,
    title="Work starts, nothing is signed",
    reason="A signed and dated agreement saves you trouble when the deal is ever in question.",
    fix="Get it signed",
    stage=Stage.CONTRACT,
    field="signatures",
)
def starts_without_signature(facts: Facts) -> Iterator[Evidence]:
    """Flag a draft whose work starts within a week, or has started."""
    for task, contract in facts.drafts():
        if contract.starts_on is None:
            continue
        left = (contract.starts_on - facts.today).days
        if left <= SOON_DAYS:
            yield Evidence(
                f"{task.title} · {contract.vendor_name} · {_when(left)}",
                Subject(task.task_id, contract_id=contract.contract_id),
                severity=Severity.DANGER if left <= 0 else None,
                on=contract.starts_on,
            )


def _when(left: int) -> str:
    if left < 0:
        return f"the work began {days(-left)} ago"
    return f"the work begins in {days(left)}" if left else "the work begins today"
