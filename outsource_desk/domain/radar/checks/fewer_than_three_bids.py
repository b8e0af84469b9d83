"""Nudges towards three bids (R66)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


ENOUGH = 3


@check(
    "fewer_than_three_bids",
    Severity.INFO,
    title="Fewer than three bids",
    reason="With one or two offers you do not know what the work should cost.",
    fix="Add bids",
    stage=Stage.COMPARE,
)
def fewer_than_three_bids(facts: Facts) -> Iterator[Evidence]:
    """Flag a comparison of one or two bids once the time for bids is over."""
    for task in facts.tasks:
        waiting = task.bids_due_on is not None and facts.today <= task.bids_due_on
        if task.stage == Stage.COMPARE and 0 < len(task.bids) < ENOUGH and not waiting:
            count = "one bid is" if len(task.bids) == 1 else "two bids are"
            yield Evidence(
                f"{task.title} · {count} a narrow choice, ask another vendor",
                Subject(task.task_id),
            )
