"""Warns when core work goes out (R2, R3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import Core, Decision
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "core_outsourced",
    Severity.DANGER,
    title="Core work is going out",
    reason="What customers buy you for is hard to get back once it is gone.",
    fix="Look again",
    stage=Stage.DECIDE,
    field="check:core",
)
def core_outsourced(facts: Facts) -> Iterator[Evidence]:
    """Flag core work or strategy that the owner decided to give away."""
    for task in facts.tasks:
        if task.decision not in (Decision.OUTSOURCE, Decision.PILOT):
            continue
        if task.strategy:
            yield Evidence(f"{task.title} · part of your main strategy", Subject(task.task_id))
        elif task.core == Core.CORE:
            yield Evidence(f"{task.title} · customers buy you for this", Subject(task.task_id))
