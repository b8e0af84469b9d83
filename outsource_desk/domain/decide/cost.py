"""What a task costs in-house and outsourced: money and hours, side by side (R12, R68).

All money is in minor units of one currency. A month is the unit: its amounts are rounded once,
and longer times are whole multiples of it, so that every sum can be checked by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from outsource_desk.base.errors import InputError
from outsource_desk.domain.money import Exact, share_of, time_cost


@dataclass(frozen=True, slots=True)
class Pay:
    """What one full-time person costs in a year; all amounts in minor units, times in hours."""

    salary_minor: int
    employer_tax_minor: int = 0
    benefits_minor: int = 0
    overhead_minor: int = 0  # desk, tools, rooms
    supervision_minor: int = 0
    paid_hours: int = 2_080
    leave_hours: int = 0
    sick_hours: int = 0
    training_hours: int = 0

    @property
    def yearly_minor(self) -> int:
        return (
            self.salary_minor
            + self.employer_tax_minor
            + self.benefits_minor
            + self.overhead_minor
            + self.supervision_minor
        )

    @property
    def productive_hours(self) -> int:
        return self.paid_hours - self.leave_hours - self.sick_hours - self.training_hours


@dataclass(frozen=True, slots=True)
class InHouse:
    """The task as it is done today; amounts and minutes per month."""

    staff_minutes: int = 0
    staff_rate_minor: int = 0  # per hour
    owner_minutes: int = 0
    owner_rate_minor: int = 0  # per hour, what the owner's time is worth to the owner
    materials_minor: int = 0
    errors: Exact = 0  # how many a month
    error_cost_minor: int = 0  # each


@dataclass(frozen=True, slots=True)
class InHouseCost:
    """Cost of a month in-house: time at what an hour costs, and cash."""

    staff_minor: int
    owner_minor: int
    materials_minor: int
    errors_minor: int
    minutes: int

    @property
    def time_minor(self) -> int:
        """What the minutes are worth."""
        return self.staff_minor + self.owner_minor

    @property
    def cash_minor(self) -> int:
        """What is paid besides, and no longer paid when the task is given away."""
        return self.materials_minor + self.errors_minor

    @property
    def monthly_minor(self) -> int:
        """Both together."""
        return self.time_minor + self.cash_minor

    @property
    def yearly_minor(self) -> int:
        return self.monthly_minor * 12

    @property
    def yearly_minutes(self) -> int:
        return self.minutes * 12


@dataclass(frozen=True, slots=True)
class CostPlan:
    """How the task would be outsourced. Amounts and minutes per month unless it says once."""

    months: int
    fee_minor: int
    rate_minor: int = 0  # per hour of own time
    selection_minutes: int = 0  # once
    selection_minor: int = 0  # once: lawyer, visit
    handover_minutes: int = 0  # once: explaining the work
    handover_minor: int = 0  # once: set-up fee of the vendor
    parallel_months: Exact = 0  # once: months in which you still do it yourself as well
    oversight_minutes: int = 0
    tools_minor: int = 0
    change_share: Exact = 0  # of the fee, for small changes
    rework_share: Exact = 0  # of the fee
    bank_share: Exact = 0  # of the fee, for bank and currency exchange
    switch_share: Exact = 0  # chance that the vendor has to be replaced, 0…1
    switch_minor: int = 0  # once: what replacing the vendor would cost
    credits_minor: int = 0  # once: credits expected for late or poor work
    foreign_currency: bool = False
    fee_per_unit: bool = False  # the fee falls with the volume


class LayerKind(StrEnum):
    SELECTION = "selection"
    TRANSITION = "transition"
    FEES = "fees"
    OVERSIGHT = "oversight"
    CHANGES = "changes"
    REWORK = "rework"
    TOOLS = "tools"
    SWITCHING = "switching"
    CREDITS = "credits"


LAYER_TITLES = {
    LayerKind.SELECTION: "Finding the vendor",
    LayerKind.TRANSITION: "Handing the work over",
    LayerKind.FEES: "The vendor’s fee",
    LayerKind.OVERSIGHT: "Your time to look after it",
    LayerKind.CHANGES: "Allowance for changes",
    LayerKind.REWORK: "Allowance for rework",
    LayerKind.TOOLS: "Tools, bank and currency",
    LayerKind.SWITCHING: "Risk of changing the vendor",
    LayerKind.CREDITS: "Expected credits",
}


@dataclass(frozen=True, slots=True)
class Layer:
    """One named part of the cost over the whole time; `…_time_minor` is what its minutes cost.

    That is counted in the amounts already: the rest of them is cash.
    """

    kind: LayerKind
    once_minor: int = 0
    monthly_minor: int = 0
    once_minutes: int = 0
    monthly_minutes: int = 0
    once_time_minor: int = 0
    monthly_time_minor: int = 0

    @property
    def title(self) -> str:
        return LAYER_TITLES[self.kind]

    def total_minor(self, months: int) -> int:
        return self.once_minor + months * self.monthly_minor

    def total_minutes(self, months: int) -> int:
        return self.once_minutes + months * self.monthly_minutes

    def total_time_minor(self, months: int) -> int:
        return self.once_time_minor + months * self.monthly_time_minor


@dataclass(frozen=True, slots=True)
class OutsourcingCost:
    """Total cost of ownership over `months`; every total is the sum of the layers."""

    months: int
    layers: tuple[Layer, ...]

    @property
    def total_minor(self) -> int:
        return sum(layer.total_minor(self.months) for layer in self.layers)

    @property
    def once_minor(self) -> int:
        return sum(layer.once_minor for layer in self.layers)

    @property
    def monthly_minor(self) -> int:
        return sum(layer.monthly_minor for layer in self.layers)

    @property
    def total_minutes(self) -> int:
        return sum(layer.total_minutes(self.months) for layer in self.layers)

    @property
    def total_time_minor(self) -> int:
        """What the own time in it is worth; the rest of the total is cash."""
        return sum(layer.total_time_minor(self.months) for layer in self.layers)

    @property
    def monthly_minutes(self) -> int:
        return sum(layer.monthly_minutes for layer in self.layers)


def in_house_cost(task: InHouse) -> InHouseCost:
    """Return the cost of a month in-house.

    Source: hours × rate + materials + errors × cost of an error (methods 4.2).
    """
    return InHouseCost(
        staff_minor=time_cost(task.staff_minutes, task.staff_rate_minor),
        owner_minor=time_cost(task.owner_minutes, task.owner_rate_minor),
        materials_minor=task.materials_minor,
        errors_minor=share_of(task.error_cost_minor, task.errors),
        minutes=task.staff_minutes + task.owner_minutes,
    )


def outsourcing_cost(plan: CostPlan, in_house: InHouseCost) -> OutsourcingCost:
    """Return the whole cost of outsourcing in named layers.

    in_house: a month in-house, for the months in which both sides do the work.
    Raises:   InputError for a time of less than one month.
    Source:   seven layers of total cost of ownership (methods 4.3; knowledgelib.io TCO page,
              outsourcingexplained.com hidden costs).
    """
    if plan.months < 1:
        raise InputError("Enter the number of months to look ahead, such as 24.")
    parallel = plan.parallel_months
    handover = plan.handover_minor + share_of(in_house.monthly_minor, parallel)
    risk = share_of(plan.switch_minor, plan.switch_share)
    bank = share_of(plan.fee_minor, plan.bank_share)
    return OutsourcingCost(
        plan.months,
        (
            _own_time(plan, LayerKind.SELECTION, plan.selection_minutes, plan.selection_minor),
            _own_time(
                plan,
                LayerKind.TRANSITION,
                plan.handover_minutes,
                handover,
                extra_minutes=share_of(in_house.minutes, parallel),
                extra_time_minor=share_of(in_house.time_minor, parallel),
            ),
            Layer(LayerKind.FEES, monthly_minor=plan.fee_minor),
            Layer(
                LayerKind.OVERSIGHT,
                monthly_minor=time_cost(plan.oversight_minutes, plan.rate_minor),
                monthly_minutes=plan.oversight_minutes,
                monthly_time_minor=time_cost(plan.oversight_minutes, plan.rate_minor),
            ),
            Layer(LayerKind.CHANGES, monthly_minor=share_of(plan.fee_minor, plan.change_share)),
            Layer(LayerKind.REWORK, monthly_minor=share_of(plan.fee_minor, plan.rework_share)),
            Layer(LayerKind.TOOLS, monthly_minor=plan.tools_minor + bank),
            Layer(LayerKind.SWITCHING, once_minor=risk),
            Layer(LayerKind.CREDITS, once_minor=-plan.credits_minor),
        ),
    )


def _own_time(
    plan: CostPlan,
    kind: LayerKind,
    minutes: int,
    other_minor: int,
    *,
    extra_minutes: int = 0,
    extra_time_minor: int = 0,
) -> Layer:
    """Build a layer that happens once: own time at its rate, and other cost.

    extra_minutes, extra_time_minor: time whose cost is already in `other_minor`.
    """
    time_minor = time_cost(minutes, plan.rate_minor)
    return Layer(
        kind,
        once_minor=time_minor + other_minor,
        once_minutes=minutes + extra_minutes,
        once_time_minor=time_minor + extra_time_minor,
    )
