"""Prices in another currency, turned into the owner's own (R67)."""

from __future__ import annotations

from fractions import Fraction

from outsource_desk.domain.money import round_half_up

RATE_UNIT = 1_000_000_000  # a rate is stored in billionths


def converted(minor: int, rate_e9: int, digits: int = 2, own_digits: int = 2) -> int:
    """Return an amount in the owner's currency, in minor units, rounded half up.

    rate_e9: what one whole unit of the other currency is worth, in billionths of one's own unit.
    digits:  decimals of the other currency and of the owner's (a yen has none).
    """
    scale = Fraction(10) ** (own_digits - digits)
    return round_half_up(minor * Fraction(rate_e9, RATE_UNIT) * scale)
