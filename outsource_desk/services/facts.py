"""Everything the checks look at, collected for all tasks with a query for each kind of thing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import text
from sqlmodel import col, func, select

from outsource_desk.domain.check_facts import (
    ContractFacts,
    Facts,
    TaskFacts,
    TrackedMilestone,
)
from outsource_desk.domain.kinds import ReviewKind
from outsource_desk.records.brief import Brief, Deliverable, Kpi
from outsource_desk.records.business import Business
from outsource_desk.records.contract import ClauseValue, Contract
from outsource_desk.records.review import Review
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Vendor
from outsource_desk.services import deals
from outsource_desk.services.bid_facts import NO_BIDS, task_bids
from outsource_desk.services.vendor_facts import vendor_facts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlmodel import Session

    from outsource_desk.domain.check_facts import DocumentFacts
    from outsource_desk.domain.kinds import ContractState, Rhythm
    from outsource_desk.services.bid_facts import TaskBids

LATE_CREDIT = ("late", "credit_percent")  # clause and field of the contract
REGULAR_CALL = ("reports", "meeting_rhythm")
NOTHING = ("", "0")
ANY_DATED_FILE = "SELECT EXISTS (SELECT 1 FROM attachment WHERE expires_on IS NOT NULL)"


@dataclass(frozen=True, slots=True)
class _Brief:
    """What the checks need of a brief."""

    bids_due_on: date | None
    meetings: Rhythm | None


@dataclass(frozen=True, slots=True)
class _Stored:
    """A contract as stored."""

    id: int
    task_id: int
    vendor: str
    state: ContractState
    currency: str
    starts_on: date | None


def collect_facts(session: Session, today: date) -> Facts:
    """Return the facts of the whole file as they stand on a day."""
    own = session.exec(select(Business.currency)).first() or "EUR"
    bids = task_bids(session, own, today)
    briefs = _briefs(session)
    contracts = _contracts(session, briefs, bids)
    numbers = _numbers(session)
    names = ("id", "title", "stage", "decision", "core", "strategy", "measurable")
    tasks = [
        _task(row, briefs.get(row[0]), bids.get(row[0], NO_BIDS), numbers, contracts)
        for row in session.exec(select(*(getattr(Task, name) for name in names)))
    ]
    vendors = vendor_facts(session, own, today)
    documents = _documents(session, today)
    return Facts(today, tuple(tasks), vendors, documents)


def _documents(session: Session, today: date) -> tuple[DocumentFacts, ...]:
    """Return the files that run out; most businesses have none, and need not load the record."""
    if not session.execute(text(ANY_DATED_FILE)).scalar():
        return ()
    from outsource_desk.services.attachment_facts import documents_running_out  # noqa: PLC0415  few have one

    return documents_running_out(session, today)


def _task(
    row: Any,
    brief: _Brief | None,
    bids: TaskBids,
    numbers: Mapping[int, int],
    contracts: Mapping[int, list[ContractFacts]],
) -> TaskFacts:
    task_id, title, stage, decision, core, strategy, measurable = row
    return TaskFacts(
        task_id=task_id,
        title=title,
        stage=stage,
        decision=decision,
        core=core,
        strategy=strategy,
        measurable=measurable,
        numbers_in_brief=numbers.get(task_id, 0) if brief else None,
        price_weight_share=bids.price_share,
        bids_due_on=brief.bids_due_on if brief else None,
        bids=bids.bids,
        leading_bid_id=bids.leading_bid_id,
        chosen_bid_id=bids.chosen_bid_id,
        contracts=tuple(contracts.get(task_id, ())),
    )


def _briefs(session: Session) -> dict[int, _Brief]:
    columns: tuple[Any, ...] = (Brief.task_id, Brief.bids_due_on, Brief.meetings)
    return {task_id: _Brief(*rest) for task_id, *rest in session.exec(select(*columns))}


def _numbers(session: Session) -> dict[int, int]:
    """Count by task what can be measured: key figures, and results with an acceptance test."""
    kpis = select(Kpi.task_id, func.count()).group_by(col(Kpi.task_id))
    tested = (
        select(Deliverable.task_id, func.count())
        .where(Deliverable.acceptance_test != "")
        .group_by(col(Deliverable.task_id))
    )
    found: dict[int, int] = defaultdict(int)
    for query in (kpis, tested):
        for task_id, count in session.exec(query):
            found[task_id] += count
    return found


def _contracts(
    session: Session, briefs: Mapping[int, _Brief], bids: Mapping[int, TaskBids]
) -> dict[int, list[ContractFacts]]:
    columns: tuple[Any, ...] = (
        *(Contract.id, Contract.task_id, Vendor.name),
        *(Contract.state, Contract.currency, Contract.starts_on),
    )
    query: Any = select(*columns).join(Vendor).order_by(col(Contract.id))
    values, reviews = _values(session), _reviews(session)
    milestones = _milestones(session)
    found: dict[int, list[ContractFacts]] = defaultdict(list)
    for stored in (_Stored(*row) for row in session.exec(query)):
        filled = values.get(stored.id, {})
        brief = briefs.get(stored.task_id)
        last_on, first_reviewed = reviews.get(stored.id, (None, False))
        found[stored.task_id].append(
            ContractFacts(
                contract_id=stored.id,
                vendor_name=stored.vendor,
                state=stored.state,
                currency=stored.currency,
                starts_on=stored.starts_on,
                has_delay_credit=filled.get(LATE_CREDIT, "").strip() not in NOTHING,
                has_regular_call=bool(filled.get(REGULAR_CALL) or (brief and brief.meetings)),
                has_trial=bids.get(stored.task_id, NO_BIDS).has_trial,
                first_milestone_reviewed=first_reviewed,
                last_review_on=last_on,
                milestones=tuple(milestones.get(stored.id, ())),
            )
        )
    return found


def _values(session: Session) -> dict[int, dict[tuple[str, str], str]]:
    """Return what was filled into the two fields the checks ask for, by contract."""
    columns: tuple[Any, ...] = (
        *(ClauseValue.contract_id, ClauseValue.clause),
        *(ClauseValue.field, ClauseValue.value),
    )
    fields = [name for _, name in (LATE_CREDIT, REGULAR_CALL)]
    found: dict[int, dict[tuple[str, str], str]] = defaultdict(dict)
    query = select(*columns).where(col(ClauseValue.field).in_(fields))
    for contract_id, clause, name, value in session.exec(query):
        found[contract_id][clause, name] = value
    return found


def _reviews(session: Session) -> dict[int, tuple[date, bool]]:
    """Return by contract the day of the last review, and whether the first milestone had one."""
    found: dict[int, tuple[date, bool]] = {}
    columns: tuple[Any, ...] = (Review.contract_id, Review.held_on, Review.kind)
    for contract_id, held_on, kind in session.exec(select(*columns).order_by(col(Review.held_on))):
        _, before = found.get(contract_id, (held_on, False))
        found[contract_id] = (held_on, before or kind == ReviewKind.FIRST_MILESTONE)
    return found


def _milestones(session: Session) -> dict[int, list[TrackedMilestone]]:
    """Return the milestones of signed contracts."""
    running = {deal.contract_id: deal for deal in deals.deals(session)}
    paid = deals.money(session, tuple(running)).by_milestone
    found: dict[int, list[TrackedMilestone]] = defaultdict(list)
    for stored in deals.milestones(session, tuple(running)):
        deal = running[stored.contract_id]
        facts = deals.facts_of(deal, stored, paid.get(stored.id, deals.NO_MONEY))
        found[stored.contract_id].append(TrackedMilestone(stored.title, facts))
    return found
