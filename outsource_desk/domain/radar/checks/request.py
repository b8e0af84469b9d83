"""The warnings about a request that is out (R35, R36, R66)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts

ENOUGH = 3


@check(
    Severity.WARN,
    icon="megaphone",
    title="An answer that not everybody knows",
    reason="Bids can be compared only when every vendor knows the same. Send the answer to all.",
    fix="Send it to all",
    stage=Stage.BRIEF,
    field="request",
)
def answer_not_shared(facts: Facts) -> Iterator[Evidence]:
    """Flag answers to questions that stand in no addendum."""
    for task in facts.tasks:
        if task.untold_answers and task.is_open:
            yield Evidence(
                f"{task.title} · put the answers into an addendum for all", Subject(task.task_id)
            )


@check(
    Severity.INFO,
    icon="users",
    title="Fewer than three vendors were asked",
    reason="Ask several, and every one with the same pages: only then can you compare.",
    fix="Look at the request",
    stage=Stage.BRIEF,
    field="request",
)
def few_vendors_asked(facts: Facts) -> Iterator[Evidence]:
    """Flag a released request that went to one or two vendors while bids may still come."""
    for task in facts.tasks:
        due = task.bids_due_on
        waiting = task.is_open and (due is None or facts.today <= due)
        if waiting and task.vendors_asked is not None and 0 < task.vendors_asked < ENOUGH:
            count = "one vendor has" if task.vendors_asked == 1 else "two vendors have"
            yield Evidence(f"{task.title} · only {count} the request", Subject(task.task_id))


@check(
    Severity.WARN,
    icon="message-circle",
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
