"""What lies around tasks: bids, contracts, milestones and reviews, read once for all of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlmodel import col, func, select

from outsource_desk.domain.decide.next_step import OpenMilestone
from outsource_desk.domain.kinds import BidState, ContractState, MilestoneState
from outsource_desk.records.bid import Bid
from outsource_desk.records.brief import Brief
from outsource_desk.records.contract import Contract
from outsource_desk.records.delivery import Milestone
from outsource_desk.records.review import Review

if TYPE_CHECKING:
    from datetime import date
    from typing import Any

    from outsource_desk.store.session import Session


@dataclass(frozen=True, slots=True)
class Agreed:
    """The newest contract of a task."""

    contract_id: int
    state: ContractState
    price_minor: int
    currency: str


@dataclass(slots=True)
class Around:
    """Everything by the id of the task."""

    briefs: set[int] = field(default_factory=set)
    bids: dict[int, int] = field(default_factory=dict)
    contracts: dict[int, Agreed] = field(default_factory=dict)
    milestones: dict[int, OpenMilestone] = field(default_factory=dict)
    reviews: dict[int, date | None] = field(default_factory=dict)  # the next one agreed


def around(session: Session) -> Around:
    """Read it with one query for each kind of thing."""
    known = Around()
    known.briefs = set(session.exec(select(Brief.task_id)))
    counted = select(Bid.task_id, func.count()).where(col(Bid.state) == BidState.RECEIVED)
    known.bids = dict(session.exec(counted.group_by(col(Bid.task_id))).all())
    _add_contracts(session, known)
    _add_milestones(session, known)
    latest: tuple[Any, ...] = (Contract.task_id, Review.next_on)
    reviews = select(*latest).join(Contract).order_by(col(Review.held_on))
    known.reviews = dict(session.exec(reviews).all())
    return known


def _add_contracts(session: Session, known: Around) -> None:
    names = ("task_id", "id", "state", "price_minor", "currency")
    query = select(*(getattr(Contract, name) for name in names)).order_by(col(Contract.id))
    for task_id, *rest in session.exec(query):
        known.contracts[task_id] = Agreed(*rest)


def _add_milestones(session: Session, known: Around) -> None:
    """Keep the first milestone of each task that is not accepted: earliest day, then position."""
    columns: tuple[Any, ...] = (
        Contract.task_id,
        Milestone.title,
        Milestone.state,
        Milestone.due_on,
    )
    query = (
        select(*columns)
        .join(Contract)
        .where(col(Milestone.state) != MilestoneState.ACCEPTED)
        .where(col(Contract.state) != ContractState.ENDED)
        .order_by(col(Milestone.due_on).is_(None), col(Milestone.due_on), col(Milestone.position))
    )
    for task_id, title, state, due_on in session.exec(query):
        known.milestones.setdefault(task_id, OpenMilestone(title, state, due_on))
