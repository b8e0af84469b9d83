"""The price at which another bid would come first (R69)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.domain.compare.bids import PARTS, BidStatus
from outsource_desk.domain.compare.price_rules import PriceField, price_points
from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.domain.money import round_half_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.domain.compare.bids import BidRanking, BidResult, JudgedCriterion
    from outsource_desk.domain.compare.scoring import Pricing


@dataclass(frozen=True, slots=True)
class _Rival:
    """A bid reduced to what its price cannot change, and its price."""

    judged: int  # weight × hundredths of points, without the price
    price_minor: int


@dataclass(frozen=True, slots=True)
class _Race:
    """One bid against the others, for any price of its own."""

    own: _Rival
    others: tuple[_Rival, ...]
    other_prices: tuple[int, ...]  # also of bids that are not judged completely yet
    price_weight: int
    pricing: Pricing

    def wins(self, price_minor: int) -> bool:
        prices = (*self.other_prices, price_minor)
        scale = PriceField(min(prices), max(prices), self.pricing.benchmark_minor)
        mine = self._total(_Rival(self.own.judged, price_minor), scale)
        return all(self._total(other, scale) < mine for other in self.others)

    def _total(self, bid: _Rival, scale: PriceField) -> int:
        points = price_points(self.pricing.rule, bid.price_minor, scale)
        return bid.judged + self.price_weight * round_half_up(points * PARTS)


def price_to_win(
    comparison: BidRanking, criteria: Sequence[JudgedCriterion], pricing: Pricing, bid_id: int
) -> int | None:
    """Find the highest price, in minor units, at which a ranked bid would be alone in first place.

    Returns: the price; None when the bid leads already, is not ranked, or no price is low enough.
    Source:  methods 4.10. Every price tried re-ranks all bids, so it holds for each price rule
             and for any number of bids; one minor unit more does not win.
    """
    bid = comparison.result(bid_id)
    if bid.status != BidStatus.RANKED or bid.price_minor is None:
        return None
    race = _race(comparison, criteria, pricing, bid)
    if race.wins(bid.price_minor) or not race.wins(0):
        return None
    winning, losing = 0, bid.price_minor
    while losing - winning > 1:
        middle = (winning + losing) // 2
        winning, losing = (middle, losing) if race.wins(middle) else (winning, middle)
    return winning


def _race(
    comparison: BidRanking, criteria: Sequence[JudgedCriterion], pricing: Pricing, bid: BidResult
) -> _Race:
    price_ids = {c.criterion_id for c in criteria if c.kind == CriterionKind.PRICE}
    weights = {weight.criterion_id: weight.weight for weight in comparison.weights}

    def rival(result: BidResult) -> _Rival:
        judged = sum(
            weights[cell.criterion_id] * (cell.parts or 0)
            for cell in result.cells
            if cell.criterion_id not in price_ids
        )
        return _Rival(judged, result.price_minor or 0)

    others = [other for other in comparison.bids if other.bid_id != bid.bid_id]
    in_field = [other for other in others if other.rank or other.status == BidStatus.UNSCORED]
    return _Race(
        own=rival(bid),
        others=tuple(rival(other) for other in others if other.rank),
        other_prices=tuple(o.price_minor for o in in_field if o.price_minor is not None),
        price_weight=sum(weights[criterion_id] for criterion_id in price_ids),
        pricing=pricing,
    )
