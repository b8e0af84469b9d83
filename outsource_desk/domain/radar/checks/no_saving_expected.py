"""Warns when the work is to save costs and does not (R12, R68)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import Reason
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_saving_expected",
    Severity.WARN,
    title="It would save no money",
    reason="You outsource this to lower costs. A month would cost as much as today, or more.",
    fix="Look at the costs",
    stage=Stage.DECIDE,
    field="check:fee_minor",
)
def no_saving_expected(facts: Facts) -> Iterator[Evidence]:
    """Flag work that goes out to save costs while a month outside costs as much as inside."""
    for task in facts.going_out():
        if task.reason != Reason.COST or not task.is_open:
            continue
        today, outside = task.today_minor, task.outside_minor
        if today is not None and outside is not None and outside >= today:
            yield Evidence(
                f"{task.title} · the fee and your own time cost as much as today",
                Subject(task.task_id),
            )
