"""Why the best bid leads, what would change that, and what deserves a second look."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from statistics import mean
from typing import TYPE_CHECKING

from outsource_desk.domain.compare.bid_guards import (
    View,
    abnormally_low,
    best_by_view,
    few_bids_nudge,
)
from outsource_desk.domain.compare.lead_analysis import lead_of
from outsource_desk.domain.compare.price_to_win import price_to_win
from outsource_desk.domain.compare.stability import most_critical, weight_intervals
from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.services.compare.words import expiry_words, points_words, quality_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.base.text import Words
    from outsource_desk.domain.compare.lead_analysis import Lead
    from outsource_desk.domain.compare.stability import Interval
    from outsource_desk.services.compare.comparison import ComparedBid, Comparison

NEAR_TOP = 5.0  # points of quality
CLEARLY_LESS = 80.0  # points: a rival below this has no full answer
FULL = 100.0
LOW_MARGIN = Fraction(1, 10)  # how far under the others a price is worth a question
MOST_PROS = 2
WHOLE_FROM = 100  # cents mean nothing in a limit above a hundred


class Tone(StrEnum):
    PRO = "pro"
    CHANGE = "change"  # what would make another bid win
    WARN = "warn"  # a second look before choosing


@dataclass(frozen=True, slots=True)
class Point:
    """One sentence about the comparison."""

    tone: Tone
    text: str


@dataclass(frozen=True, slots=True)
class Insight:
    """What to know before choosing; `title` names the leader."""

    title: str
    points: tuple[Point, ...]

    def texts(self, tone: Tone) -> tuple[str, ...]:
        """Return the sentences of one kind."""
        return tuple(point.text for point in self.points if point.tone == tone)


def insight(compared: Comparison, words: Words) -> Insight:
    """Say why the best bid leads and what would change that (R69), with the nudges of R66."""
    points = [Point(Tone.WARN, text) for text in nudges(compared, words)]
    leader = compared.leader
    if leader is None:
        return Insight(_no_leader(compared), tuple(points))
    lead = lead_of(compared.judged)
    pros = _pros(compared, lead, words) if lead else _alone(leader)
    changes = _changes(compared, lead, words) if lead else ()
    points = [
        *(Point(Tone.PRO, text) for text in pros),
        *(Point(Tone.CHANGE, text) for text in changes),
        *points,
    ]
    return Insight(f"Why {leader.vendor} leads", tuple(points))


def few_bids(compared: Comparison) -> str:
    """Say what to do with fewer than three bids; empty when there are enough (R66)."""
    return few_bids_nudge(len(compared.bids), len(compared.invited))


def nudges(compared: Comparison, words: Words) -> tuple[str, ...]:
    """Say what deserves a second look, the weightiest first; few_bids comes on top of it."""
    return (
        *_tie(compared),
        *_low_quality(compared, words),
        *_unfinished(compared),
        *_too_low(compared, words),
        *_expiring(compared, words),
        *_other_view(compared),
        *_no_estimate(compared),
    )


def _no_leader(compared: Comparison) -> str:
    if len(compared.leaders) > 1:
        return "The best bids are level"
    return "No bid leads yet"


def _alone(leader: ComparedBid) -> list[str]:
    return [f"{leader.vendor} is the only bid that is fully judged and meets every must-have."]


def _pros(compared: Comparison, lead: Lead, words: Words) -> list[str]:
    pros = (*_price_and_quality(compared, lead, words), *_strengths(compared, lead, words))
    return list(pros[:MOST_PROS])


def _price_and_quality(compared: Comparison, lead: Lead, words: Words) -> Iterator[str]:
    winner, rival = compared.bid(lead.winner_id), compared.bid(lead.rival_id)
    saving = lead.saving_minor or 0
    cheaper = (
        f"{words.money(saving, compared.heading.currency)} cheaper than {rival.vendor}"
        if saving > 0
        else ""
    )
    ranked = [bid.quality for bid in compared.bids if bid.rank and bid.quality is not None]
    behind = max(ranked) - winner.quality if winner.quality is not None and ranked else FULL
    quality = (
        "Highest quality"
        if behind <= 0
        else "Near the top on quality"
        if behind <= NEAR_TOP
        else ""
    )
    if quality and cheaper:
        yield f"{quality}, and {cheaper}."
    elif cheaper:
        yield f"{cheaper[:1].upper()}{cheaper[1:]}."
    elif quality:
        own, other = quality_words(winner, words), quality_words(rival, words)
        yield f"{quality}: {own} points, {rival.vendor} has {other}."


def _strengths(compared: Comparison, lead: Lead, words: Words) -> Iterator[str]:
    rival = compared.bid(lead.rival_id)
    for gain in lead.gains:
        criterion = compared.criterion(gain.criterion_id)
        if criterion.kind == CriterionKind.PRICE or gain.total_points <= 0:
            continue
        others = [
            bid.answer(criterion.criterion_id).points or 0.0
            for bid in compared.bids
            if bid.rank and bid.bid_id != lead.winner_id
        ]
        if gain.points >= FULL and max(others) < CLEARLY_LESS:
            yield f"The only ranked bid with full points for “{criterion.name}”."
        else:
            own, other = points_words(gain.points, words), points_words(gain.rival_points, words)
            yield f"Ahead on “{criterion.name}”: {own} points, {rival.vendor} has {other}."


def _changes(compared: Comparison, lead: Lead, words: Words) -> Iterator[str]:
    critical = most_critical(weight_intervals(compared.judged))
    enquiry = compared.enquiry
    price = price_to_win(compared.judged, enquiry.criteria, enquiry.pricing, lead.rival_id)
    asked = _winning_price(price, compared, words) if price else ""
    rival = compared.bid(lead.rival_id).vendor
    if critical is None:
        yield "No change of one weight makes another bid win."
        if asked:
            yield f"{rival} would win at {asked} or less."
        return
    winner, condition = _weight_change(compared, critical, words)
    if asked and winner == rival:
        yield f"{rival} would win {condition}, or at {asked} or less."
        return
    yield f"{winner} would win {condition}."
    if asked:
        yield f"{rival} would win at {asked} or less."


def _winning_price(price: int, compared: Comparison, words: Words) -> str:
    whole = price - price % WHOLE_FROM if price >= WHOLE_FROM * WHOLE_FROM else price
    return words.money(whole, compared.heading.currency)


def _weight_change(compared: Comparison, critical: Interval, words: Words) -> tuple[str, str]:
    """Return who would win, and the weight at which."""
    name = compared.criterion(critical.criterion_id).name
    above = critical.high_share - critical.share if critical.high_rival is not None else FULL
    below = critical.share - critical.low_share if critical.low_rival is not None else FULL
    if above <= below and critical.high_rival is not None:
        limit, more, rival = critical.high_share, "more", critical.high_rival
    else:
        limit, more, rival = critical.low_share, "less", critical.low_rival or 0
    close = words.percent(limit) == words.percent(critical.share)
    shown = words.percent(limit, 1 if close else 0)
    return compared.bid(rival).vendor, f"if “{name}” weighed {more} than {shown}"


def _tie(compared: Comparison) -> Iterator[str]:
    if len(compared.leaders) > 1:
        names = " and ".join(compared.bid(bid_id).vendor for bid_id in compared.leaders)
        yield f"{names} have the same total. The numbers do not decide; you do."


def _low_quality(compared: Comparison, words: Words) -> Iterator[str]:
    leader, least = compared.leader, compared.heading.quality_floor
    if leader is not None and leader.quality is not None and leader.quality < least:
        own = quality_words(leader, words)
        yield f"{leader.vendor} has {own} points for quality; your minimum is {least}."


def _unfinished(compared: Comparison) -> Iterator[str]:
    open_bids = [bid for bid in compared.bids if not bid.is_out and (bid.unscored or bid.unproven)]
    if len(open_bids) > 1:
        names = " and ".join(bid.vendor for bid in open_bids[:2])
        more = len(open_bids) - 2
        rest = f" (and {more} more)" if more else ""
        yield f"The order may change: {names}{rest} are not fully judged yet."
        return
    for bid in open_bids:
        names_open = [
            compared.criterion(criterion_id).name for criterion_id in (*bid.unscored, *bid.unproven)
        ]
        more = len(names_open) - 1
        rest = f" and {more} more" if more else ""
        verb = "must prove" if not bid.unscored else "still lacks points for"
        yield f"The order may change: {bid.vendor} {verb} “{names_open[0]}”{rest}."


def _too_low(compared: Comparison, words: Words) -> Iterator[str]:
    priced = [(bid, bid.price_minor) for bid in compared.bids if bid.price_minor and not bid.is_out]
    for bid, price in priced:
        others = [other_price for other, other_price in priced if other is not bid]
        if abnormally_low(price, others, LOW_MARGIN):
            less = words.percent(1 - price / mean(others))
            yield f"{bid.vendor} asks {less} less than the others. Ask why before you choose."


def _expiring(compared: Comparison, words: Words) -> Iterator[str]:
    leader = compared.leader
    if leader is not None and compared.award is None and (soon := expiry_words(leader, words)):
        yield f"The offer of {leader.vendor} {soon[:1].lower()}{soon[1:]}."


def _other_view(compared: Comparison) -> Iterator[str]:
    best = best_by_view(compared.judged)
    value, leader = best.get(View.VALUE), compared.leader
    if leader is not None and value is not None and value != leader.bid_id:
        yield f"{compared.bid(value).vendor} costs less per point of quality."


def _no_estimate(compared: Comparison) -> Iterator[str]:
    if compared.heading.lacks_estimate:
        yield "Your own estimate of the price is missing, so the lowest price is the yardstick."
