"""Asks how each result is checked (R20, R83)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "result_without_test",
    Severity.WARN,
    title="Result without an acceptance test",
    reason=(
        "Say before the work begins how you will check it, or you will argue about it afterwards."
    ),
    fix="Add a test",
    stage=Stage.BRIEF,
    field="deliverables",
)
def result_without_test(facts: Facts) -> Iterator[Evidence]:
    """Flag results that nobody said how to check."""
    for task, brief in facts.open_briefs():
        for one in brief.deliverables:
            if not one.test:
                yield Evidence(
                    f"{task.title} · how will you check “{one.title}”?",
                    Subject(task.task_id, item_id=one.item_id),
                )
