"""What vendors offered, how it was judged and which offer was chosen."""

from datetime import date

import sqlalchemy as sa
from sqlmodel import Field

from outsource_desk.domain.kinds import BidState, Proof
from outsource_desk.records.draft import Draft
from outsource_desk.records.sql import LINE, TEXT, Minor, choice, link, options, rule, unique

ONE_RATE_E9 = 1_000_000_000  # an exchange rate of 1, in billionths


class BidDraft(Draft):
    price_minor: int | None = Field(default=None, ge=0, sa_type=Minor, title="Price")
    currency: str = Field(default="EUR", min_length=3, max_length=3, title="Currency")
    rate_e9: int = Field(default=ONE_RATE_E9, gt=0, sa_type=sa.BigInteger, title="Exchange rate")
    received_on: date | None = None
    valid_until: date | None = None
    start_on: date | None = None
    note: str = Field(default="", max_length=TEXT, title="Note")


class Bid(BidDraft, table=True):
    """One offer of one vendor for one task; `rate_e9` turns its price into the base currency."""

    __table_args__ = options(
        unique("bid_vendor", "task_id", "vendor_id"),
        rule("bid_price", "price_minor IS NULL OR price_minor >= 0"),
        rule("bid_rate", "rate_e9 > 0"),
        rule("bid_currency", "length(currency) = 3"),
    )

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    vendor_id: int = link("vendor", "RESTRICT")
    state: BidState = Field(default=BidState.RECEIVED, sa_type=choice(BidState))


class BidAnswerDraft(Draft):
    """What a bid says to one criterion, and the owner's points for it."""

    answer: str = Field(default="", max_length=LINE, title="Answer")
    points: int | None = Field(default=None, ge=0, le=100, title="Points")
    proof: Proof | None = Field(default=None, sa_type=choice(Proof))
    note: str = Field(default="", max_length=TEXT, title="Evidence")


class BidAnswer(BidAnswerDraft, table=True):
    __tablename__ = "bid_answer"
    __table_args__ = options(
        unique("bid_answer", "bid_id", "criterion_id"),
        rule("bid_answer_points", "points IS NULL OR points BETWEEN 0 AND 100"),
    )

    id: int | None = Field(default=None, primary_key=True)
    bid_id: int = link("bid", "CASCADE")
    criterion_id: int = link("criterion", "CASCADE")


class AwardDraft(Draft):
    """Why this bid; frozen once stored."""

    reason: str = Field(min_length=1, max_length=TEXT, title="Reason")
    price_reason: str = Field(default="", max_length=TEXT, title="Why the cheapest is good enough")
    note_to_others: str = Field(default="", max_length=TEXT, title="Note to the other bidders")


class Award(AwardDraft, table=True):
    __table_args__ = options(unique("award_task", "task_id"), rule("award_reason", "reason <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    bid_id: int = link("bid", "RESTRICT")
    chosen_on: date
