"""Reading what a comparison is made from: the brief, the criteria, the bids, the choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import col, select

from outsource_desk.domain.compare.bids import JudgedBid, JudgedCriterion
from outsource_desk.domain.compare.offered_price import OfferedPrice
from outsource_desk.domain.compare.price_rules import PriceRule, own_estimate
from outsource_desk.domain.compare.scoring import Pricing
from outsource_desk.domain.kinds import BidState, PriceBasis, Stage
from outsource_desk.records.bid import Award, Bid, BidAnswer
from outsource_desk.records.brief import Brief, Criterion
from outsource_desk.records.business import Business
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Vendor
from outsource_desk.services.business.own_currency import in_own_currency
from outsource_desk.services.compare.deadlines import arrivals, deadline_of
from outsource_desk.services.locks.award_lock import are_told

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from outsource_desk.domain.kinds import Proof
    from outsource_desk.domain.request.deadline import Deadline
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

USUAL_FLOOR = 50  # the owner's minimum quality while no brief says otherwise


@dataclass(frozen=True, slots=True)
class ComparisonHeading:
    """What stands above the comparison."""

    task_id: int
    title: str
    stage: Stage
    business: str
    currency: str
    basis: PriceBasis
    rule: PriceRule
    lacks_estimate: bool  # the rule needs the owner's estimate; the usual rule stands in for it
    quality_floor: int
    sent_on: date | None
    bids_due_on: date | None
    on: date  # the day the bids are judged by: today, or the day of the choice
    told: bool  # vendors have the weights in a released request: others are only tried


@dataclass(frozen=True, slots=True)
class Said:
    """What a vendor answered, and the evidence behind the points."""

    text: str
    note: str


@dataclass(frozen=True, slots=True)
class BidRow:
    """A bid as stored; its price inside `bid` is already in the owner's currency."""

    bid: JudgedBid
    vendor_id: int
    vendor: str
    offered: OfferedPrice
    currency: str
    rate_e9: int
    received_on: date | None
    start_on: date | None
    note: str
    said: Mapping[int, Said]


@dataclass(frozen=True, slots=True)
class AwardRecord:
    """Which bid was chosen and why (R72)."""

    bid_id: int
    vendor: str
    chosen_on: date
    reason: str
    price_reason: str
    note_to_others: str


