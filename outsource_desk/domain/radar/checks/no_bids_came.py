"""Reminds when the day for bids has passed without one (R37)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_bids_came",
    Severity.WARN,
    title="No bids came in",
    reason=(
        "Silence has a reason: too few vendors, too little time, or a request that "
        "nobody understood."
    ),
    fix="Look at the bids",
    stage=Stage.COMPARE,
)
def no_bids_came(facts: Facts) -> Iterator[Evidence]:
    """Flag a request whose day has passed without a single bid."""
    for task in facts.tasks:
        due = task.bids_due_on
        if task.stage == Stage.COMPARE and not task.bids and due is not None and due < facts.today:
            yield Evidence(
                f"{task.title} · ask the vendors, or give them more time",
                Subject(task.task_id),
                on=due,
            )
