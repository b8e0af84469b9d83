"""Asks what the vendor gets from the owner (R19)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_inputs",
    Severity.INFO,
    title="Brief does not say what you give",
    reason="Vendors plan with what they get from you. What comes late or never is your delay.",
    fix="Add inputs",
    stage=Stage.BRIEF,
    field="inputs",
)
def no_inputs(facts: Facts) -> Iterator[Evidence]:
    """Flag a brief that lists nothing that the owner provides."""
    for task, brief in facts.open_briefs():
        if not brief.inputs:
            yield Evidence(
                f"{task.title} · list what the vendor gets from you, and when",
                Subject(task.task_id),
            )
