"""What went out to vendors: frozen versions, whom they were sent to, questions, addenda."""

from datetime import date, datetime

from sqlmodel import Field

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.request.sending import SendWay
from outsource_desk.records.about import HIDDEN, About, Searched, Where
from outsource_desk.records.draft import Draft
from outsource_desk.records.sql import LINE, TEXT, Moment, link, one_of, options, rule, unique


class RequestDraft(Draft):
    """What is decided when a version goes out: its deadline, the days around it, what is new."""

    questions_until: date | None = Field(default=None, title="Questions until")
    answers_by: date | None = Field(default=None, title="Answers to all by")
    decide_by: date | None = Field(default=None, title="Decision by")
    valid_until: date | None = Field(default=None, title="Valid until")
    changes: str = Field(default="", max_length=TEXT, title="What is new")


class Request(RequestDraft, table=True):
    """One released version; its bytes lie in `blob` and never change (R35)."""

    __about__ = About(
        one="released request",
        many="released requests",
        icon="send",
        name="{number}, version {version}",
        owner="task_id",
        in_bin=False,
        search=Searched(
            one="Request",
            many="Requests",
            title=("number",),
            without={"time_zone": "a name that the program chose from"},
            where=Where("tasks", Stage.BRIEF, "id", "request.{column}"),
            around=("task",),
        ),
    )
    __table_args__ = options(
        unique("request_version", "task_id", "version"),
        unique("request_number", "number", "version"),
        rule("request_version", "version >= 1"),
    )

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    number: str = Field(title="Number")  # RFP-2026-004
    version: int = Field(title="Version")
    released_at: datetime = Field(sa_type=Moment, title="Released")
    deadline_at: datetime = Field(sa_type=Moment, title="Bids by")
    time_zone: str = Field(title="Time zone")  # whose clock shows the deadline
    pages: int = Field(title="Pages")
    pdf_sha256: str = Field(
        foreign_key="blob.sha256", ondelete="RESTRICT", index=True, title=HIDDEN
    )
    form_sha256: str | None = Field(
        default=None, foreign_key="blob.sha256", ondelete="RESTRICT", index=True, title=HIDDEN
    )
    # The questions of its bid form, as JSON: replies to older versions can be read.
    form: str = Field(title=HIDDEN)
    criteria: str = Field(title=HIDDEN)  # the weights that vendors were told, as JSON


class AddendumDraft(Draft):
    """A change or an answer that goes to everybody."""

    changes: str = Field(default="", max_length=TEXT, title="What changes")


class Addendum(AddendumDraft, table=True):
    """One numbered addendum; with a new deadline, all days move by `moved_days` (R36, R37)."""

    __about__ = About(
        one="addendum",
        many="addenda",
        icon="file-text",
        name="{request_id}, {number}",
        owner="request_id",
        in_bin=False,
        search=Searched(
            heading="Addendum {number} to {request_id.number}",
            where=Where("tasks", Stage.BRIEF, "id", "addendum"),
            around=("task",),
        ),
    )
    __table_args__ = options(
        unique("addendum_number", "request_id", "number"),
        rule("addendum_number", "number >= 1"),
    )

    id: int | None = Field(default=None, primary_key=True)
    request_id: int = link("request", "CASCADE")
    number: int = Field(title="Number")
    released_at: datetime = Field(sa_type=Moment, title="Released")
    deadline_at: datetime | None = Field(default=None, sa_type=Moment, title="Bids by")
    moved_days: int = Field(default=0, title="Days moved")
    pages: int = Field(title="Pages")
    pdf_sha256: str = Field(
        foreign_key="blob.sha256", ondelete="RESTRICT", index=True, title=HIDDEN
    )


class QuestionDraft(Draft):
    """What a vendor asked, and the answer that everybody gets."""

    asked_on: date = Field(title="Asked")
    question: str = Field(min_length=1, max_length=TEXT, title="Question")
    answer: str = Field(default="", max_length=TEXT, title="Answer")


class RequestQuestion(QuestionDraft, table=True):
    """A question about a request; `addendum_id` is where its answer was told to all."""

    __tablename__ = "request_question"
    __about__ = About(
        one="question",
        many="questions",
        icon="circle-question-mark",
        name="{question}",
        owner="task_id",
        search=Searched(
            many="Questions of vendors",
            title=("question",),
            where=Where("tasks", Stage.BRIEF, "id", "request_question"),
            around=("task",),
        ),
    )
    __table_args__ = options(rule("request_question_text", "question <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = link("task", "CASCADE")
    vendor_id: int | None = link("vendor", "SET NULL", optional=True)
    addendum_id: int | None = link("addendum", "SET NULL", optional=True, title="Told in")


class SendingDraft(Draft):
    """When and how a paper went to one vendor."""

    sent_on: date = Field(title="Sent")
    way: SendWay = one_of(SendWay, "How", SendWay.EMAIL)
    note: str = Field(default="", max_length=LINE, title="Note")


class RequestSending(SendingDraft, table=True):
    """One line of the send log; without `addendum_id` the request itself was sent."""

    __tablename__ = "request_sending"
    __about__ = About(
        one="line of the send log",
        many="lines of the send log",
        icon="send",
        name="{vendor_id}",
        owner="request_id",
        search=Searched(
            one="Sending",
            many="Send log",
            heading="Sent on {sent_on}",
            where=Where("tasks", Stage.BRIEF, "vendor_id", "request_sending"),
            around=("vendor",),
        ),
    )
    __table_args__ = options()

    id: int | None = Field(default=None, primary_key=True)
    request_id: int = link("request", "CASCADE")
    addendum_id: int | None = link("addendum", "CASCADE", optional=True, title="Told in")
    vendor_id: int = link("vendor", "CASCADE")
