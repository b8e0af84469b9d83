"""Looking back at a vendor: overall mark, promises kept, and what to do next (R102–R108)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Kept, ReviewDecision, ReviewKind

if TYPE_CHECKING:
    from collections.abc import Iterable

HALF = Fraction(1, 2)
WORTH = {Kept.YES: Fraction(1), Kept.PARTLY: HALF, Kept.NO: Fraction(0)}
GREAT_MARK, GREAT_KEPT = 4.2, 0.9  # from here on: give more work
FINE_MARK, FINE_KEPT = 3.2, 0.75  # from here on: carry on
BAD_MARK, BAD_KEPT = 2.0, 0.5  # below both: stop
DEAR_MARK = 2  # of cost, up to here: talk about the price
FULL_ATTAINMENT = 120  # percent; more does not make up for another miss


@dataclass(frozen=True, slots=True)
class Marks:
    """Marks from 1 (poor) to 5 (excellent); None was not judged and never counts as bad."""

    quality: int | None = None
    speed: int | None = None
    cost: int | None = None
    communication: int | None = None

    def given(self) -> tuple[int, ...]:
        every = (self.quality, self.speed, self.cost, self.communication)
        return tuple(mark for mark in every if mark is not None)


@dataclass(frozen=True, slots=True)
class ReviewFacts:
    """What a suggestion is made from.

    plans_before: earlier reviews of this contract that ended with “improve” (R106).
    saving_minor: realised saving so far; None when it is not known.
    """

    kind: ReviewKind = ReviewKind.PERIODIC
    marks: Marks = Marks()
    kept_share: float | None = None
    plans_before: int = 0
    saving_minor: int | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A decision and the reason for it."""

    decision: ReviewDecision
    reason: str


CARRY_ON = Suggestion(
    ReviewDecision.CONTINUE, "The work is as agreed. Carry on, and review again within a year."
)
EXPAND = Suggestion(
    ReviewDecision.EXPAND, "The vendor keeps promises and the work is very good. Give more work."
)
EXPAND_AFTER_FIRST = Suggestion(
    ReviewDecision.EXPAND, "The first milestone went very well. You can involve the vendor more."
)
IMPROVE = Suggestion(
    ReviewDecision.IMPROVE,
    "Some of it is not as agreed. Agree on what must change and by when, then review again.",
)
RENEGOTIATE = Suggestion(
    ReviewDecision.RENEGOTIATE, "The work is fine but costs too much. Talk about the price."
)
TAKE_BACK = Suggestion(
    ReviewDecision.IN_HOUSE,
    "A second chance did not help and nothing is saved. Take the work back.",
)
REPLACE = Suggestion(
    ReviewDecision.END, "A second chance did not help. Look for another vendor and end this one."
)
STOP = Suggestion(
    ReviewDecision.END, "Most promises were broken and the work is poor. Stop before more is lost."
)


def overall_mark(marks: Marks) -> float | None:
    """Average the marks that were given; None when there are none."""
    given = marks.given()
    return sum(given) / len(given) if given else None


def kept_share(promises: Iterable[Kept | None]) -> float | None:
    """Return the share of promises kept, partly kept ones by half; None when none was judged."""
    judged = [WORTH[kept] for kept in promises if kept is not None]
    return float(sum(judged) / len(judged)) if judged else None


def attainment_percent(actual: Fraction, target: Fraction, *, lower_is_better: bool) -> float:
    """Return how far a target was reached, 0…120 %.

    Source: min(120, 100 × actual / target), turned round where lower is better (methods 4.13).
            A target or an actual of zero is reached fully or not at all.
    """
    good, needed = (target, actual) if lower_is_better else (actual, target)
    if needed <= 0:
        return float(FULL_ATTAINMENT) if good > needed else 100.0 * (good == needed)
    return float(max(Fraction(0), min(Fraction(FULL_ATTAINMENT), 100 * good / needed)))


def suggest(facts: ReviewFacts) -> Suggestion | None:
    """Suggest what to do next; None when nothing was judged.

    Source: continue, improve, replace, take back, in this order (R102, R106, R108). The limits
            are a house rule; the owner decides.
    """
    mark, kept = overall_mark(facts.marks), facts.kept_share
    if mark is None and kept is None:
        return None
    if _below(mark, BAD_MARK) and _below(kept, BAD_KEPT):
        return STOP
    if not (_below(mark, FINE_MARK) or _below(kept, FINE_KEPT)):
        return _when_fine(facts, mark, kept)
    if _too_dear(facts.marks):
        return RENEGOTIATE
    if not facts.plans_before:
        return IMPROVE
    saves = facts.saving_minor is None or facts.saving_minor > 0
    return REPLACE if saves else TAKE_BACK


def _when_fine(facts: ReviewFacts, mark: float | None, kept: float | None) -> Suggestion:
    if _too_dear(facts.marks):
        return RENEGOTIATE
    if mark is not None and mark >= GREAT_MARK and not _below(kept, GREAT_KEPT):
        return EXPAND_AFTER_FIRST if facts.kind == ReviewKind.FIRST_MILESTONE else EXPAND
    return CARRY_ON


def _below(value: float | None, limit: float) -> bool:
    """Unknown is never below."""
    return value is not None and value < limit


def _too_dear(marks: Marks) -> bool:
    """The price is the trouble: poor mark for cost while the work itself is fine."""
    work = Marks(marks.quality, marks.speed, None, marks.communication)
    work_mark = overall_mark(work)
    dear = marks.cost is not None and marks.cost <= DEAR_MARK
    return dear and work_mark is not None and work_mark >= FINE_MARK
