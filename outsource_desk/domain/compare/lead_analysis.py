"""Why the winner leads: where it gains on the next bid and where it loses (R60)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from outsource_desk.domain.compare.bids import BidRanking


@dataclass(frozen=True, slots=True)
class Gain:
    """How much one criterion adds to (+) or takes from (−) the lead over the next bid."""

    criterion_id: int
    total_points: float  # points of the total; all gains add up to the lead
    points: float  # the winner's points for the criterion
    rival_points: float


@dataclass(frozen=True, slots=True)
class Lead:
    """The winner against the next best bid; the biggest gain comes first."""

    winner_id: int
    rival_id: int
    total_points: float
    saving_minor: int | None  # how much cheaper the winner is; negative when it is dearer
    gains: tuple[Gain, ...]


def lead_of(comparison: BidRanking) -> Lead | None:
    """Compare the single winner with the next best; None for a tie or a winner without rival."""
    ranked = [bid for bid in comparison.bids if bid.rank is not None]
    if len(comparison.leaders) != 1 or len(ranked) == 1:
        return None
    winner, rival = ranked[0], ranked[1]
    gains = [
        Gain(own.criterion_id, weight.share * (a - b), a, b)
        for weight, own, other in zip(comparison.weights, winner.cells, rival.cells, strict=True)
        if (a := own.points) is not None and (b := other.points) is not None
    ]
    mine, theirs = winner.price_minor, rival.price_minor
    return Lead(
        winner_id=winner.bid_id,
        rival_id=rival.bid_id,
        total_points=(winner.total or 0) - (rival.total or 0),
        saving_minor=theirs - mine if mine is not None and theirs is not None else None,
        gains=tuple(sorted(gains, key=lambda gain: -gain.total_points)),
    )
