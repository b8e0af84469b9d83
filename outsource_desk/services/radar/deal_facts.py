"""What the checks look at in contracts: drafts, running work, and what was seen in reviews."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import text
from sqlmodel import col, select

from outsource_desk.domain.kinds import ContractState, PriceBasis, ReviewKind
from outsource_desk.domain.radar.contract import (
    ContractFacts,
    LastReview,
    PlannedMilestone,
    TrackedMilestone,
)
from outsource_desk.records.bid import Bid
from outsource_desk.records.brief import Brief
from outsource_desk.records.contract import ClauseValue, Contract
from outsource_desk.records.review import Review
from outsource_desk.records.vendor import Vendor
from outsource_desk.services.deliver import signed_contracts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from outsource_desk.domain.radar.brief import BriefFacts
    from outsource_desk.services.radar.bid_facts import TaskBids
    from outsource_desk.store.session import Session

LATE_CREDIT = ("late", "credit_percent")  # clause and field of the contract
REGULAR_CALL = ("reports", "meeting_rhythm")
NOTHING = ("", "0")
LOOK_BACK = timedelta(days=90)  # for the hours that the owner spent

# Small questions, each answered with one row a contract or milestone.
PLANNED = """
    SELECT m.contract_id, m.id, m.title, m.due_on, m.amount_minor,
           EXISTS (SELECT 1 FROM check_item k WHERE k.milestone_id = m.id)
    FROM milestone m JOIN contract c ON c.id = m.contract_id
    WHERE c.state IN ('draft', 'finished') ORDER BY m.contract_id, m.position, m.id
"""
EXPLAINED = "SELECT DISTINCT contract_id FROM term"
COPIES = "SELECT DISTINCT contract_id FROM attachment WHERE kind = 'signed_copy'"
REWORKS = "SELECT milestone_id, count(*) FROM rework GROUP BY milestone_id"
OWN_TIME = """
    SELECT contract_id, max(spent_on), sum(CASE WHEN spent_on > :since THEN minutes ELSE 0 END)
    FROM own_time GROUP BY contract_id
