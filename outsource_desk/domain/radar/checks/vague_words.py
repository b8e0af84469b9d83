"""Finds vague words in a brief (R31, R83)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "vague_words",
    Severity.INFO,
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
                f"{task.title} · {quoted(one.words for one in brief.vague)}",
                Subject(task.task_id),
                field=brief.vague[0].field,
            )
