"""The result at a glance: the band, why, and the ranking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.compare.bids import BidStatus
from outsource_desk.reports.kit import kit
from outsource_desk.services.compare.recommendation import Tone, few_bids, insight
from outsource_desk.services.compare.words import (
    BASIS_WORDS,
    offered_words,
    quality_words,
    short_total_words,
    status_words,
)

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.reports.document import Flow
    from outsource_desk.reports.paper import Paper
    from outsource_desk.services.compare.comparison import ComparedBid, Comparison

BAR_SHARE = 0.18  # of the width of the text


def summary(comparison: Comparison, words: Words, paper: Paper) -> Flow:
    """Return the recommendation, its reasons and the ranking of all bids."""
    flow = [
        *_result(comparison, words, paper.text_width),
        *_why(comparison, words, paper.text_width),
    ]
    flow += kit.heading("Ranking")
    flow += kit.table(
        _columns(comparison),
        [_row(comparison, bid, words, paper) for bid in comparison.bids],
        paper.text_width,
    )
    return flow


def _result(comparison: Comparison, words: Words, width: float) -> Flow:
    bid = comparison.bid(comparison.award.bid_id) if comparison.award else comparison.leader
    if bid is None:
        title = insight(comparison, words).title
        return kit.notice("The owner decides; see the points below.", width, strong=f"{title}.")
    facts = [("Score", short_total_words(bid, words))]
    if bid.price_minor is not None:
        basis = BASIS_WORDS[comparison.heading.basis]
        facts.append((basis, words.money(bid.price_minor, comparison.heading.currency)))
    if bid.start_on is not None:
        facts.append(("Can start", words.day(bid.start_on)))
    elif bid.valid_until is not None:
        facts.append(("Offer holds until", words.day(bid.valid_until)))
    return kit.band("Chosen" if comparison.award else "Recommended", bid.vendor, facts, width)


def _why(comparison: Comparison, words: Words, width: float) -> Flow:
    if comparison.award is not None:
        day = words.written_day(comparison.award.chosen_on)
        flow = kit.lead(comparison.award.reason)
        if comparison.award.price_reason:
            flow += kit.body(comparison.award.price_reason, strong="On the low price:")
        return [*flow, *kit.small(f"Chosen on {day}.")]
    reasons = insight(comparison, words)
    flow = kit.lead(" ".join(reasons.texts(Tone.PRO))) if reasons.texts(Tone.PRO) else []
    flow += [part for text in reasons.texts(Tone.CHANGE) for part in kit.body(text)]
    warnings = [text for text in (few_bids(comparison), *reasons.texts(Tone.WARN)) if text]
    if warnings:
        flow += kit.notice("\n".join(warnings), width, strong="Before you choose:")
    return flow


def _columns(comparison: Comparison) -> list[kit.PaperColumn]:
    basis = BASIS_WORDS[comparison.heading.basis]
    return [
        kit.PaperColumn("", fit=True, muted=True),
        kit.PaperColumn("Vendor", share=2),
        kit.PaperColumn("Weighted score", fit=True),
        kit.PaperColumn("", align="right", fit=True),
        kit.PaperColumn(basis, align="right", fit=True),
        kit.PaperColumn("Quality", align="right", fit=True),
        kit.PaperColumn("Verdict", share=1.4),
    ]


def _row(comparison: Comparison, bid: ComparedBid, words: Words, paper: Paper) -> kit.Row:
    price = "–"
    if bid.price_minor is not None:
        price = words.money(bid.price_minor, comparison.heading.currency)
        foreign = offered_words(bid, comparison, words)
        price += f"\n{foreign}" if foreign else ""
    width = paper.text_width * BAR_SHARE
    series = 0 if bid.leads else 3  # the leader dark, the others grey: seen without colour too
    cells = (
        str(bid.rank or ""),
        bid.vendor,
        "" if bid.is_out else kit.score_bar((bid.final_total or 0) / 100, width, series),
        short_total_words(bid, words),
        price,
        quality_words(bid, words),
        _verdict(comparison, bid),
    )
    if bid.is_out:
        return kit.Row(cells, "muted")
    return kit.Row(cells, "strong" if bid.leads else "plain")


def _verdict(comparison: Comparison, bid: ComparedBid) -> str:
    if comparison.award is not None and not bid.is_out:
        return "Chosen" if comparison.award.bid_id == bid.bid_id else "Not chosen"
    if bid.leads:
        return "Recommended" if comparison.leader else "Level first"
    if bid.status == BidStatus.RANKED:
        return "Reserve" if bid.rank == 2 else "Not recommended"
    return status_words(bid, comparison)
