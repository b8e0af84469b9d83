"""The inventory of tasks: the list, the head of one task, adding, renaming and deleting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import col, delete, func, select

from outsource_desk.base.errors import UserError
from outsource_desk.base.folding import sort_key
from outsource_desk.domain.decide.next_step import NextStep, StepFacts, next_step
from outsource_desk.domain.decide.task_path import ORDER, ComesFirst, comes_first, place_of
from outsource_desk.domain.kinds import ContractState, Stage
from outsource_desk.domain.money import time_cost
from outsource_desk.records.about import about_of
from outsource_desk.records.bid import Award
from outsource_desk.records.business import Person
from outsource_desk.records.contract import Contract
from outsource_desk.records.delivery import Payment
from outsource_desk.records.draft import read_draft
from outsource_desk.records.task import Task, TaskDraft
from outsource_desk.services.business.business import currency
from outsource_desk.services.tasks.facts import Around, around

if TYPE_CHECKING:
    from datetime import date
    from typing import Any

    from outsource_desk.domain.decide.answers import Decision, Frequency
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True, order=True)
class Stake:
    """How much money a task is about."""

    minor: int
    currency: str
    agreed: bool  # the price of a contract; else what a year of it costs today


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One line of the list (R1)."""

    id: int
    title: str
    department: str
    owner: str
    stage: Stage
    decision: Decision | None
    started: bool  # the check holds answers
    frequency: Frequency | None
    minutes_per_month: int | None
    stake: Stake | None
    next_step: NextStep


@dataclass(frozen=True, slots=True)
class StageState:
    """One stage of one task, as the row of stages shows it."""

    key: Stage
    title: str
    done: bool
    first: ComesFirst | None  # what must happen before it opens


@dataclass(frozen=True, slots=True)
class TaskHeader:
    """The top of an open task."""

    id: int
    title: str
    department: str
    stage: Stage
    decision: Decision | None
    stages: tuple[StageState, ...]


def task_list(store: Store) -> tuple[TaskRow, ...]:
    """Return every task in the order of the stages, then by name."""
    names = (
        "id title department stage decision frequency step"
        " minutes_per_month hour_rate_minor materials_minor"
    )
    columns: list[Any] = [*(getattr(Task, name) for name in names.split()), Person.name]
    with store.read() as session:
        money = currency(store)
        known = around(session)
        query = select(*columns).select_from(Task).join(Person, isouter=True)
        rows = [_row(values, known, money) for values in session.exec(query)]
    rows.sort(key=lambda row: (place_of(row.stage), sort_key(row.title), row.id))
    return tuple(rows)


def task_header(store: Store, task_id: int) -> TaskHeader:
    """Return the head of one task. Raises: UserError when it is gone."""
    columns: tuple[Any, ...] = (Task.title, Task.department, Task.stage, Task.decision)
    query = select(*columns).where(Task.id == task_id)
    with store.read() as session:
        values = session.exec(query).first()
    if values is None:
        raise UserError(about_of(Task).gone)
    title, department, stage, decision = values
    stages = tuple(_stage_state(key, stage, decision) for key in ORDER)
    return TaskHeader(task_id, title, department, stage, decision, stages)


def stage_counts(store: Store) -> dict[Stage, int]:
    """Return how many tasks stand at each of the six stages."""
    with store.read() as session:
        counted = dict(session.exec(select(Task.stage, func.count()).group_by(Task.stage)).all())
    return {stage: counted.get(stage, 0) for stage in ORDER}


def task_count(store: Store) -> int:
    with store.read() as session:
        return session.exec(select(func.count()).select_from(Task)).one()


def add_task(store: Store, title: str, today: date) -> int:
    """Store a new task that is not checked yet and return its id. Raises: FieldError."""
    draft = read_draft(TaskDraft, title=title)
    with store.change(f"Add task “{draft.title}”") as session:
        return session.keep(Task(**draft.model_dump(), created_on=today))


def rename_task(store: Store, task_id: int, title: str) -> None:
    """Give a task another name. Raises: FieldError when it is empty or too long."""
    new = read_draft(TaskDraft, title=title).title
    with store.change(f"Rename task to “{new}”") as session:
        session.need(Task, task_id).title = new


def delete_task(store: Store, task_id: int) -> str:
    """Delete a task with all that belongs to it, and return its name; undo brings it back.

    Raises: UserError when money was paid for it or its contract is signed.
    """
    with store.change() as session:
        title = session.need(Task, task_id).title
        session.label = f"Delete task “{title}”"
        _may_go(session, task_id, title)
        session.exec(delete(Award).where(col(Award.task_id) == task_id))  # it holds its bid
        session.exec(delete(Task).where(col(Task.id) == task_id))
    return title


def _may_go(session: Session, task_id: int, title: str) -> None:
    contracts = session.exec(select(Contract).where(Contract.task_id == task_id)).all()
    ids = [contract.id for contract in contracts]
    if session.exec(select(Payment.id).where(col(Payment.contract_id).in_(ids)).limit(1)).first():
        raise UserError(
            f"“{title}” was not deleted, because payments were recorded for it."
            " Remove the payments first, or leave the task as a record."
        )
    signed = [contract.number for contract in contracts if contract.state == ContractState.SIGNED]
    if signed:
        raise UserError(
            f"“{title}” was not deleted, because contract {signed[0]} is signed."
            " End the contract first."
        )


def _stage_state(key: Stage, reached: Stage, decision: Decision | None) -> StageState:
    passed = place_of(key) < place_of(reached)
    decided = key == Stage.DECIDE and decision is not None
    return StageState(key, key.words, passed or decided, comes_first(key, reached, decision))


def _row(values: tuple[Any, ...], known: Around, money: str) -> TaskRow:
    task_id, title, department, stage, decision, frequency, step, *cost, owner = values
    minutes, rate_minor, materials_minor = cost
    started = step > 0 or frequency is not None
    agreed = known.contracts.get(task_id)
    facts = StepFacts(
        stage=stage,
        decision=decision,
        started=started,
        has_brief=task_id in known.briefs,
        bids=known.bids.get(task_id, 0),
        contract=agreed.state if agreed else None,
        milestone=known.milestones.get(task_id),
        reviewed=task_id in known.reviews,
        review_on=known.reviews.get(task_id),
    )
    stake = (
        Stake(agreed.price_minor, agreed.currency, agreed=True)
        if agreed and agreed.price_minor
        else _stake_today(minutes, rate_minor, materials_minor, money)
    )
    return TaskRow(
        id=task_id,
        title=title,
        department=department,
        owner=owner or "",
        stage=stage,
        decision=decision,
        started=started,
        frequency=frequency,
        minutes_per_month=minutes,
        stake=stake,
        next_step=next_step(facts),
    )


def _stake_today(
    minutes: int | None, rate_minor: int | None, materials_minor: int, money: str
) -> Stake | None:
    if minutes is None or rate_minor is None:
        return None
    monthly_minor = time_cost(minutes, rate_minor) + materials_minor
    return Stake(monthly_minor * 12, money, agreed=False)
