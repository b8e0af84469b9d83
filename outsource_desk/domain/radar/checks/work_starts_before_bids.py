"""Warns of a schedule that leaves no time to choose (R37)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "work_starts_before_bids",
    Severity.WARN,
    title="Work starts before the bids are in",
    reason=(
        "A hurried choice is a poor one. Leave time to compare, to ask and to write the contract."
    ),
    fix="Change the day",
    stage=Stage.BRIEF,
    field="start_on",
)
def work_starts_before_bids(facts: Facts) -> Iterator[Evidence]:
    """Flag a brief whose work starts before, or on, the day when bids end."""
    for task, brief in facts.briefs():
        starts, due = brief.start_on, task.bids_due_on
        if starts is not None and due is not None and starts <= due:
            yield Evidence(
                f"{task.title} · there is no time to compare the bids",
                Subject(task.task_id),
                on=due,
            )
