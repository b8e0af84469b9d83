"""Filling in a brief: begin, one field at a time, take back what was released."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.brief.customer_contact import GUIDELINES
from outsource_desk.domain.brief.data_sharing import rules_for, sharing_of
from outsource_desk.domain.compare.price_rules import PriceRule
from outsource_desk.domain.decide.answers import DataClass
from outsource_desk.domain.kinds import BidState, CriterionKind, Direction, PriceBasis, Stage
from outsource_desk.records.bid import Bid
from outsource_desk.records.brief import Brief, BriefDraft, Criterion, Kpi
from outsource_desk.records.business import Person, PersonDraft
from outsource_desk.records.draft import FieldError, read_draft
from outsource_desk.records.task import Task
from outsource_desk.services.brief.rows import ALSO, brief_of, classes_of
from outsource_desk.services.locks.brief_lock import chosen_vendor, refuse_if_locked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

# A number named after one of these is better when it is low.
BAD_THINGS = ("error", "correct", "complain", "late", "delay", "miss", "defect", "return")
NAMES: Final[Mapping[str, str]] = {
    "meetings": "How often you talk",
    "trade_off": "What gives way first",
    "start_on": "Start of the work",
    "due_on": "End of the work",
    "bids_due_on": "Last day for bids",
    "oversight_id": "Who supervises",
    "price_basis": "What the price pays for",
    "price_rule": "How prices become points",
    "data_class": "Data that the vendor sees",
    "also_personal": "Personal data besides",
    "also_payment": "Payment data besides",
    "also_health": "Health data besides",
    "trial_ends_on": "End of the trial",
    "payment_pattern": "How the price is paid",
}
# Fields beside the text: how what a person chose becomes what is stored.
_CHOICES: Final[Mapping[str, Callable[[Any], Any]]] = {
    "oversight_id": lambda value: None if value is None else int(value),
    "price_basis": PriceBasis,
    "price_rule": PriceRule,
    "data_class": lambda value: None if value is None else DataClass(value),
}


def begin_brief(store: Store, task_id: int) -> None:
    """Start a brief from what was answered in the check; does nothing when there is one."""
    with store.change() as session:
        session.label = f"Begin the brief of “{session.need(Task, task_id).title}”"
        if brief_of(session, task_id) is None:
            begin(session, task_id)


def set_field(store: Store, task_id: int, name: str, value: object) -> None:
    """Store one field; the same value again changes nothing and leaves no step.

    name: of BriefDraft, or oversight_id, price_basis, price_rule or data_class.
    Raises: FieldError for a value that does not fit; UserError once the request was sent.
    """
    new = _read(name, value)
    with store.read() as session:
        stored = brief_of(session, task_id) or Brief(task_id=task_id)
        holder = session.need(Task, task_id) if name == "data_class" else stored
        if getattr(holder, name) == new:
            return
        _check_days(stored, name, new)
    with store.change(f"Change “{_name_of(name)}” of the brief") as session:
        refuse_if_locked(session, task_id)
        record = brief_of(session, task_id) or begin(session, task_id)
        if name == "data_class":
            task = session.need(Task, task_id)
            task.data_class = new
        else:
            setattr(record, name, new)
        if name == "data_class" or (name in ALSO and new):
            ask_proof(session, session.need(Task, task_id), record)


def set_oversight(store: Store, task_id: int, name: str) -> None:
    """Name the one who supervises; a new name also adds that person (R24). Empty: nobody.

    Raises: FieldError for a name that does not fit; UserError once the request was sent.
    """
    tidy = name.strip()
    draft = read_draft(PersonDraft, name=tidy) if tidy else None
    with store.read() as session:
        known = session.exec(select(Person.id).where(Person.name == tidy)).first()
    if draft is None or known is not None:
        set_field(store, task_id, "oversight_id", known)
        return
    with store.change(f"Let “{tidy}” supervise") as session:
        refuse_if_locked(session, task_id)
        record = brief_of(session, task_id) or begin(session, task_id)
        record.oversight_id = session.keep(Person(**draft.model_dump()))


def ask_for_proof(store: Store, task_id: int) -> None:
    """Make the proof that goes with the data a must-have (again)."""
    with store.change("Ask for a proof") as session:
        refuse_if_locked(session, task_id)
        brief = brief_of(session, task_id) or Brief(task_id=task_id)
        ask_proof(session, session.need(Task, task_id), brief)


def take_back(store: Store, task_id: int) -> None:
    """Open a request that was sent for changes; without bids the task goes back to the brief.

    Raises: UserError once a vendor is chosen.
    """
    with store.change() as session:
        task = session.need(Task, task_id)
        session.label = f"Change the request for “{task.title}”"
        chosen = chosen_vendor(session, task_id)
        if chosen is not None:
            raise UserError(
                f"You chose {chosen}, so the request stays as it was. Reopen the choice first."
            )
        record = brief_of(session, task_id)
        if record is None:
            return
        record.sent_on = None
        received = select(Bid.id).where(Bid.task_id == task_id, Bid.state == BidState.RECEIVED)
        if task.stage == Stage.COMPARE and session.exec(received).first() is None:
            task.stage = Stage.BRIEF


def _read(name: str, value: object) -> Any:
    if name in _CHOICES:
        return _CHOICES[name](value)
    return getattr(read_draft(BriefDraft, **{name: value}), name)


def _name_of(name: str) -> str:
    field = BriefDraft.model_fields.get(name)
    return NAMES.get(name) or (field and field.title) or name


def _check_days(brief: Brief, name: str, new: Any) -> None:
    days = {"start_on": brief.start_on, "due_on": brief.due_on, name: new}
    start_on, due_on = days["start_on"], days["due_on"]
    if start_on is not None and due_on is not None and due_on < start_on:
        raise FieldError(name, "The work cannot end before it starts. Choose another day.")


def begin(session: Session, task_id: int) -> Brief:
    """Add the brief of a task, with what was answered in the check."""
    task = session.need(Task, task_id)
    brief = Brief(
        task_id=task_id,
        in_scope=task.summary,
        data_rules="\n".join(rules_for((task.data_class,) if task.data_class else ())),
        customer_rules="\n".join(GUIDELINES[task.customers]) if task.customers else "",
        trial=task.pilot_plan,
        trial_passed=task.pilot_success,
        oversight_id=task.owner_id,
        oversight_minutes=task.oversight_minutes * 12 // 52,
    )
    session.add(brief)
    ask_proof(session, task, brief)
    _take_measure(session, task)
    session.flush()
    return brief


def ask_proof(session: Session, task: Task, brief: Brief) -> None:
    """Add the must-haves that the classes of data ask for, unless they are there."""
    there = session.exec(select(Criterion).where(Criterion.task_id == task.id)).all()
    position = max((criterion.position + 1 for criterion in there), default=0)
    for sharing in sharing_of(classes_of(task.data_class, brief)):
        if not sharing.proof or any(sharing.is_proof(criterion.name) for criterion in there):
            continue
        session.add(
            Criterion(
                task_id=task.id or 0,
                name=sharing.proof,
                kind=CriterionKind.MUST,
                weight=0,
                meaning=sharing.proof_meaning,
                position=position,
            )
        )
        position += 1


def _take_measure(session: Session, task: Task) -> None:
    """The number named in the check becomes the first one of the brief."""
    if not task.measure or session.exec(select(Kpi.id).where(Kpi.task_id == task.id)).first():
        return
    low = any(word in task.measure.casefold() for word in BAD_THINGS)
    direction = Direction.LOWER if low else Direction.HIGHER
    session.add(Kpi(task_id=task.id or 0, name=first_number(task.measure), direction=direction))


def first_number(measure: str) -> str:
    """Return the number of the check as the name of a number of the brief."""
    return measure[:1].upper() + measure[1:]
