"""Asks for quantity, quality and speed of each result (R20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "result_half_said",
    Severity.INFO,
    title="Result is only half described",
    reason=(
        "Quantity, quality and speed belong to every result: what is left out is "
        "guessed, and costs extra."
    ),
    fix="Complete it",
    stage=Stage.BRIEF,
    field="deliverables",
)
def result_half_said(facts: Facts) -> Iterator[Evidence]:
    """Flag results that lack quantity, quality or speed."""
    for task, brief in facts.open_briefs():
        for one in brief.deliverables:
            said = (("how much", one.quantity), ("how good", one.quality), ("how fast", one.speed))
            lacks = [words for words, there in said if not there]
            if lacks:
                yield Evidence(
                    f"{task.title} · “{one.title}” does not say {' or '.join(lacks)}",
                    Subject(task.task_id, item_id=one.item_id),
                )
