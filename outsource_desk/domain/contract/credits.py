"""Delay credits: what a late delivery takes off its price, with a cap (R76)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from outsource_desk.base.errors import InputError
from outsource_desk.domain.dates import add_working_days
from outsource_desk.domain.money import Exact, share_of

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class LateTerms:
    """What the contract says about lateness.

    per_week_share: of the milestone's amount, for each started week, 0…1.
    cap_share:      the most that can be taken off, 0…1 of the milestone's amount.
    grace_days:     working days that cost nothing.
    """

    per_week_share: Exact
    cap_share: Exact
    grace_days: int = 0


@dataclass(frozen=True, slots=True)
class DelayCredit:
    """A credit with its arithmetic."""

    late_days: int
    started_weeks: int  # without grace and without days the owner caused
    uncapped_minor: int
    cap_minor: int

    @property
    def credit_minor(self) -> int:
        return min(self.uncapped_minor, self.cap_minor)

    @property
    def capped(self) -> bool:
        return self.uncapped_minor > self.cap_minor


def delay_credit(
    amount_minor: int,
    due_on: date,
    delivered_on: date,
    terms: LateTerms,
    own_delay_days: int = 0,
) -> DelayCredit:
    """Return the credit for a delivery, or for the lateness so far with today as `delivered_on`.

    amount_minor:   price of the milestone.
    own_delay_days: calendar days the owner caused; they are never charged.
    Raises:  InputError for shares outside 0…1 or negative numbers.
    Source:  min(cap, rate × max(0, late − grace)) × milestone (methods 4.11), with started weeks
             as the clause “Late delivery” counts them. A credit is a reasonable estimate of the
             loss, not a penalty; this is not legal advice.
    """
    _check(amount_minor, terms, own_delay_days)
    counted_from = add_working_days(due_on, terms.grace_days)
    counted_days = max(0, (delivered_on - counted_from).days - own_delay_days)
    started_weeks = -(-counted_days // 7)
    return DelayCredit(
        late_days=max(0, (delivered_on - due_on).days),
        started_weeks=started_weeks,
        uncapped_minor=share_of(amount_minor, Fraction(terms.per_week_share) * started_weeks),
        cap_minor=share_of(amount_minor, terms.cap_share),
    )


def _check(amount_minor: int, terms: LateTerms, own_delay_days: int) -> None:
    if not (0 <= Fraction(terms.per_week_share) <= 1 and 0 <= Fraction(terms.cap_share) <= 1):
        raise InputError("Enter shares from 0 to 100 %, such as 2 % a week and 10 % at most.")
    if min(amount_minor, terms.grace_days, own_delay_days) < 0:
        raise InputError("Enter an amount and days of zero or more, such as 3 days of grace.")
