"""Asks for the plan of a trial (R15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "pilot_without_plan",
    Severity.WARN,
    title="Small piece to try is not described",
    reason=(
        "A trial needs a beginning, an end and a sign of success. Else it simply becomes the job."
    ),
    fix="Describe it",
    stage=Stage.DECIDE,
    field="check:pilot_plan",
)
def pilot_without_plan(facts: Facts) -> Iterator[Evidence]:
    """Flag a decision to try a small piece that nobody described."""
    for task in facts.tasks:
        if task.decision == Decision.PILOT and task.is_open and not task.pilot_plan:
            yield Evidence(
                f"{task.title} · say what is tried, until when, and what counts as a success",
                Subject(task.task_id),
            )
