"""The cost comparison in words: the same sentences on the screen and on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.domain.decide.cost_case import Payback, PaybackKind, StressKind
from outsource_desk.services.business.saving_words import HOURS_COUNTED, parts_words
from outsource_desk.services.decide.screening import BOTH_SIDES

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.domain.decide.cost import InHouseCost
    from outsource_desk.domain.decide.cost_case import CostCase, HireCase
    from outsource_desk.services.decide.screening import Assessment

STRESSES = {
    StressKind.FEE_UP: "If the exchange rate turns 10 % against you",
    StressKind.FEE_DOWN: "If the exchange rate turns 10 % your way",
    StressKind.DOUBLE_OVERSIGHT: "If looking after it takes twice the time",
    StressKind.HALF_VOLUME: "If there is only half the work",
}


@dataclass(frozen=True, slots=True)
class CostLine:
    """One line of the comparison: what, in-house, outsourced, and the difference."""

    title: str
    in_house: str
    outsourced: str
    saved: str
    good: bool | None  # whether the difference is in favour of outsourcing; None: no difference


@dataclass(frozen=True, slots=True)
class StressLine:
    title: str
    outcome: str
    good: bool


def cost_lines(case: CostCase, money: str, words: Words) -> tuple[CostLine, ...]:
    """Return what it costs in all, what of that is cash, and the hours (R12)."""
    inside, outside = case.in_house, case.outsourced
    months = words.count(case.months, "month", "months")
    inside_time, inside_cash = case.months * inside.time_minor, case.months * inside.cash_minor
    outside_cash = outside.total_minor - outside.total_time_minor
    return (
        _money("A month, in all", inside.monthly_minor, outside.monthly_minor, money, words),
        _money("Once, to get started", 0, outside.once_minor, money, words),
        _money(f"Over {months}, in all", case.in_house_minor, outside.total_minor, money, words),
        _money("of that in cash", inside_cash, outside_cash, money, words),
        _money("of that own time", inside_time, outside.total_time_minor, money, words),
        _hours("Own time a month", inside.minutes, outside.monthly_minutes, words),
        _hours(
            f"Own time over {months}", case.months * inside.minutes, outside.total_minutes, words
        ),
    )


@dataclass(frozen=True, slots=True)
class LayerLine:
    """One named part of the cost outside: once, a month, and over all months."""

    title: str
    once: str
    monthly: str
    total: str


def layer_lines(case: CostCase, money: str, words: Words) -> tuple[LayerLine, ...]:
    """Return every part of the cost of outsourcing that is not nothing, and the sum (R12)."""

    def amount(minor: int) -> str:
        return words.money(minor, money) if minor else "–"

    out = case.outsourced
    lines = [
        LayerLine(
            layer.title,
            amount(layer.once_minor),
            amount(layer.monthly_minor),
            amount(layer.total_minor(out.months)),
        )
        for layer in out.layers
        if layer.total_minor(out.months) or layer.total_minutes(out.months)
    ]
    whole = LayerLine(
        "Everything", amount(out.once_minor), amount(out.monthly_minor), amount(out.total_minor)
    )
    return (*lines, whole)


def today_sentence(today: InHouseCost, money: str, words: Words) -> str:
    cost, hours = words.money(today.monthly_minor, money), words.hours(today.minutes)
    return f"Today it costs {cost} a month in all: {hours} of work are counted in it."


def saving_sentence(case: CostCase, money: str, words: Words) -> str:
    """Return "Saves € 504 in all over 24 months …" or what it costs instead, and of what it is."""
    amount = words.money(abs(case.saving_minor), money)
    months = words.count(case.months, "month", "months")
    parts = parts_words(case.saving_minor, case.time_saved_minor, case.minutes_freed, money, words)
    if case.saving_minor >= 0:
        return f"Saves {amount} in all over {months}, {HOURS_COUNTED}. {parts}"
    return f"Costs {amount} more in all over {months}, {HOURS_COUNTED}. {parts}"


def payback_sentence(case: Payback, words: Words) -> str:
    match case.kind:
        case PaybackKind.NEVER:
            return "It never pays back: a month costs no less than today."
        case PaybackKind.IMMEDIATE:
            return "It pays from the first month: there is no start-up cost."
        case PaybackKind.MONTHS:
            months = words.count(case.months, "month", "months")
            return f"The start-up cost is earned back after {months}."


def break_even_sentence(case: CostCase, money: str, words: Words) -> str:
    if case.break_even_fee_minor <= 0:
        return "No fee is low enough to save money: your own time for it costs too much."
    fee = words.money(case.break_even_fee_minor, money)
    return f"Up to a fee of {fee} a month it costs no more than today."


def hire_sentence(hire: HireCase, money: str, words: Words) -> str:
    """Compare with one full-time employee (R12)."""
    cost = words.money(hire.hire_minor, money)
    cheaper = words.money(abs(hire.cheaper_minor), money)
    relation = f"{cheaper} a month {'more' if hire.cheaper_minor >= 0 else 'less'} than a vendor"
    if hire.used_share > 1:
        return f"A full-time employee costs {cost} a month, {relation}. One would not be enough."
    busy = words.percent(hire.used_share)
    return (
        f"A full-time employee costs {cost} a month, {relation}, "
        f"and would be busy {busy} of the time."
    )


def stress_lines(case: CostCase, money: str, words: Words) -> tuple[StressLine, ...]:
    """Return what happens to the saving when one assumption turns out differently."""
    lines = []
    for stress in case.stress:
        amount = words.money(abs(stress.saving_minor), money)
        good = stress.saving_minor >= 0
        outcome = f"still saves {amount}" if good else f"costs {amount} more"
        lines.append(StressLine(STRESSES[stress.kind], outcome, good))
    return tuple(lines)


def _money(title: str, inside: int, outside: int, money: str, words: Words) -> CostLine:
    saved = inside - outside
    amount = words.money(abs(saved), money)
    return CostLine(
        title, words.money(inside, money), words.money(outside, money), *_saved(saved, amount)
    )


def _hours(title: str, inside: int, outside: int, words: Words) -> CostLine:
    saved = inside - outside
    return CostLine(
        title, words.hours(inside), words.hours(outside), *_saved(saved, words.hours(abs(saved)))
    )


def _saved(difference: int, amount: str) -> tuple[str, bool | None]:
    if difference == 0:
        return "same", None
    return (f"{amount} less", True) if difference > 0 else (f"{amount} more", False)


HOURS, RATE, FEE = BOTH_SIDES
LACKING = {
    frozenset({HOURS, RATE, FEE}): (
        "Enter your hours, what an hour costs and the fee you expect, to see both sides."
    ),
    frozenset({HOURS, RATE}): "Enter your hours and what an hour costs, to see both sides.",
    frozenset({HOURS, FEE}): "Enter your hours and the fee you expect, to see both sides.",
    frozenset({RATE, FEE}): "Enter what an hour costs and the fee you expect, to see both sides.",
    frozenset({HOURS}): "Enter your hours, to see both sides.",
    frozenset({RATE}): "Enter what an hour costs, to see both sides.",
    frozenset({FEE}): "Enter the fee you expect, to see both sides.",
}


def lacking_sentence(assessment: Assessment) -> str:
    """Say what is still needed to compare, and only that; "" when nothing is."""
    return LACKING.get(assessment.lacks, "")
