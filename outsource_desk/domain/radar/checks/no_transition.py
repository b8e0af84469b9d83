"""Asks how the work changes hands (R96)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_transition",
    Severity.INFO,
    title="No time for the change",
    reason="Everybody needs time to learn your ways. Let both do the work until it runs well.",
    fix="Plan the change",
    stage=Stage.BRIEF,
    field="transition",
)
def no_transition(facts: Facts) -> Iterator[Evidence]:
    """Flag a brief for work done in-house today that says nothing about the change."""
    for task, brief in facts.open_briefs():
        if task.minutes_per_month and brief.deliverables and not brief.transition:
            yield Evidence(
                f"{task.title} · say how long you go on doing it yourselves", Subject(task.task_id)
            )
