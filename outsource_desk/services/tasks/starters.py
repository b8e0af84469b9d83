"""Tasks that small firms often give away, to begin a check with (R14)."""

from __future__ import annotations

from outsource_desk.records.ready import Ready, ready_rows
from outsource_desk.records.task import TaskDraft

Starter = Ready[TaskDraft]


def starters() -> tuple[Starter, ...]:
    """Return all usual tasks: answers that mostly fit, in the order of the template."""
    return ready_rows("templates/starter_tasks.toml", "starter", TaskDraft)


def starter_of(key: str) -> Starter:
    """Return the usual task called `key`. Raises: KeyError."""
    return {starter.key: starter for starter in starters()}[key]
