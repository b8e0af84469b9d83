"""Signed contracts with their milestones, checks, rework and payments, read once each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from sqlmodel import col, func, select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.deliver.milestones import MilestoneFacts
from outsource_desk.domain.deliver.payments import Ledger, ledger
from outsource_desk.domain.kinds import SIGNED_ONCE, ContractState, MilestoneState, PaymentKind
from outsource_desk.records.contract import Contract
from outsource_desk.records.delivery import CheckItem, Milestone, Payment, Rework
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Vendor

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from outsource_desk.store.session import Session

NO_MONEY = Ledger()


@dataclass(frozen=True, slots=True)
class Deal:
    """A signed contract: who does what for how much; amounts in minor units of `currency`."""

    contract_id: int
    task_id: int
    task: str
    vendor_id: int
    vendor: str
    number: str
    currency: str
    price_minor: int
    starts_on: date | None
    ends_on: date | None
    signed_on: date | None
    payment_days: int
    state: ContractState


@dataclass(frozen=True, slots=True)
class StoredMilestone:
    """A milestone as stored."""

    id: int
    contract_id: int
    title: str
    deliverable: str
    state: MilestoneState
    starts_on: date | None
    due_on: date | None
    baseline_on: date | None
    forecast_on: date | None
    delivered_on: date | None
    accepted_on: date | None
    progress: int
    amount_minor: int
    review_days: int


@dataclass(frozen=True, slots=True)
class AcceptanceCriterion:
    """One acceptance criterion."""

    id: int
    text: str
    done: bool


@dataclass(frozen=True, slots=True)
class ReworkNote:
    """What had to be put right, and until when."""

    reason: str
    asked_on: date
    due_on: date | None


@dataclass(frozen=True, slots=True)
class MoneyMoved:
    """What moved: by milestone, and by contract for payments without one."""

    by_milestone: Mapping[int, Ledger]
    by_contract: Mapping[int, Ledger]  # all payments of the contract, milestones included


def deals(
    session: Session, *, task_id: int | None = None, contract_id: int | None = None
) -> tuple[Deal, ...]:
    """Return signed contracts, the oldest first; of one task or one contract when named."""
    names = "number currency price_minor starts_on ends_on signed_on payment_days state"
    columns: tuple[Any, ...] = (
        Contract.id,
        Contract.task_id,
        Task.title,
        Vendor.id,
        Vendor.name,
        *(getattr(Contract, name) for name in names.split()),
    )
    query: Any = select(*columns)
    query = query.join(Task).join(Vendor).where(col(Contract.state).in_(SIGNED_ONCE))
    if task_id is not None:
        query = query.where(Contract.task_id == task_id)
    if contract_id is not None:
        query = query.where(Contract.id == contract_id)
    query = query.order_by(col(Contract.signed_on), col(Contract.id))
    return tuple(Deal(*row) for row in session.exec(query))


def milestones(session: Session, contracts: Sequence[int]) -> tuple[StoredMilestone, ...]:
    """Return the milestones of these contracts in the order of each contract."""
    columns = [getattr(Milestone, field.name) for field in fields(StoredMilestone)]
    query: Any = select(*columns).where(col(Milestone.contract_id).in_(contracts))
    order = (col(Milestone.contract_id), col(Milestone.position), col(Milestone.id))
    return tuple(StoredMilestone(*row) for row in session.exec(query.order_by(*order)))


def checks(
    session: Session, wanted: Sequence[int]
) -> Mapping[int, tuple[AcceptanceCriterion, ...]]:
    """Return the acceptance criteria by milestone."""
    query = (
        select(CheckItem.milestone_id, CheckItem.id, CheckItem.text, CheckItem.done)
        .where(col(CheckItem.milestone_id).in_(wanted))
        .order_by(col(CheckItem.position), col(CheckItem.id))
    )
    by_milestone: dict[int, list[AcceptanceCriterion]] = defaultdict(list)
    for milestone_id, item_id, text, done in session.exec(query):
        by_milestone[milestone_id].append(AcceptanceCriterion(item_id or 0, text, done))
    return {milestone_id: tuple(items) for milestone_id, items in by_milestone.items()}


def reworks(session: Session, wanted: Sequence[int]) -> Mapping[int, tuple[ReworkNote, ...]]:
    """Return the rework asked for by milestone, the newest first."""
    columns: tuple[Any, ...] = (
        Rework.milestone_id,
        Rework.reason,
        Rework.asked_on,
        Rework.due_on,
    )
    query = (
        select(*columns).where(col(Rework.milestone_id).in_(wanted)).order_by(col(Rework.id).desc())
    )
    by_milestone: dict[int, list[ReworkNote]] = defaultdict(list)
    for milestone_id, *rest in session.exec(query):
        by_milestone[milestone_id].append(ReworkNote(*rest))
    return {milestone_id: tuple(items) for milestone_id, items in by_milestone.items()}


def money(session: Session, contracts: Sequence[int]) -> MoneyMoved:
    """Return what was paid, credited and refunded; the file adds it up, there may be many."""
    columns: tuple[Any, ...] = (
        Payment.contract_id,
        Payment.milestone_id,
        Payment.kind,
        func.sum(Payment.amount_minor),
    )
    query: Any = select(*columns).where(col(Payment.contract_id).in_(contracts))
    query = query.group_by(*columns[:3])
    by_milestone: dict[int, list[tuple[PaymentKind, int]]] = defaultdict(list)
    by_contract: dict[int, list[tuple[PaymentKind, int]]] = defaultdict(list)
    for contract_id, milestone_id, *entry in session.exec(query):
        by_contract[contract_id].append((entry[0], entry[1]))
        if milestone_id is not None:
            by_milestone[milestone_id].append((entry[0], entry[1]))
    return MoneyMoved(
        {key: ledger(entries) for key, entries in by_milestone.items()},
        {key: ledger(entries) for key, entries in by_contract.items()},
    )


def facts_of(deal: Deal, stored: StoredMilestone, paid: Ledger) -> MilestoneFacts:
    """Return what the rules about milestones need to know of one."""
    return MilestoneFacts(
        milestone_id=stored.id,
        state=stored.state,
        starts_on=stored.starts_on,
        due_on=stored.due_on,
        baseline_on=stored.baseline_on,
        forecast_on=stored.forecast_on,
        delivered_on=stored.delivered_on,
        accepted_on=stored.accepted_on,
        review_days=stored.review_days,
        amount_minor=stored.amount_minor,
        credit_minor=paid.credit_minor,
        paid_minor=paid.paid_minor,
        payment_days=deal.payment_days,
    )


def signed_deal(session: Session, contract_id: int) -> Deal:
    """Return a contract that was signed, running or ended. Raises: UserError when it is not."""
    signed = deals(session, contract_id=contract_id)
    if not signed:
        raise UserError(
            "This contract is not signed yet. Nothing was changed; sign it first, then come back."
        )
    return signed[0]


def running_deal(session: Session, contract_id: int) -> Deal:
    """Return the contract of running work. Raises: UserError when it is not signed, or ended."""
    deal = signed_deal(session, contract_id)
    if deal.state == ContractState.ENDED:
        raise UserError(
            f"Contract {deal.number} has ended. Nothing was changed; it stays as a record."
        )
    return deal
