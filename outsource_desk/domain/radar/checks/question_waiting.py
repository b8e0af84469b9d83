"""Reminds of questions that vendors asked (R36)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "question_waiting",
    Severity.WARN,
    title="A vendor’s question waits for an answer",
    reason=(
        "A vendor who gets no answer guesses, or does not bid. Everybody gets the same answer."
    ),
    fix="Answer it",
    stage=Stage.BRIEF,
    field="request_question",
)
def question_waiting(facts: Facts) -> Iterator[Evidence]:
    """Flag requests with questions that nobody has answered."""
    for task in facts.tasks:
        if task.waiting_since is not None and task.is_open:
            waited = days((facts.today - task.waiting_since).days)
            yield Evidence(
                f"{task.title} · the oldest has waited for {waited}",
                Subject(task.task_id),
                on=task.waiting_since,
            )
