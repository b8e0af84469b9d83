"""Warns when sensitive data goes out without rules (R26)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "data_without_rules",
    Severity.DANGER,
    title="Sensitive data without rules",
    reason="You stay responsible for your customers’ data, wherever it lies.",
    fix="Write the rules",
    stage=Stage.BRIEF,
    field="data_rules",
)
def data_without_rules(facts: Facts) -> Iterator[Evidence]:
    """Flag a brief for work with sensitive data that sets no rules for it."""
    for task, brief in facts.briefs():
        if brief.sensitive and not brief.data_rules:
            seen = " and ".join(one.value for one in brief.sensitive)
            yield Evidence(f"{task.title} · the vendor sees {seen} data", Subject(task.task_id))
