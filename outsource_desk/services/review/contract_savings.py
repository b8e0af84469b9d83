"""What one contract saved so far: money and hours, each for itself (R105)."""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from sqlmodel import select

from outsource_desk.domain.choice import Choice
from outsource_desk.domain.dates import add_months
from outsource_desk.domain.deliver.payments import ledger
from outsource_desk.domain.money import round_half_up, share_of, time_cost
from outsource_desk.domain.review.savings import MonthFacts, Savings, realised_saving
from outsource_desk.records.business import Business
from outsource_desk.records.delivery import OwnTime, Payment
from outsource_desk.records.task import Task
from outsource_desk.services.decide.screening import in_house_month

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.decide.cost import InHouseCost
    from outsource_desk.domain.kinds import PaymentKind
    from outsource_desk.services.deliver.signed_contracts import Deal
    from outsource_desk.store.session import Session


class NotCounted(Choice):
    """Why the saving of a contract is not counted, and what to do."""

    NO_DAY = "no_day", "The contract names no first day from which the saving could be counted."
    OTHER_CURRENCY = (
        "other_currency",
        "The contract is in another currency than your business, so the saving is not counted.",
    )
    NO_COST = (
        "no_cost",
        "Enter the hours a month and what one hour costs in the check of this task.",
    )
    NO_HOURS = "no_hours", "Enter the hours a month in the check of this task."
    NO_RATE = "no_rate", "Enter what one hour costs in the check of this task."
    NOT_BEGUN = "not_begun", "The saving is counted from the first day of the contract on."


@dataclass(frozen=True, slots=True)
class ContractSavings:
    """The saving of one contract from its start to `until`, in minor units and minutes."""

    currency: str
    since: date
    until: date
    result: Savings
    baseline_minor: int  # what the work would have cost in-house
    spent_minor: int  # paid to the vendor
    own_minor: int  # own time at the owner's rate
    expected_minor: int | None  # by the business case; None without one

    @property
    def against_plan_minor(self) -> int | None:
        if self.expected_minor is None:
            return None
        return self.result.saving_minor - self.expected_minor


@dataclass(frozen=True, slots=True)
class _Span:
    """The days that count, and the months they fall into with their share of the month."""

    start: date
    end: date

    def months(self) -> Iterator[tuple[date, Fraction]]:
        first = self.start.replace(day=1)
        while first <= self.end:
            length = monthrange(first.year, first.month)[1]
            last = min(self.end, first + timedelta(days=length - 1))
            days = (last - max(self.start, first)).days + 1
            yield first, Fraction(days, length)
            first = add_months(first, 1)

    def month_of(self, day: date) -> date:
        """Return the month that a day counts to: the first or last one for days outside."""
        return min(max(day, self.start), self.end).replace(day=1)


def contract_savings(session: Session, deal: Deal, today: date) -> ContractSavings | None:
    """Compare what the work cost with what it would have cost in-house, month by month.

    It counts from the start of the contract to its end or today; part months count by their days.
    A credit lowers what is paid later, so it is not taken off a second time.
    Returns: None when something is missing for it: see `why_not_counted`.
    """
    task, firm = session.get_one(Task, deal.task_id), session.exec(select(Business)).one()
    if why_not_counted(task, firm, deal, today) is not None or deal.starts_on is None:
        return None
    span = _Span(deal.starts_on, min(deal.ends_on or today, today))
    months = _months(session, deal, span, task, firm.hour_rate_minor or task.hour_rate_minor or 0)
    if not months:
        return None
    return ContractSavings(
        currency=deal.currency,
        since=span.start,
        until=span.end,
        result=realised_saving(months),
        baseline_minor=sum(month.baseline_minor for month in months),
        spent_minor=sum(month.paid_minor for month in months),
        own_minor=sum(month.oversight_minor for month in months),
        expected_minor=_expected(task, firm, span),
    )


def why_not_counted(task: Task, firm: Business, deal: Deal, today: date) -> NotCounted | None:
    """Return what is missing for `contract_savings`; None when nothing is."""
    if deal.starts_on is None:
        return NotCounted.NO_DAY
    if firm.currency != deal.currency:
        return NotCounted.OTHER_CURRENCY
    if task.minutes_per_month is None:
        return NotCounted.NO_COST if task.hour_rate_minor is None else NotCounted.NO_HOURS
    if task.hour_rate_minor is None:
        return NotCounted.NO_RATE
    return NotCounted.NOT_BEGUN if deal.starts_on > today else None


def _months(
    session: Session, deal: Deal, span: _Span, task: Task, own_rate_minor: int
) -> list[MonthFacts]:
    paid: dict[date, list[tuple[PaymentKind, int]]] = defaultdict(list)
    columns: tuple[Any, ...] = (Payment.paid_on, Payment.kind, Payment.amount_minor)
    for day, kind, amount_minor in session.exec(
        select(*columns).where(Payment.contract_id == deal.contract_id)
    ):
        paid[span.month_of(day)].append((kind, amount_minor))
    own: dict[date, int] = defaultdict(int)
    times: tuple[Any, ...] = (OwnTime.spent_on, OwnTime.minutes)
    for day, minutes in session.exec(select(*times).where(OwnTime.contract_id == deal.contract_id)):
        own[span.month_of(day)] += minutes
    today = _in_house(task)
    return [
        MonthFacts(
            month=month,
            baseline_minor=share_of(today.monthly_minor, share),
            baseline_time_minor=share_of(today.time_minor, share),
            paid_minor=ledger(paid[month]).spent_minor,
            oversight_minor=time_cost(own[month], own_rate_minor),
            baseline_minutes=round_half_up((task.minutes_per_month or 0) * share),
            oversight_minutes=own[month],
        )
        for month, share in span.months()
    ]


def _in_house(task: Task) -> InHouseCost:
    """Return what a month of a task costs in-house, where that is known."""
    today = in_house_month(task.model_dump())
    assert today is not None
    return today


def _expected(task: Task, firm: Business, span: _Span) -> int | None:
    if task.fee_minor is None:
        return None
    own_minor = time_cost(task.oversight_minutes, firm.hour_rate_minor)
    monthly_minor = _in_house(task).monthly_minor - task.fee_minor - own_minor
    return sum(share_of(monthly_minor, share) for _, share in span.months())
