"""Finds instructions where a result belongs (R31)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "process_not_result",
    Severity.INFO,
    title="Brief tells how, not what",
    reason=(
        "Vendors should answer for results. Who prescribes every step gets the blame for "
        "the result."
    ),
    fix="Look at the words",
    stage=Stage.BRIEF,
    field="in_scope",
)
def process_not_result(facts: Facts) -> Iterator[Evidence]:
    """Flag a brief that prescribes the way instead of the result."""
    for task, brief in facts.open_briefs():
        if brief.process:
            yield Evidence(
                f"{task.title} · {quoted(one.words for one in brief.process)}",
                Subject(task.task_id),
                field=brief.process[0].field,
            )
