"""Five ways to turn a price into points, each with the words that explain it (R61, R65)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from outsource_desk.base.errors import InputError
from outsource_desk.domain.choice import Choice
from outsource_desk.domain.kinds import PriceBasis

if TYPE_CHECKING:
    from collections.abc import Mapping

NONE = Fraction(0)
MONTHS: Final = {PriceBasis.MONTH: 1, PriceBasis.YEAR: 12}  # that one price pays for


class PriceRule(Choice):
    """How a price becomes points; the value is the stored text."""

    INVERSE = "inverse"
    LINEAR_LOW = "linear_low"
    QUADRATIC = "quadratic"
    MIN_MAX = "min_max"
    BENCHMARK = "benchmark"


@dataclass(frozen=True, slots=True)
class PriceField:
    """The prices a rule looks at, in minor units of one currency.

    benchmark_minor: what the work should cost by the owner's own estimate. It is secret: the rule
                     may be told to vendors, this number never (R34).
    """

    lowest_minor: int
    highest_minor: int
    benchmark_minor: int | None = None


def own_estimate(budget_minor: int | None, fee_minor: int | None, basis: PriceBasis) -> int | None:
    """Return what the owner expects of the price that is compared; None when nobody knows.

    fee_minor: the fee a month that was expected in the check of the task. Nothing of it says what
    a whole work costs that is done once.
    """
    if budget_minor or not fee_minor:
        return budget_minor
    return fee_minor * MONTHS[basis] if basis in MONTHS else None


@dataclass(frozen=True, slots=True)
class RuleText:
    """How a rule is explained, on screen and in the request to vendors."""

    title: str
    sentence: str
    example: tuple[int, int, int, int, int]  # points of prices 100, 110, 125, 150 and 180
    warning: str = ""


RULE_TEXTS: Mapping[PriceRule, RuleText] = {
    PriceRule.INVERSE: RuleText(
        "Lowest price divided by price",
        "The lowest price gets 100 points. A price twice as high gets half of them.",
        (100, 91, 80, 67, 56),
    ),
    PriceRule.LINEAR_LOW: RuleText(
        "One point less per percent",
        "The lowest price gets 100 points. Each percent above it costs one point.",
        (100, 90, 75, 50, 20),
    ),
    PriceRule.QUADRATIC: RuleText(
        "Lowest price divided by price, squared",
        "The lowest price gets 100 points. Dear bids lose points fast.",
        (100, 83, 64, 44, 31),
    ),
    PriceRule.MIN_MAX: RuleText(
        "Between the lowest and the highest price",
        "The lowest price gets 100 points, the highest gets none.",
        (100, 88, 69, 38, 0),
        "One silly high bid changes the points of all others.",
    ),
    PriceRule.BENCHMARK: RuleText(
        "Against your own estimate",
        "A price up to your estimate gets 100 points. Each percent above it costs one point.",
        (100, 90, 75, 50, 20),
        "Tell vendors the rule, but keep your estimate to yourself.",
    ),
}


def price_points(rule: PriceRule, price_minor: int, prices: PriceField) -> Fraction:
    """Return the exact points of a price, 0…100.

    price_minor: in the currency of `prices`. Below the lowest or the estimate it gets 100.
    Raises: InputError for a price below zero, or a benchmark rule without an estimate.
    Source: methods 4.6; the formulas as in Stilger, Siderius & van Raaij 2017
            (repub.eur.nl/pub/99582), Negometrix, materialsmanagement.info.
    """
    if price_minor < 0:
        raise InputError("A price cannot be below zero. Enter 0 or more, such as 480.")
    if rule == PriceRule.BENCHMARK:
        return _linear(price_minor, _benchmark(prices))
    lowest = prices.lowest_minor
    if price_minor <= lowest:
        return Fraction(100)
    match rule:
        case PriceRule.INVERSE:
            return Fraction(100 * lowest, price_minor)
        case PriceRule.QUADRATIC:
            return 100 * Fraction(lowest, price_minor) ** 2
        case PriceRule.LINEAR_LOW:
            return _linear(price_minor, lowest)
        case PriceRule.MIN_MAX:
            spread = prices.highest_minor - lowest
            return max(NONE, Fraction(100 * (prices.highest_minor - price_minor), spread or 1))


def _linear(price: int, anchor: int) -> Fraction:
    """100 points at the anchor, one less per percent above it, never below none."""
    if price <= anchor:
        return Fraction(100)
    return max(NONE, 100 * (2 - Fraction(price, anchor))) if anchor else NONE


def _benchmark(prices: PriceField) -> int:
    if not prices.benchmark_minor or prices.benchmark_minor < 0:
        raise InputError("Enter what the work should cost by your own estimate, such as 600.")
    return prices.benchmark_minor
