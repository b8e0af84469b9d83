"""Asks what follows from late or poor work (R76, R78)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_remedies",
    Severity.INFO,
    title="Nothing said about late or poor work",
    reason="Agree on it while everybody is friendly: put right, credit, way out.",
    fix="Say what happens",
    stage=Stage.BRIEF,
    field="remedies",
)
def no_remedies(facts: Facts) -> Iterator[Evidence]:
    """Flag a brief that says nothing about late or poor work."""
    for task, brief in facts.open_briefs():
        if brief.deliverables and not brief.remedies:
            yield Evidence(
                f"{task.title} · say what happens when work is late or not good enough",
                Subject(task.task_id),
            )
