"""Reminds that a bidder was ruled out before (R44, R58)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "ruled_out_but_bidding",
    Severity.WARN,
    title="A vendor you ruled out is bidding",
    reason="You had a reason to strike this vendor off the list. Look it up before you choose.",
    fix="Look at the bid",
    stage=Stage.COMPARE,
)
def ruled_out_but_bidding(facts: Facts) -> Iterator[Evidence]:
    """Flag bids of vendors that were eliminated."""
    for task in facts.tasks:
        if task.in_writing:
            continue
        for bid in task.bids:
            if bid.eliminated and bid.in_the_race:
                yield Evidence(
                    f"{task.title} · {bid.vendor_name} is on your list of eliminated vendors",
                    Subject(task.task_id, bid_id=bid.bid_id),
                )
