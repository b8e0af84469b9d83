"""Asks for examples of deliverables (R28)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_examples",
    Severity.INFO,
    title="No example of good work",
    reason="One example tells more than a page of words about what you expect.",
    fix="Add an example",
    stage=Stage.BRIEF,
    field="files",
)
def no_examples(facts: Facts) -> Iterator[Evidence]:
    """Flag a brief with results but without a file that shows a good one."""
    for task, brief in facts.open_briefs():
        if (
            brief.deliverables
            and not task.examples
            and not any(one.example for one in brief.deliverables)
        ):
            yield Evidence(
                f"{task.title} · attach a piece of work that you like", Subject(task.task_id)
            )
