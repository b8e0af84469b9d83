"""What the checks look at in open comparisons: all bids of all tasks, judged as the grid does."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlmodel import col, select

from outsource_desk.domain.compare import scoring
from outsource_desk.domain.compare.bids import BidStatus, JudgedBid, JudgedCriterion
from outsource_desk.domain.compare.offered_price import OfferedPrice
from outsource_desk.domain.compare.price_rules import PriceRule, own_estimate
from outsource_desk.domain.compare.scoring import Pricing
from outsource_desk.domain.kinds import (
    BidState,
    CriterionKind,
    PriceBasis,
    Proof,
    Stage,
    VendorState,
)
from outsource_desk.domain.radar.facts import BidFacts
from outsource_desk.domain.request.deadline import Deadline
from outsource_desk.records.bid import Award, Bid, BidAnswer
from outsource_desk.records.brief import Brief, Criterion
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Vendor
from outsource_desk.services.business.own_currency import in_own_currency
from outsource_desk.services.compare.deadlines import arrivals, deadlines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from outsource_desk.domain.compare.bids import BidRanking
    from outsource_desk.domain.kinds import Relationship
    from outsource_desk.store.session import Session

OPEN = (Stage.COMPARE, Stage.CONTRACT)  # later the choice is history
BIDDER = ("id", "name", "language", "relationship", "state")  # columns of a vendor
REFERENCES, TRIAL, SAMPLES = "reference", "trial", "sample"  # how owners name these criteria


@dataclass(frozen=True, slots=True)
class TaskBids:
    """The bids of one task; `has_trial` is of the chosen one, None where nobody asked."""

    bids: tuple[BidFacts, ...] = ()
    leading_bid_id: int | None = None
    chosen_bid_id: int | None = None
    price_share: float | None = None  # of the decision, 0…1
    has_trial: bool | None = None


NO_BIDS = TaskBids()


@dataclass(frozen=True, slots=True)
class _Bidder:
    """What counts of the vendor behind a bid."""

    id: int
    name: str
    languages: str
    relationship: Relationship
    state: VendorState


@dataclass(slots=True)
class _RaceFacts:
    """Everything about one comparison, while it is collected."""

    rule: PriceRule
    basis: PriceBasis
    estimate_minor: int | None  # the owner's own
    deadline: Deadline
    chosen_bid_id: int | None = None
    chosen_on: date | None = None
    criteria: list[JudgedCriterion] = field(default_factory=list)
    bids: dict[int, JudgedBid] = field(default_factory=dict)
    vendors: dict[int, _Bidder] = field(default_factory=dict)
    prices: dict[int, bool] = field(default_factory=dict)  # whether the bid names one

    @property
    def pricing(self) -> Pricing:
        """The usual rule stands in while the owner's estimate is missing."""
        lacks = self.rule == PriceRule.BENCHMARK and not self.estimate_minor
        return Pricing(PriceRule.INVERSE if lacks else self.rule, self.estimate_minor)


def task_bids(session: Session, own: str, today: date) -> dict[int, TaskBids]:
    """Return the bids of every task between brief and signature, in the currency `own`."""
    races = _races(session)
    for task_id, *values in _of_races(session, Criterion, "id name kind weight floor"):
        races[task_id].criteria.append(JudgedCriterion(*values))
    _add_bids(session, races, own)
    return {task_id: _judged(race, today) for task_id, race in races.items()}


def _races(session: Session) -> dict[int, _RaceFacts]:
    columns: tuple[Any, ...] = (
        Task.id,
        Brief.price_rule,
        Brief.price_basis,
        Task.budget_minor,
        Task.fee_minor,
        Award.bid_id,
        Award.chosen_on,
    )
    query: Any = select(*columns).join(Brief, isouter=True)
    due = deadlines(session)
    query = query.join(Award, col(Award.task_id) == col(Task.id), isouter=True)
    return {
        task_id: _RaceFacts(
            rule or PriceRule.INVERSE,
            basis or PriceBasis.TOTAL,
            own_estimate(budget, fee, basis or PriceBasis.TOTAL),
            due.get(task_id, Deadline()),
            *award,
        )
        for task_id, rule, basis, budget, fee, *award in session.exec(
            query.where(col(Task.stage).in_(OPEN))
        )
    }


def _of_races(session: Session, table: Any, names: str) -> Iterable[Any]:
    """Return the task and these columns of all rows that belong to a task in the race."""
    columns = [getattr(table, name) for name in names.split()]
    query: Any = select(table.task_id, *columns).join(Task).where(col(Task.stage).in_(OPEN))
    rows: Iterable[Any] = session.exec(query.order_by(table.id))
    return rows


