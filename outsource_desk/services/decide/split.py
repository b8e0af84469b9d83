"""One task becomes several, each for a vendor who does nothing else (R16)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.domain.decide.niches import FEWEST, MOST, niches_of
from outsource_desk.domain.kinds import Stage
from outsource_desk.records.draft import read_draft
from outsource_desk.records.sql import LINE
from outsource_desk.records.task import Task, TaskDraft
from outsource_desk.services.tasks.tasks import task_of

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.store.store import Store

# What belongs to the whole task and would be wrong for each of its parts.
OF_THE_WHOLE = frozenset(
    {
        *("title", "summary", "niches", "measure", "minutes_per_month", "materials_minor"),
        *("fee_minor", "one_off_minor", "errors_per_month", "pilot_plan", "pilot_success"),
    }
)


def split_task(store: Store, task_id: int, today: date) -> tuple[int, ...]:
    """Make a task of each part, with the answers of the whole; the whole task stays.

    Raises: UserError when there are fewer than two parts, or too many, or work has begun.
    """
    with store.read() as session:
        task = task_of(session, task_id)
        parts = niches_of(task.niches)
        title, stage = task.title, task.stage
        kept = task.model_dump(include=set(TaskDraft.model_fields) - OF_THE_WHOLE)
        owner_id = task.owner_id
    if not FEWEST <= len(parts) <= MOST:
        raise UserError(
            "Nothing was split. Write two to twelve parts into the check, one a line, then try"
            " again."
        )
    if stage != Stage.DECIDE:
        raise UserError(
            "Nothing was split, because this task is on its way to a vendor already. Put it back"
            " to Decide first."
        )
    drafts = [read_draft(TaskDraft, title=f"{title}: {part}"[:LINE], **kept) for part in parts]
    with store.change(f"Split “{title}” into {len(parts)} tasks") as session:
        added = [
            Task(**draft.model_dump(), owner_id=owner_id, created_on=today) for draft in drafts
        ]
        session.add_all(added)
        task_of(session, task_id).niches = ""
        session.flush()
        return tuple(one.id or 0 for one in added)
