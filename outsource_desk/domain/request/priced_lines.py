"""Which lines of the bid form get a price, made of what the vendor is to hand over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from outsource_desk.domain.brief.payment_patterns import PriceLine

if TYPE_CHECKING:
    from collections.abc import Sequence

THE_REST: Final = "Everything else we ask for"
PAID: Final = {PriceLine.ONCE: "paid once", PriceLine.MONTH: "paid every month"}


@dataclass(frozen=True, slots=True)
class Priced:
    """One deliverable, and whether it has a price of its own."""

    title: str
    quantity: str  # in the words of the owner
    line: PriceLine
    units: str  # how many are to be priced; "" while the vendor says so
    unit: str


def priced_lines(task: str, rows: Sequence[Priced]) -> tuple[tuple[str, str], ...]:
    """Return a title and what is asked for, one a line; what has no own price shares the last."""
    own = tuple((row.title, _asked(row)) for row in rows if row.line != PriceLine.WHOLE)
    shared = [row for row in rows if row.line == PriceLine.WHOLE]
    if own and not shared:
        return own
    titles = "; ".join(row.title for row in shared)
    return (*own, (THE_REST if own else task, titles))


def _asked(row: Priced) -> str:
    """Return “12 a year; 72 × pay slip”."""
    if row.line == PriceLine.EACH:
        counted = f"{row.units} × {row.unit}" if row.units and row.unit else row.units or row.unit
        paid = counted or "priced one by one"
    else:
        paid = PAID[row.line]
    return "; ".join(part for part in (row.quantity, paid) if part)
