"""Warns when nobody asked the clients of the chosen vendor (R45)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_references",
    Severity.WARN,
    title="No references checked",
    reason="Two calls to former clients tell more than any brochure.",
    fix="Add references",
    stage=Stage.COMPARE,
)
def no_references(facts: Facts) -> Iterator[Evidence]:
    """Flag a chosen bid without a single reference; silent where it is not known."""
    for task in facts.tasks:
        if task.in_writing:
            continue
        for bid in task.bids:
            if bid.bid_id == task.chosen_bid_id and bid.references_checked == 0:
                yield Evidence(
                    f"{task.title} · ask two clients of {bid.vendor_name} before you sign",
                    Subject(task.task_id, bid_id=bid.bid_id),
                )
