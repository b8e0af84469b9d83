"""How the result came about: the rules, and how sure the winner is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.base.text import NBSP
from outsource_desk.domain.compare import scale
from outsource_desk.domain.compare.stability import stability_sentence, weight_intervals
from outsource_desk.domain.exchange import RATE_UNIT
from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.reports.kit import kit
from outsource_desk.services.compare.words import rule_words

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.reports.document import Flow
    from outsource_desk.services.compare.comparison import Comparison


def method(comparison: Comparison, words: Words) -> Flow:
    """Return the scoring rules, the limits of the weights and the exchange rates."""
    return [
        *_how(comparison),
        *_stability(comparison, words),
        *kit.small(_small_print(comparison, words)),
    ]


def _how(comparison: Comparison) -> Flow:
    anchors = "; ".join(f"{mark}{NBSP}{words_of}" for mark, words_of in enumerate(scale.ANCHORS))
    floors = [
        f"“{criterion.name}” at least {criterion.floor} points"
        for criterion in comparison.criteria
        if criterion.floor
    ]
    musts = [
        f"“{criterion.name}”"
        for criterion in comparison.criteria
        if criterion.kind == CriterionKind.MUST
    ]
    flow = kit.heading("How the points come about")
    flow += kit.body(
        "Points from 0 to 100 are weighted and added up. What is not scored is left open, not zero."
    )
    flow += kit.body(rule_words(comparison), strong="Price.")
    flow += kit.body(f"Marks from 0 to 5, twenty points each: {anchors}.", strong="Other points.")
    if musts or floors:
        needed = [f"Must have: {', '.join(musts)}"] if musts else []
        flow += kit.body(f"{'; '.join([*needed, *floors])}.", strong="Knock-outs.")
    return flow


def _small_print(comparison: Comparison, words: Words) -> str:
    own = comparison.heading.currency
    rates = [
        f"1 {bid.currency} = {words.number(bid.rate_e9 / RATE_UNIT, 6)} {own} ({bid.vendor})"
        for bid in comparison.bids
        if bid.currency != own
    ]
    used = f"Exchange rates: {'; '.join(rates)}. " if rates else ""
    return f"{used}This report supports a decision; it is not legal or tax advice."


def _stability(comparison: Comparison, words: Words) -> Flow:
    leader, intervals = comparison.leader, weight_intervals(comparison.judged)
    if leader is None or not intervals:
        return []
    firm = [f"“{comparison.criterion(i.criterion_id).name}”" for i in intervals if i.firm]
    loose = [
        stability_sentence(
            interval,
            leader.vendor,
            f"“{comparison.criterion(interval.criterion_id).name}”",
            words.percent,
        )
        for interval in intervals
        if not interval.firm
    ]
    if firm:
        loose.append(f"{leader.vendor} wins whatever the weight of {', '.join(firm)}.")
    return [*kit.heading("How sure the first place is"), *kit.body(" ".join(loose))]
