"""Asks why a vendor abroad is looked for (R17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import Location
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


ABROAD = (Location.DEVELOPED, Location.OFFSHORE)


@check(
    "place_without_reason",
    Severity.INFO,
    title="No reason for working abroad",
    reason=(
        "It comes down to the best expert for the job. A reason on paper keeps you from "
        "following a habit."
    ),
    fix="Write the reason",
    stage=Stage.DECIDE,
    field="check:location_reason",
)
def place_without_reason(facts: Facts) -> Iterator[Evidence]:
    """Flag a choice of a vendor abroad without a reason."""
    for task in facts.going_out():
        if task.is_open and task.location in ABROAD and not task.location_reason:
            yield Evidence(f"{task.title} · why not somebody near you?", Subject(task.task_id))
