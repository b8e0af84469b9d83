"""Delay credits: what a late delivery takes off its price, with a cap (R76)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from outsource_desk.base.errors import InputError
from outsource_desk.domain.money import Exact, share_of

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class LateTerms:
    """What the contract says about lateness.

    per_day_share: of the milestone's amount, for each calendar day, 0…1.
    cap_share:     the most that can be taken off, 0…1 of the milestone's amount.
    grace_days:    days that cost nothing.
    """

    per_day_share: Exact
    cap_share: Exact
    grace_days: int = 0


@dataclass(frozen=True, slots=True)
class DelayCredit:
    """A credit with its arithmetic."""

    late_days: int
    counted_days: int  # without grace and without days the owner caused
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
    own_delay_days: days the owner caused; they are never charged.
    Raises:  InputError for shares outside 0…1 or negative numbers.
    Source:  min(cap, rate × max(0, late − grace)) × milestone (methods 4.11). A credit is a
             reasonable estimate of the loss, not a penalty; this is not legal advice.
    """
    _check(amount_minor, terms, own_delay_days)
    late_days = max(0, (delivered_on - due_on).days)
    counted_days = max(0, late_days - own_delay_days - terms.grace_days)
    return DelayCredit(
        late_days=late_days,
        counted_days=counted_days,
        uncapped_minor=share_of(amount_minor, Fraction(terms.per_day_share) * counted_days),
        cap_minor=share_of(amount_minor, terms.cap_share),
    )


def _check(amount_minor: int, terms: LateTerms, own_delay_days: int) -> None:
    if not (0 <= Fraction(terms.per_day_share) <= 1 and 0 <= Fraction(terms.cap_share) <= 1):
        raise InputError("Enter shares from 0 to 100 %, such as 0.5 % a day and 10 % at most.")
    if min(amount_minor, terms.grace_days, own_delay_days) < 0:
        raise InputError("Enter an amount and days of zero or more, such as 3 days of grace.")
