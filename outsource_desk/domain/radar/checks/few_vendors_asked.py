"""Reminds to send a request to several vendors (R35, R66)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


ENOUGH = 3


@check(
    "few_vendors_asked",
    Severity.INFO,
    title="Fewer than three vendors were asked",
    reason="Ask several, and every one with the same pages: only then can you compare.",
    fix="Look at the request",
    stage=Stage.BRIEF,
    field="request",
)
def few_vendors_asked(facts: Facts) -> Iterator[Evidence]:
    """Flag a released request that went to one or two vendors while bids may still come."""
    for task in facts.tasks:
        due = task.bids_due_on
        waiting = task.is_open and (due is None or facts.today <= due)
        if waiting and task.vendors_asked is not None and 0 < task.vendors_asked < ENOUGH:
            count = "one vendor has" if task.vendors_asked == 1 else "two vendors have"
            yield Evidence(f"{task.title} · only {count} the request", Subject(task.task_id))
