"""Asks for the goal of a brief (R31)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_goal",
    Severity.WARN,
    title="Brief has no goal",
    reason="Who does not say what should be better gets what is easiest to do.",
    fix="Write the goal",
    stage=Stage.BRIEF,
    field="objectives",
)
def no_goal(facts: Facts) -> Iterator[Evidence]:
    """Flag a brief with results but without a word about what they are good for."""
    for task, brief in facts.open_briefs():
        if not brief.objectives:
            yield Evidence(
                f"{task.title} · say what is better when the work is done", Subject(task.task_id)
            )
