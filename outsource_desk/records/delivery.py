"""What happens after the signature: milestones, their checks, rework, payments, own time."""

from datetime import date

from sqlmodel import Field

from outsource_desk.domain.kinds import MilestoneState, PaymentKind
from outsource_desk.records.draft import Draft
from outsource_desk.records.sql import LINE, TEXT, Minor, choice, link, options, rule


class MilestoneDraft(Draft):
    title: str = Field(min_length=1, max_length=LINE, title="Milestone")
    deliverable: str = Field(default="", max_length=TEXT, title="What is handed over")
    starts_on: date | None = None
    due_on: date | None = None
    amount_minor: int = Field(default=0, ge=0, sa_type=Minor, title="Amount")
    review_days: int = Field(default=10, ge=0, le=90, title="Days to check")


class Milestone(MilestoneDraft, table=True):
    __table_args__ = options(
        rule("milestone_title", "title <> ''"),
        rule("milestone_amount", "amount_minor >= 0"),
        rule("milestone_accepted", "state <> 'accepted' OR accepted_on IS NOT NULL"),
        rule("milestone_progress", "progress BETWEEN 0 AND 100"),
    )

    id: int | None = Field(default=None, primary_key=True)
    contract_id: int = link("contract", "CASCADE")
    position: int = 0
    state: MilestoneState = Field(default=MilestoneState.PLANNED, sa_type=choice(MilestoneState))
    baseline_on: date | None = None  # due date when the contract was signed
    forecast_on: date | None = None  # what the vendor expects now
    progress: int = 0  # per cent
    delivered_on: date | None = None
    accepted_on: date | None = None


class AgreedMilestoneDraft(MilestoneDraft):
    """A milestone of a contract that is not signed yet, with what is checked before it is paid."""

    criteria: tuple[str, ...] = ()


class CheckItemDraft(Draft):
    """One acceptance criterion of a milestone."""

    text: str = Field(min_length=1, max_length=LINE, title="Acceptance criterion")


class CheckItem(CheckItemDraft, table=True):
    __tablename__ = "check_item"
    __table_args__ = options(rule("check_item_text", "text <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    milestone_id: int = link("milestone", "CASCADE")
    position: int = 0
    done: bool = False


class ReworkDraft(Draft):
    """What has to be put right before a milestone is accepted."""

    reason: str = Field(min_length=1, max_length=TEXT, title="What must change")
    due_on: date | None = None


class Rework(ReworkDraft, table=True):
    __table_args__ = options(rule("rework_reason", "reason <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    milestone_id: int = link("milestone", "CASCADE")
    asked_on: date


class PaymentDraft(Draft):
    kind: PaymentKind = Field(default=PaymentKind.MILESTONE, sa_type=choice(PaymentKind))
    amount_minor: int = Field(gt=0, sa_type=Minor, title="Amount")
    paid_on: date = Field(title="Date")
    method: str = Field(default="", max_length=LINE, title="How")
    invoice: str = Field(default="", max_length=LINE, title="Invoice number")
    note: str = Field(default="", max_length=TEXT, title="Note")


class Payment(PaymentDraft, table=True):
    """Money that moved, in the contract's currency; never deleted along with anything."""

    __table_args__ = options(rule("payment_amount", "amount_minor > 0"))

    id: int | None = Field(default=None, primary_key=True)
    contract_id: int = link("contract", "RESTRICT")
    milestone_id: int | None = link("milestone", "RESTRICT", optional=True)


class OwnTimeDraft(Draft):
    """Time the owner's side spent on looking after a contract."""

    spent_on: date
    minutes: int = Field(gt=0, le=60 * 24 * 31, title="Time")
    note: str = Field(default="", max_length=TEXT, title="Note")


class OwnTime(OwnTimeDraft, table=True):
    __tablename__ = "own_time"
    __table_args__ = options(rule("own_time_minutes", "minutes > 0"))

    id: int | None = Field(default=None, primary_key=True)
    contract_id: int = link("contract", "CASCADE")