def _add_bids(session: Session, races: Mapping[int, _RaceFacts], own: str) -> None:
    points, proofs = _answers(session)
    came_at = arrivals(session)
    columns = [getattr(Vendor, name) for name in BIDDER]
    vendors = {row[0]: _Bidder(*row) for row in session.exec(select(*columns))}
    names = (
        "id vendor_id state received_on valid_until currency rate_e9"
        " price_minor once_minor tax tax_bp"
    )
    for task_id, bid_id, vendor_id, state, came_on, valid_until, code, rate, *offer in _of_races(
        session, Bid, names
    ):
        if state != BidState.RECEIVED:
            continue
        race = races[task_id]
        race.vendors[bid_id] = vendors[vendor_id]
        offered = OfferedPrice(*offer)
        race.prices[bid_id] = offered.price_minor is not None
        race.bids[bid_id] = JudgedBid(
            bid_id=bid_id,
            price_minor=in_own_currency(own, offered.compared_minor(race.basis), code, rate),
            points=points[bid_id],
            proofs=proofs[bid_id],
            late=race.deadline.is_missed(came_on, came_at.get(bid_id)),
            valid_until=valid_until,
        )


def _answers(
    session: Session,
) -> tuple[Mapping[int, dict[int, int | None]], Mapping[int, dict[int, Proof | None]]]:
    points: dict[int, dict[int, int | None]] = defaultdict(dict)
    proofs: dict[int, dict[int, Proof | None]] = defaultdict(dict)
    columns: tuple[Any, ...] = (
        BidAnswer.bid_id,
        BidAnswer.criterion_id,
        BidAnswer.points,
        BidAnswer.proof,
    )
    query: Any = select(*columns).join(Bid).join(Task).where(col(Task.stage).in_(OPEN))
    for bid_id, criterion_id, scored, proof in session.exec(query):
        points[bid_id][criterion_id] = scored
        proofs[bid_id][criterion_id] = proof
    return points, proofs


def _judged(race: _RaceFacts, today: date) -> TaskBids:
    bids = tuple(race.bids.values())
    ranking = scoring.compare(race.criteria, bids, race.pricing, race.chosen_on or today)
    chosen = race.bids.get(race.chosen_bid_id or 0)
    return TaskBids(
        bids=_facts(race, ranking),
        leading_bid_id=ranking.leaders[0] if len(ranking.leaders) == 1 else None,
        chosen_bid_id=race.chosen_bid_id,
        price_share=_price_share(race.criteria, ranking),
        has_trial=_scored(race.criteria, chosen, TRIAL) if chosen else None,
    )


def _facts(race: _RaceFacts, ranking: BidRanking) -> tuple[BidFacts, ...]:
    facts = []
    for result in ranking.bids:
        bid = race.bids[result.bid_id]
        vendor = race.vendors[bid.bid_id]
        asked = _scored(race.criteria, bid, REFERENCES)
        facts.append(
            BidFacts(
                bid_id=bid.bid_id,
                vendor_name=vendor.name,
                price_minor=bid.price_minor,
                quality=result.quality,
                in_the_race=result.status != BidStatus.KNOCKED_OUT,
                valid_until=bid.valid_until,
                references_checked=None if asked is None else int(asked),
                vendor_id=vendor.id,
                has_price=race.prices[bid.bid_id],
                samples_seen=_scored(race.criteria, bid, SAMPLES),
                unproven=_unproven(race.criteria, bid),
                languages=vendor.languages,
                relationship=vendor.relationship,
                eliminated=vendor.state == VendorState.ELIMINATED,
            )
        )
    return tuple(facts)


def _unproven(criteria: Sequence[JudgedCriterion], bid: JudgedBid) -> tuple[tuple[int, str], ...]:
    """Return the must-haves that a bid has not shown."""
    return tuple(
        (criterion.criterion_id, criterion.name)
        for criterion in criteria
        if criterion.kind == CriterionKind.MUST
        and bid.proofs.get(criterion.criterion_id) != Proof.MET
    )


def _price_share(criteria: Sequence[JudgedCriterion], ranking: BidRanking) -> float | None:
    prices = {
        criterion.criterion_id for criterion in criteria if criterion.kind == CriterionKind.PRICE
    }
    shares = [weight.share for weight in ranking.weights if weight.criterion_id in prices]
    return sum(shares) if shares else None


def _scored(criteria: Sequence[JudgedCriterion], bid: JudgedBid, word: str) -> bool | None:
    """Tell whether a bid earned points for what the owner calls `word`; None: nobody asked."""
    asked = [criterion.criterion_id for criterion in criteria if word in criterion.name.casefold()]
    if not asked:
        return None
    return any(bid.points.get(criterion_id) for criterion_id in asked)
