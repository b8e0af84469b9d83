"""Notices when every vendor is looked for far away (R17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import Location
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


SEVERAL = 2  # one task is no habit


@check(
    "abroad_only",
    Severity.INFO,
    title="Everything goes to low-cost countries",
    reason=(
        "Some work is better done near you, or in another developed country: pick the "
        "best expert you can afford."
    ),
    fix="Look again",
    stage=Stage.DECIDE,
    field="check:location",
)
def abroad_only(facts: Facts) -> Iterator[Evidence]:
    """Flag a firm in which all work goes offshore, once there is more than one such task."""
    placed = [task for task in facts.going_out() if task.location is not None]
    far = [task for task in placed if task.location == Location.OFFSHORE]
    if len(far) >= SEVERAL and len(far) == len(placed):
        yield Evidence(f"all {len(far)} tasks with a place go offshore", Subject(far[-1].task_id))
