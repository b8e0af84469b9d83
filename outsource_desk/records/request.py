"""What went out to vendors: frozen versions, whom they were sent to, questions, addenda."""

from datetime import date, datetime

from sqlmodel import Field

from outsource_desk.domain.request.sending import SendWay
from outsource_desk.records.draft import Draft
from outsource_desk.records.sql import LINE, TEXT, Moment, choice, link, options, rule, unique


class RequestDraft(Draft):
    """What is decided when a version goes out: its deadline, the days around it, what is new."""

    questions_until: date | None = None
    answers_by: date | None = None
    decide_by: date | None = None
    valid_until: date | None = None
    changes: str = Field(default="", max_length=TEXT, title="What is new")


class Request(RequestDraft, table=True):
    """One released version; its bytes lie in `blob` and never change (R35)."""

    __table_args__ = options(
        unique("request_version", "task_id", "version"),
        unique("request_number", "number", "version"),
        rule("request_version", "version >= 1"),
    )

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    number: str  # RFP-2026-004
    version: int
    released_at: datetime = Field(sa_type=Moment)
    deadline_at: datetime = Field(sa_type=Moment)
    time_zone: str  # whose clock shows the deadline
    pages: int
    pdf_sha256: str = Field(foreign_key="blob.sha256", ondelete="RESTRICT", index=True)
    form_sha256: str | None = Field(
        default=None, foreign_key="blob.sha256", ondelete="RESTRICT", index=True
    )
    form: str  # the questions of its bid form, as JSON: replies to older versions can be read
    criteria: str  # the weights that vendors were told, as JSON


class AddendumDraft(Draft):
    """A change or an answer that goes to everybody."""

    changes: str = Field(default="", max_length=TEXT, title="What changes")


class Addendum(AddendumDraft, table=True):
    """One numbered addendum; with a new deadline, all days move by `moved_days` (R36, R37)."""

    __table_args__ = options(
        unique("addendum_number", "request_id", "number"),
        rule("addendum_number", "number >= 1"),
    )

    id: int | None = Field(default=None, primary_key=True)
    request_id: int = link("request", "CASCADE")
    number: int
    released_at: datetime = Field(sa_type=Moment)
    deadline_at: datetime | None = Field(default=None, sa_type=Moment)
    moved_days: int = 0
    pages: int
    pdf_sha256: str = Field(foreign_key="blob.sha256", ondelete="RESTRICT", index=True)


class QuestionDraft(Draft):
    """What a vendor asked, and the answer that everybody gets."""

    asked_on: date
    question: str = Field(min_length=1, max_length=TEXT, title="Question")
    answer: str = Field(default="", max_length=TEXT, title="Answer")


class RequestQuestion(QuestionDraft, table=True):
    """A question about a request; `addendum_id` is where its answer was told to all."""

    __tablename__ = "request_question"
    __table_args__ = options(rule("request_question_text", "question <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    vendor_id: int | None = link("vendor", "SET NULL", optional=True)
    addendum_id: int | None = link("addendum", "SET NULL", optional=True)


class SendingDraft(Draft):
    """When and how a paper went to one vendor."""

    sent_on: date
    way: SendWay = Field(default=SendWay.EMAIL, sa_type=choice(SendWay))
    note: str = Field(default="", max_length=LINE, title="Note")


class RequestSending(SendingDraft, table=True):
    """One line of the send log; without `addendum_id` the request itself was sent."""

    __tablename__ = "request_sending"
    __table_args__ = options()

    id: int | None = Field(default=None, primary_key=True)
    request_id: int = link("request", "CASCADE")
    addendum_id: int | None = link("addendum", "CASCADE", optional=True)
    vendor_id: int = link("vendor", "CASCADE")
