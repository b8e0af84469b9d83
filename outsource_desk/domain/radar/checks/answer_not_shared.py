"""Reminds that answers go to every vendor (R36)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "answer_not_shared",
    Severity.WARN,
    title="An answer that not everybody knows",
    reason="Bids can be compared only when every vendor knows the same. Send the answer to all.",
    fix="Send it to all",
    stage=Stage.BRIEF,
    field="request",
)
def answer_not_shared(facts: Facts) -> Iterator[Evidence]:
    """Flag answers to questions that stand in no addendum."""
    for task in facts.tasks:
        if task.untold_answers and task.is_open:
            yield Evidence(
                f"{task.title} · put the answers into an addendum for all", Subject(task.task_id)
            )
