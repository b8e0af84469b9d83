"""What vendors offered, how it was judged and which offer was chosen."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from outsource_desk.domain.kinds import BidState, Proof
from outsource_desk.domain.reply.raw_reply import ReplyKind
from outsource_desk.records.draft import Draft
from outsource_desk.records.sql import (
    LINE,
    TEXT,
    Minor,
    Moment,
    choice,
    link,
    options,
    rule,
    unique,
)

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


class BidLine(SQLModel, table=True):
    """What one line of the request costs in a bid, in the bid's currency."""

    __tablename__ = "bid_line"
    __table_args__ = options(
        unique("bid_line", "bid_id", "number"),
        rule("bid_line_once", "once_minor IS NULL OR once_minor >= 0"),
        rule("bid_line_month", "month_minor IS NULL OR month_minor >= 0"),
    )

    id: int | None = Field(default=None, primary_key=True)
    bid_id: int = link("bid", "CASCADE")
    number: int  # of the line in the form
    title: str
    asked: str  # how much the request asks for, in words
    quantity: str = ""  # a decimal number as text
    rate: str = ""  # the price of one, as text: it may be a part of a cent
    once_minor: int | None = Field(default=None, sa_type=Minor)
    month_minor: int | None = Field(default=None, sa_type=Minor)


class Reply(SQLModel, table=True):
    """A form that a vendor filled in and sent back; its bytes are a file of the bid (R38)."""

    __table_args__ = options(unique("reply_file", "sha256"), rule("reply_version", "version >= 0"))

    id: int | None = Field(default=None, primary_key=True)
    bid_id: int = link("bid", "CASCADE")
    request: str  # "RFP-2026-004"
    version: int  # of the request that was answered
    source: ReplyKind = Field(sa_type=choice(ReplyKind), title="Came as")
    file_name: str
    sha256: str
    read_at: datetime = Field(sa_type=Moment)
    remarks: str = ""  # the warnings that the owner confirmed, one in a line


class ReplyAnswer(SQLModel, table=True):
    """What a vendor wrote into one field, word by word."""

    __tablename__ = "reply_answer"
    __table_args__ = options(unique("reply_answer", "reply_id", "field"))

    id: int | None = Field(default=None, primary_key=True)
    reply_id: int = link("reply", "CASCADE")
    position: int
    field: str
    question: str
    answer: str
