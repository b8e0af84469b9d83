"""Warns when nobody looked at samples of the chosen vendor (R43)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "samples_not_seen",
    Severity.WARN,
    title="You have seen no work samples",
    reason="Earlier work shows whether it meets your standards; a brochure does not.",
    fix="Look at samples",
    stage=Stage.COMPARE,
)
def samples_not_seen(facts: Facts) -> Iterator[Evidence]:
    """Flag a chosen bid whose samples nobody judged, where samples were asked for."""
    for task, bid in facts.chosen_bids():
        if bid.samples_seen is False:
            yield Evidence(
                f"{task.title} · look at earlier work of {bid.vendor_name} before you sign",
                Subject(task.task_id, bid_id=bid.bid_id),
            )
