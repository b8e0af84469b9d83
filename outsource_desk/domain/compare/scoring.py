"""Ranking bids by weighted points for quality and price (R60, R61, R63)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from statistics import mean
from typing import TYPE_CHECKING

from outsource_desk.base.errors import InputError
from outsource_desk.domain.compare.bids import (
    PARTS,
    BidOut,
    BidRanking,
    BidResult,
    BidStatus,
    CriterionScore,
    JudgedBid,
    JudgedCriterion,
    Weight,
)
from outsource_desk.domain.compare.price_rules import PriceField, PriceRule, price_points
from outsource_desk.domain.compare.responsive import outs, unproven
from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.domain.money import round_half_up

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

LIGHTEST_SHARE = 0.03  # methods 4.4
WIDE_SPREAD = 2  # marks of a 0…5 scale apart: talk about it first

OPEN = (BidStatus.UNSCORED, BidStatus.UNPROVEN)


@dataclass(frozen=True, slots=True)
class Pricing:
    """How prices become points; `benchmark_minor` is the owner's secret estimate."""

    rule: PriceRule = PriceRule.INVERSE
    benchmark_minor: int | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    """A bid with what must-haves, minimums and dates say about it."""

    bid: JudgedBid
    outs: tuple[BidOut, ...]
    unproven: tuple[int, ...]

    @property
    def status(self) -> BidStatus:
        if self.outs:
            return BidStatus.KNOCKED_OUT
        return BidStatus.UNPROVEN if self.unproven else BidStatus.RANKED


@dataclass(frozen=True, slots=True)
class Consensus:
    """What several people's marks say together (R62)."""

    mark: float
    spread: float
    discuss: bool  # the marks are too far apart to average without talking


def compare(
    criteria: Sequence[JudgedCriterion], bids: Sequence[JudgedBid], pricing: Pricing, on: date
) -> BidRanking:
    """Rank the bids as they stand on a day.

    Points are kept in hundredths (prices rounded half up), so ties are exact. Missing points
    are never zero: the bid keeps a provisional total and no rank. Weights that are all zero
    count the same.
    Raises: InputError for points outside 0…100, a negative weight or price, a missing estimate.
    Source: simple additive weighting, DOI 10.1007/s41660-019-00089-4 (methods 4.4, 4.5).
    """
    _check_input(criteria, bids)
    weighted = [c for c in criteria if c.kind != CriterionKind.MUST]
    weights = _weights(weighted)
    entries = [_Entry(bid, outs(bid, criteria, on), unproven(bid, criteria)) for bid in bids]
    prices = _price_field(entries, pricing)
    results = _ranked(
        [
            _result(entry, _cells(entry.bid, weighted, prices, pricing), weighted, weights)
            for entry in entries
        ]
    )
    return BidRanking(
        bids=results,
        weights=weights,
        lowest_minor=prices.lowest_minor if prices else None,
        highest_minor=prices.highest_minor if prices else None,
        leaders=tuple(r.bid_id for r in results if r.status == BidStatus.LEADING),
        provisional=any(r.status in OPEN for r in results),
    )


def consensus(marks: Sequence[float]) -> Consensus:
    """Average the marks (0…5) of several people and tell whether they disagree.

    Raises: InputError without any mark.
    """
    if not marks:
        raise InputError("Enter at least one mark from 0 to 5.")
    spread = max(marks) - min(marks)
    return Consensus(mean(marks), spread, spread > WIDE_SPREAD)


def _check_input(criteria: Sequence[JudgedCriterion], bids: Sequence[JudgedBid]) -> None:
    if any(c.weight < 0 for c in criteria):
        raise InputError("Enter a weight of zero or more, such as 25.")
    given = (points for bid in bids for points in bid.points.values() if points is not None)
    if any(not 0 <= points <= 100 for points in given):
        raise InputError("Enter points from 0 to 100, such as 80.")


def _weights(weighted: Sequence[JudgedCriterion]) -> tuple[Weight, ...]:
    total = sum(c.weight for c in weighted)
    typed = [c.weight if total else 1 for c in weighted]
    whole = total or len(weighted)
    return tuple(
        Weight(c.criterion_id, weight, weight / whole, weight / whole < LIGHTEST_SHARE)
        for c, weight in zip(weighted, typed, strict=True)
    )


