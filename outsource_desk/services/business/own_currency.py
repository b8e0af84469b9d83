"""Amounts in the owner's currency."""

from __future__ import annotations

from outsource_desk.base.text import decimals_of
from outsource_desk.domain.exchange import converted


def in_own_currency(own: str, minor: int | None, currency: str, rate_e9: int | None) -> int | None:
    """Return an amount in the currency `own`, in minor units; None where it cannot be known."""
    if minor is None or currency == own:
        return minor
    if rate_e9 is None:
        return None
    return converted(minor, rate_e9, decimals_of(currency), decimals_of(own))
