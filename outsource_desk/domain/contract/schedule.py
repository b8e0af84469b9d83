"""Payment schedules: from a price to stages, and what is wrong with a schedule (R75)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from outsource_desk.base.errors import InputError
from outsource_desk.domain.money import split_by_shares

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date


class PriceSpread(StrEnum):
    """How a price is spread over stages; the value is the stored text."""

    SINGLE = "single"
    HALVES = "halves"
    THIRTY_FORTY_THIRTY = "thirty_forty_thirty"
    QUARTER_HALF_QUARTER = "quarter_half_quarter"
    QUARTERS = "quarters"


PERCENTS: Mapping[PriceSpread, tuple[int, ...]] = {
    PriceSpread.SINGLE: (100,),
    PriceSpread.HALVES: (50, 50),
    PriceSpread.THIRTY_FORTY_THIRTY: (30, 40, 30),
    PriceSpread.QUARTER_HALF_QUARTER: (25, 50, 25),
    PriceSpread.QUARTERS: (25, 25, 25, 25),
}


class ProblemKind(StrEnum):
    SUM = "sum"  # the stages do not make the price
    NO_STAGES = "no_stages"
    NO_DATE = "no_date"
    BEFORE_START = "before_start"
    AFTER_END = "after_end"
    OUT_OF_ORDER = "out_of_order"  # due before the stage above it
    NEGATIVE = "negative"


@dataclass(frozen=True, slots=True)
class PaymentStage:
    """One stage of a schedule: what is due, and when the work for it is due."""

    amount_minor: int
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class ScheduleProblem:
    """What does not fit.

    index:            the stage, from 0; None when it concerns all of them.
    difference_minor: for SUM, stages minus price: above 0 is too much, below 0 is missing.
    days:             for dates, how far outside, above 0.
    """

    kind: ProblemKind
    index: int | None = None
    difference_minor: int = 0
    days: int = 0


def stage_amounts(price_minor: int, pattern: PriceSpread) -> tuple[int, ...]:
    """Spread a price over the stages of a pattern.

    Returns: amounts in minor units that sum to the price; the remainder lies on the last.
    Raises:  InputError for a price below zero.
    """
    if price_minor < 0:
        raise InputError("A price cannot be below zero. Enter 0 or more, such as 480.")
    percents = PERCENTS[pattern]
    first = tuple(price_minor * percent // 100 for percent in percents[:-1])
    return (*first, price_minor - sum(first))


def fit_amounts(price_minor: int, amounts_minor: Sequence[int]) -> tuple[int, ...]:
    """Scale stages so that they sum to the price, keeping their proportion as well as possible.

    Stages that are all zero share the price evenly.
    Raises: InputError without stages or with a stage below zero.
    """
    if not amounts_minor:
        raise InputError("Add at least one stage, such as “On acceptance”.")
    shares = amounts_minor if any(amounts_minor) else [1] * len(amounts_minor)
    return split_by_shares(price_minor, shares)


def schedule_problems(
    price_minor: int,
    stages: Sequence[PaymentStage],
    starts_on: date | None = None,
    ends_on: date | None = None,
) -> tuple[ScheduleProblem, ...]:
    """Check a schedule against the price and the dates of the contract, the sum first."""
    return (*_sum_problems(price_minor, stages), *_date_problems(stages, starts_on, ends_on))


def _sum_problems(price_minor: int, stages: Sequence[PaymentStage]) -> Iterator[ScheduleProblem]:
    if not stages:
        yield ScheduleProblem(ProblemKind.NO_STAGES)
        return
    difference = sum(stage.amount_minor for stage in stages) - price_minor
    if difference:
        yield ScheduleProblem(ProblemKind.SUM, difference_minor=difference)
    for index, stage in enumerate(stages):
        if stage.amount_minor < 0:
            yield ScheduleProblem(ProblemKind.NEGATIVE, index)


def _date_problems(
    stages: Sequence[PaymentStage], starts_on: date | None, ends_on: date | None
) -> Iterator[ScheduleProblem]:
    latest: date | None = None
    for index, stage in enumerate(stages):
        due = stage.due_on
        if due is None:
            yield ScheduleProblem(ProblemKind.NO_DATE, index)
            continue
        if starts_on is not None and due < starts_on:
            yield ScheduleProblem(ProblemKind.BEFORE_START, index, days=(starts_on - due).days)
        if ends_on is not None and due > ends_on:
            yield ScheduleProblem(ProblemKind.AFTER_END, index, days=(due - ends_on).days)
        if latest is not None and due < latest:
            yield ScheduleProblem(ProblemKind.OUT_OF_ORDER, index, days=(latest - due).days)
        latest = due if latest is None else max(latest, due)
