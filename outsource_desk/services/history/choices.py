"""What the history calls the answers that are one of a fixed few."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from outsource_desk.domain.brief.payment_patterns import (
    PATTERNS,
    PRICE_LINES,
    PaymentPattern,
    PriceLine,
)
from outsource_desk.domain.decide import task_path
from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.decide.questions import choice_titles
from outsource_desk.domain.kinds import (
    AttachmentKind,
    BidState,
    ContractState,
    Kept,
    LeadSource,
    PaymentKind,
    PriceBasis,
    Proof,
    Relationship,
    ReviewDecision,
    ReviewKind,
    Rhythm,
    Stage,
    TradeOff,
    VendorKind,
    VendorState,
)
from outsource_desk.domain.reply.raw_reply import ReplyKind
from outsource_desk.domain.request.sending import SendWay
from outsource_desk.services.attachments import words as attachment_words
from outsource_desk.services.brief import words as brief_words
from outsource_desk.services.compare.words import PROOF_WORDS
from outsource_desk.services.deliver.payment_words import KIND_WORDS
from outsource_desk.services.request.log import WAYS
from outsource_desk.services.review.review_words import DECISION_WORDS, KEPT_WORDS, KIND_TITLES
from outsource_desk.services.vendors import words as vendor_words

if TYPE_CHECKING:
    from collections.abc import Mapping

REPLY_WORDS = {
    ReplyKind.PDF: "PDF form",
    ReplyKind.SHEET: "Spreadsheet",
    ReplyKind.FLAT: "Printed or scanned copy",
}
CHOICES: Final[Mapping[type, Mapping[Any, str]]] = {
    **choice_titles(),
    AttachmentKind: attachment_words.KINDS,
    BidState: vendor_words.BIDS,
    ContractState: vendor_words.CONTRACTS,
    Kept: KEPT_WORDS,
    LeadSource: vendor_words.SOURCES,
    PaymentKind: KIND_WORDS,
    PriceBasis: brief_words.BASES,
    Proof: {key: said.capitalize() for key, said in PROOF_WORDS.items()},
    Relationship: vendor_words.RELATIONSHIPS,
    ReplyKind: REPLY_WORDS,
    ReviewDecision: DECISION_WORDS,
    ReviewKind: KIND_TITLES,
    Rhythm: brief_words.MEETINGS,
    PaymentPattern: {key: one.title for key, one in PATTERNS.items()},
    PriceLine: PRICE_LINES,
    Decision: task_path.DECISION_WORDS,
    SendWay: WAYS,
    Stage: task_path.TITLES,
    TradeOff: brief_words.TRADE_OFFS,
    VendorKind: vendor_words.KINDS,
    VendorState: vendor_words.STATES,
}


def choice_words(kind: type, value: str) -> str:
    """Return what a choice is called; those without words of their own read well as they are."""
    told = CHOICES.get(kind, {}).get(value)
    return told or value.replace("_", " ").capitalize()
