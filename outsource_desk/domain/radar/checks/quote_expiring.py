"""Warns before an offer runs out (R71)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


SOON_DAYS = 7


@check(
    "quote_expiring",
    Severity.WARN,
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
                        title=_title(left),
                        on=bid.valid_until,
                    )


def _title(left: int) -> str:
    if left < 0:
        return "Offer has run out"
    return f"Offer runs out in {days(left)}" if left else "Offer runs out today"
