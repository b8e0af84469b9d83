"""Asks for the day of each result (R23)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "result_without_date",
    Severity.WARN,
    title="Result without a date",
    reason="Set a day for every piece. What is due “soon” is never late.",
    fix="Add a date",
    stage=Stage.BRIEF,
    field="deliverables",
)
def result_without_date(facts: Facts) -> Iterator[Evidence]:
    """Flag results without a day or a pace, in a brief that names no end either."""
    for task, brief in facts.open_briefs():
        for one in brief.deliverables:
            if brief.due_on is None and not (one.due or one.speed):
                yield Evidence(
                    f"{task.title} · until when do you need “{one.title}”?",
                    Subject(task.task_id, item_id=one.item_id),
                )
