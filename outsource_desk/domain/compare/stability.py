"""How sure the winner is: how far each weight can move before another bid wins (R69)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from outsource_desk.domain.compare.bids import BidRanking, BidResult, Weight


@dataclass(frozen=True, slots=True)
class Interval:
    """Shares of one weight between which the winner stays first, the others in proportion.

    At the very end of the interval winner and rival are level; a rival of None means that the
    winner stays first as far as the weight can go (0 or 1).
    """

    criterion_id: int
    share: float  # the weight as it is now, 0…1
    low_share: float
    low_rival: int | None  # who wins below
    high_share: float
    high_rival: int | None  # who wins above

    @property
    def firm(self) -> bool:
        """No weight of this criterion changes the winner."""
        return self.low_rival is None and self.high_rival is None

    @property
    def slack(self) -> float:
        """How far the weight can move towards the nearer change of winner; 1 when it is firm."""
        below = self.share - self.low_share if self.low_rival is not None else 1.0
        above = self.high_share - self.share if self.high_rival is not None else 1.0
        return min(below, above)


def weight_intervals(comparison: BidRanking) -> tuple[Interval, ...]:
    """Find the interval of every criterion in which the winner stays first.

    Returns: one interval per weighted criterion; none without a single winner and a rival.
    Source:  closed form of O'Shea et al. 2026 (DOI 10.1016/j.eswa.2025.128460), methods 4.9.
             With D the winner's lead without criterion k, W the sum of the other weights and d
             the lead on k, f(t) = t·d + (1 − t)·D/W is zero at t = D / (D − d·W).
    """
    ranked = [bid for bid in comparison.bids if bid.rank is not None]
    if len(comparison.leaders) != 1 or len(ranked) == 1:
        return ()
    winner, *rivals = ranked
    sums = [_sum(rival, comparison.weights) for rival in rivals]
    top = _sum(winner, comparison.weights)
    leads = [(rival, top - own) for rival, own in zip(rivals, sums, strict=True)]
    total = sum(weight.weight for weight in comparison.weights)
    return tuple(
        _interval(index, weight, total, winner, leads)
        for index, weight in enumerate(comparison.weights)
        if weight.weight < total and all(bid.cells[index].parts is not None for bid in ranked)
    )


def most_critical(intervals: Sequence[Interval]) -> Interval | None:
    """Return the criterion whose weight needs the smallest move to change the winner.

    Source: Triantaphyllou & Sánchez 1997, the most critical criterion.
    """
    loose = [interval for interval in intervals if not interval.firm]
    return min(loose, key=lambda interval: interval.slack, default=None)


def stability_sentence(
    interval: Interval, winner: str, criterion: str, percent: Callable[[float], str]
) -> str:
    """Say an interval in words, such as “A wins unless price matters more than 57 %”."""
    matters = f"{winner} wins unless {criterion} matters"
    low, high = percent(interval.low_share), percent(interval.high_share)
    if interval.firm:
        return f"{winner} wins however much {criterion} matters."
    if interval.low_rival is None:
        return f"{matters} more than {high}."
    if interval.high_rival is None:
        return f"{matters} less than {low}."
    return f"{matters} less than {low} or more than {high}."


def _sum(bid: BidResult, weights: Sequence[Weight]) -> int:
    return sum(w.weight * (cell.parts or 0) for w, cell in zip(weights, bid.cells, strict=True))


def _interval(
    index: int,
    weight: Weight,
    total: int,
    winner: BidResult,
    leads: Sequence[tuple[BidResult, int]],
) -> Interval:
    low, low_rival = 0.0, None
    high, high_rival = 1.0, None
    own = winner.cells[index].parts or 0
    for rival, lead in leads:
        ahead = own - (rival.cells[index].parts or 0)  # d
        rest = lead - weight.weight * ahead  # D
        if rest >= 0 and ahead >= 0:
            continue  # ahead at both ends, so ahead everywhere between
        crossing = rest / (rest - ahead * (total - weight.weight))
        if ahead < 0 and crossing < high:
            high, high_rival = crossing, rival.bid_id
        elif rest < 0 and crossing > low:
            low, low_rival = crossing, rival.bid_id
    return Interval(weight.criterion_id, weight.share, low, low_rival, high, high_rival)
