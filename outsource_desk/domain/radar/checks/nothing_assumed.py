"""Asks for the assumptions of a brief (R23)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "nothing_assumed",
    Severity.INFO,
    title="What you take for granted is not said",
    reason="Even what seems obvious should be written down: it is what goes wrong most often.",
    fix="Write it down",
    stage=Stage.BRIEF,
    field="assumptions",
)
def nothing_assumed(facts: Facts) -> Iterator[Evidence]:
    """Flag a brief that states none of what the owner assumes."""
    for task, brief in facts.open_briefs():
        if brief.deliverables and not brief.assumptions:
            yield Evidence(f"{task.title} · say what you take for granted", Subject(task.task_id))
