"""Where a milestone and its payment stand on a day (R92, R93)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from outsource_desk.domain.dates import deemed_accepted_on
from outsource_desk.domain.kinds import MilestoneState

if TYPE_CHECKING:
    from collections.abc import Iterable

SOON_DAYS = 30


class MilestoneStatus(StrEnum):
    PLANNED = "planned"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    OVERDUE = "overdue"
    REVIEW_NOW = "review_now"
    REWORK = "rework"
    ACCEPTED = "accepted"
    PAID = "paid"


class PaymentStatus(StrEnum):
    NOTHING_DUE = "nothing_due"  # the milestone has no amount
    WHEN_ACCEPTED = "when_accepted"
    DUE = "due"
    OVERDUE = "overdue"
    PART_PAID = "part_paid"
    PAID = "paid"


@dataclass(frozen=True, slots=True)
class MilestoneFacts:
    """What is known of a milestone; amounts in minor units of the contract's currency.

    forecast_on: when the vendor now expects to deliver.
    review_days: working days to check a delivery before a reminder may be sent.
    """

    milestone_id: int
    state: MilestoneState = MilestoneState.PLANNED
    starts_on: date | None = None
    due_on: date | None = None
    baseline_on: date | None = None  # due date when the contract was signed
    forecast_on: date | None = None
    delivered_on: date | None = None
    accepted_on: date | None = None
    review_days: int = 10
    amount_minor: int = 0
    credit_minor: int = 0  # taken off for late or poor work
    paid_minor: int = 0
    payment_days: int = 14  # after acceptance


@dataclass(frozen=True, slots=True)
class PaymentStanding:
    """How a milestone's payment stands."""

    status: PaymentStatus
    balance_minor: int  # still to pay; below 0: too much was paid
    due_on: date | None = None  # None until accepted
    late_days: int = 0


@dataclass(frozen=True, slots=True)
class MilestoneStanding:
    """How a milestone stands on a day."""

    milestone_id: int
    status: MilestoneStatus
    late_days: int  # past the due date and not delivered
    slip_days: int  # behind the baseline; below 0: ahead of it
    object_until: date | None  # last day to object, while a delivery waits
    days_to_object: int | None  # calendar days left; below 0: they are over
    payment: PaymentStanding

    @property
    def needs_action(self) -> bool:
        """The owner has to do something now."""
        return (
            self.status in (MilestoneStatus.OVERDUE, MilestoneStatus.REVIEW_NOW)
            or self.payment.status == PaymentStatus.OVERDUE
        )


@dataclass(frozen=True, slots=True)
class MilestoneTotals:
    """The figures above the milestones; all amounts in one currency."""

    overdue_minor: int
    overdue_payments: int
    overdue_days: int  # of the oldest
    soon_minor: int  # to pay within 30 days
    soon_payments: int
    paid_minor: int
    agreed_minor: int  # amounts less credits
    waiting: int  # deliveries waiting for the owner
    waiting_days: int | None  # days left to object to the most urgent


def standing(facts: MilestoneFacts, today: date) -> MilestoneStanding:
    """Tell how a milestone stands on a day."""
    payment = payment_standing(facts, today)
    until = None
    if facts.state == MilestoneState.DELIVERED and facts.delivered_on is not None:
        until = deemed_accepted_on(facts.delivered_on, facts.review_days)
    return MilestoneStanding(
        milestone_id=facts.milestone_id,
        status=_status(facts, payment, today),
        late_days=_late_days(facts, today),
        slip_days=_slip_days(facts, today),
        object_until=until,
        days_to_object=None if until is None else (until - today).days,
        payment=payment,
    )


