"""The business case: saving, payback, break-even fee, hiring instead, and what could go wrong."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from outsource_desk.domain.decide.cost import (
    CostPlan,
    InHouseCost,
    LayerKind,
    OutsourcingCost,
    Pay,
    outsourcing_cost,
)
from outsource_desk.domain.money import Exact, round_half_up, share_of

if TYPE_CHECKING:
    from collections.abc import Iterator

EXCHANGE_STEP = Fraction(1, 10)  # ±10 %
HALF = Fraction(1, 2)


class PaybackKind(StrEnum):
    NEVER = "never"
    IMMEDIATE = "immediate"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class Payback:
    """When the one-off cost is earned back; `months` is 0 unless it takes months."""

    kind: PaybackKind
    months: int = 0


class StressKind(StrEnum):
    FEE_UP = "fee_up"  # exchange rate 10 % against you
    FEE_DOWN = "fee_down"
    DOUBLE_OVERSIGHT = "double_oversight"
    HALF_VOLUME = "half_volume"


@dataclass(frozen=True, slots=True)
class Stress:
    """The saving if one assumption turns out differently."""

    kind: StressKind
    saving_minor: int
    change_minor: int  # against the plan


@dataclass(frozen=True, slots=True)
class CostCase:
    """In-house against outsourced over the same months: in all, in cash and in own time."""

    months: int
    in_house: InHouseCost
    outsourced: OutsourcingCost
    payback: Payback
    break_even_fee_minor: int  # a month; above it outsourcing costs more than today
    stress: tuple[Stress, ...] = ()

    @property
    def in_house_minor(self) -> int:
        return self.months * self.in_house.monthly_minor

    @property
    def saving_minor(self) -> int:
        """Cash and the worth of own time, saved over all months; negative when it costs more."""
        return self.in_house_minor - self.outsourced.total_minor

    @property
    def time_saved_minor(self) -> int:
        """What the freed time is worth, a part of the saving; negative when more is needed."""
        return self.months * self.in_house.time_minor - self.outsourced.total_time_minor

    @property
    def saving_share(self) -> float | None:
        """The saving as a share of the in-house cost; None when that is nothing."""
        return self.saving_minor / self.in_house_minor if self.in_house_minor else None

    @property
    def monthly_saving_minor(self) -> int:
        """Money saved in a normal month, one-off cost apart."""
        return self.in_house.monthly_minor - self.outsourced.monthly_minor

    @property
    def minutes_freed(self) -> int:
        """Own time freed over all months, after selection, hand-over and oversight."""
        return self.months * self.in_house.minutes - self.outsourced.total_minutes

    @property
    def monthly_minutes_freed(self) -> int:
        return self.in_house.minutes - self.outsourced.monthly_minutes


@dataclass(frozen=True, slots=True)
class HireCase:
    """Hiring one person for the task against outsourcing it, per month (R12)."""

    hire_minor: int
    outsourced_minor: int
    used_share: float  # of the person's productive time; above 1: one person is not enough
    idle_minutes: int

    @property
    def cheaper_minor(self) -> int:
        """How much cheaper outsourcing is than hiring; negative when it is dearer."""
        return self.hire_minor - self.outsourced_minor


def compare_costs(in_house: InHouseCost, plan: CostPlan) -> CostCase:
    """Compare today's cost with the plan, and stress the plan.

    Raises: InputError for a plan of less than one month.
    Source: methods 4.3. Stress: exchange rate ±10 %, double oversight, half the volume.
    """
    case = cost_case(in_house, plan)
    stress = tuple(
        Stress(kind, other.saving_minor, other.saving_minor - case.saving_minor)
        for kind, other in _stressed(in_house, plan)
    )
    return replace(case, stress=stress)


def payback(once_minor: int, monthly_saving_minor: int) -> Payback:
    """Tell when one-off cost is earned back by a monthly saving.

    Source: months = one-off / s, rounded up; never without a saving (methods 4.3).
    """
    if monthly_saving_minor <= 0:
        return Payback(PaybackKind.NEVER)
    if once_minor <= 0:
        return Payback(PaybackKind.IMMEDIATE)
    return Payback(PaybackKind.MONTHS, -(-once_minor // monthly_saving_minor))


def compare_with_hire(pay: Pay, needed_minutes: int, outsourced_minor: int) -> HireCase:
    """Compare outsourcing with one full-time employee for the same work.

    needed_minutes, outsourced_minor: per month.
    Source: an expert by the hour against the same expert hired (R12).
    """
    productive = Fraction(pay.productive_hours * 60, 12)
    return HireCase(
        hire_minor=round_half_up(Fraction(pay.yearly_minor, 12)),
        outsourced_minor=outsourced_minor,
        used_share=float(needed_minutes / productive) if productive > 0 else 0.0,
        idle_minutes=max(0, round_half_up(productive - needed_minutes)),
    )


def cost_case(in_house: InHouseCost, plan: CostPlan) -> CostCase:
    """Compare today's cost with the plan, without stress: for long lists of tasks."""
    outsourced = outsourcing_cost(plan, in_house)
    saving = in_house.monthly_minor - outsourced.monthly_minor
    return CostCase(
        months=plan.months,
        in_house=in_house,
        outsourced=outsourced,
        payback=payback(outsourced.once_minor, saving),
        break_even_fee_minor=_break_even_fee(in_house, plan, outsourced),
    )


def _break_even_fee(in_house: InHouseCost, plan: CostPlan, cost: OutsourcingCost) -> int:
    """Solve saving = 0 for the fee: F* = (in-house − own cost − one-off / N) / (1 + shares).

    The shares are the allowances that grow with the fee. Source: methods 4.3, where they are 0.
    """
    fixed = plan.tools_minor + sum(
        layer.monthly_minor for layer in cost.layers if layer.kind == LayerKind.OVERSIGHT
    )
    grows = (plan.change_share, plan.rework_share, plan.bank_share)
    shares = sum(Fraction(share) for share in grows)
    room = in_house.monthly_minor - fixed - Fraction(cost.once_minor, plan.months)
    return round_half_up(room / (1 + shares))


def _stressed(in_house: InHouseCost, plan: CostPlan) -> Iterator[tuple[StressKind, CostCase]]:
    if plan.foreign_currency:
        dearer = replace(plan, fee_minor=share_of(plan.fee_minor, 1 + EXCHANGE_STEP))
        cheaper = replace(plan, fee_minor=share_of(plan.fee_minor, 1 - EXCHANGE_STEP))
        yield StressKind.FEE_UP, cost_case(in_house, dearer)
        yield StressKind.FEE_DOWN, cost_case(in_house, cheaper)
    watched = replace(plan, oversight_minutes=2 * plan.oversight_minutes)
    yield StressKind.DOUBLE_OVERSIGHT, cost_case(in_house, watched)
    fee = share_of(plan.fee_minor, HALF if plan.fee_per_unit else 1)
    yield StressKind.HALF_VOLUME, cost_case(_part(in_house, HALF), replace(plan, fee_minor=fee))


def _part(cost: InHouseCost, share: Exact) -> InHouseCost:
    return InHouseCost(
        staff_minor=share_of(cost.staff_minor, share),
        owner_minor=share_of(cost.owner_minor, share),
        materials_minor=share_of(cost.materials_minor, share),
        errors_minor=share_of(cost.errors_minor, share),
        minutes=share_of(cost.minutes, share),
    )
