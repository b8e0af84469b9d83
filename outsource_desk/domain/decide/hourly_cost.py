"""What one hour of a person really costs: the whole year's money by the hours really worked (R12).

Pay alone understates it by a third to a half: taxes, benefits, the desk and the supervision are
left out, and leave and sickness are paid as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from outsource_desk.base.errors import InputError
from outsource_desk.domain.money import round_half_up

WEEKS_A_YEAR = 52
NOT_WORKED = "Leave, sickness and training take all paid hours. Enter fewer days."


@dataclass(frozen=True, slots=True)
class WorkYear:
    """A year of one person: money in minor units, time in minutes and days."""

    salary_minor: int
    employer_tax_minor: int = 0
    benefits_minor: int = 0
    overhead_minor: int = 0
    supervision_minor: int = 0
    week_minutes: int = 2_400
    week_days: int = 5
    leave_days: int = 0
    sick_days: int = 0
    training_days: int = 0


class YearCosts(StrEnum):
    """Where the money of a year goes."""

    SALARY = "salary"
    EMPLOYER_TAX = "employer_tax"
    BENEFITS = "benefits"
    OVERHEAD = "overhead"
    SUPERVISION = "supervision"


class Away(StrEnum):
    """Days that are paid and not worked."""

    LEAVE = "leave"
    SICK = "sick"
    TRAINING = "training"


@dataclass(frozen=True, slots=True)
class MoneyPart:
    """One part of what the year costs; `share` of the pay alone, None where there is no pay."""

    kind: YearCosts
    minor: int
    share: float | None


@dataclass(frozen=True, slots=True)
class AwayPart:
    kind: Away
    days: int
    minutes: int


@dataclass(frozen=True, slots=True)
class HourlyCost:
    """One productive hour, and every number it is made of."""

    money: tuple[MoneyPart, ...]
    yearly_minor: int
    week_minutes: int
    day_minutes: int
    paid_minutes: int
    away: tuple[AwayPart, ...]
    productive_minutes: int
    rate_minor: int  # of one productive hour
    pay_only_minor: int  # pay by paid hours: what most people take for the cost

    @property
    def understated(self) -> float:
        """Share by which pay alone understates the cost, 0…1."""
        return 1 - self.pay_only_minor / self.rate_minor if self.rate_minor else 0.0


def hourly_cost(year: WorkYear) -> HourlyCost:
    """Return what one productive hour costs.

    Raises: InputError when no working time is left.
    Source: (pay + employer tax + benefits + overhead + supervision) / (paid hours − leave − sick
            − training), methods 4.2; ledgersummit.com calculator.
    """
    day = Fraction(year.week_minutes, year.week_days)
    away = tuple(
        AwayPart(kind, days, round_half_up(days * day))
        for kind, days in (
            (Away.LEAVE, year.leave_days),
            (Away.SICK, year.sick_days),
            (Away.TRAINING, year.training_days),
        )
    )
    paid = WEEKS_A_YEAR * year.week_minutes
    productive = paid - sum(part.minutes for part in away)
    if productive <= 0:
        raise InputError(NOT_WORKED)
    money = tuple(_part(kind, year) for kind in YearCosts)
    yearly = sum(part.minor for part in money)
    return HourlyCost(
        money=money,
        yearly_minor=yearly,
        week_minutes=year.week_minutes,
        day_minutes=round_half_up(day),
        paid_minutes=paid,
        away=away,
        productive_minutes=productive,
        rate_minor=_an_hour(yearly, productive),
        pay_only_minor=_an_hour(year.salary_minor, paid),
    )


def _an_hour(minor: int, minutes: int) -> int:
    return round_half_up(Fraction(minor * 60, minutes))


def _part(kind: YearCosts, year: WorkYear) -> MoneyPart:
    minor = int(getattr(year, f"{kind}_minor"))
    return MoneyPart(kind, minor, minor / year.salary_minor if year.salary_minor else None)
