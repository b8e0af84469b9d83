"""What a late delivery takes off its price, by the contract that was signed (R76)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from sqlmodel import select

from outsource_desk.domain.contract.credits import LateTerms, delay_credit
from outsource_desk.records.contract import ClauseValue
from outsource_desk.records.delivery import Milestone

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.domain.contract.credits import DelayCredit
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

CLAUSE = "late"


@dataclass(frozen=True, slots=True)
class CreditDue:
    """A delay credit with the words of the contract it follows from."""

    credit: DelayCredit
    percents: tuple[Decimal, Decimal]  # for each started week, and at most


def credit_due(store: Store, milestone_id: int, today: date) -> CreditDue | None:
    """Return the credit for a delivery after its date; None when it was in time or none agreed."""
    with store.read() as session:
        milestone = session.need(Milestone, milestone_id)
        agreed = _agreed(session, milestone.contract_id)
    if agreed is None or milestone.due_on is None:
        return None
    week, cap, grace_days = agreed
    terms = LateTerms(week / 100, cap / 100, grace_days)
    delivered_on = milestone.delivered_on or today
    credit = delay_credit(milestone.amount_minor, milestone.due_on, delivered_on, terms)
    if not credit.credit_minor:
        return None
    return CreditDue(credit, (week, cap))


def _agreed(session: Session, contract_id: int) -> tuple[Decimal, Decimal, int] | None:
    """Return percent a week, percent at most and days of grace; None when not both are agreed."""
    query = select(ClauseValue.field, ClauseValue.value)
    filled = dict(
        session.exec(
            query.where(ClauseValue.contract_id == contract_id, ClauseValue.clause == CLAUSE)
        ).all()
    )
    week, cap = _number(filled.get("credit_percent")), _number(filled.get("limit_percent"))
    if week is None or cap is None:
        return None
    return week, cap, int(_number(filled.get("grace_days")) or 0)


def _number(text: str | None) -> Decimal | None:
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        return None
