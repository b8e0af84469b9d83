"""The sheet that “Check a task” fills in: opening, saving for later, deciding, putting back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from sqlmodel import col, func, select

from outsource_desk.base.errors import UserError
from outsource_desk.base.folding import same_name, sort_key
from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.decide.questions import QUESTIONS
from outsource_desk.domain.decide.screening import needs_reason
from outsource_desk.domain.kinds import BidState, ContractState, Stage
from outsource_desk.records.bid import Award, Bid
from outsource_desk.records.business import Person
from outsource_desk.records.contract import Contract
from outsource_desk.records.draft import FieldError, read_draft, read_text
from outsource_desk.records.sql import LINE, TEXT
from outsource_desk.records.task import Task, TaskDraft
from outsource_desk.services.business.business import business, departments, known_names, strengths
from outsource_desk.services.decide.screening import answers_of, assess

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

UNNAMED = "Task without a name"
GATES = ("core", "strategy", "measurable", "oversight", "parity")


@dataclass(frozen=True, slots=True)
class DecisionChoice:
    """What the owner decides; `override` says why when it is against the verdict."""

    decision: Decision
    override: str = ""


@dataclass(frozen=True, slots=True)
class CheckSheet:
    """The answers about one task; `values` by the names of TaskDraft. No id: not stored yet."""

    values: Mapping[str, Any] = field(default_factory=dict)
    owner: str = ""  # who does the task today, by name
    step: int = 0  # where the owner left off, from 0
    starter: str = ""
    task_id: int | None = None
    choice: DecisionChoice | None = None  # as it was decided when the sheet was opened
    decided_on: date | None = None


@dataclass(frozen=True, slots=True)
class Background:
    """What the questions need to know of the business."""

    currency: str
    country: str
    hour_rate_minor: int
    strengths: tuple[str, ...]  # of the firm and its people (R2)
    people: tuple[str, ...]
    departments: tuple[str, ...]


def background(store: Store) -> Background:
    profile = business(store)
    with store.read() as session:
        used = session.exec(select(Task.department).distinct().order_by(Task.department)).all()
    return Background(
        currency=profile.currency,
        country=profile.country,
        hour_rate_minor=profile.hour_rate_minor,
        strengths=tuple(f"{strength.who}: {strength.text}" for strength in strengths(store)),
        people=known_names(store),
        departments=tuple(
            sorted(
                {*used, *(department.name for department in departments(store))} - {""},
                key=sort_key,
            )
        ),
    )


def open_sheet(store: Store, task_id: int | None = None) -> CheckSheet:
    """Return the stored sheet of a task, or an empty one with the usual cost of an hour."""
    if task_id is None:
        rate_minor = business(store).hour_rate_minor
        return CheckSheet({"hour_rate_minor": rate_minor or None})
    with store.read() as session:
        task = session.need(Task, task_id)
        owner = session.get(Person, task.owner_id) if task.owner_id else None
    return CheckSheet(
        values=answers_of(task),
        owner=owner.name if owner else "",
        step=task.step,
        starter=task.starter,
        task_id=task_id,
        choice=DecisionChoice(task.decision, task.override) if task.decision else None,
        decided_on=task.decided_on,
    )


def save_draft(store: Store, sheet: CheckSheet, today: date) -> CheckSheet:
    """Store the answers so far and return the sheet with its id; the decision stays open.

    A decision that no longer fits the answers is withdrawn, so that it is made again.
    Raises: FieldError when an answer cannot be stored.
    """
    draft = _read(sheet)
    with store.change(f"Answers about “{draft.title}”") as session:
        task = _fill(session, sheet, draft, today)
        if task.decision is not None and _clashes(
            task, DecisionChoice(task.decision, task.override)
        ):
            task.decision, task.decided_on, task.override = None, None, ""
        session.flush()
        return replace(sheet, task_id=task.id)


def save_decision(store: Store, sheet: CheckSheet, choice: DecisionChoice, today: date) -> int:
    """Store the answers and the decision in one step and return the id of the task.

    Raises: FieldError when an answer cannot be stored; UserError when the decision lacks a
    reason or an answer, or when a contract stands in the way.
    """
    draft = _read(sheet)
    with store.change(_label(draft.title, choice)) as session:
        task = _fill(session, sheet, draft, today)
        task.decision, task.override = None, ""  # the former one may clash with new answers
        session.flush()
        _decide(session, task, choice, today)
        assert task.id is not None
        return task.id


def change_decision(store: Store, task_id: int, choice: DecisionChoice, today: date) -> None:
    """Decide anew without new answers. Raises: UserError as `save_decision` does."""
    with store.change() as session:
        task = session.need(Task, task_id)
        session.label = _label(task.title, choice)
        _decide(session, task, choice, today)


def cancel(store: Store, sheet: CheckSheet, before: CheckSheet, today: date) -> None:
    """Put a stored sheet back to what it was `before`; Undo brings the answers back."""
    if sheet.task_id is None:
        return
    draft = _read(sheet)
    with store.change(f"Cancel the check of “{draft.title}”") as session:
        if before.task_id is None:
            session.delete(session.need(Task, sheet.task_id))
            return
        task = _fill(session, before, _read(before), today)
        if before.choice is not None:
            task.decision, task.override = before.choice.decision, before.choice.override
            task.decided_on = before.decided_on


def open_gates(values: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the questions without whose answer no task may go out (R8, R9)."""
    return tuple(key for key in GATES if values.get(QUESTIONS[key].field) is None)


