"""Reminds of the next review (R103)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "review_overdue",
    Severity.WARN,
    title="Agreed review is overdue",
    reason="You set this day yourselves. A review that slips is the first promise broken.",
    fix="Review now",
    stage=Stage.REVIEW,
)
def review_overdue(facts: Facts) -> Iterator[Evidence]:
    """Flag running contracts whose agreed review has passed."""
    for task, contract in facts.running():
        last = contract.last_review
        if last is not None and last.next_on is not None and last.next_on < facts.today:
            late = (facts.today - last.next_on).days
            yield Evidence(
                f"{task.title} · {contract.vendor_name} · since {days(late)}",
                Subject(task.task_id, contract_id=contract.contract_id),
                on=last.next_on,
            )
