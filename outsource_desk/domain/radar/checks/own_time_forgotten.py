"""Reminds of the owner's own hours in the costs (R12, R68)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "own_time_forgotten",
    Severity.INFO,
    title="Your own time is not counted",
    reason=(
        "Outsourced work always needs some of your time. Left out, it makes the vendor "
        "look cheaper."
    ),
    fix="Add your hours",
    stage=Stage.DECIDE,
    field="check:oversight_minutes",
)
def own_time_forgotten(facts: Facts) -> Iterator[Evidence]:
    """Flag a cost plan with a fee in which nobody looks after the vendor."""
    for task in facts.going_out():
        if task.is_open and task.own_minutes == 0:
            yield Evidence(
                f"{task.title} · the costs say that the vendor needs none of your time",
                Subject(task.task_id),
            )
