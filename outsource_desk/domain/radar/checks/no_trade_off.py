"""Asks what gives way: quality, speed or cost (R21)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_trade_off",
    Severity.INFO,
    title="Nothing may give way",
    reason=(
        "The best, the fastest and the cheapest are never the same. Say what matters most to you."
    ),
    fix="Choose",
    stage=Stage.BRIEF,
    field="trade_off",
)
def no_trade_off(facts: Facts) -> Iterator[Evidence]:
    """Flag a brief that does not say what gives way first."""
    for task, brief in facts.open_briefs():
        if brief.trade_off is None:
            yield Evidence(
                f"{task.title} · choose between quality, speed and cost", Subject(task.task_id)
            )
