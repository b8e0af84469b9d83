"""Asks for deliverables (R20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_deliverables",
    Severity.WARN,
    title="Brief names no results",
    reason=(
        "What counts is what is handed over, not how it is made. Without results you pay for hours."
    ),
    fix="Add results",
    stage=Stage.BRIEF,
    field="deliverables",
)
def no_deliverables(facts: Facts) -> Iterator[Evidence]:
    """Flag a brief that says what it is about but not what is handed over."""
    for task, brief in facts.open_briefs():
        if not brief.deliverables:
            yield Evidence(f"{task.title} · list what the vendor hands over", Subject(task.task_id))
