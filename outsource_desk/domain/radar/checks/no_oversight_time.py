"""Asks how many hours a week the oversight takes (R24)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_oversight_time",
    Severity.INFO,
    title="No time set aside for the vendor",
    reason="Outsourced work needs some of your time every week. Plan it, or it will be missing.",
    fix="Plan the time",
    stage=Stage.BRIEF,
    field="oversight_minutes",
)
def no_oversight_time(facts: Facts) -> Iterator[Evidence]:
    """Flag a brief with a responsible person who has no time for it."""
    for task, brief in facts.open_briefs():
        if brief.has_oversight and not brief.oversight_minutes:
            yield Evidence(
                f"{task.title} · how many hours a week are there for questions?",
                Subject(task.task_id),
            )
