"""The costs that are often forgotten: each has its name, its usual size and its own field (R12)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from outsource_desk.domain.decide.questions import NO, YES
from outsource_desk.records.task import WHOLE_BP
from outsource_desk.ui.kit.fields import MoneyField, SegmentedField, ShareField, WholeField

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.ui.kit.fields import Field

MOST_ERRORS, MOST_PARALLEL = 100_000, 24


@dataclass(frozen=True, slots=True)
class Hidden:
    """One cost: `kind` is month, once, share, count or months; the hint says what is usual."""

    name: str
    label: str
    kind: str
    hint: str


TODAY = (
    Hidden("errors_per_month", "Errors today", "count", "Wrong parcels, late papers, fines."),
    Hidden("error_minor", "One error costs", "each", "Repair, refund, a lost customer."),
)
HIDDEN = (
    Hidden("selection_minor", "Lawyer and visits", "once", "Often {low} to 2 % of the contract."),
    Hidden("parallel_months", "Working side by side", "months", "You still do it as well."),
    Hidden("tools_minor", "Tools and licences", "month", "Access, software, telephone."),
    Hidden("bank_bp", "Bank and currency", "share", "Transfers and exchange."),
    Hidden("change_bp", "Small changes", "share", "Often 20 to 30 %."),
    Hidden("rework_bp", "Rework", "share", "What you send back."),
    Hidden("switch_bp", "Chance to change vendor", "chance", "One in ten is 10."),
    Hidden("switch_minor", "Changing would cost", "once", "Finding and teaching another one."),
    Hidden("credits_minor", "Credits you expect", "once", "For late work; they lower the cost."),
)
SOURCES = (
    "Where the usual sizes come from: “Lawyer and visits” from CIO Magazine, 2003, on "
    "sourcingmag.com; “Small changes” from parallelplus.com."
)


def field_of(cost: Hidden, words: Words, currency: str) -> Field[Any]:
    """Return the field that asks for a cost."""
    symbol = words.currency_symbol(currency)
    hint = cost.hint.format(low=words.number(Decimal("0.2"), 1))
    if cost.kind in ("share", "chance"):
        unit = "% of the fee" if cost.kind == "share" else "%"
        return ShareField(cost.label, words, unit=unit, hint=hint, check=_share_problem)
    if cost.kind == "count":
        return WholeField(cost.label, words, unit="a month", hint=hint, check=_count_problem)
    if cost.kind == "months":
        return WholeField(cost.label, words, unit="months", hint=hint, check=_months_problem)
    unit = {"month": f"{symbol} a month", "once": f"{symbol} once"}.get(cost.kind, f"{symbol} each")
    return MoneyField(cost.label, words, currency, unit=unit, hint=hint, check=_money_problem)


def fee_question() -> SegmentedField:
    return SegmentedField(
        "Is the fee lower when there is less work?",
        [(YES, "Yes, paid by the piece or hour"), (NO, "No, a fixed fee")],
        help_text="A fixed fee stays when half the work is gone.",
    )


def _share_problem(share_bp: int) -> str:
    return "" if 0 <= share_bp <= WHOLE_BP else "Enter 0 to 100 percent, for example 5."


def _count_problem(count: int) -> str:
    return "" if 0 <= count <= MOST_ERRORS else "Enter how many errors a month, for example 2."


def _months_problem(months: int) -> str:
    return "" if 0 <= months <= MOST_PARALLEL else "Enter 0 to 24 months, for example 1."


def _money_problem(minor: int) -> str:
    return "Enter zero or more, for example 480." if minor < 0 else ""
