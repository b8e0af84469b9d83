"""Asks how both sides talk (R88)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_channels",
    Severity.WARN,
    title="No way to talk is agreed",
    reason="Good work needs a fast and easy way to ask. Say which tool, who, and when.",
    fix="Say how",
    stage=Stage.BRIEF,
    field="channels",
)
def no_channels(facts: Facts) -> Iterator[Evidence]:
    """Flag a brief that does not say how both sides reach each other."""
    for task, brief in facts.open_briefs():
        if not brief.channels:
            yield Evidence(
                f"{task.title} · say how you reach each other, and how fast you answer",
                Subject(task.task_id),
            )
