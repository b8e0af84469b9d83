"""Asks how each milestone of a draft is checked (R74)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "nothing_to_check_by",
    Severity.WARN,
    title="Milestone without an acceptance criterion",
    reason="What you cannot check you have to accept, and to pay.",
    fix="Add a criterion",
    stage=Stage.CONTRACT,
    field="milestones",
)
def nothing_to_check_by(facts: Facts) -> Iterator[Evidence]:
    """Flag the milestones of a draft that nobody could accept or refuse."""
    for task, contract in facts.drafts():
        for one in contract.planned or ():
            if not one.has_test:
                yield Evidence(
                    f"{task.title} · how will you check “{one.title}”?",
                    Subject(task.task_id, contract_id=contract.contract_id, item_id=one.item_id),
                )
