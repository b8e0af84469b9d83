"""What vendors offered, how it was judged and which offer was chosen."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from outsource_desk.domain.kinds import BidState, PriceTax, Proof, Stage
from outsource_desk.domain.reply.raw_reply import ReplyKind
from outsource_desk.records.about import HIDDEN, About, Searched, Where
from outsource_desk.records.draft import Draft
from outsource_desk.records.sql import (
    LINE,
    TEXT,
    Minor,
    Moment,
    choice,
    link,
    one_of,
    options,
    rule,
    unique,
)

ONE_RATE_E9 = 1_000_000_000  # an exchange rate of 1, in billionths


class BidDraft(Draft):
    price_minor: int | None = Field(default=None, ge=0, sa_type=Minor, title="Price")
    once_minor: int | None = Field(default=None, ge=0, sa_type=Minor, title="Paid once")
    tax: PriceTax = Field(
        default=PriceTax.EXCLUDED,
        sa_type=choice(PriceTax),
        title="Tax",
        sa_column_kwargs={"server_default": PriceTax.EXCLUDED.value},  # in the files before
    )
    tax_bp: int | None = Field(default=None, ge=0, le=10_000, title="Rate of the tax")
    currency: str = Field(default="EUR", min_length=3, max_length=3, title="Currency")
    rate_e9: int = Field(default=ONE_RATE_E9, gt=0, sa_type=sa.BigInteger, title="Exchange rate")
    received_on: date | None = Field(default=None, title="Received")
    valid_until: date | None = Field(default=None, title="Valid until")
    start_on: date | None = Field(default=None, title="Start")
    note: str = Field(default="", max_length=TEXT, title="Note")


class Bid(BidDraft, table=True):
    """One offer of one vendor for one task; `rate_e9` turns its price into the base currency."""

    __about__ = About(
        one="bid",
        many="bids",
        icon="mails",
        name="{vendor_id}",
        mention="Bid of {vendor_id}",
        owner="task_id",
        search=Searched(
            without={"currency": "a code"},
            heading="Bid of {vendor_id}",
            where=Where("tasks", Stage.COMPARE, "id"),
            around=("task",),
        ),
        listed=("task_id", "vendor_id", "price_minor", "currency", "state", "valid_until"),
    )
    __table_args__ = options(
        unique("bid_vendor", "task_id", "vendor_id"),
        rule("bid_price", "price_minor IS NULL OR price_minor >= 0"),
        rule("bid_once", "once_minor IS NULL OR once_minor >= 0"),
        rule("bid_tax", "tax_bp IS NULL OR tax_bp BETWEEN 0 AND 10000"),
        rule("bid_rate", "rate_e9 > 0"),
        rule("bid_currency", "length(currency) = 3"),
    )

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    vendor_id: int = link("vendor", "RESTRICT")
    state: BidState = one_of(BidState, "State", BidState.RECEIVED)


class BidAnswerDraft(Draft):
    """What a bid says to one criterion, and the owner's points for it."""

    answer: str = Field(default="", max_length=LINE, title="Answer")
    points: int | None = Field(default=None, ge=0, le=100, title="Points")
    proof: Proof | None = one_of(Proof, "Proof")
    note: str = Field(default="", max_length=TEXT, title="Evidence")


class BidAnswer(BidAnswerDraft, table=True):
    __tablename__ = "bid_answer"
    __about__ = About(
        one="answer",
        many="answers",
        icon="mails",
        name="{bid_id}: {criterion_id}",
        owner="bid_id",
        in_bin=False,
        search=Searched(
            one="Answer in a bid",
            many="Answers in bids",
            heading="{bid_id}: {criterion_id}",
            where=Where("tasks", Stage.COMPARE, "bid_id", "{criterion_id}"),
            around=("task",),
        ),
    )
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
    __about__ = About(
        one="chosen vendor",
        many="chosen vendors",
        icon="check",
        name="{bid_id}",
        owner="task_id",
        in_bin=False,
        search=Searched(
            one="Choice",
            many="Choices",
            heading="Choice of {bid_id}",
            where=Where("tasks", Stage.COMPARE, "bid_id"),
            around=("task",),
        ),
    )
    __table_args__ = options(unique("award_task", "task_id"), rule("award_reason", "reason <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    bid_id: int = link("bid", "RESTRICT")
    chosen_on: date = Field(title="Chosen")


class BidLine(SQLModel, table=True):
    """What one line of the request costs in a bid, in the bid's currency."""

    __tablename__ = "bid_line"
    __about__ = About(
        one="line of prices",
        many="lines of prices",
        icon="calculator",
        name="{bid_id}: {title}",
        owner="bid_id",
        in_bin=False,
        search="numbers, and what the request says, where it is searched",
    )
    __table_args__ = options(
        unique("bid_line", "bid_id", "number"),
        rule("bid_line_once", "once_minor IS NULL OR once_minor >= 0"),
        rule("bid_line_month", "month_minor IS NULL OR month_minor >= 0"),
    )

    id: int | None = Field(default=None, primary_key=True)
    bid_id: int = link("bid", "CASCADE")
    number: int = Field(title="Number")  # of the line in the form
    title: str = Field(title="Title")
    asked: str = Field(title="Asked")  # how much the request asks for, in words
    quantity: str = Field(default="", title="Quantity")  # a decimal number as text
    rate: str = Field(default="", title="Price of one")  # text: parts of a cent
    once_minor: int | None = Field(default=None, sa_type=Minor, title="Once")
    month_minor: int | None = Field(default=None, sa_type=Minor, title="A month")


class Reply(SQLModel, table=True):
    """A form that a vendor filled in and sent back; its bytes are a file of the bid (R38)."""

    __about__ = About(
        one="form of a vendor",
        many="forms of vendors",
        icon="file-input",
        name="{bid_id}: {file_name}",
        owner="bid_id",
        in_bin=False,
        search="its file is attached to the bid; its request and answers are searched",
    )
    __table_args__ = options(unique("reply_file", "sha256"), rule("reply_version", "version >= 0"))

    id: int | None = Field(default=None, primary_key=True)
    bid_id: int = link("bid", "CASCADE")
    request: str = Field(title="Request")  # "RFP-2026-004"
    version: int = Field(title="Version")  # of the request that was answered
    source: ReplyKind = Field(sa_type=choice(ReplyKind), title="Came as")
    file_name: str = Field(title="File")
    sha256: str = Field(title=HIDDEN)
    read_at: datetime = Field(sa_type=Moment, title="Read")
    remarks: str = Field(default="", title="Warnings")  # one in a line


class ReplyAnswer(SQLModel, table=True):
    """What a vendor wrote into one field, word by word."""

    __tablename__ = "reply_answer"
    __about__ = About(
        one="answer in a form",
        many="answers in forms",
        icon="mails",
        name="{question}",
        owner="reply_id",
        in_bin=False,
        search=Searched(
            one="Answer in a reply",
            many="Answers in replies",
            without={"field": "the name of a question", "question": "the same in every bid"},
            heading="{reply_id.bid_id}: {question}",
            where=Where("tasks", Stage.COMPARE, "reply_id.bid_id", "reply:{id}"),
            around=("task",),
        ),
    )
    __table_args__ = options(unique("reply_answer", "reply_id", "field"))

    id: int | None = Field(default=None, primary_key=True)
    reply_id: int = link("reply", "CASCADE", title="Form")
    position: int = Field(title="Place in the list")
    field: str = Field(title="Field")
    question: str = Field(title="Question")
    answer: str = Field(title="Answer")
