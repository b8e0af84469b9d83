"""The sentences of a comparison, the same on screen and on paper."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from outsource_desk.domain.compare.bids import BidStatus, OutKind
from outsource_desk.domain.compare.price_rules import RULE_TEXTS
from outsource_desk.domain.kinds import CriterionKind, PriceBasis, PriceTax
from outsource_desk.services.compare.expiry import Expiry

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.services.compare.comparison import (
        Answer,
        ComparedBid,
        ComparedCriterion,
        Comparison,
    )

NOT_ANSWERED = "not answered"
COUNTED = {
    PriceBasis.TOTAL: "Prices count before tax.",
    PriceBasis.MONTH: "Prices count before tax, and what is paid once with a twelfth.",
    PriceBasis.YEAR: "Prices count before tax, with what is paid once.",
}
WITH_TAX = "with tax, not comparable"  # its rate is not known
TOTAL_DIGITS = 1  # a total decides who is first: 82.4 and 81.6 must not both read 82
STATUS_WORDS = {
    BidStatus.UNSCORED: "Not scored yet",
    BidStatus.UNPROVEN: "Proof missing",
    BidStatus.KNOCKED_OUT: "Knocked out",
}
BASIS_WORDS = {
    PriceBasis.TOTAL: "Price",
    PriceBasis.MONTH: "Price per month",
    PriceBasis.YEAR: "Price per year",
}


def status_words(bid: ComparedBid, compared: Comparison) -> str:
    """Return what the chip of a bid says: "Best overall", "Rank 2", "Proof missing"."""
    if has_expired(bid):
        return "Expired"
    if bid.leads:
        return "Best overall" if compared.leader is not None else "Level first"
    return f"Rank {bid.rank}" if bid.rank else STATUS_WORDS[bid.status]


def has_expired(bid: ComparedBid) -> bool:
    """Whether the end of the offer is the only thing against it."""
    return bool(bid.outs) and all(out.kind == OutKind.EXPIRED for out in bid.outs)


def expiry_words(bid: ComparedBid, words: Words) -> str:
    """Return "Expires in 4 days"; empty while there is time, or once it is over."""
    if bid.expiry != Expiry.SOON or bid.days_left is None or bid.is_out:
        return ""
    if bid.days_left == 0:
        return "Expires today"
    return f"Expires in {words.count(bid.days_left, 'day', 'days')}"


def short_expiry_words(bid: ComparedBid, words: Words) -> str:
    """Return "4 days left", for a narrow column."""
    if not expiry_words(bid, words) or not bid.days_left:
        return expiry_words(bid, words)
    return f"{words.count(bid.days_left, 'day', 'days')} left"


def out_words(bid: ComparedBid) -> str:
    """Return every reason why a bid is out, as one line."""
    return ", ".join(out.sentence for out in bid.outs)


def answer_words(
    bid: ComparedBid,
    answer: Answer,
    criterion: ComparedCriterion,
    compared: Comparison,
    words: Words,
) -> str:
    """Return what a cell says: a price, the vendor's words, or that there are none."""
    if criterion.kind == CriterionKind.PRICE and not answer.text:
        if bid.price_minor is None:
            return WITH_TAX if bid.offered.hides_tax else NOT_ANSWERED
        return words.money(bid.price_minor, compared.heading.currency)
    if criterion.kind == CriterionKind.MUST:
        return answer.text or (answer.proof.words.lower() if answer.proof else NOT_ANSWERED)
    return answer.text or ("no words" if answer.points is not None else NOT_ANSWERED)


