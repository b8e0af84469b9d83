"""Reminds that somebody close is among the bidders (R51)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Relationship, Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "friend_among_bids",
    Severity.INFO,
    title="A friend or relative is bidding",
    reason="Judge the work, not the friendship, and let a second person look at your scores.",
    fix="Look at the bids",
    stage=Stage.COMPARE,
)
def friend_among_bids(facts: Facts) -> Iterator[Evidence]:
    """Flag bids of friends and relatives while nothing is chosen."""
    for task in facts.tasks:
        if task.stage != Stage.COMPARE or task.chosen_bid_id is not None:
            continue
        for bid in task.bids:
            if bid.in_the_race and bid.relationship != Relationship.NONE:
                yield Evidence(
                    f"{task.title} · {bid.vendor_name}",
                    Subject(task.task_id, bid_id=bid.bid_id),
                )
