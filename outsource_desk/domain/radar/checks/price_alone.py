"""Warns when the price decides alone (R65)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts, TaskFacts


MOST_OF_IT = 0.6  # share of the decision; a house rule


@check(
    "price_alone",
    Severity.WARN,
    title="You may be choosing on price alone",
    reason="The cheapest offer is often paid for twice, in time and in rework.",
    fix="Look again",
    stage=Stage.COMPARE,
)
def price_alone(facts: Facts) -> Iterator[Evidence]:
    """Flag a cheapest bid that is also the worst, and weights that leave quality no say."""
    for task in facts.tasks:
        if task.stage not in (Stage.COMPARE, Stage.CONTRACT):
            continue
        if _cheapest_is_worst(task):
            yield Evidence(
                f"{task.title} · cheapest bid ranks last on quality", Subject(task.task_id)
            )
        elif (task.price_weight_share or 0) > MOST_OF_IT:
            yield Evidence(
                f"{task.title} · price counts for most of the decision", Subject(task.task_id)
            )


def _cheapest_is_worst(task: TaskFacts) -> bool:
    """The bid that is chosen, or leads, has the lowest price and the lowest quality."""
    judged = [
        (bid.price_minor, bid.quality, bid.bid_id)
        for bid in task.bids
        if bid.in_the_race and bid.price_minor is not None and bid.quality is not None
    ]
    favourite = task.chosen_bid_id or task.leading_bid_id
    mine = next((bid for bid in judged if bid[2] == favourite), None)
    others = [bid for bid in judged if bid[2] != favourite]
    return (
        mine is not None
        and bool(others)
        and all(mine[0] < price and mine[1] < quality for price, quality, _ in others)
    )
