"""Which bids may be ranked: must-haves, minimum points, deadline and validity (R63, R71)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.compare.bids import BidOut, JudgedBid, JudgedCriterion, OutKind
from outsource_desk.domain.kinds import CriterionKind, Proof

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date


def outs(bid: JudgedBid, criteria: Sequence[JudgedCriterion], on: date) -> tuple[BidOut, ...]:
    """Collect every reason why a bid is out on a day.

    Source: responsive = all mandatory met, every floor reached, in time, still valid
            (methods 4.5, after Negometrix "lowest responsive bid").
    """
    return tuple(_outs(bid, criteria, on))


def unproven(bid: JudgedBid, criteria: Sequence[JudgedCriterion]) -> tuple[int, ...]:
    """List the must-haves that are promised or not answered."""
    return tuple(
        c.criterion_id
        for c in criteria
        if c.kind == CriterionKind.MUST
        and bid.proofs.get(c.criterion_id) not in (Proof.MET, Proof.MISSING)
    )


def _outs(bid: JudgedBid, criteria: Sequence[JudgedCriterion], on: date) -> Iterator[BidOut]:
    for c in criteria:
        if c.kind == CriterionKind.MUST and bid.proofs.get(c.criterion_id) == Proof.MISSING:
            yield BidOut(OutKind.FAILED_MUST, f"No proof of “{c.name}”", c.criterion_id)
        points = bid.points.get(c.criterion_id)
        if c.kind == CriterionKind.SCORE and points is not None and points < c.floor:
            yield BidOut(OutKind.BELOW_FLOOR, f"“{c.name}” below your minimum", c.criterion_id)
    if bid.late:
        yield BidOut(OutKind.LATE, "Came after the deadline")
    if bid.valid_until is not None and bid.valid_until < on:
        yield BidOut(OutKind.EXPIRED, "The offer has expired")
