"""Strengths and weaknesses of the best bids, and price against quality."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.base.text import whole_units
from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.reports.kit import kit
from outsource_desk.services.compare.words import BASIS_WORDS

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.reports.document import Flow
    from outsource_desk.reports.paper import Paper
    from outsource_desk.services.compare.comparison import Comparison

BEST = 3
LEAST_AXES = 3
MOST_AXES = 8
GUTTER = 18


def charts(comparison: Comparison, words: Words, paper: Paper) -> Flow:
    """Return two charts side by side; nothing for a single bid."""
    if len(comparison.bids) < 2:
        return []
    half = (paper.text_width - GUTTER) / 2
    left, right = _strengths(comparison, half), _prices(comparison, words, half)
    return kit.side_by_side(left, right, paper.text_width, GUTTER) if left and right else right


def _strengths(comparison: Comparison, width: float) -> Flow:
    axes = [criterion for criterion in comparison.criteria if criterion.kind != CriterionKind.MUST]
    axes = sorted(axes, key=lambda criterion: -criterion.share)[:MOST_AXES]
    bids = [bid for bid in comparison.bids if not bid.is_out and not bid.unscored][:BEST]
    if len(axes) < LEAST_AXES or not bids:
        return []
    series = [
        kit.Series(
            bid.vendor, [bid.answer(criterion.criterion_id).points or 0 for criterion in axes]
        )
        for bid in bids
    ]
    note = f"Points per criterion, 0 to 100; {'the best bids' if len(bids) > 1 else 'one bid'}"
    return [
        *kit.caption("Strengths and weaknesses", note),
        *kit.radar([criterion.name for criterion in axes], series, width),
    ]


def _prices(comparison: Comparison, words: Words, width: float) -> Flow:
    heading = comparison.heading
    priced = [bid for bid in comparison.bids if bid.price_minor is not None]
    spots = [
        kit.ScatterSpot(
            f"{bid.vendor} (out)" if bid.is_out else bid.vendor, bid.price_minor, bid.quality
        )
        for bid in priced
        if bid.price_minor is not None and bid.quality is not None
    ]

    def axis(minor: float) -> str:
        return words.number(whole_units(minor, heading.currency))

    note = f"{BASIS_WORDS[heading.basis]} in {heading.currency}; best value at the top left"
    return [
        *kit.caption("Price and quality", note),
        *kit.gap(6),
        *kit.scatter(
            spots, width, lambda minor: words.number(whole_units(minor, heading.currency))
        ),
    ]