@dataclass(frozen=True, slots=True)
class Enquiry:
    """All that is needed to judge the bids again without the data file."""

    heading: ComparisonHeading
    criteria: tuple[JudgedCriterion, ...]
    meanings: Mapping[int, str]
    bids: tuple[BidRow, ...]
    invited: tuple[str, ...]
    gone: tuple[str, ...]
    pricing: Pricing
    award: AwardRecord | None

    @property
    def on(self) -> date:
        return self.heading.on


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the bids are read against."""

    currency: str
    basis: PriceBasis
    deadline: Deadline
    arrivals: Mapping[int, datetime]  # by bid


def read_enquiry(store: Store, task_id: int, today: date) -> Enquiry:
    """Read everything in one look. Raises: UserError when the task is gone."""
    with store.read() as session:
        award = _award(session, task_id)
        heading, pricing = _heading(session, task_id, award.chosen_on if award else today)
        criteria, meanings = _criteria(session, task_id)
        frame = _Frame(
            heading.currency, heading.basis, deadline_of(session, task_id), arrivals(session)
        )
        rows = _bids(session, task_id, frame)
    return Enquiry(
        heading=heading,
        criteria=criteria,
        meanings=meanings,
        bids=tuple(row for row, state in rows if state == BidState.RECEIVED),
        invited=tuple(row.vendor for row, state in rows if state == BidState.INVITED),
        gone=tuple(
            row.vendor for row, state in rows if state in (BidState.DECLINED, BidState.WITHDRAWN)
        ),
        pricing=pricing,
        award=award,
    )


def _heading(session: Session, task_id: int, on: date) -> tuple[ComparisonHeading, Pricing]:
    task = session.need(Task, task_id)
    business = session.exec(select(Business.name, Business.currency)).first()
    name, currency = business or ("", "EUR")
    brief = session.exec(select(Brief).where(Brief.task_id == task_id)).first()
    rule = brief.price_rule if brief else PriceRule.INVERSE
    basis = brief.price_basis if brief else PriceBasis.TOTAL
    estimate = own_estimate(task.budget_minor, task.fee_minor, basis)
    lacks = rule == PriceRule.BENCHMARK and not estimate
    used = PriceRule.INVERSE if lacks else rule
    heading = ComparisonHeading(
        task_id=task_id,
        title=task.title,
        stage=task.stage,
        business=name,
        currency=currency,
        basis=basis,
        rule=used,
        lacks_estimate=lacks,
        quality_floor=brief.quality_floor if brief else USUAL_FLOOR,
        sent_on=brief.sent_on if brief else None,
        bids_due_on=brief.bids_due_on if brief else None,
        on=on,
        told=are_told(session, task_id),
    )
    return heading, Pricing(used, estimate)


def _criteria(
    session: Session, task_id: int
) -> tuple[tuple[JudgedCriterion, ...], Mapping[int, str]]:
    rows = session.exec(
        select(Criterion)
        .where(Criterion.task_id == task_id)
        .order_by(col(Criterion.position), col(Criterion.id))
    ).all()
    criteria = tuple(
        JudgedCriterion(row.id or 0, row.name, row.kind, row.weight, row.floor) for row in rows
    )
    return criteria, {row.id or 0: row.meaning for row in rows}


def _bids(session: Session, task_id: int, frame: _Frame) -> list[tuple[BidRow, BidState]]:
    rows = session.exec(
        select(Bid, Vendor.name)
        .join(Vendor, col(Vendor.id) == col(Bid.vendor_id))
        .where(Bid.task_id == task_id)
        .order_by(col(Bid.id))
    ).all()
    answers: dict[int, list[BidAnswer]] = {}
    for answer in session.exec(
        select(BidAnswer)
        .join(Bid, col(Bid.id) == col(BidAnswer.bid_id))
        .where(Bid.task_id == task_id)
    ).all():
        answers.setdefault(answer.bid_id, []).append(answer)
    return [
        (_row(bid, vendor, answers.get(bid.id or 0, []), frame), bid.state) for bid, vendor in rows
    ]


def _row(bid: Bid, vendor: str, answers: list[BidAnswer], frame: _Frame) -> BidRow:
    points: dict[int, int | None] = {answer.criterion_id: answer.points for answer in answers}
    proofs: dict[int, Proof | None] = {answer.criterion_id: answer.proof for answer in answers}
    offered = OfferedPrice(bid.price_minor, bid.once_minor, bid.tax, bid.tax_bp)
    judged = JudgedBid(
        bid_id=bid.id or 0,
        price_minor=in_own_currency(
            frame.currency, offered.compared_minor(frame.basis), bid.currency, bid.rate_e9
        ),
        points=points,
        proofs=proofs,
        late=frame.deadline.is_missed(bid.received_on, frame.arrivals.get(bid.id or 0)),
        valid_until=bid.valid_until,
    )
    return BidRow(
        bid=judged,
        vendor_id=bid.vendor_id,
        vendor=vendor,
        offered=offered,
        currency=bid.currency,
        rate_e9=bid.rate_e9,
        received_on=bid.received_on,
        start_on=bid.start_on,
        note=bid.note,
        said={answer.criterion_id: Said(answer.answer, answer.note) for answer in answers},
    )


def _award(session: Session, task_id: int) -> AwardRecord | None:
    row = session.exec(
        select(Award, Vendor.name)
        .join(Bid, col(Bid.id) == col(Award.bid_id))
        .join(Vendor, col(Vendor.id) == col(Bid.vendor_id))
        .where(Award.task_id == task_id)
    ).first()
    if row is None:
        return None
    award, vendor = row
    return AwardRecord(
        award.bid_id,
        vendor,
        award.chosen_on,
        award.reason,
        award.price_reason,
        award.note_to_others,
    )
