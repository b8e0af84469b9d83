"""Asks for written instructions before work goes out (R27)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import Documented
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "method_not_written",
    Severity.WARN,
    title="Nobody wrote down how it is done",
    reason="A vendor who gets no instructions guesses, or asks you every time.",
    fix="Write instructions",
    stage=Stage.DECIDE,
    field="check:documented",
)
def method_not_written(facts: Facts) -> Iterator[Evidence]:
    """Flag work that goes out undocumented, until instructions go with it."""
    for task in facts.going_out():
        if task.documented == Documented.NO and task.is_open and not task.sheets:
            yield Evidence(
                f"{task.title} · write an instruction sheet before you hand it over",
                Subject(task.task_id),
            )
