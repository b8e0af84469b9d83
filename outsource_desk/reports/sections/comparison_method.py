"""How the result came about: what knocked bids out, the rules, and how sure the winner is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.base.text import NBSP
from outsource_desk.domain import scale
from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.domain.stability import stability_sentence, weight_intervals
from outsource_desk.reports import kit
from outsource_desk.services.comparison_words import out_words, rule_words

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.reports.document import Flow
    from outsource_desk.reports.paper import Paper
    from outsource_desk.services.comparison import Comparison


def method(found: Comparison, words: Words, paper: Paper) -> Flow:
    """Return knock-outs with reasons, the scoring rules and the limits of the weights."""
    return [
        *_knocked_out(found, words, paper),
        *_how(found, words),
        *_stability(found, words),
        *kit.small("This report supports a decision; it is not legal or tax advice."),
    ]


def _knocked_out(found: Comparison, words: Words, paper: Paper) -> Flow:
    out = [bid for bid in found.bids if bid.is_out]
    if not out:
        return []
    columns = [
        kit.Column("Vendor"),
        kit.Column("Why it is out", share=2),
        kit.Column("Price", align="right", fit=True),
    ]
    rows = []
    for bid in out:
        price = bid.price_minor
        shown = "–" if price is None else words.money(price, found.heading.currency)
        rows.append(kit.Row((bid.vendor, out_words(bid), shown)))
    return [*kit.heading("Knocked out"), *kit.table(columns, rows, paper.text_width)]


def _how(found: Comparison, words: Words) -> Flow:
    anchors = "; ".join(f"{mark}{NBSP}{words_of}" for mark, words_of in enumerate(scale.ANCHORS))
    floors = [f"“{one.name}” at least {one.floor} points" for one in found.criteria if one.floor]
    musts = [f"“{one.name}”" for one in found.criteria if one.kind == CriterionKind.MUST]
    flow = kit.heading("How the points come about")
    flow += kit.body(
        "Every criterion gets 0 to 100 points. They are multiplied by the weight of the criterion "
        "and added up. What is not scored yet is left open and never counted as zero."
    )
    flow += kit.body(f"{rule_words(found)}", strong="Price.")
    flow += kit.body(f"Marks from 0 to 5, twenty points each: {anchors}.", strong="Other points.")
    if musts or floors:
        needed = [f"Must have: {', '.join(musts)}"] if musts else []
        flow += kit.body(f"{'; '.join([*needed, *floors])}.", strong="Knock-outs.")
    if any(bid.currency != found.heading.currency for bid in found.bids):
        rates = [
            f"1 {bid.currency} = {words.number(bid.rate_e9 / 1_000_000_000, 6)} "
            f"{found.heading.currency} ({bid.vendor})"
            for bid in found.bids
            if bid.currency != found.heading.currency
        ]
        flow += kit.body(f"{'; '.join(rates)}.", strong="Exchange rates.")
    return flow


def _stability(found: Comparison, words: Words) -> Flow:
    leader, intervals = found.leader, weight_intervals(found.judged)
    if leader is None or not intervals:
        return []
    firm = [f"“{found.criterion(i.criterion_id).name}”" for i in intervals if i.firm]
    loose = [
        stability_sentence(
            interval,
            leader.vendor,
            f"“{found.criterion(interval.criterion_id).name}”",
            words.percent,
        )
        for interval in intervals
        if not interval.firm
    ]
    flow = kit.heading("How sure the first place is")
    if loose:
        flow += kit.body(" ".join(loose))
    if firm:
        flow += kit.body(f"{leader.vendor} wins whatever the weight of {', '.join(firm)}.")
    return flow