def _read(sheet: CheckSheet) -> TaskDraft:
    title = str(sheet.values.get("title") or "").strip() or UNNAMED
    filled = {name: value for name, value in sheet.values.items() if value is not None}
    return read_draft(TaskDraft, **{**filled, "title": title})


def _fill(session: Session, sheet: CheckSheet, draft: TaskDraft, today: date) -> Task:
    owner_id = _person(session, sheet.owner)
    if sheet.task_id is None:
        task = Task(**draft.model_dump(), created_on=today)
        session.add(task)
    else:
        task = session.need(Task, sheet.task_id)
        task.sqlmodel_update(draft.model_dump())
    task.step, task.starter, task.owner_id = sheet.step, sheet.starter, owner_id
    return task


def _person(session: Session, name: str) -> int | None:
    """Return the id of the person with that name; a new name is a new person."""
    name = read_text("Who does it today", name, LINE, "owner")
    if not name:
        return None
    for person in session.exec(select(Person)):
        if same_name(person.name) == same_name(name):
            return person.id
    return session.keep(Person(name=name))


def _label(title: str, choice: DecisionChoice) -> str:
    return f"Decide on “{title}”: {choice.decision.words.lower()}"


def _clashes(task: Task, choice: DecisionChoice) -> bool:
    """Tell whether a decision is against the verdict and says nothing about why."""
    verdict = assess(answers_of(task), "").verdict
    return needs_reason(verdict, choice.decision) and not choice.override.strip()


def _decide(session: Session, task: Task, choice: DecisionChoice, today: date) -> None:
    goes_out = choice.decision != Decision.KEEP
    missing = open_gates(answers_of(task)) if goes_out else ()
    if missing:
        first = QUESTIONS[missing[0]].text
        raise UserError(
            f"Nothing was decided yet: first answer “{first}”, so that the verdict is sound."
        )
    override = read_text("The reason", choice.override, TEXT, "override")
    if _clashes(task, choice):
        raise FieldError(
            "override",
            "This is against the verdict. Say in one sentence why, for example “Two vendors"
            " sent samples as good as ours”.",
        )
    task.stage = _stage(session, task, goes_out=goes_out)
    task.decision, task.decided_on = choice.decision, today
    task.override = override


def _stage(session: Session, task: Task, *, goes_out: bool) -> Stage:
    """Return where the decision puts a task: back where it was when it was out before."""
    if not goes_out:
        _may_stay(session, task)
        return Stage.DECIDE
    if task.stage != Stage.DECIDE:
        return task.stage
    for stage, query in (
        (Stage.CONTRACT, select(func.count()).where(col(Award.task_id) == task.id)),
        (Stage.COMPARE, _bids(task)),
    ):
        if session.exec(query).one():
            return stage
    return Stage.BRIEF


def _bids(task: Task) -> Any:
    return select(func.count()).where(Bid.task_id == task.id, Bid.state == BidState.RECEIVED)


def _may_stay(session: Session, task: Task) -> None:
    bound = (ContractState.FINISHED, ContractState.SIGNED)
    query = select(Contract.number).where(
        col(Contract.task_id) == task.id, col(Contract.state).in_(bound)
    )
    number = session.exec(query).first()
    if number is not None:
        raise UserError(
            f"The decision stays as it is, because contract {number} is finished or signed."
            " End the contract first, then decide again."
        )
