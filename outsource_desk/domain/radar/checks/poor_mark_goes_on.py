"""Warns when a vendor with poor marks simply goes on (R106)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import ReviewDecision, Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


GOES_ON = (ReviewDecision.CONTINUE, ReviewDecision.EXPAND)
POOR = 2


@check(
    "poor_mark_goes_on",
    Severity.WARN,
    title="Poor marks, and nothing changes",
    reason=(
        "If they do not improve, your contract protects you: use it, or look for somebody else."
    ),
    fix="Look at the review",
    stage=Stage.REVIEW,
)
def poor_mark_goes_on(facts: Facts) -> Iterator[Evidence]:
    """Flag contracts that go on unchanged after a mark of 1 or 2."""
    for task, contract in facts.running():
        last = contract.last_review
        if last is None or last.worst_mark is None or last.decision not in GOES_ON:
            continue
        if last.worst_mark <= POOR:
            yield Evidence(
                f"{task.title} · {contract.vendor_name} got a mark of {last.worst_mark} of 5",
                Subject(task.task_id, contract_id=contract.contract_id),
            )
