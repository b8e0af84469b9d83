"""Warns when a milestone goes back again and again (R95)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import MilestoneState, Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


AGAIN = 2


@check(
    "rework_again",
    Severity.WARN,
    title="The same work had to be redone twice",
    reason=(
        "Going round in circles has a reason: unclear words, or the wrong vendor. Talk about it."
    ),
    fix="Look at it",
    stage=Stage.DELIVER,
)
def rework_again(facts: Facts) -> Iterator[Evidence]:
    """Flag open milestones that were sent back more than once."""
    for task, contract, one in facts.milestones():
        if one.reworks >= AGAIN and one.facts.state != MilestoneState.ACCEPTED:
            yield Evidence(
                f"{contract.vendor_name} · {one.title} · sent back {one.reworks} times",
                Subject(
                    task.task_id,
                    contract_id=contract.contract_id,
                    milestone_id=one.facts.milestone_id,
                ),
            )
