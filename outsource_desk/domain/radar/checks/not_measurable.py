"""Warns when nobody can tell whether the work was done well (R8, R22)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import Decision, Measurable
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "not_measurable",
    Severity.WARN,
    title="Result cannot be measured",
    reason="Without a number you argue about taste.",
    fix="Add a number",
    stage=Stage.BRIEF,
    field="kpis",
)
def not_measurable(facts: Facts) -> Iterator[Evidence]:
    """Flag outsourced work without a number that tells whether it was done well."""
    for task in facts.tasks:
        if task.decision not in (Decision.OUTSOURCE, Decision.PILOT) or task.numbers_in_brief:
            continue
        if task.measurable == Measurable.NO:
            yield Evidence(
                f"{task.title} · you cannot tell whether it was done well", Subject(task.task_id)
            )
        elif task.numbers_in_brief == 0 and task.stage not in (Stage.DECIDE, Stage.BRIEF):
            yield Evidence(
                f"{task.title} · the brief names no number to reach", Subject(task.task_id)
            )
