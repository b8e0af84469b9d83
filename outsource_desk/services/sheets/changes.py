"""What may change about instruction sheets and their steps: each change is one step of undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import col, select

from outsource_desk.base.errors import UserError
from outsource_desk.records.sheet import Sheet, SheetDraft, SheetStep, SheetStepDraft, TaskSheet
from outsource_desk.records.task import Task
from outsource_desk.services.locks.brief_lock import refuse_if_locked, why_locked
from outsource_desk.services.sheets.library import steps_of
from outsource_desk.services.sheets.lists import copied_picture

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

COPY = "{} (copy)"
TITLE_BEFORE_COPY = 190  # characters: with “(copy)” it must still fit


def add_sheet(store: Store, draft: SheetDraft, steps: Sequence[SheetStepDraft], today: date) -> int:
    """Add a sheet with its first steps, and return its number."""
    with store.change(f"Add instruction sheet “{draft.title}”") as session:
        sheet_id = session.keep(Sheet(**draft.model_dump(), changed_on=today))
        for position, step in enumerate(steps):
            session.add(SheetStep(**step.model_dump(), sheet_id=sheet_id, position=position))
    return sheet_id


def change_sheet(store: Store, sheet_id: int, draft: SheetDraft, today: date) -> None:
    """Change what a sheet says besides its steps. Raises: UserError when it is gone."""
    with store.change(f"Change instruction sheet “{draft.title}”") as session:
        sheet = session.need(Sheet, sheet_id)
        sheet.sqlmodel_update(draft.model_dump())
        sheet.changed_on = today


def remove_sheet(store: Store, sheet_id: int) -> str:
    """Delete a sheet with its steps and pictures, and return its name.

    Raises: UserError when it is gone, or vendors have it with a request.
    """
    with store.change() as session:
        sheet = session.need(Sheet, sheet_id)
        title = sheet.title
        session.label = f"Delete instruction sheet “{title}”"
        for use in session.exec(select(TaskSheet).where(TaskSheet.sheet_id == sheet_id)).all():
            if why_locked(session, use.task_id):
                task = session.get_one(Task, use.task_id).title
                raise UserError(
                    f"Vendors have “{title}” with the request “{task}”, so it was not deleted."
                    " Press “Change the request” there first."
                )
        session.delete(sheet)
    return title


def copy_sheet(store: Store, sheet_id: int, today: date) -> int:
    """Copy a sheet with its steps and pictures, and return the number of the copy.

    Raises: UserError when it is gone.
    """
    with store.change() as session:
        sheet = session.need(Sheet, sheet_id)
        session.label = f"Copy instruction sheet “{sheet.title}”"
        values = sheet.model_dump(include=set(SheetDraft.model_fields))
        values["title"] = COPY.format(sheet.title[:TITLE_BEFORE_COPY])
        made = session.keep(Sheet(**values, changed_on=today))
        for step in steps_of(session, sheet_id):
            fields = step.model_dump(include={*SheetStepDraft.model_fields, "position"})
            session.add(
                SheetStep(
                    **fields,
                    sheet_id=made,
                    picture_id=copied_picture(session, step.picture_id, made),
                )
            )
    return made


def set_sheets(store: Store, task_id: int, sheet_ids: Collection[int]) -> None:
    """Let exactly these sheets go with the request of a task.

    Raises: UserError when the task is gone, or vendors have its request.
    """
    wanted = set(sheet_ids)
    with store.change() as session:
        session.label = f"Choose instruction sheets for “{session.need(Task, task_id).title}”"
        chosen = _chosen(session, task_id)
        if wanted == set(chosen):
            return
        refuse_if_locked(session, task_id)
        for sheet_id in set(chosen) - wanted:
            session.delete(chosen[sheet_id])
        for sheet_id in sorted(wanted - set(chosen)):
            session.need(Sheet, sheet_id)
            session.add(TaskSheet(task_id=task_id, sheet_id=sheet_id, position=sheet_id))


def set_tasks(store: Store, sheet_id: int, task_ids: Collection[int]) -> None:
    """Let a sheet go with exactly the requests of these tasks.

    Raises: UserError when the sheet is gone, or vendors have a request that would change.
    """
    query = select(TaskSheet).where(TaskSheet.sheet_id == sheet_id)
    wanted = set(task_ids)
    with store.change() as session:
        session.label = f"Choose where “{session.need(Sheet, sheet_id).title}” goes along"
        before = {row.task_id for row in session.exec(query).all()}
        for task_id in sorted(before ^ wanted):
            session.need(Task, task_id)
            refuse_if_locked(session, task_id)
        for use in session.exec(query.where(col(TaskSheet.task_id).not_in(wanted))).all():
            session.delete(use)
        for task_id in sorted(wanted - before):
            session.add(TaskSheet(task_id=task_id, sheet_id=sheet_id, position=sheet_id))


def _chosen(session: Session, task_id: int) -> dict[int, TaskSheet]:
    query = select(TaskSheet).where(TaskSheet.task_id == task_id)
    return {use.sheet_id: use for use in session.exec(query).all()}
