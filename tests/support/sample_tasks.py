"""The tasks of the sample business, found as a person finds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.services.tasks.tasks import task_list

if TYPE_CHECKING:
    from outsource_desk.domain.kinds import Stage
    from outsource_desk.store.store import Store


def id_of(store: Store, title: str) -> int:
    """Return the number of the task with a title."""
    return next(row.id for row in task_list(store) if row.title == title)


def task_at(store: Store, stage: Stage) -> int:
    """Return the number of the first task that stands at a stage."""
    return next(row.id for row in task_list(store) if row.stage is stage)