def _price_field(entries: Sequence[_Entry], pricing: Pricing) -> PriceField | None:
    """Find the lowest and highest price among the bids that may be ranked.

    While no bid has proven its must-haves, the unproven ones stand in, then the ones that are
    out, so that the grid is never empty.
    """
    for status in (BidStatus.RANKED, BidStatus.UNPROVEN, BidStatus.KNOCKED_OUT):
        group = [entry.bid.price_minor for entry in entries if entry.status == status]
        prices = [price for price in group if price is not None]
        if prices:
            return PriceField(min(prices), max(prices), pricing.benchmark_minor)
    return None


def _cells(
    bid: JudgedBid, weighted: Sequence[JudgedCriterion], prices: PriceField | None, pricing: Pricing
) -> tuple[CriterionScore, ...]:
    price = None
    if prices is not None and bid.price_minor is not None:
        price = round_half_up(price_points(pricing.rule, bid.price_minor, prices) * PARTS)
    return tuple(
        CriterionScore(c.criterion_id, price if c.kind == CriterionKind.PRICE else _parts(bid, c))
        for c in weighted
    )


def _parts(bid: JudgedBid, criterion: JudgedCriterion) -> int | None:
    points = bid.points.get(criterion.criterion_id)
    return None if points is None else points * PARTS


def _result(
    entry: _Entry,
    cells: tuple[CriterionScore, ...],
    weighted: Sequence[JudgedCriterion],
    weights: Sequence[Weight],
) -> BidResult:
    counted = [(w.weight, c.parts) for w, c in zip(weights, cells, strict=True)]
    judged = [
        (w.weight, cell.parts)
        for w, cell, c in zip(weights, cells, weighted, strict=True)
        if c.kind != CriterionKind.PRICE
    ]
    missing = tuple(
        cell.criterion_id
        for weight, cell in zip(weights, cells, strict=True)
        if cell.parts is None and weight.weight
    )
    unscored = entry.status == BidStatus.RANKED and (missing or not cells)
    return BidResult(
        bid_id=entry.bid.bid_id,
        price_minor=entry.bid.price_minor,
        status=BidStatus.UNSCORED if unscored else entry.status,
        rank=None,
        total=_average(counted),
        quality=_average(judged),
        cells=cells,
        outs=entry.outs,
        missing=missing,
        unproven=entry.unproven,
    )


def _average(weighted_parts: Sequence[tuple[int, int | None]]) -> float | None:
    """Weigh what has points; None when nothing with a weight has any."""
    known = [(weight, parts) for weight, parts in weighted_parts if parts is not None]
    whole = sum(weight for weight, _ in known)
    if not whole:
        return None
    return sum(weight * parts for weight, parts in known) / (whole * PARTS)


def _ranked(results: Sequence[BidResult]) -> tuple[BidResult, ...]:
    """Number the fully judged bids (equal totals share a rank) and put the best first.

    Then come bids that only lack a proof, bids with something to score, and those that are out.
    """
    totals = [r.total for r in results if r.status == BidStatus.RANKED and r.total is not None]
    numbered = [_numbered(r, totals) for r in results]
    return tuple(sorted(numbered, key=_place))


def _place(result: BidResult) -> tuple[int, float]:
    """Return where a bid stands; bids with the same place stay in the order they came in.

    What is not judged whole has no points to sort by: it must not move with every answer.
    """
    if result.status == BidStatus.KNOCKED_OUT:
        return 3, 0
    if result.missing or result.total is None:
        return 2, 0
    return (1 if result.status == BidStatus.UNPROVEN else 0), -result.total


def _numbered(result: BidResult, totals: Sequence[float]) -> BidResult:
    if result.status != BidStatus.RANKED or result.total is None:
        return result
    rank = 1 + sum(total > result.total for total in totals)
    status = BidStatus.LEADING if rank == 1 else BidStatus.RANKED
    return replace(result, rank=rank, status=status)
