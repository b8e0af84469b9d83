"""How a contract is doing: value due, accepted and paid (R92, R93)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from statistics import median_high
from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import MilestoneState

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from outsource_desk.domain.deliver.milestones import MilestoneFacts

GREEN_FROM = 0.95
AMBER_FROM = 0.80


class Light(StrEnum):
    NOT_STARTED = "not_started"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class DeliveryHealth:
    """Amounts in minor units of the contract's currency."""

    due_minor: int  # planned value: what should be done by now
    accepted_minor: int  # earned value: what is accepted
    paid_minor: int  # actual cost
    index: float | None  # accepted / due; None while nothing is due
    light: Light
    slip_days: int  # typical delay of the finished milestones

    @property
    def exposed_minor(self) -> int:
        """Money paid for work that is not accepted yet; below 0: the vendor waits for money."""
        return self.paid_minor - self.accepted_minor


def health(milestones: Sequence[MilestoneFacts], today: date) -> DeliveryHealth:
    """Judge a contract by its milestones: one counts only when it is accepted (0/100 rule).

    Source: schedule performance index SPI = EV / PV with weighted milestones; green from 0.95,
            amber from 0.8 (methods 4.12). Slip: the median of the finished milestones, the later
            one of the middle two.
    """
    due = sum(m.amount_minor for m in milestones if m.due_on is not None and m.due_on <= today)
    done = [m for m in milestones if m.state == MilestoneState.ACCEPTED]
    accepted = sum(m.amount_minor for m in done)
    slips = [
        (end - m.baseline_on).days
        for m in done
        if m.baseline_on is not None and (end := m.delivered_on or m.accepted_on) is not None
    ]
    index = accepted / due if due else None
    return DeliveryHealth(
        due_minor=due,
        accepted_minor=accepted,
        paid_minor=sum(m.paid_minor for m in milestones),
        index=index,
        light=_light(index),
        slip_days=median_high(slips) if slips else 0,
    )


def _light(index: float | None) -> Light:
    if index is None:
        return Light.NOT_STARTED
    if index >= GREEN_FROM:
        return Light.GREEN
    return Light.AMBER if index >= AMBER_FROM else Light.RED
