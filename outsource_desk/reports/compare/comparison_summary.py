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
RESERVE_RANK = 2


def summary(found: Comparison, words: Words, paper: Paper) -> Flow:
    """Return the recommendation, its reasons and the ranking of all bids."""
    flow = [*_result(found, words, paper.text_width), *_why(found, words, paper.text_width)]
    flow += kit.heading("Ranking")
    flow += kit.table(
        _columns(found), [_row(found, bid, words, paper) for bid in found.bids], paper.text_width
    )
    return flow


def _result(found: Comparison, words: Words, width: float) -> Flow:
    bid = found.bid(found.award.bid_id) if found.award else found.leader
    if bid is None:
        title = insight(found, words).title
        return kit.notice("The owner decides; see the points below.", width, strong=f"{title}.")
    facts = [("Score", short_total_words(bid, words))]
    if bid.price_minor is not None:
        basis = BASIS_WORDS[found.heading.basis]
        facts.append((basis, words.money(bid.price_minor, found.heading.currency)))
    if bid.start_on is not None:
        facts.append(("Can start", words.day(bid.start_on)))
    elif bid.valid_until is not None:
        facts.append(("Offer holds until", words.day(bid.valid_until)))
    return kit.band("Chosen" if found.award else "Recommended", bid.vendor, facts, width)


def _why(found: Comparison, words: Words, width: float) -> Flow:
    if found.award is not None:
        day = words.written_day(found.award.chosen_on)
        flow = kit.lead(found.award.reason)
        if found.award.price_reason:
            flow += kit.body(found.award.price_reason, strong="On the low price:")
        return [*flow, *kit.small(f"Chosen on {day}.")]
    told = insight(found, words)
    flow = kit.lead(" ".join(told.texts(Tone.PRO))) if told.texts(Tone.PRO) else []
    flow += [part for text in told.texts(Tone.CHANGE) for part in kit.body(text)]
    warnings = [text for text in (few_bids(found), *told.texts(Tone.WARN)) if text]
    if warnings:
        flow += kit.notice("\n".join(warnings), width, strong="Before you choose:")
    return flow


def _columns(found: Comparison) -> list[kit.PaperColumn]:
    basis = BASIS_WORDS[found.heading.basis]
    return [
        kit.PaperColumn("", fit=True, muted=True),
        kit.PaperColumn("Vendor", share=2),
        kit.PaperColumn("Weighted score", fit=True),
        kit.PaperColumn("", align="right", fit=True),
        kit.PaperColumn(basis, align="right", fit=True),
        kit.PaperColumn("Quality", align="right", fit=True),
        kit.PaperColumn("Verdict", share=1.4),
    ]


def _row(found: Comparison, bid: ComparedBid, words: Words, paper: Paper) -> kit.Row:
    price = "–"
    if bid.price_minor is not None:
        price = words.money(bid.price_minor, found.heading.currency)
        foreign = offered_words(bid, found, words)
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
        _verdict(found, bid),
    )
    if bid.is_out:
        return kit.Row(cells, "muted")
    return kit.Row(cells, "strong" if bid.leads else "plain")


def _verdict(found: Comparison, bid: ComparedBid) -> str:
    if found.award is not None and not bid.is_out:
        return "Chosen" if found.award.bid_id == bid.bid_id else "Not chosen"
    if bid.leads:
        return "Recommended" if found.leader else "Level first"
    if bid.status == BidStatus.RANKED:
        return "Reserve" if bid.rank == RESERVE_RANK else "Not recommended"
    return status_words(bid, found)
