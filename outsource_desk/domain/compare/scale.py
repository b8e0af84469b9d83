"""The scale by which an answer is judged: marks 0…5 in halves, 20 points a mark (R61)."""

from __future__ import annotations

from fractions import Fraction

POINTS_A_MARK = 20
TOP_MARK = 5
HALVES = tuple(Fraction(half, 2) for half in range(2 * TOP_MARK + 1))
# What each whole mark means; a half lies between its neighbours.
ANCHORS = (
    "nothing usable",
    "poor: far from what you asked",
    "weak: big gaps",
    "enough: meets what you asked, with small gaps",
    "good: meets all you asked",
    "excellent: better than you asked, with proof",
)


def points_of(mark: Fraction) -> int:
    """Return the points of a mark: 3½ gives 70."""
    return int(mark * POINTS_A_MARK)


def mark_of(points: int) -> Fraction | None:
    """Return the mark with exactly these points; None where they lie between two."""
    mark = Fraction(points, POINTS_A_MARK)
    return mark if mark in HALVES else None


def mark_text(mark: Fraction) -> str:
    """Return "3½"."""
    whole, half = divmod(mark, 1)
    return f"{whole or ''}½" if half else str(whole)


def anchor_of(mark: Fraction) -> str:
    """Say what a mark means in words."""
    if mark.denominator == 1:
        return ANCHORS[int(mark)]
    low, high = ANCHORS[int(mark)], ANCHORS[int(mark) + 1]
    return f"between {_head(low)} and {_head(high)}"


def _head(anchor: str) -> str:
    return anchor.partition(":")[0]
