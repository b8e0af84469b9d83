"""What happens after the signature: milestones, their checks, rework, payments, own time."""

from datetime import date

from sqlmodel import Field

from outsource_desk.domain.kinds import MilestoneState, PaymentKind, Stage
from outsource_desk.records.about import About, Searched, Where
from outsource_desk.records.draft import Draft
from outsource_desk.records.sql import LINE, TEXT, Minor, in_list, link, one_of, options, rule


class MilestoneDraft(Draft):
    title: str = Field(min_length=1, max_length=LINE, title="Milestone")
    deliverable: str = Field(default="", max_length=TEXT, title="What is handed over")
    starts_on: date | None = Field(default=None, title="Start")
    due_on: date | None = Field(default=None, title="Due")
    amount_minor: int = Field(default=0, ge=0, sa_type=Minor, title="Amount")
    review_days: int = Field(default=10, ge=0, le=90, title="Days to check")


class Milestone(MilestoneDraft, table=True):
    __about__ = About(
        one="milestone",
        many="milestones",
        icon="flag",
        name="{title}",
        owner="contract_id",
        search=Searched(title=("title",), around=("task", "contract")),
        listed=("contract_id", "title", "state", "due_on", "amount_minor", "accepted_on"),
    )
    __table_args__ = options(
        rule("milestone_title", "title <> ''"),
        rule("milestone_amount", "amount_minor >= 0"),
        rule("milestone_accepted", "state <> 'accepted' OR accepted_on IS NOT NULL"),
        rule("milestone_progress", "progress BETWEEN 0 AND 100"),
    )

    id: int | None = Field(default=None, primary_key=True)
    contract_id: int = link("contract", "CASCADE")
    position: int = in_list()
    state: MilestoneState = one_of(MilestoneState, "State", MilestoneState.PLANNED)
    baseline_on: date | None = Field(default=None, title="Day that was signed")  # the due date then
    forecast_on: date | None = Field(default=None, title="Expected by the vendor")
    progress: int = Field(default=0, title="Progress")  # per cent
    delivered_on: date | None = Field(default=None, title="Delivered")
    accepted_on: date | None = Field(default=None, title="Accepted")


class AgreedMilestoneDraft(MilestoneDraft):
    """A milestone of a contract that is not signed yet, with what is checked before it is paid."""

    criteria: tuple[str, ...] = Field(default=(), title="Acceptance criteria")


class CheckItemDraft(Draft):
    """One acceptance criterion of a milestone."""

    text: str = Field(min_length=1, max_length=LINE, title="Acceptance criterion")


class CheckItem(CheckItemDraft, table=True):
    __tablename__ = "check_item"
    __about__ = About(
        one="acceptance criterion",
        many="acceptance criteria",
        icon="circle-check",
        name="{text}",
        owner="milestone_id",
        in_bin=False,
        goes_along=True,
        search=Searched(title=("text",), around=("task", "contract", "milestone")),
    )
    __table_args__ = options(rule("check_item_text", "text <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    milestone_id: int = link("milestone", "CASCADE")
    position: int = in_list()
    done: bool = Field(default=False, title="Ticked")


class ReworkDraft(Draft):
    """What has to be put right before a milestone is accepted."""

    reason: str = Field(min_length=1, max_length=TEXT, title="What must change")
    due_on: date | None = Field(default=None, title="Due")


class Rework(ReworkDraft, table=True):
    __about__ = About(
        one="rework",
        many="reworks",
        icon="wrench",
        name="{reason}",
        owner="milestone_id",
        search=Searched(
            many="Rework",
            heading="Rework asked for on {asked_on}",
            around=("task", "contract", "milestone"),
        ),
    )
    __table_args__ = options(rule("rework_reason", "reason <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    milestone_id: int = link("milestone", "CASCADE")
    asked_on: date = Field(title="Asked")


class PaymentDraft(Draft):
    kind: PaymentKind = one_of(PaymentKind, "Kind", PaymentKind.MILESTONE)
    amount_minor: int = Field(gt=0, sa_type=Minor, title="Amount")
    paid_on: date = Field(title="Date")
    method: str = Field(default="", max_length=LINE, title="How")
    invoice: str = Field(default="", max_length=LINE, title="Invoice number")
    note: str = Field(default="", max_length=TEXT, title="Note")


class Payment(PaymentDraft, table=True):
    """Money that moved, in the contract's currency; never deleted along with anything."""

    __about__ = About(
        one="payment",
        many="payments",
        icon="banknote",
        name="{amount_minor}, {paid_on}",
        mention="Payment",
        owner="contract_id",
        search=Searched(
            first=("invoice",),
            heading="{kind} of {amount_minor} on {paid_on}",
            where=Where("payments", item="id"),
            around=("vendor", "task"),
        ),
        listed=("contract_id", "milestone_id", "kind", "amount_minor", "paid_on", "invoice"),
    )
    __table_args__ = options(rule("payment_amount", "amount_minor > 0"))

    id: int | None = Field(default=None, primary_key=True)
    contract_id: int = link("contract", "RESTRICT")
    milestone_id: int | None = link("milestone", "RESTRICT", optional=True)


class OwnTimeDraft(Draft):
    """Time the owner's side spent on looking after a contract."""

    spent_on: date = Field(title="Day")
    minutes: int = Field(gt=0, le=60 * 24 * 31, title="Time")
    note: str = Field(default="", max_length=TEXT, title="Note")


class OwnTime(OwnTimeDraft, table=True):
    __tablename__ = "own_time"
    __about__ = About(
        one="own time",
        many="entries of own time",
        icon="clock",
        name="{spent_on}",
        owner="contract_id",
        search=Searched(
            one="Own hours",
            many="Own hours",
            heading="{minutes} on {spent_on}",
            where=Where("tasks", Stage.REVIEW, "id", "own_time"),
            around=("task",),
        ),
    )
    __table_args__ = options(rule("own_time_minutes", "minutes > 0"))

    id: int | None = Field(default=None, primary_key=True)
    contract_id: int = link("contract", "CASCADE")
