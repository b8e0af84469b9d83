"""Suggests a trial in the brief (R15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_small_beginning",
    Severity.INFO,
    title="No small piece to begin with",
    reason=(
        "A small piece with a beginning and an end shows how you work together, before a "
        "long contract."
    ),
    fix="Add a trial",
    stage=Stage.BRIEF,
    field="trial",
)
def no_small_beginning(facts: Facts) -> Iterator[Evidence]:
    """Flag a brief for recurring work that begins at full size."""
    for task, brief in facts.open_briefs():
        if task.decision == Decision.OUTSOURCE and brief.deliverables and not brief.trial:
            yield Evidence(
                f"{task.title} · name a piece to try first, and when it is passed",
                Subject(task.task_id),
            )