"""
BROKEN = "SELECT review_id, text FROM promise WHERE kept = 'no' ORDER BY position, id"


@dataclass(frozen=True, slots=True)
class _Stored:
    """A contract as stored, with the offer it came from."""

    id: int
    task_id: int
    vendor: str
    state: ContractState
    currency: str
    starts_on: date | None
    ends_on: date | None
    price_minor: int
    bid_minor: int | None
    bid_currency: str | None
    basis: PriceBasis | None

    @property
    def offered_minor(self) -> int | None:
        """What the bid named for the whole work; None where it named something else."""
        whole = self.basis in (None, PriceBasis.TOTAL)
        alike = whole and self.bid_currency == self.currency
        return self.bid_minor if alike else None


@dataclass(slots=True)
class _AroundContracts:
    """What lies around the contracts, by contract."""

    values: Mapping[int, Mapping[tuple[str, str], str]]
    milestones: Mapping[int, list[TrackedMilestone]]
    planned: Mapping[int, list[PlannedMilestone]]
    own: Mapping[int, tuple[date, int]]
    explained: frozenset[int]
    copies: frozenset[int]
    reviews: Mapping[int, _Reviews]


@dataclass(slots=True)
class _Reviews:
    """The reviews of one contract."""

    of_first: bool = False
    last: LastReview | None = field(default=None)


NO_REVIEWS = _Reviews()


def contract_facts(
    session: Session,
    briefs: Mapping[int, BriefFacts],
    bids: Mapping[int, TaskBids],
    today: date,
) -> dict[int, list[ContractFacts]]:
    """Return the contracts by task; what briefs and bids say counts for them."""
    columns: tuple[Any, ...] = (
        Contract.id,
        Contract.task_id,
        Vendor.name,
        Contract.state,
        Contract.currency,
        Contract.starts_on,
        Contract.ends_on,
        Contract.price_minor,
        Bid.price_minor,
        Bid.currency,
        Brief.price_basis,
    )
    query: Any = select(*columns).join(Vendor, col(Vendor.id) == col(Contract.vendor_id))
    query = query.join(Bid, col(Bid.id) == col(Contract.bid_id), isouter=True)
    query = query.join(Brief, col(Brief.task_id) == col(Contract.task_id), isouter=True)
    around = _around(session, today)
    by_task: dict[int, list[ContractFacts]] = defaultdict(list)
    for stored in (_Stored(*row) for row in session.exec(query.order_by(col(Contract.id)))):
        race, brief = bids.get(stored.task_id), briefs.get(stored.task_id)
        contract = _facts(
            stored,
            around,
            has_rhythm=bool(brief and brief.meetings),
            has_trial=race.has_trial if race else None,
        )
        by_task[stored.task_id].append(contract)
    return by_task


def _facts(
    stored: _Stored, around: _AroundContracts, *, has_rhythm: bool, has_trial: bool | None
) -> ContractFacts:
    contract_id = stored.id
    filled = around.values.get(contract_id, {})
    reviews = around.reviews.get(contract_id, NO_REVIEWS)
    running = around.milestones.get(contract_id, ())
    spent_on, minutes = around.own.get(contract_id, (None, 0))
    last = reviews.last
    return ContractFacts(
        contract_id=contract_id,
        vendor_name=stored.vendor,
        state=stored.state,
        currency=stored.currency,
        starts_on=stored.starts_on,
        has_delay_credit=filled.get(LATE_CREDIT, "").strip() not in NOTHING,
        has_regular_call=bool(filled.get(REGULAR_CALL) or has_rhythm),
        has_trial=has_trial,
        first_milestone_reviewed=reviews.of_first,
        last_review_on=last.held_on if last else None,
        milestones=tuple(running),
        planned=tuple(around.planned.get(contract_id, ())),
        ends_on=stored.ends_on,
        price_minor=stored.price_minor,
        bid_price_minor=stored.offered_minor,
        has_terms=contract_id in around.explained,
        has_signed_copy=contract_id in around.copies,
        own_minutes=minutes,
        watched_on=_watched_on(stored, running, last, spent_on),
        last_review=last,
    )


def _watched_on(
    stored: _Stored,
    milestones: Sequence[TrackedMilestone],
    last: LastReview | None,
    spent_on: date | None,
) -> date | None:
    """Return the last day on which somebody looked: hours, a review, an accepted delivery."""
    seen = [milestone.facts.accepted_on for milestone in milestones]
    seen += [stored.starts_on, spent_on, last.held_on if last else None]
    return max((day for day in seen if day is not None), default=None)


def _around(session: Session, today: date) -> _AroundContracts:
    own = session.execute(text(OWN_TIME), {"since": (today - LOOK_BACK).isoformat()})
    return _AroundContracts(
        values=_values(session),
        milestones=_milestones(session),
        planned=_planned(session),
        own={key: (date.fromisoformat(day), minutes) for key, day, minutes in own},
        explained=_keys(session, EXPLAINED),
        copies=_keys(session, COPIES),
        reviews=_reviews(session),
    )


def _keys(session: Session, query: str) -> frozenset[int]:
    return frozenset(session.execute(text(query)).scalars())


def _values(session: Session) -> dict[int, dict[tuple[str, str], str]]:
    """Return what was filled into the two fields the checks ask for, by contract."""
    columns: tuple[Any, ...] = (
        ClauseValue.contract_id,
        ClauseValue.clause,
        ClauseValue.field,
        ClauseValue.value,
    )
    fields = [name for _, name in (LATE_CREDIT, REGULAR_CALL)]
    by_contract: dict[int, dict[tuple[str, str], str]] = defaultdict(dict)
    query = select(*columns).where(col(ClauseValue.field).in_(fields))
    for contract_id, clause, name, value in session.exec(query):
        by_contract[contract_id][clause, name] = value
    return by_contract


def _reviews(session: Session) -> dict[int, _Reviews]:
    """Return by contract what the last review said, and whether the first milestone had one."""
    broken: dict[int, list[str]] = defaultdict(list)
    for review_id, promise in session.execute(text(BROKEN)):
        broken[review_id].append(promise)
    by_contract: dict[int, _Reviews] = {}
    columns: tuple[Any, ...] = (
        Review.contract_id,
        Review.id,
        Review.kind,
        Review.held_on,
        Review.decision,
        Review.next_on,
        Review.quality,
        Review.speed,
        Review.cost,
        Review.communication,
    )
    query = select(*columns).order_by(col(Review.held_on), col(Review.id))
    for contract_id, review_id, kind, held_on, decision, next_on, *marks in session.exec(query):
        reviews = by_contract.setdefault(contract_id, _Reviews())
        reviews.of_first |= kind == ReviewKind.FIRST_MILESTONE
        worst = min((mark for mark in marks if mark is not None), default=None)
        reviews.last = LastReview(held_on, decision, worst, tuple(broken[review_id]), next_on)
    return by_contract


def _planned(session: Session) -> dict[int, list[PlannedMilestone]]:
    """Return the milestones of contracts that are not signed."""
    by_contract: dict[int, list[PlannedMilestone]] = defaultdict(list)
    for contract_id, milestone_id, title, due_on, amount, has_test in session.execute(
        text(PLANNED)
    ):
        due = date.fromisoformat(due_on) if due_on else None
        by_contract[contract_id].append(
            PlannedMilestone(milestone_id, title, due, amount, bool(has_test))
        )
    return by_contract


def _milestones(session: Session) -> dict[int, list[TrackedMilestone]]:
    """Return the milestones of signed contracts."""
    running = {deal.contract_id: deal for deal in signed_contracts.deals(session)}
    paid = signed_contracts.money(session, tuple(running)).by_milestone
    reworks = {row[0]: row[1] for row in session.execute(text(REWORKS))}
    by_contract: dict[int, list[TrackedMilestone]] = defaultdict(list)
    for stored in signed_contracts.milestones(session, tuple(running)):
        deal = running[stored.contract_id]
        facts = signed_contracts.facts_of(
            deal, stored, paid.get(stored.id, signed_contracts.NO_MONEY)
        )
        tracked = TrackedMilestone(stored.title, facts, reworks.get(stored.id, 0))
        by_contract[stored.contract_id].append(tracked)
    return by_contract
