"""The warnings about what is asked of vendors (R8, R15, R19–R32, R37, R47, R76, R84, R88–R96).

Those about gaps are made from the table that the meter of a brief is made from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import Measurable
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, quoted
from outsource_desk.domain.radar.gaps import GAPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.check import Look
    from outsource_desk.domain.radar.facts import Facts
    from outsource_desk.domain.radar.gap import Alert, AnyGap


@check(
    Severity.WARN,
    icon="ruler",
    title="Result cannot be measured",
    reason="Without a number you argue about taste.",
    fix="Add a number",
    stage=Stage.BRIEF,
    field="kpis",
)
def not_measurable(facts: Facts) -> Iterator[Evidence]:
    """Flag outsourced work without a number that tells whether it was done well."""
    for task in facts.going_out():
        if task.numbers_in_brief:
            continue
        if task.measurable == Measurable.NO:
            yield Evidence(
                f"{task.title} · you cannot tell whether it was done well", Subject(task.task_id)
            )
        elif task.numbers_in_brief == 0 and task.stage not in (Stage.DECIDE, Stage.BRIEF):
            yield Evidence(
                f"{task.title} · the brief names no number to reach", Subject(task.task_id)
            )


@check(
    Severity.INFO,
    icon="route",
    title="Brief tells how, not what",
    reason=(
        "Vendors should answer for results. Who prescribes every step gets the blame for "
        "the result."
    ),
    fix="Look at the words",
    stage=Stage.BRIEF,
    field="in_scope",
)
def process_not_result(facts: Facts) -> Iterator[Evidence]:
    """Flag a brief that prescribes the way instead of the result."""
    for task, brief in facts.open_briefs():
        if brief.process:
            yield Evidence(
                f"{task.title} · {quoted(spot.words for spot in brief.process)}",
                Subject(task.task_id),
                field=brief.process[0].field,
            )


@check(
    Severity.INFO,
    icon="quote",
    title="Words that everybody reads differently",
    reason=(
        "Two honest people read “soon” in two ways. A number, a day or a test cannot be misread."
    ),
    fix="Look at the words",
    stage=Stage.BRIEF,
    field="objectives",
)
def vague_words(facts: Facts) -> Iterator[Evidence]:
    """Flag a brief that uses words without a measure."""
    for task, brief in facts.open_briefs():
        if brief.vague:
            yield Evidence(
                f"{task.title} · {quoted(spot.words for spot in brief.vague)}",
                Subject(task.task_id),
                field=brief.vague[0].field,
            )


def _look_for(gap: AnyGap, alert: Alert) -> Look:
    """Return the function that finds the gap in briefs for which nobody is chosen yet."""

    def look(facts: Facts) -> Iterator[Evidence]:
        for task, brief in facts.briefs() if alert.also_sent else facts.open_briefs():
            if alert.when(task, brief):
                for why, item_id in gap.cases(alert, task, brief):
                    subject = Subject(task.task_id, item_id=item_id)
                    yield Evidence(f"{task.title} · {why}", subject, on=alert.on(brief))

    look.__name__ = alert.key
    return look


for _gap in (gap for gaps in GAPS.values() for gap in gaps):
    for _alert in _gap.alerts:
        check(
            _alert.severity,
            icon=_alert.icon,
            title=_alert.title,
            reason=_alert.reason,
            fix=_alert.fix,
            stage=Stage.BRIEF,
            field=_alert.field or _gap.field,
        )(_look_for(_gap, _alert))
