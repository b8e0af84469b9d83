"""Second looks before a bid is chosen: too cheap, too few, best by another view (R65, R66)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from statistics import mean
from typing import TYPE_CHECKING

from outsource_desk.domain.compare.bids import BidStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal

    from outsource_desk.domain.compare.bids import BidRanking, BidResult

ENOUGH_BIDS = 3
FEW_BIDS = (
    "Send the same request to at least three vendors.",
    "One bid is not a comparison. Ask two more vendors.",
    "Two bids are a narrow choice. Ask one more vendor.",
)
WAITING = (
    "No bid has come yet. Wait for those you asked.",
    "One bid is not a comparison. Wait for the others you asked.",
    "Two bids are a narrow choice. Wait for the others you asked.",
)


class View(StrEnum):
    """A way to look for the best bid."""

    TOTAL = "total"
    QUALITY = "quality"
    PRICE = "price"
    VALUE = "value"  # lowest price per quality point


@dataclass(frozen=True, slots=True)
class LowestBid:
    """What choosing the lowest bid needs."""

    is_lowest: bool
    below_minimum: bool  # quality under the owner's own minimum, or not judged
    below_others: bool  # quality under the average of the other bids
    sentence: str

    @property
    def needs_reason(self) -> bool:
        return self.is_lowest and (self.below_minimum or self.below_others)


def few_bids_nudge(bids: int, asked: int = 0) -> str:
    """Say what to do with fewer than three bids; empty when there are enough (R66).

    asked: how many vendors have not answered yet; with enough of them one waits.
    """
    if bids >= ENOUGH_BIDS:
        return ""
    return (FEW_BIDS if bids + asked < ENOUGH_BIDS else WAITING)[max(bids, 0)]


def abnormally_low(
    price_minor: int,
    other_prices_minor: Sequence[int],
    margin_share: Decimal | Fraction,
    should_cost_minor: int | None = None,
) -> bool:
    """Tell whether a price is so low that the vendor should explain it; never a reason to reject.

    margin_share: how far below counts, 0…1, set by the owner.
    Source: p < (1 − margin) × mean of the other bids, or of the owner's estimate (methods 4.8).
    """
    count = len(other_prices_minor)
    limits = [Fraction(sum(other_prices_minor), count)] if count else []
    if should_cost_minor is not None:
        limits.append(Fraction(should_cost_minor))
    return any(price_minor < (1 - Fraction(margin_share)) * limit for limit in limits)


def lowest_bid_guard(comparison: BidRanking, bid_id: int, quality_floor: int) -> LowestBid:
    """Tell whether choosing this bid is choosing the lowest price at the cost of quality (R65).

    quality_floor: the owner's own minimum of quality points, 0…100.
    Returns: `needs_reason` when it is the lowest and its quality is not on a par with the others.
    """
    bid = comparison.result(bid_id)
    others = [other for other in _in_the_race(comparison) if other.bid_id != bid_id]
    is_lowest = bid.price_minor is not None and all(
        bid.price_minor <= other.price_minor for other in others if other.price_minor is not None
    )
    qualities = [other.quality for other in others if other.quality is not None]
    below_minimum = bid.quality is None or bid.quality < quality_floor
    below_others = bid.quality is None or (bool(qualities) and bid.quality < mean(qualities))
    return LowestBid(
        is_lowest,
        below_minimum,
        below_others,
        _lowest_sentence(bid, is_lowest=is_lowest, low=below_minimum, behind=below_others),
    )


def best_by_view(comparison: BidRanking) -> dict[View, int]:
    """Name the best ranked bid by each view; views that disagree deserve a second look.

    Returns: bid ids; a view without numbers is left out. Equal bids: the better total wins.
    Source:  price per quality point, UK Bid Evaluation note 2021 (methods 4.7).
    """
    ranked = [bid for bid in comparison.bids if bid.rank is not None]
    views: tuple[tuple[View, Callable[[BidResult], float | None]], ...] = (
        (View.TOTAL, lambda bid: _negative(bid.total)),
        (View.QUALITY, lambda bid: _negative(bid.quality)),
        (View.PRICE, lambda bid: bid.price_minor),
        (View.VALUE, price_per_quality_point),
    )
    best: dict[View, int] = {}
    for view, order in views:
        known = [(key, bid.bid_id) for bid in ranked if (key := order(bid)) is not None]
        if known:
            best[view] = min(known, key=lambda pair: pair[0])[1]
    return best


def price_per_quality_point(bid: BidResult) -> float | None:
    """Return minor units per point of quality; None without a price or any quality."""
    return bid.price_minor / bid.quality if bid.price_minor is not None and bid.quality else None


def _negative(value: float | None) -> float | None:
    return None if value is None else -value


def _in_the_race(comparison: BidRanking) -> list[BidResult]:
    return [bid for bid in comparison.bids if bid.status != BidStatus.KNOCKED_OUT]


def _lowest_sentence(bid: BidResult, *, is_lowest: bool, low: bool, behind: bool) -> str:
    if not is_lowest:
        return ""
    if bid.quality is None:
        return "This is the lowest price and its quality is not judged yet. Say why it is enough."
    if low:
        return "This is the lowest price and its quality is below your minimum. Say why you accept."
    if behind:
        return "This is the lowest price and its quality is below the others. Say why it is enough."
    return "This is the lowest price, and its quality is on a par with the others."