def offered_words(bid: ComparedBid, compared: Comparison, words: Words) -> str:
    """Return the price as the vendor wrote it; empty where it is what is compared.

    "US$ 1,190 with 19 % tax + US$ 400 once": its currency, its tax, and what is paid once.
    """
    offered = bid.offered
    is_plain = offered.tax is not PriceTax.INCLUDED and not offered.once_minor
    if offered.price_minor is None or (is_plain and bid.currency == compared.heading.currency):
        return ""
    price = words.money(offered.price_minor, bid.currency)
    if offered.once_minor:
        price += f" + {words.money(offered.once_minor, bid.currency)} once"
    if offered.tax is not PriceTax.INCLUDED:
        return price
    if offered.tax_bp is None:
        return f"{price}, with tax"
    return f"{price}, with {words.exact(Decimal(offered.tax_bp) / 100)} % tax"


def spoken_cell(
    bid: ComparedBid,
    answer: Answer,
    criterion: ComparedCriterion,
    compared: Comparison,
    words: Words,
) -> str:
    """Return the cell for a screen reader: "Acme, price per year: € 5,760, score 72"."""
    parts = [answer_words(bid, answer, criterion, compared, words)]
    if criterion.kind == CriterionKind.MUST:
        meaning = answer.proof.words.lower() if answer.proof else ""
        parts += [meaning] if meaning and meaning != parts[0] else []
    else:
        parts.append("not scored" if answer.points is None else f"score {points(answer, words)}")
    if criterion.kind == CriterionKind.PRICE and (foreign := offered_words(bid, compared, words)):
        parts.append(foreign)
    if bid.is_out:
        parts.append("expired" if has_expired(bid) else "knocked out")
    name = criterion.name[:1].lower() + criterion.name[1:]
    return f"{bid.vendor}, {name}: {', '.join(parts)}"


def points(answer: Answer, words: Words) -> str:
    """Return the points of a cell; empty while there are none."""
    return "" if answer.points is None else points_words(answer.points, words)


def points_words(value: float, words: Words) -> str:
    """Return points of 0…100 as they are given, whole: of one criterion, or of all quality."""
    return words.number(value)


def quality_words(bid: ComparedBid, words: Words) -> str:
    """Return the points for quality; a dash while nothing is judged."""
    return "–" if bid.quality is None else points_words(bid.quality, words)


def total_words(bid: ComparedBid, words: Words) -> str:
    """Return the total of a bid with the reason beside it: why it has none."""
    if bid.final_total is None:
        return out_words(bid) if bid.is_out else "not scored yet"
    return short_total_words(bid, words)


def short_total_words(bid: ComparedBid, words: Words) -> str:
    """Return "92.6", "out", or a dash while it is not scored, for a narrow column."""
    if bid.final_total is None:
        return "out" if bid.is_out else "–"
    return words.number(bid.final_total, TOTAL_DIGITS)


def spoken_total(bid: ComparedBid, compared: Comparison, words: Words) -> str:
    """Return the total for a screen reader: "Acme, total score: 87.3, best overall"."""
    state = status_words(bid, compared)
    return f"{bid.vendor}, total score: {total_words(bid, words)}, {state[:1].lower()}{state[1:]}"


def rule_words(compared: Comparison) -> str:
    """Explain how a price becomes points."""
    text = RULE_TEXTS[compared.heading.rule]
    return f"{text.title}. {text.sentence} {COUNTED[compared.heading.basis]}"


def waiting_words(compared: Comparison, words: Words) -> str:
    """Return "Waiting for Acme and Biber, until 12 December 2026."; empty for nobody."""
    if not compared.invited:
        return ""
    due = compared.heading.bids_due_on
    until = f", until {words.written_day(due)}" if due and due >= compared.heading.on else ""
    return f"Waiting for {', '.join(compared.invited)}{until}."


def bids_line(compared: Comparison, words: Words) -> str:
    """Return "4 bids, same request sent on 3 November 2026"."""
    parts = [words.count(len(compared.bids), "bid", "bids")]
    if compared.heading.sent_on is not None:
        parts.append(f"same request sent on {words.written_day(compared.heading.sent_on)}")
    if compared.invited:
        parts.append(f"waiting for {', '.join(compared.invited)}")
    return ", ".join(parts)
