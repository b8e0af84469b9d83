"""Notices a bid that names no price (R33, R44)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "bid_without_price",
    Severity.INFO,
    title="Bid without a price",
    reason="An answer that avoids the price is a vague answer. Ask once, then strike it off.",
    fix="Ask for the price",
    stage=Stage.COMPARE,
)
def bid_without_price(facts: Facts) -> Iterator[Evidence]:
    """Flag received bids without a price while nothing is chosen."""
    for task in facts.tasks:
        if task.stage != Stage.COMPARE or task.chosen_bid_id is not None:
            continue
        for bid in task.bids:
            if bid.has_price is False:
                yield Evidence(
                    f"{task.title} · {bid.vendor_name} names no price",
                    Subject(task.task_id, bid_id=bid.bid_id),
                )
