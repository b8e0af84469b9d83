"""Asks for the target of each number (R22)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "number_without_target",
    Severity.INFO,
    title="Number without a target",
    reason="A number that is measured but never compared changes nothing.",
    fix="Add a target",
    stage=Stage.BRIEF,
    field="kpis",
)
def number_without_target(facts: Facts) -> Iterator[Evidence]:
    """Flag numbers of the brief that have no target or nobody who measures them."""
    for task, brief in facts.open_briefs():
        for one in brief.kpis:
            if not (one.target and one.source):
                lacks = "who measures it" if one.target else "which value you want"
                yield Evidence(
                    f"{task.title} · say {lacks}: “{one.name}”",
                    Subject(task.task_id, item_id=one.item_id),
                )
