"""What outsourcing really saved, month by month: in all, in cash and in own time (R105)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


@dataclass(frozen=True, slots=True)
class MonthFacts:
    """One month of one task; amounts in minor units of one currency.

    month:          its first day.
    baseline_minor: what the month would have cost in-house; likewise the minutes.
    baseline_time_minor: what those minutes are worth, counted in the baseline already.
    oversight_minor: own time for looking after it, at the owner's rate; likewise the minutes.
    """

    month: date
    baseline_minor: int
    paid_minor: int
    credits_minor: int = 0
    oversight_minor: int = 0
    rework_minor: int = 0
    baseline_minutes: int = 0
    oversight_minutes: int = 0
    baseline_time_minor: int = 0

    @property
    def outsourced_minor(self) -> int:
        return self.paid_minor - self.credits_minor + self.oversight_minor + self.rework_minor


@dataclass(frozen=True, slots=True)
class MonthSaving:
    """One month and everything up to it."""

    month: date
    baseline_minor: int
    outsourced_minor: int
    saving_minor: int
    total_minor: int
    minutes_freed: int
    total_minutes: int
    oversight_minutes: int
    time_saved_minor: int  # what the freed minutes are worth, a part of the saving


@dataclass(frozen=True, slots=True)
class Savings:
    """The saving so far, and against the business case."""

    months: tuple[MonthSaving, ...]
    saving_minor: int
    time_saved_minor: int  # what the freed time is worth, a part of the saving
    minutes_freed: int
    oversight_minutes: int
    expected_minor: int  # by the business case, over the same months
    in_the_black_from: date | None  # month from which the total has stayed above zero

    @property
    def cash_minor(self) -> int:
        """What of the saving is cash: less was paid. Below 0 more was."""
        return self.saving_minor - self.time_saved_minor

    @property
    def against_plan_minor(self) -> int:
        """Above 0: better than the business case."""
        return self.saving_minor - self.expected_minor


def realised_saving(months: Sequence[MonthFacts], expected_monthly_minor: int = 0) -> Savings:
    """Add up what was saved, oldest month first.

    Source: baseline − (paid − credits + oversight + rework); hours freed = baseline hours −
            oversight hours (methods 4.15).
    """
    ordered = sorted(months, key=lambda facts: facts.month)
    totals = accumulate(facts.baseline_minor - facts.outsourced_minor for facts in ordered)
    minutes = accumulate(facts.baseline_minutes - facts.oversight_minutes for facts in ordered)
    rows = tuple(
        MonthSaving(
            month=facts.month,
            baseline_minor=facts.baseline_minor,
            outsourced_minor=facts.outsourced_minor,
            saving_minor=facts.baseline_minor - facts.outsourced_minor,
            total_minor=total,
            minutes_freed=facts.baseline_minutes - facts.oversight_minutes,
            total_minutes=freed,
            oversight_minutes=facts.oversight_minutes,
            time_saved_minor=facts.baseline_time_minor - facts.oversight_minor,
        )
        for facts, total, freed in zip(ordered, totals, minutes, strict=True)
    )
    return Savings(
        months=rows,
        saving_minor=rows[-1].total_minor if rows else 0,
        time_saved_minor=sum(row.time_saved_minor for row in rows),
        minutes_freed=rows[-1].total_minutes if rows else 0,
        oversight_minutes=sum(facts.oversight_minutes for facts in ordered),
        expected_minor=expected_monthly_minor * len(rows),
        in_the_black_from=_in_the_black_from(rows),
    )


def _in_the_black_from(rows: Sequence[MonthSaving]) -> date | None:
    first: date | None = None
    for row in rows:
        if row.total_minor <= 0:
            first = None
        elif first is None:
            first = row.month
    return first
