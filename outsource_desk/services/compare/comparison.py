"""All bids for one task, best first: what the grid, the chart and the printed report show."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from outsource_desk.base.folding import sort_key
from outsource_desk.domain.compare import scoring
from outsource_desk.domain.compare.bids import BidStatus
from outsource_desk.domain.compare.offered_price import OfferedPrice
from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.services.compare.expiry import Expiry, days_left, expiry_of
from outsource_desk.services.compare.rows import BidRow, Enquiry, read_enquiry

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from outsource_desk.domain.compare.bids import BidOut, BidResult
    from outsource_desk.domain.compare.bids import BidRanking as Judged
    from outsource_desk.domain.kinds import Proof
    from outsource_desk.services.compare.rows import AwardRecord, ComparisonHeading
    from outsource_desk.store.store import Store

SHOWN_AT_ONCE = 5  # columns an eye can compare; more are chosen from


@dataclass(frozen=True, slots=True)
class ComparedCriterion:
    """One row of the grid."""

    criterion_id: int
    name: str
    kind: CriterionKind
    weight: int  # as typed, 0…100
    share: float  # of all weights, 0…1; 0 for a must-have
    too_light: bool  # under 3 %: it can hardly change anything
    floor: int  # lowest acceptable points; 0: none
    meaning: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One cell of the grid."""

    criterion_id: int
    text: str  # the vendor's words; empty: not answered
    points: float | None  # 0…100; None: not scored yet, which is never zero
    proof: Proof | None  # of a must-have
    note: str  # the evidence behind the points


