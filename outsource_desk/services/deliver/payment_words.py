"""What payments are called, and why one is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import PaymentKind

if TYPE_CHECKING:
    from outsource_desk.base.text import Words


def too_much(kind: PaymentKind, title: str, most_minor: int, currency: str, words: Words) -> str:
    """Return the sentence that refuses an amount and names the largest that fits."""
    most = words.money(most_minor, currency)
    if kind == PaymentKind.REFUND:
        return (
            f"Only {most} was paid for “{title}” so far. Nothing was recorded;"
            f" enter {most} or less."
        )
    if most_minor == 0:
        return (
            f"“{title}” is already settled. Nothing was recorded;"
            " for something extra choose “Expense on top”."
        )
    return (
        f"Only {most} is still to pay for “{title}”. Nothing was recorded;"
        f" enter {most} or less, or choose “Expense on top” for something extra."
    )
