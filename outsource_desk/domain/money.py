"""Exact sums of money: integer minor units (cents), rounded once and in one way.

The rule of the house: halves are rounded away from zero (ROUND_HALF_UP), as on invoices.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING

from outsource_desk.base.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

Exact = int | Decimal | Fraction


def round_half_up(value: Exact) -> int:
    """Round to a whole number; halves go away from zero: 0.5 → 1, −0.5 → −1."""
    if isinstance(value, int):
        return value
    return _rounded(*value.as_integer_ratio())


def _rounded(above: int, below: int) -> int:
    """Round a ratio without making a number of it: a list of tasks rounds thousands."""
    size = (2 * abs(above) + below) // (2 * below)
    return size if above >= 0 else -size


def share_of(amount_minor: int, share: Exact) -> int:
    """Return `share` (0…1) of an amount, in minor units."""
    return round_half_up(amount_minor * Fraction(share)) if share else 0


def percent_of(amount_minor: int, percent: Exact) -> int:
    """Return `percent` (0…100) of an amount, in minor units."""
    return share_of(amount_minor, Fraction(percent) / 100)


def whole_percent(share: float) -> str:
    """Return "25 %" for a share of 0.25: where a rule says it, which knows no locale."""
    return f"{round_half_up(Fraction(share).limit_denominator(10_000) * 100)}\u00a0%"


def time_cost(minutes: int, hourly_rate_minor: int) -> int:
    """Return what `minutes` of work cost at a rate per hour, in minor units."""
    return _rounded(minutes * hourly_rate_minor, 60)


def split_by_shares(total_minor: int, shares: Sequence[Exact]) -> tuple[int, ...]:
    """Split an amount so that the parts sum to it exactly.

    shares:  any numbers ≥ 0, not all 0; only their proportion counts.
    Returns: one amount per share, in minor units; no part is more than 1 off its exact share.
    Raises:  InputError when a share is negative or all are zero.
    Source:  largest remainder method (Hamilton); equal remainders favour the earlier part.
    """
    exact = [Fraction(share) for share in shares]
    whole = sum(exact)
    if whole <= 0 or min(exact) < 0:
        raise InputError("Enter shares of zero or more that are not all zero, such as 30 and 70.")
    size = abs(total_minor)
    wanted = [size * share / whole for share in exact]
    parts = [floor(amount) for amount in wanted]
    by_remainder = sorted(range(len(parts)), key=lambda i: (parts[i] - wanted[i], i))
    for index in by_remainder[: size - sum(parts)]:
        parts[index] += 1
    return tuple(parts) if total_minor >= 0 else tuple(-part for part in parts)
