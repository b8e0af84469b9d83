"""One task becomes several, each for a vendor who does nothing else (R16)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.domain.decide.niches import FEWEST, MOST, niches_of
from outsource_desk.domain.kinds import Stage
from outsource_desk.records.draft import read_draft
from outsource_desk.records.sql import LINE
from outsource_desk.records.task import Task, TaskDraft

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.store.store import Store

# What belongs to the whole task and would be wrong for each of its parts.
OF_THE_WHOLE = frozenset(
    {
        "title",
        "summary",
        "niches",
        "measure",
        "minutes_per_month",
        "materials_minor",
        "fee_minor",
        "one_off_minor",
        "errors_per_month",
        "pilot_plan",
        "pilot_success",
    }
)


def split_task(store: Store, task_id: int, today: date) -> tuple[int, ...]:
    """Make a task of each part, with the answers of the whole; the whole task stays.

    Raises: UserError when there are fewer than two parts, or too many, or work has begun.
    """
    with store.change() as session:
        task = session.need(Task, task_id)
        parts = niches_of(task.niches)
        if not FEWEST <= len(parts) <= MOST:
            raise UserError(
                "Nothing was split. Write two to twelve parts into the check, one a line, then try"
                " again."
            )
        if task.stage != Stage.DECIDE:
            raise UserError(
                "Nothing was split, because this task is on its way to a vendor already. Put it"
                " back to Decide first."
            )
        session.label = f"Split “{task.title}” into {len(parts)} tasks"
        kept = task.model_dump(include=set(TaskDraft.model_fields) - OF_THE_WHOLE)
        added = []
        for part in parts:
            draft = read_draft(TaskDraft, title=f"{task.title}: {part}"[:LINE], **kept)
            added.append(Task(**draft.model_dump(), owner_id=task.owner_id, created_on=today))
        session.add_all(added)
        task.niches = ""
        session.flush()
        return tuple(row.id or 0 for row in added)