@dataclass(frozen=True, slots=True)
class ComparedBid:
    """One column of the grid."""

    bid_id: int
    vendor_id: int
    vendor: str
    status: BidStatus
    rank: int | None
    total: float | None
    quality: float | None
    price_minor: int | None  # in the owner's currency
    offered: OfferedPrice  # as the vendor wrote it, in `currency`
    currency: str
    rate_e9: int
    received_on: date | None
    valid_until: date | None
    start_on: date | None
    days_left: int | None  # until the offer expires
    expiry: Expiry
    note: str
    answers: tuple[Answer, ...]  # in the order of the criteria
    outs: tuple[BidOut, ...]
    unanswered: tuple[int, ...]  # criteria without an answer, a price or a proof
    unscored: tuple[int, ...]
    unproven: tuple[int, ...]

    @property
    def is_out(self) -> bool:
        return self.status == BidStatus.KNOCKED_OUT

    @property
    def leads(self) -> bool:
        return self.status == BidStatus.LEADING

    @property
    def final_total(self) -> float | None:
        """The total that counts: None for a bid that is out, or that lacks points."""
        return None if self.is_out or self.unscored else self.total

    def answer(self, criterion_id: int) -> Answer:
        """Return the cell of one criterion."""
        return next(answer for answer in self.answers if answer.criterion_id == criterion_id)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything about the bids of one task on one day; money is in `heading.currency`."""

    heading: ComparisonHeading
    criteria: tuple[ComparedCriterion, ...]
    bids: tuple[ComparedBid, ...]  # best first
    leaders: tuple[int, ...]  # more than one: a tie, the owner chooses
    provisional: bool  # something is unscored or unproven, so the order may change
    invited: tuple[str, ...]  # vendors asked who have not answered
    gone: tuple[str, ...]  # vendors who declined or withdrew
    award: AwardRecord | None
    judged: Judged  # the result behind it, for further questions
    enquiry: Enquiry  # what it was made from, for other weights

    def bid(self, bid_id: int) -> ComparedBid:
        return next(bid for bid in self.bids if bid.bid_id == bid_id)

    def criterion(self, criterion_id: int) -> ComparedCriterion:
        return next(row for row in self.criteria if row.criterion_id == criterion_id)

    @property
    def leader(self) -> ComparedBid | None:
        """The single best bid; None while there is none, or a tie."""
        return self.bid(self.leaders[0]) if len(self.leaders) == 1 else None

    @property
    def is_blind(self) -> bool:
        """Something is not scored yet, so prices may be kept out of sight."""
        return any(bid.unscored for bid in self.bids)


def comparison(store: Store, task_id: int, today: date) -> Comparison:
    """Compare the bids of a task as they stand today, or as they stood when one was chosen.

    Raises: UserError when the task is gone.
    """
    return _judged(read_enquiry(store, task_id, today))


def rerank(compared: Comparison, weights: Mapping[int, int]) -> Comparison:
    """Return the comparison with other weights (by criterion), without reading or storing."""
    criteria = tuple(
        replace(criterion, weight=weights.get(criterion.criterion_id, criterion.weight))
        for criterion in compared.enquiry.criteria
    )
    return _judged(replace(compared.enquiry, criteria=criteria))


def veiled(compared: Comparison) -> Comparison:
    """Hide prices and places until every sample is scored, against the pull of a low price (R64).

    Returns the same comparison once nothing is left to score.
    """
    if not compared.is_blind:
        return compared
    prices = {
        criterion.criterion_id
        for criterion in compared.criteria
        if criterion.kind == CriterionKind.PRICE
    }
    bids = tuple(
        _veiled_bid(bid, prices)
        for bid in sorted(compared.bids, key=lambda bid: sort_key(bid.vendor))
    )
    return replace(compared, bids=bids, leaders=(), provisional=True)


def _veiled_bid(bid: ComparedBid, prices: set[int]) -> ComparedBid:
    answers = tuple(
        replace(answer, text="hidden", points=None) if answer.criterion_id in prices else answer
        for answer in bid.answers
    )
    status = BidStatus.UNSCORED if bid.status in (BidStatus.LEADING, BidStatus.RANKED) else None
    return replace(
        bid,
        status=status or bid.status,
        rank=None,
        total=None,
        price_minor=None,
        offered=OfferedPrice(None),
        answers=answers,
    )


def _judged(enquiry: Enquiry) -> Comparison:
    judged = scoring.compare(
        enquiry.criteria, [row.bid for row in enquiry.bids], enquiry.pricing, enquiry.on
    )
    shares = {weight.criterion_id: weight for weight in judged.weights}
    criteria = tuple(
        ComparedCriterion(
            criterion.criterion_id,
            criterion.name,
            criterion.kind,
            criterion.weight,
            shares[criterion.criterion_id].share if criterion.criterion_id in shares else 0.0,
            criterion.criterion_id in shares and shares[criterion.criterion_id].too_light,
            criterion.floor,
            enquiry.meanings[criterion.criterion_id],
        )
        for criterion in enquiry.criteria
    )
    rows = {row.bid.bid_id: row for row in enquiry.bids}
    return Comparison(
        heading=enquiry.heading,
        criteria=criteria,
        bids=tuple(_bid(rows[result.bid_id], result, enquiry) for result in judged.bids),
        leaders=judged.leaders,
        provisional=judged.provisional,
        invited=enquiry.invited,
        gone=enquiry.gone,
        award=enquiry.award,
        judged=judged,
        enquiry=enquiry,
    )


def _bid(row: BidRow, result: BidResult, enquiry: Enquiry) -> ComparedBid:
    cells = {cell.criterion_id: cell.points for cell in result.cells}
    answers = tuple(_answer(row, criterion.criterion_id, cells) for criterion in enquiry.criteria)
    left = days_left(row.bid.valid_until, enquiry.on)
    return ComparedBid(
        bid_id=row.bid.bid_id,
        vendor_id=row.vendor_id,
        vendor=row.vendor,
        status=result.status,
        rank=result.rank,
        total=result.total,
        quality=result.quality,
        price_minor=row.bid.price_minor,
        offered=row.offered,
        currency=row.currency,
        rate_e9=row.rate_e9,
        received_on=row.received_on,
        valid_until=row.bid.valid_until,
        start_on=row.start_on,
        days_left=left,
        expiry=expiry_of(left),
        note=row.note,
        answers=answers,
        outs=result.outs,
        unanswered=_unanswered(row, answers, enquiry),
        unscored=result.missing,
        unproven=result.unproven,
    )


def _answer(row: BidRow, criterion_id: int, cells: Mapping[int, float | None]) -> Answer:
    words = row.said.get(criterion_id)
    return Answer(
        criterion_id,
        words.text if words else "",
        cells.get(criterion_id),
        row.bid.proofs.get(criterion_id),
        words.note if words else "",
    )


def _unanswered(row: BidRow, answers: tuple[Answer, ...], enquiry: Enquiry) -> tuple[int, ...]:
    return tuple(
        answer.criterion_id
        for answer, criterion in zip(answers, enquiry.criteria, strict=True)
        if (
            row.bid.price_minor is None
            if criterion.kind == CriterionKind.PRICE
            else not answer.text and answer.points is None and answer.proof is None
        )
    )
