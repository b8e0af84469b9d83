"""What may change about instruction sheets and their steps: each change is one step of undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlmodel import col, select

from outsource_desk.base.errors import UserError
from outsource_desk.records.attachment import Attachment
from outsource_desk.records.sheet import Sheet, SheetDraft, SheetStep, SheetStepDraft, TaskSheet
from outsource_desk.records.task import Task
from outsource_desk.services.locks.brief_lock import refuse_if_locked, why_locked
from outsource_desk.services.sheets.library import sheet_of, step_of, steps_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from sqlmodel import Session

    from outsource_desk.store.store import Store

COPY = "{} (copy)"
TITLE_BEFORE_COPY = 190  # characters: with “(copy)” it must still fit
LABEL = 60  # characters of a step in the history


def add_sheet(store: Store, draft: SheetDraft, steps: Sequence[SheetStepDraft], today: date) -> int:
    """Add a sheet with its first steps, and return its number."""
    with store.change(f"Add instruction sheet “{draft.title}”") as session:
        sheet_id = _add(session, Sheet(**draft.model_dump(), changed_on=today))
        for position, step in enumerate(steps):
            session.add(SheetStep(**step.model_dump(), sheet_id=sheet_id, position=position))
    return sheet_id


def change_sheet(store: Store, sheet_id: int, draft: SheetDraft, today: date) -> None:
    """Change what a sheet says besides its steps. Raises: UserError when it is gone."""
    with store.change(f"Change instruction sheet “{draft.title}”") as session:
        found = sheet_of(session, sheet_id)
        found.sqlmodel_update(draft.model_dump())
        found.changed_on = today


def remove_sheet(store: Store, sheet_id: int) -> str:
    """Delete a sheet with its steps and pictures, and return its name.

    Raises: UserError when it is gone, or vendors have it with a request.
    """
    with store.read() as session:
        title = sheet_of(session, sheet_id).title
    with store.change(f"Delete instruction sheet “{title}”") as session:
        found = sheet_of(session, sheet_id)
        for use in session.exec(select(TaskSheet).where(TaskSheet.sheet_id == sheet_id)).all():
            if why_locked(session, use.task_id):
                task = session.get_one(Task, use.task_id).title
                raise UserError(
                    f"Vendors have “{title}” with the request “{task}”, so it was not deleted."
                    " Press “Change the request” there first."
                )
        session.delete(found)
    return title


def copy_sheet(store: Store, sheet_id: int, today: date) -> int:
    """Copy a sheet with its steps and pictures, and return the number of the copy.

    Raises: UserError when it is gone.
    """
    with store.read() as session:
        title = sheet_of(session, sheet_id).title
    with store.change(f"Copy instruction sheet “{title}”") as session:
        found = sheet_of(session, sheet_id)
        values = found.model_dump(include=set(SheetDraft.model_fields))
        values["title"] = COPY.format(title[:TITLE_BEFORE_COPY])
        made = _add(session, Sheet(**values, changed_on=today))
        for one in steps_of(session, sheet_id):
            step = one.model_dump(include={*SheetStepDraft.model_fields, "position"})
            session.add(
                SheetStep(**step, sheet_id=made, picture_id=_copied(session, one.picture_id, made))
            )
    return made


def add_step(store: Store, sheet_id: int, draft: SheetStepDraft, today: date) -> int:
    """Add a step at the end and return its number. Raises: UserError when the sheet is gone."""
    with store.change(f"Add step “{_short(draft.text)}”") as session:
        sheet_of(session, sheet_id).changed_on = today
        last = [one.position for one in steps_of(session, sheet_id)][-1:]
        position = last[0] + 1 if last else 0
        return _add(session, SheetStep(**draft.model_dump(), sheet_id=sheet_id, position=position))


def change_step(store: Store, step_id: int, draft: SheetStepDraft, today: date) -> None:
    """Change what a step says. Raises: UserError when it is gone."""
    with store.change(f"Change step “{_short(draft.text)}”") as session:
        found = step_of(session, step_id)
        found.sqlmodel_update(draft.model_dump())
        sheet_of(session, found.sheet_id).changed_on = today


def remove_step(store: Store, step_id: int, today: date) -> str:
    """Remove a step with its picture, and return its words. Raises: UserError when it is gone."""
    with store.read() as session:
        text = _short(step_of(session, step_id).text)
    with store.change(f"Remove step “{text}”") as session:
        found = step_of(session, step_id)
        sheet_of(session, found.sheet_id).changed_on = today
        picture_id = found.picture_id
        session.delete(found)
        session.flush()
        _drop(session, picture_id)
    return text


def move_step(store: Store, step_id: int, by: int, today: date) -> None:
    """Move a step `by` places down (up when negative); at the end of the list it stays.

    Raises: UserError when it is gone.
    """
    with store.read() as session:
        step = step_of(session, step_id)
        there = [one.id for one in steps_of(session, step.sheet_id)]
        text = _short(step.text)
    at = there.index(step_id)
    to = min(max(at + by, 0), len(there) - 1)
    if to == at:
        return
    with store.change(f"Move step “{text}”") as session:
        sheet_id = step_of(session, step_id).sheet_id
        sheet_of(session, sheet_id).changed_on = today
        ordered = steps_of(session, sheet_id)
        ordered.insert(to, ordered.pop(at))
        for position, one in enumerate(ordered):
            one.position = position


def set_sheets(store: Store, task_id: int, sheet_ids: Collection[int]) -> None:
    """Let exactly these sheets go with the request of a task.

    Raises: UserError when the task is gone, or vendors have its request.
    """
    with store.read() as session:
        title = _task(session, task_id).title
        before = set(_chosen(session, task_id))
    wanted = set(sheet_ids)
    if wanted == before:
        return
    with store.change(f"Choose instruction sheets for “{title}”") as session:
        refuse_if_locked(session, task_id)
        chosen = _chosen(session, task_id)
        for sheet_id in before - wanted:
            session.delete(chosen[sheet_id])
        for sheet_id in sorted(wanted - before):
            sheet_of(session, sheet_id)
            session.add(TaskSheet(task_id=task_id, sheet_id=sheet_id, position=sheet_id))


def set_tasks(store: Store, sheet_id: int, task_ids: Collection[int]) -> None:
    """Let a sheet go with exactly the requests of these tasks.

    Raises: UserError when the sheet is gone, or vendors have a request that would change.
    """
    query = select(TaskSheet).where(TaskSheet.sheet_id == sheet_id)
    with store.read() as session:
        title = sheet_of(session, sheet_id).title
        before = {one.task_id for one in session.exec(query).all()}
    wanted = set(task_ids)
    if wanted == before:
        return
    with store.change(f"Choose where “{title}” goes along") as session:
        sheet_of(session, sheet_id)
        for task_id in sorted(before ^ wanted):
            _task(session, task_id)
            refuse_if_locked(session, task_id)
        for one in session.exec(query.where(col(TaskSheet.task_id).not_in(wanted))).all():
            session.delete(one)
        for task_id in sorted(wanted - before):
            session.add(TaskSheet(task_id=task_id, sheet_id=sheet_id, position=sheet_id))


def _chosen(session: Session, task_id: int) -> dict[int, TaskSheet]:
    query = select(TaskSheet).where(TaskSheet.task_id == task_id)
    return {one.sheet_id: one for one in session.exec(query).all()}


def _task(session: Session, task_id: int) -> Task:
    found = session.get(Task, task_id)
    if found is None:
        raise UserError("This task was deleted, so nothing was changed. Undo brings it back.")
    return found


def _add(session: Session, record: Any) -> int:
    session.add(record)
    session.flush()
    return int(record.id)


def _copied(session: Session, picture_id: int | None, sheet_id: int) -> int | None:
    """Give the copy of a step a picture of its own: the bytes are stored once."""
    found = session.get(Attachment, picture_id) if picture_id else None
    if found is None:
        return None
    kept = found.model_dump(exclude={"id", "sheet_id", "follows_id", "version"})
    return _add(session, Attachment(**kept, sheet_id=sheet_id))


def _drop(session: Session, picture_id: int | None) -> None:
    """Remove a picture that no step shows any more."""
    shown = select(SheetStep.id).where(SheetStep.picture_id == picture_id)
    found = session.get(Attachment, picture_id) if picture_id else None
    if found is not None and session.exec(shown).first() is None:
        session.delete(found)


def _short(text: str) -> str:
    line = text.partition("\n")[0]
    return line if len(line) <= LABEL else f"{line[: LABEL - 1]}…"
