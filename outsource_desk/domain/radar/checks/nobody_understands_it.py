"""Warns when nobody inside could supervise the vendor (R9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import Oversight
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "nobody_understands_it",
    Severity.WARN,
    title="Nobody inside understands the work",
    reason="Who cannot judge the work has to believe whatever the vendor says.",
    fix="Look again",
    stage=Stage.DECIDE,
    field="check:oversight",
)
def nobody_understands_it(facts: Facts) -> Iterator[Evidence]:
    """Flag work that goes out although nobody in the firm could judge it."""
    for task in facts.going_out():
        if task.oversight == Oversight.NO:
            yield Evidence(
                f"{task.title} · nobody here could tell whether it is done right",
                Subject(task.task_id),
            )
