"""How milestones read, the same on screen and on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.base.text import NBSP
from outsource_desk.domain.deliver.milestones import MilestoneStatus, PaymentStatus
from outsource_desk.domain.deliver.objection_period import left_to_object

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.base.text import Words
    from outsource_desk.services.deliver.milestones import MilestoneBoard, MilestoneRow

STATUS_WORDS = {
    MilestoneStatus.PLANNED: "Planned",
    MilestoneStatus.ON_TRACK: "On track",
    MilestoneStatus.AT_RISK: "At risk",
    MilestoneStatus.OVERDUE: "Overdue",
    MilestoneStatus.REVIEW_NOW: "Review now",
    MilestoneStatus.REWORK: "Rework",
    MilestoneStatus.ACCEPTED: "Accepted",
    MilestoneStatus.PAID: "Accepted",  # that it is paid stands beside it
}
NO_AMOUNT = "Nothing to pay"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure above the list; `tone` is "", "warn" or "danger"."""

    value: str
    title: str
    note: str
    tone: str = ""


def figures(board: MilestoneBoard, words: Words) -> tuple[Figure, ...]:
    """Return what is overdue, due soon, paid, and what waits for the owner."""
    if not board.totals:
        return ()
    first, *others = board.totals
    return (
        _overdue(board, words),
        Figure(
            words.money(first.totals.soon_minor, first.currency),
            "Due in 30 days",
            _with_others(
                words.count(first.totals.soon_payments, "payment", "payments"),
                [words.money(other.totals.soon_minor, other.currency) for other in others],
            ),
        ),
        Figure(
            words.money(first.totals.paid_minor, first.currency),
            "Paid so far",
            _with_others(
                f"of {words.money(first.totals.agreed_minor, first.currency)} agreed",
                [words.money(other.totals.paid_minor, other.currency) for other in others],
            ),
        ),
        _waiting(board, words),
    )


def payment_words(row: MilestoneRow, words: Words, today: date) -> str:
    """Return "When accepted", "Due 8 Dec", "6 days late", "€ 480 of € 1,200" or "Paid"."""
    payment = row.standing.payment
    match payment.status:
        case PaymentStatus.NOTHING_DUE:
            return NO_AMOUNT
        case PaymentStatus.PAID:
            return "Paid"
        case PaymentStatus.OVERDUE:
            return f"{words.count(payment.late_days, 'day', 'days')} late"
        case PaymentStatus.PART_PAID:
            paid = words.money(row.money.paid_minor, row.currency)
            return f"{paid} of {words.money(row.amount_minor, row.currency)}"
        case PaymentStatus.DUE if payment.due_on is not None:
            return f"Due {words.short_day(payment.due_on, today)}"
        case _:
            return "When accepted"


def slip_days(row: MilestoneRow) -> int:
    """Return the days an open milestone is behind what was signed; 0 when it is not (R92)."""
    return 0 if row.is_finished else max(0, row.standing.slip_days)


def due_words(due_on: date, slip: int, words: Words, today: date) -> str:
    """Return "28 Nov", with the days it slipped: "28 Nov, +7 days"."""
    day = words.short_day(due_on, today)
    return f"{day}, +{words.count(slip, 'day', 'days')}" if slip else day


def objection_words(row: MilestoneRow) -> str:
    """Return "2 days left to object"; empty while nothing waits."""
    left = row.standing.days_to_object
    return "" if left is None else left_to_object(left)


def story_words(row: MilestoneRow, words: Words) -> str:
    """Return where a milestone is, in a line: "delivered 19 November 2026"."""
    if row.accepted_on is not None:
        return f"accepted {words.written_day(row.accepted_on)}"
    if row.delivered_on is not None:
        return f"delivered {words.written_day(row.delivered_on)}"
    parts = [f"due {words.written_day(row.due_on)}"] if row.due_on is not None else ["no day set"]
    if row.progress:
        parts.append(f"{row.progress}{NBSP}% done")
    if row.forecast_on is not None and row.forecast_on != row.due_on:
        parts.append(f"expected {words.written_day(row.forecast_on)}")
    return ", ".join(parts)


def _overdue(board: MilestoneBoard, words: Words) -> Figure:
    late = [
        per_currency for per_currency in board.totals if per_currency.totals.overdue_payments
    ] or list(board.totals[:1])
    first, *others = late
    totals = first.totals
    count = words.count(totals.overdue_payments, "payment", "payments")
    days = words.count(totals.overdue_days, "day", "days")
    note = f"{count}, {days} late" if totals.overdue_payments else "Nothing is late"
    return Figure(
        words.money(totals.overdue_minor, first.currency),
        "Overdue",
        _with_others(
            note, [words.money(other.totals.overdue_minor, other.currency) for other in others]
        ),
        "danger" if totals.overdue_payments else "",
    )


def _waiting(board: MilestoneBoard, words: Words) -> Figure:
    waiting = sum(per_currency.totals.waiting for per_currency in board.totals)
    value = words.count(waiting, "delivery", "deliveries")
    if not waiting:
        return Figure(value, "Waiting for you", "Nothing to check")
    return Figure(value, "Waiting for you", _most_urgent(board), "warn")


def _most_urgent(board: MilestoneBoard) -> str:
    days = [
        per_currency.totals.waiting_days
        for per_currency in board.totals
        if per_currency.totals.waiting_days is not None
    ]
    return left_to_object(min(days, default=0))


def _with_others(note: str, others: list[str]) -> str:
    """Amounts in other currencies stand beside; they are never added up."""
    return " · ".join((note, *(f"and {amount}" for amount in others)))


TOO_EARLY = "The contract begins on {start}: this day is before it."


def before_start_words(day: date | None, contract_starts_on: date | None, words: Words) -> str:
    """Say that something happened before its contract runs; "" where it did not."""
    if day is None or contract_starts_on is None or day >= contract_starts_on:
        return ""
    return TOO_EARLY.format(start=words.day(contract_starts_on))
