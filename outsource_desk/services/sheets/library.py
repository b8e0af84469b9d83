"""The owner's library of instruction sheets: what there is, and where each one is used (R27)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import col, func, select

from outsource_desk.base.folding import sort_key
from outsource_desk.records.attachment import Attachment
from outsource_desk.records.sheet import Sheet, SheetDraft, SheetStep, SheetStepDraft, TaskSheet
from outsource_desk.records.sql import by_name
from outsource_desk.records.task import Task
from outsource_desk.services.locks.brief_lock import why_locked

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One line of the list."""

    id: int
    title: str
    occasion: str
    steps: int
    tasks: tuple[str, ...]  # with whose requests it goes
    changed_on: date


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step as the owner sees it."""

    id: int
    draft: SheetStepDraft
    picture_id: int | None
    picture: str  # name of its picture; "" without one
    sha256: str


@dataclass(frozen=True, slots=True)
class SheetUse:
    """A task whose request the sheet goes with; `locked` says why that cannot change, or ""."""

    task_id: int
    title: str
    locked: str


@dataclass(frozen=True, slots=True)
class SheetCard:
    """Everything about one sheet."""

    id: int
    draft: SheetDraft
    changed_on: date
    steps: tuple[StepRow, ...]
    uses: tuple[SheetUse, ...]


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """One sheet of the library, beside the request of a task."""

    id: int
    title: str
    occasion: str
    steps: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class TaskChoice:
    """One task, beside a sheet that can go with its request."""

    id: int
    title: str
    chosen: bool
    locked: str  # why it stays as it is; "" while it may change


def sheet_list(store: Store) -> tuple[SheetRow, ...]:
    """Return every sheet by name."""
    counted = select(SheetStep.sheet_id, func.count()).group_by(col(SheetStep.sheet_id))
    used = select(TaskSheet.sheet_id, Task.title).join(Task).order_by(by_name(Task.title))
    listed = select(col(Sheet.id), col(Sheet.title), col(Sheet.occasion), col(Sheet.changed_on))
    with store.read() as session:
        steps = dict(session.exec(counted).all())
        tasks: dict[int, list[str]] = {}
        for sheet_id, title in session.exec(used).all():
            tasks.setdefault(sheet_id, []).append(title)
        sheets = session.exec(listed).all()
    rows = [
        SheetRow(
            number or 0,
            title,
            occasion,
            steps.get(number or 0, 0),
            tuple(tasks.get(number or 0, ())),
            day,
        )
        for number, title, occasion, day in sheets
    ]
    return tuple(sorted(rows, key=lambda row: (sort_key(row.title), row.id)))


def sheet_card(store: Store, sheet_id: int) -> SheetCard:
    """Return one sheet with its steps. Raises: UserError when it is gone."""
    with store.read() as session:
        sheet = session.need(Sheet, sheet_id)
        uses = select(Task.id, Task.title).join(TaskSheet).where(TaskSheet.sheet_id == sheet_id)
        return SheetCard(
            sheet_id,
            SheetDraft.of_stored(sheet.model_dump(include=set(SheetDraft.model_fields))),
            sheet.changed_on,
            _steps(session, sheet_id),
            tuple(
                SheetUse(task_id or 0, title, why_locked(session, task_id or 0))
                for task_id, title in session.exec(uses.order_by(by_name(Task.title))).all()
            ),
        )


def sheet_choices(store: Store, task_id: int) -> tuple[SheetChoice, ...]:
    """Return every sheet, and whether it goes with the request of a task."""
    with store.read() as session:
        query = select(TaskSheet.sheet_id).where(TaskSheet.task_id == task_id)
        chosen = set(session.exec(query).all())
    return tuple(
        SheetChoice(row.id, row.title, row.occasion, row.steps, row.id in chosen)
        for row in sheet_list(store)
    )


def task_choices(store: Store, sheet_id: int) -> tuple[TaskChoice, ...]:
    """Return every task, and whether a sheet goes with its request."""
    with store.read() as session:
        query = select(TaskSheet.task_id).where(TaskSheet.sheet_id == sheet_id)
        chosen = set(session.exec(query).all())
        tasks = session.exec(select(Task.id, Task.title).order_by(by_name(Task.title))).all()
        return tuple(
            TaskChoice(number or 0, title, number in chosen, why_locked(session, number or 0))
            for number, title in tasks
        )


def sheet_count(store: Store, task_id: int) -> int:
    """Return how many sheets go with the request of a task."""
    query = select(func.count()).select_from(TaskSheet).where(TaskSheet.task_id == task_id)
    with store.read() as session:
        return session.exec(query).one()


def steps_of(session: Session, sheet_id: int) -> list[SheetStep]:
    """Return the records of the steps of a sheet, in order."""
    query = select(SheetStep).where(SheetStep.sheet_id == sheet_id)
    return list(session.exec(query.order_by(col(SheetStep.position), col(SheetStep.id))).all())


def _steps(session: Session, sheet_id: int) -> tuple[StepRow, ...]:
    rows = []
    for step in steps_of(session, sheet_id):
        picture = session.get(Attachment, step.picture_id) if step.picture_id else None
        draft = SheetStepDraft.of_stored(step.model_dump(include=set(SheetStepDraft.model_fields)))
        named = (picture.id, picture.name, picture.sha256) if picture else (None, "", "")
        rows.append(StepRow(step.id or 0, draft, *named))
    return tuple(rows)
