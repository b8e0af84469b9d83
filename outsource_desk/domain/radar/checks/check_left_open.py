"""Reminds of a check that was left open (R13)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


PATIENCE = timedelta(days=30)


@check(
    "check_left_open",
    Severity.INFO,
    title="Check was never finished",
    reason=(
        "Until you are under pressure, outsourcing never comes to mind, and then it is "
        "too late for a good decision."
    ),
    fix="Finish the check",
    stage=Stage.DECIDE,
    field="check",
)
def check_left_open(facts: Facts) -> Iterator[Evidence]:
    """Flag tasks that wait for a decision for a month."""
    for task in facts.tasks:
        if task.stage != Stage.DECIDE or task.decision is not None or task.created_on is None:
            continue
        waited = facts.today - task.created_on
        if waited >= PATIENCE:
            yield Evidence(
                f"{task.title} · nothing decided for {days(waited.days)}", Subject(task.task_id)
            )
