"""Warns when work runs without a signed contract (R82, R84)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_written_contract",
    Severity.DANGER,
    title="Work without a signed contract",
    reason="Nobody knows what was agreed when it matters.",
    fix="Write the contract",
    stage=Stage.CONTRACT,
)
def no_written_contract(facts: Facts) -> Iterator[Evidence]:
    """Flag a task that is being delivered while nothing is signed."""
    for task in facts.tasks:
        if task.stage in (Stage.DELIVER, Stage.REVIEW) and not task.in_writing:
            yield Evidence(
                f"{task.title} · nothing is agreed in writing yet", Subject(task.task_id)
            )
