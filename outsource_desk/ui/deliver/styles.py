"""How the states of milestones look: chips, bars, columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.deliver.milestones import MilestoneStatus, PaymentStatus
from outsource_desk.services.deliver.milestone_words import (
    STATUS_WORDS,
    due_words,
    payment_words,
    slip_days,
)
from outsource_desk.ui.kit.chip import ChipLook
from outsource_desk.ui.kit.rows_model import ListColumn
from outsource_desk.ui.kit.timeline import TimelineBar

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.base.text import Words
    from outsource_desk.services.deliver.milestones import MilestoneRow

TIMELINE = 5  # the last column
ORDER = tuple(MilestoneStatus)
STATUS_LOOKS = {
    MilestoneStatus.PLANNED: ("neutral", "circle-dashed"),
    MilestoneStatus.ON_TRACK: ("accent", "circle-play"),
    MilestoneStatus.AT_RISK: ("warn", "triangle-alert"),
    MilestoneStatus.OVERDUE: ("danger", "circle-alert"),
    MilestoneStatus.REVIEW_NOW: ("warn", "package-check"),
    MilestoneStatus.REWORK: ("warn", "rotate-ccw"),
    MilestoneStatus.ACCEPTED: ("success", "circle-check"),
    MilestoneStatus.PAID: ("success", "circle-check"),
}
BAR_TONES = {
    MilestoneStatus.PLANNED: "neutral_bar",
    MilestoneStatus.ON_TRACK: "accent_fill",
    MilestoneStatus.AT_RISK: "warn_bar",
    MilestoneStatus.OVERDUE: "danger_bar",
    MilestoneStatus.REVIEW_NOW: "warn_bar",
    MilestoneStatus.REWORK: "warn_bar",
    MilestoneStatus.ACCEPTED: "success_bar",
    MilestoneStatus.PAID: "success_bar",
}


def status_chip(row: MilestoneRow) -> ChipLook:
    return ChipLook(STATUS_WORDS[row.status], *STATUS_LOOKS[row.status])


def columns(words: Words, today: date) -> list[ListColumn[MilestoneRow]]:
    """Return the columns; the timeline is painted by the kit."""

    def payment(row: MilestoneRow) -> ChipLook | None:
        text = payment_words(row, words, today)
        match row.standing.payment.status:
            case PaymentStatus.PAID:
                return ChipLook(text, "success", "check")
            case PaymentStatus.OVERDUE:
                return ChipLook(text, "danger", "circle-alert")
            case PaymentStatus.DUE:
                return ChipLook(text, "accent", "clock")
            case PaymentStatus.PART_PAID:
                return ChipLook(text, "warn", "circle-dot-dashed")
        return None

    return [
        ListColumn("Milestone", lambda row: row.title),
        ListColumn("Status", lambda row: ORDER.index(row.status), chip=status_chip),
        ListColumn("Due", _due, lambda due: due_words(due[0], due[1], words, today)),
        ListColumn("Amount", _amount, lambda amount: words.money(*amount), right=True),
        ListColumn(
            "Payment", lambda row: payment_words(row, words, today), chip=payment, tone="text2"
        ),
        ListColumn("Timeline", bar_of, lambda bar: bar.spoken(words), grows=True),
    ]


def bar_of(row: MilestoneRow) -> TimelineBar | None:
    """Return where a milestone lies in time; a bar runs on to the day that is expected now."""
    if row.bar is None:
        return None
    planned = row.status == MilestoneStatus.PLANNED
    return TimelineBar(row.bar.start, row.bar.end, BAR_TONES[row.status], planned)


def _due(row: MilestoneRow) -> tuple[date, int] | None:
    return None if row.due_on is None else (row.due_on, slip_days(row))


def _amount(row: MilestoneRow) -> tuple[int, str]:
    return row.amount_minor, row.currency
