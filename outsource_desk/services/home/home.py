"""The first page: what needs the owner, what comes next, what was saved, where the tasks stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.place import Place
from outsource_desk.domain.radar.check import Severity
from outsource_desk.services.business.business import business
from outsource_desk.services.business.saving_words import HOURS_COUNTED, parts_words
from outsource_desk.services.deliver.milestone_words import STATUS_WORDS
from outsource_desk.services.deliver.milestones import board
from outsource_desk.services.home.home_view import (
    Home,
    NextMilestone,
    Saved,
    SavedMonth,
    StageCount,
)
from outsource_desk.services.home.radar import attention
from outsource_desk.services.radar.findings import findings
from outsource_desk.services.review.savings import savings
from outsource_desk.services.tasks.tasks import stage_counts

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.base.text import Words
    from outsource_desk.domain.review.savings import MonthSaving
    from outsource_desk.services.deliver.milestones import MilestoneRow
    from outsource_desk.services.review.savings import SavingsReport
    from outsource_desk.store.store import Store

MILESTONES_SHOWN = 4
MONTHS_SHOWN = 6


def home(store: Store, today: date, words: Words) -> Home:
    """Return the page as it reads on a day."""
    return store.answer(("home", today, words), lambda: _home(store, today, words))


def _home(store: Store, today: date, words: Words) -> Home:
    stages = stage_counts(store)
    rows = _open_milestones(store, today)
    return Home(
        today=today,
        day=words.long_day(today),
        is_empty=not any(stages.values()),
        is_sample=business(store).is_sample,
        attention=tuple(attention(finding, words) for finding in findings(store, today)),
        milestones=tuple(_milestone(*row, words) for row in rows[:MILESTONES_SHOWN]),
        quiet=_quiet(rows, today, words),
        saved=_saved(savings(store, today), today, words),
        stages=tuple(StageCount(key.value, key.words, count) for key, count in stages.items()),
    )


def attention_count(store: Store, today: date) -> tuple[int, bool]:
    """Return how many things need attention, hints apart, and whether one of them is urgent."""
    serious = [finding for finding in findings(store, today) if finding.severity != Severity.INFO]
    return len(serious), any(finding.severity == Severity.DANGER for finding in serious)


def _open_milestones(store: Store, today: date) -> list[tuple[date, MilestoneRow]]:
    """Return what is still to be delivered from today on, the nearest first."""
    rows = [
        (row.due_on, row.id, row)
        for row in board(store, today).rows
        if not row.is_finished and row.due_on is not None and row.due_on >= today
    ]
    return [(due_on, row) for due_on, _, row in sorted(rows, key=lambda dated: dated[:2])]


def _milestone(due_on: date, row: MilestoneRow, words: Words) -> NextMilestone:
    return NextMilestone(
        day=words.number(due_on.day),
        month=words.month_name(due_on),
        title=row.title,
        where=row.group,
        status=row.status.value,
        status_words=STATUS_WORDS[row.status],
        amount=words.money(row.amount_minor, row.currency) if row.amount_minor else "",
        place=Place("milestones", item_id=row.id),
    )


def _quiet(rows: list[tuple[date, MilestoneRow]], today: date, words: Words) -> str:
    if not rows:
        return "No delivery is expected. What comes up will stand here."
    due_on, row = rows[0]
    return f"Next: {row.title}, on {words.short_day(due_on, today)}."


def _saved(report: SavingsReport, today: date, words: Words) -> Saved | None:
    if report.since is None:
        return None
    total = report.total
    last = total.months[-MONTHS_SHOWN:]
    return Saved(
        amount=words.money(total.saving_minor, report.currency, cents=False),
        is_gain=total.saving_minor >= 0,
        sentence=_how_counted(report, today, words),
        months=tuple(_month(month, report.currency, words) for month in last),
    )


def _how_counted(report: SavingsReport, today: date, words: Words) -> str:
    assert report.since is not None
    same_year = report.since.year == today.year
    since = words.month_name(report.since) if same_year else words.month(report.since)
    total, currency = report.total, report.currency
    parts = parts_words(
        total.saving_minor,
        total.time_saved_minor,
        total.minutes_freed,
        currency,
        words,
        cents=False,
    )
    return f"in all since {since}, {HOURS_COUNTED}. {parts}"


def _month(month: MonthSaving, currency: str, words: Words) -> SavedMonth:
    return SavedMonth(
        label=words.month_name(month.month),
        in_house_minor=month.baseline_minor,
        outsourced_minor=month.outsourced_minor,
        in_house=words.money(month.baseline_minor, currency, cents=False),
        outsourced=words.money(month.outsourced_minor, currency, cents=False),
    )
