"""Warns when the chosen vendor has not proven a must-have (R48)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "must_have_not_proven",
    Severity.WARN,
    title="A must-have is only promised",
    reason=(
        "What has to be there should be on paper before you sign: afterwards you cannot "
        "insist on it."
    ),
    fix="Ask for the proof",
    stage=Stage.COMPARE,
)
def must_have_not_proven(facts: Facts) -> Iterator[Evidence]:
    """Flag each must-have of a chosen bid that is not met."""
    for task, bid in facts.chosen_bids():
        for criterion_id, name in bid.unproven:
            yield Evidence(
                f"{task.title} · {bid.vendor_name} has not shown: {name}",
                Subject(task.task_id, bid_id=bid.bid_id, item_id=criterion_id),
                field=str(criterion_id),
            )
