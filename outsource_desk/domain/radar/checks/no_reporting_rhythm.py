"""Asks how often both sides talk (R89)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_reporting_rhythm",
    Severity.INFO,
    title="No fixed time to report",
    reason="When everybody reports on a fixed day, nobody can say that they did not know.",
    fix="Choose a rhythm",
    stage=Stage.BRIEF,
    field="meetings",
)
def no_reporting_rhythm(facts: Facts) -> Iterator[Evidence]:
    """Flag a brief without a rhythm for talks and reports."""
    for task, brief in facts.open_briefs():
        if brief.meetings is None:
            yield Evidence(
                f"{task.title} · choose how often you hear where the work stands",
                Subject(task.task_id),
            )
