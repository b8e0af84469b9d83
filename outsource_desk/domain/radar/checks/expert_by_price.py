"""Warns when price weighs much for work of experts (R65)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import Repetitive
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


MUCH, MOST = 0.4, 0.6  # above the second, `price_alone` speaks


@check(
    "expert_by_price",
    Severity.INFO,
    title="Price weighs much for expert work",
    reason="For expert help you pay expert prices. It is still less than hiring that expert.",
    fix="Look at the weights",
    stage=Stage.COMPARE,
)
def expert_by_price(facts: Facts) -> Iterator[Evidence]:
    """Flag expert work for which the price makes up more than two fifths of the decision."""
    for task in facts.tasks:
        expert = task.repetitive == Repetitive.EXPERT and task.stage == Stage.COMPARE
        if expert and MUCH < (task.price_weight_share or 0) <= MOST:
            yield Evidence(
                f"{task.title} · price counts for {task.price_weight_share:.0%} of the decision",
                Subject(task.task_id),
            )
