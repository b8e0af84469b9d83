"""Warns when a task that goes out has no owner inside (R24)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "nobody_in_charge",
    Severity.WARN,
    title="Nobody in your firm is in charge",
    reason="The work goes out, the responsibility stays. One person should own it.",
    fix="Choose a person",
    stage=Stage.DECIDE,
    field="check:owner",
)
def nobody_in_charge(facts: Facts) -> Iterator[Evidence]:
    """Flag work that goes out while nobody in the firm is responsible for it."""
    for task in facts.going_out():
        if task.has_owner is False:
            yield Evidence(
                f"{task.title} · choose who answers for it in your firm", Subject(task.task_id)
            )
