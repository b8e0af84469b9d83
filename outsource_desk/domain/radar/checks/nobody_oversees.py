"""Asks who looks after the vendor (R24)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "nobody_oversees",
    Severity.WARN,
    title="Nobody answers the vendor’s questions",
    reason=(
        "One person gives information, decides and settles trouble. Many bosses, or "
        "none, stop the work."
    ),
    fix="Choose a person",
    stage=Stage.BRIEF,
    field="oversight_id",
)
def nobody_oversees(facts: Facts) -> Iterator[Evidence]:
    """Flag a brief that names nobody who answers and decides."""
    for task, brief in facts.briefs():
        if not brief.has_oversight:
            yield Evidence(f"{task.title} · choose who talks to the vendor", Subject(task.task_id))
