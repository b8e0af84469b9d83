"""The full grid: points and answers, five bids at a time with the criteria repeated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import CriterionKind, Proof
from outsource_desk.reports.kit import kit
from outsource_desk.services.compare.words import (
    NOT_ANSWERED,
    answer_words,
    offered_words,
    points,
    short_total_words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.base.text import Words
    from outsource_desk.reports.document import Flow
    from outsource_desk.reports.paper import Paper
    from outsource_desk.services.compare.comparison import (
        ComparedBid,
        ComparedCriterion,
        Comparison,
    )

AT_ONCE = 5
UNSCORED = "not scored"
SIGNS = {Proof.MET: "✓", Proof.PROMISED: "?", Proof.MISSING: "×"}
CRITERION_MM = 38


def grid(comparison: Comparison, words: Words, paper: Paper) -> Flow:
    """Return the points of every bid, then what each vendor answered."""
    if not comparison.criteria:
        return kit.empty("There are no criteria yet.")
    groups = [comparison.bids[at : at + AT_ONCE] for at in range(0, len(comparison.bids), AT_ONCE)]
    flow: Flow = []
    for number, group in enumerate(groups):
        flow += kit.heading(_titled("Points by criterion", number, groups))
        flow += _points_table(comparison, group, words, paper)
    for number, group in enumerate(groups):
        flow += kit.heading(_titled("What the vendors answered", number, groups))
        flow += _answers_table(comparison, group, words, paper)
    return flow


def _titled(title: str, number: int, groups: Sequence[Sequence[ComparedBid]]) -> str:
    if len(groups) == 1:
        return title
    first = number * AT_ONCE + 1
    return f"{title}: bids {first} to {first + len(groups[number]) - 1}"


def _points_table(
    comparison: Comparison, group: Sequence[ComparedBid], words: Words, paper: Paper
) -> Flow:
    columns = [
        kit.PaperColumn("Criterion", width_mm=CRITERION_MM),
        kit.PaperColumn("Weight", align="right", fit=True),
        *(kit.PaperColumn(bid.vendor, align="center") for bid in group),
    ]
    rows = [_points_row(criterion, group, words) for criterion in comparison.criteria]
    whole = words.percent(sum(criterion.share for criterion in comparison.criteria))
    totals = [short_total_words(bid, words) for bid in group]
    rows.append(kit.Row(("Weighted total", whole, *totals), "total"))
    return kit.table(columns, rows, paper.text_width)


def _points_row(
    criterion: ComparedCriterion, group: Sequence[ComparedBid], words: Words
) -> kit.Row:
    answers = [bid.answer(criterion.criterion_id) for bid in group]
    if criterion.kind == CriterionKind.MUST:
        cells = [_proof(answer.proof) for answer in answers]
        return kit.Row((criterion.name, "must have", *cells))
    shown = [points(answer, words) or UNSCORED for answer in answers]
    shades = [None if answer.points is None else answer.points / 100 for answer in answers]
    return kit.Row(
        (criterion.name, words.percent(criterion.share), *shown), shades=(None, None, *shades)
    )


def _proof(proof: Proof | None) -> str:
    return f"{SIGNS[proof]} {proof.words.lower()}" if proof else f"? {NOT_ANSWERED}"


def _answers_table(
    comparison: Comparison, group: Sequence[ComparedBid], words: Words, paper: Paper
) -> Flow:
    columns = [
        kit.PaperColumn("Criterion", width_mm=CRITERION_MM),
        *(kit.PaperColumn(bid.vendor) for bid in group),
    ]
    rows = [
        kit.Row((criterion.name, *(_answer(comparison, bid, criterion, words) for bid in group)))
        for criterion in comparison.criteria
    ]
    return kit.table(columns, rows, paper.text_width)


def _answer(
    comparison: Comparison, bid: ComparedBid, criterion: ComparedCriterion, words: Words
) -> str:
    answer = bid.answer(criterion.criterion_id)
    text = answer_words(bid, answer, criterion, comparison, words)
    foreign = offered_words(bid, comparison, words) if criterion.kind == CriterionKind.PRICE else ""
    return "\n".join(part for part in (text, foreign, answer.note) if part)
