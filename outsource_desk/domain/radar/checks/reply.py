"""The warnings about bids as they come in (R33, R37, R44, R66, R71)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts

ENOUGH = 3
SOON_DAYS = 7


@check(
    Severity.INFO,
    icon="file-question-mark",
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


@check(
    Severity.INFO,
    icon="users",
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


@check(
    Severity.WARN,
    icon="inbox",
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


@check(
    Severity.WARN,
    icon="hourglass",
    title="Offer runs out",
    reason="After that day the price may change. Ask for a longer date in time.",
    fix="Look at the bid",
    stage=Stage.COMPARE,
)
def quote_expiring(facts: Facts) -> Iterator[Evidence]:
    """Flag offers that end within a week or have ended, until the contract is signed."""
    for task in facts.tasks:
        if task.stage not in (Stage.COMPARE, Stage.CONTRACT) or task.in_writing:
            continue
        for bid in task.bids:
            open_choice = task.chosen_bid_id in (None, bid.bid_id)
            if open_choice and bid.valid_until is not None:
                left = (bid.valid_until - facts.today).days
                if left <= SOON_DAYS:
                    yield Evidence(
                        f"{task.title} · ask {bid.vendor_name} for a longer date",
                        Subject(task.task_id, bid_id=bid.bid_id),
                        title=_runs_out(left),
                        on=bid.valid_until,
                    )


def _runs_out(left: int) -> str:
    if left < 0:
        return "Offer has run out"
    return f"Offer runs out in {days(left)}" if left else "Offer runs out today"
