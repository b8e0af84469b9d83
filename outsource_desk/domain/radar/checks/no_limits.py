"""Asks what is not part of the work (R19)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_limits",
    Severity.INFO,
    title="Brief does not say what is left out",
    reason="Work grows where nobody drew a line, and so does the bill.",
    fix="Draw the line",
    stage=Stage.BRIEF,
    field="out_of_scope",
)
def no_limits(facts: Facts) -> Iterator[Evidence]:
    """Flag a brief that does not say what stays outside."""
    for task, brief in facts.open_briefs():
        if not brief.out_of_scope:
            yield Evidence(
                f"{task.title} · say what is not part of the work", Subject(task.task_id)
            )
