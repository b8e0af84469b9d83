"""What goes into a comparison of bids and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import CriterionKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from outsource_desk.domain.kinds import Proof

PARTS = 100  # a point has a hundred parts, so that sums and ties are exact


@dataclass(frozen=True, slots=True)
class JudgedCriterion:
    """One yardstick of a comparison."""

    criterion_id: int
    name: str
    kind: CriterionKind = CriterionKind.SCORE
    weight: int = 10  # any scale, ≥ 0; only the proportion counts; a must-have has none
    floor: int = 0  # lowest acceptable points of a score; 0 means no minimum


@dataclass(frozen=True, slots=True)
class JudgedBid:
    """One offer as far as it has been read and judged."""

    bid_id: int
    price_minor: int | None = None  # whole cost in one currency for all bids; None: not offered
    points: Mapping[int, int | None] = field(default_factory=dict)  # 0…100 by criterion
    proofs: Mapping[int, Proof | None] = field(default_factory=dict)  # by must-have criterion
    late: bool = False
    valid_until: date | None = None


class BidStatus(StrEnum):
    LEADING = "leading"
    RANKED = "ranked"
    UNSCORED = "unscored"  # some points are missing: never counted as zero
    UNPROVEN = "unproven"  # a must-have is promised or not answered
    KNOCKED_OUT = "knocked_out"


class OutKind(StrEnum):
    FAILED_MUST = "failed_must"
    BELOW_FLOOR = "below_floor"
    LATE = "late"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class BidOut:
    """Why a bid is out."""

    kind: OutKind
    sentence: str
    criterion_id: int | None = None


@dataclass(frozen=True, slots=True)
class CriterionScore:
    """Points of one bid for one criterion; None where something is missing."""

    criterion_id: int
    parts: int | None  # hundredths of a point, 0…10,000

    @property
    def points(self) -> float | None:
        return None if self.parts is None else self.parts / PARTS


@dataclass(frozen=True, slots=True)
class BidResult:
    """How one bid stands."""

    bid_id: int
    price_minor: int | None
    status: BidStatus
    rank: int | None  # equal totals share a rank
    total: float | None  # points 0…100; over the judged criteria only when `missing` is not empty
    quality: float | None  # points 0…100 without the price
    cells: tuple[CriterionScore, ...]  # in the order of the weighted criteria
    outs: tuple[BidOut, ...]
    missing: tuple[int, ...]  # criteria with a weight but without points or price
    unproven: tuple[int, ...]  # must-haves without proof


@dataclass(frozen=True, slots=True)
class Weight:
    """What a criterion counts, as typed and as a share of all."""

    criterion_id: int
    weight: int
    share: float  # 0…1; all shares add up to 1
    too_light: bool  # below 3 %: it can hardly change anything


@dataclass(frozen=True, slots=True)
class BidRanking:
    """All bids, best first."""

    bids: tuple[BidResult, ...]
    weights: tuple[Weight, ...]  # the weighted criteria, in their order
    lowest_minor: int | None  # among the bids that meet the must-haves
    highest_minor: int | None
    leaders: tuple[int, ...]  # more than one bid: a tie, the owner chooses
    provisional: bool  # something is unscored or unproven, so the order may change

    def result(self, bid_id: int) -> BidResult:
        """Return how one bid stands."""
        return next(bid for bid in self.bids if bid.bid_id == bid_id)