def payment_standing(facts: MilestoneFacts, today: date) -> PaymentStanding:
    """Tell how the payment of a milestone stands: it falls due `payment_days` after acceptance."""
    balance = facts.amount_minor - facts.credit_minor - facts.paid_minor
    if not facts.amount_minor:
        return PaymentStanding(PaymentStatus.NOTHING_DUE, balance)
    due_on = None
    if facts.accepted_on is not None:
        due_on = facts.accepted_on + timedelta(days=facts.payment_days)
    if balance <= 0:
        return PaymentStanding(PaymentStatus.PAID, balance, due_on)
    late_days = max(0, (today - due_on).days) if due_on is not None else 0
    if late_days:
        status = PaymentStatus.OVERDUE
    elif facts.paid_minor:
        status = PaymentStatus.PART_PAID
    else:
        status = PaymentStatus.WHEN_ACCEPTED if due_on is None else PaymentStatus.DUE
    return PaymentStanding(status, balance, due_on, late_days)


def milestone_totals(milestones: Iterable[MilestoneFacts], today: date) -> MilestoneTotals:
    """Sum milestones of one currency for the figures above the list."""
    known = [(facts, standing(facts, today)) for facts in milestones]
    overdue = [s.payment for _, s in known if s.payment.status == PaymentStatus.OVERDUE]
    soon = [s.payment.balance_minor for facts, s in known if _pay_soon(facts, s, today)]
    waiting = [s.days_to_object for _, s in known if s.days_to_object is not None]
    return MilestoneTotals(
        overdue_minor=sum(payment.balance_minor for payment in overdue),
        overdue_payments=len(overdue),
        overdue_days=max((payment.late_days for payment in overdue), default=0),
        soon_minor=sum(soon),
        soon_payments=len(soon),
        paid_minor=sum(facts.paid_minor for facts, _ in known),
        agreed_minor=sum(facts.amount_minor - facts.credit_minor for facts, _ in known),
        waiting=len(waiting),
        waiting_days=min(waiting, default=None),
    )


def _status(facts: MilestoneFacts, payment: PaymentStanding, today: date) -> MilestoneStatus:
    match facts.state:
        case MilestoneState.ACCEPTED:
            paid = payment.status == PaymentStatus.PAID
            return MilestoneStatus.PAID if paid else MilestoneStatus.ACCEPTED
        case MilestoneState.DELIVERED:
            return MilestoneStatus.REVIEW_NOW
        case MilestoneState.REWORK:
            return MilestoneStatus.REWORK
        case MilestoneState.PLANNED | MilestoneState.STARTED:
            return _running_status(facts, today)


def _running_status(facts: MilestoneFacts, today: date) -> MilestoneStatus:
    due = facts.due_on
    if due is not None and due < today:
        return MilestoneStatus.OVERDUE
    if due is not None and facts.forecast_on is not None and facts.forecast_on > due:
        return MilestoneStatus.AT_RISK
    begun = facts.starts_on is not None and facts.starts_on <= today
    if facts.state == MilestoneState.STARTED or begun:
        return MilestoneStatus.ON_TRACK
    return MilestoneStatus.PLANNED


def _late_days(facts: MilestoneFacts, today: date) -> int:
    if facts.due_on is None or facts.state in (MilestoneState.DELIVERED, MilestoneState.ACCEPTED):
        return 0
    return max(0, (today - facts.due_on).days)


def _slip_days(facts: MilestoneFacts, today: date) -> int:
    """Compare the best known end with the baseline: delivered, else forecast, else due or today."""
    if facts.baseline_on is None:
        return 0
    done = facts.state in (MilestoneState.DELIVERED, MilestoneState.ACCEPTED)
    end = (facts.delivered_on or facts.accepted_on) if done else None
    if end is None:
        end = max(facts.forecast_on or facts.due_on or facts.baseline_on, today)
    return (end - facts.baseline_on).days


def _pay_soon(facts: MilestoneFacts, state: MilestoneStanding, today: date) -> bool:
    """To pay within 30 days, as far as known: from acceptance, else from the due date."""
    if state.payment.status in (PaymentStatus.PAID, PaymentStatus.NOTHING_DUE):
        return False
    day = state.payment.due_on or facts.due_on
    return day is not None and today <= day <= today + timedelta(days=SOON_DAYS)
