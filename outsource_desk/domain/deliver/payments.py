"""What payments add up to: money out, money back, and what was taken off the price (R93)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import PaymentKind

if TYPE_CHECKING:
    from collections.abc import Iterable

# What counts towards the price: an expense comes on top of it, a credit lowers it.
TOWARDS_PRICE = frozenset({PaymentKind.MILESTONE, PaymentKind.RETAINER})
BACK = frozenset({PaymentKind.CREDIT, PaymentKind.REFUND})  # in the owner's favour


@dataclass(frozen=True, slots=True)
class Ledger:
    """Sums of payments in one currency, in minor units; all are zero or more."""

    work_minor: int = 0  # paid for milestones and as regular fees
    expense_minor: int = 0  # paid on top of the price
    credit_minor: int = 0  # taken off the price; no money moved
    refund_minor: int = 0  # paid back by the vendor

    @property
    def paid_minor(self) -> int:
        """Paid towards the price, less what came back."""
        return self.work_minor - self.refund_minor

    @property
    def spent_minor(self) -> int:
        """All money that left, less what came back."""
        return self.paid_minor + self.expense_minor

    def __add__(self, other: Ledger) -> Ledger:
        return Ledger(
            self.work_minor + other.work_minor,
            self.expense_minor + other.expense_minor,
            self.credit_minor + other.credit_minor,
            self.refund_minor + other.refund_minor,
        )


def ledger(payments: Iterable[tuple[PaymentKind, int]]) -> Ledger:
    """Add up payments, each a kind and an amount above zero in minor units."""
    sums = dict.fromkeys(PaymentKind, 0)
    for kind, amount_minor in payments:
        sums[kind] += amount_minor
    return Ledger(
        work_minor=sum(sums[kind] for kind in TOWARDS_PRICE),
        expense_minor=sums[PaymentKind.EXPENSE],
        credit_minor=sums[PaymentKind.CREDIT],
        refund_minor=sums[PaymentKind.REFUND],
    )


def most_allowed(kind: PaymentKind, balance_minor: int, paid_minor: int) -> int | None:
    """Return the largest amount of a kind, in minor units; None where there is no limit.

    balance_minor: what is still to pay; nobody pays more than that by mistake.
    paid_minor:    what was paid so far; no more can come back.
    """
    if kind == PaymentKind.EXPENSE:
        return None
    return max(0, paid_minor if kind == PaymentKind.REFUND else balance_minor)
