"""How reviews read, the same on screen and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Kept
from outsource_desk.services.business.saving_words import HOURS_COUNTED, parts_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.base.text import Words
    from outsource_desk.services.review.contract_savings import ContractSavings
    from outsource_desk.services.review.reviews import ReviewSheet

MARK_NAMES = ("quality", "speed", "cost", "communication")
MARK_TITLES = {
    "quality": "Quality",
    "speed": "Speed",
    "cost": "Cost",
    "communication": "Communication",
}


def mark_words(mark: float | None, words: Words) -> str:
    """Return "4.3 of 5"; halves go up."""
    if mark is None:
        return "Not judged"
    return f"{words.number(mark, 1)} of 5"


def kept_words(promises: Sequence[Kept | None], words: Words) -> str:
    """Return "3 of 4 promises kept, 1 partly": counts, as a share of so few would tell too much."""
    judged = [promise for promise in promises if promise is not None]
    if not judged:
        return ""
    kept, partly = judged.count(Kept.YES), judged.count(Kept.PARTLY)
    also = f", {words.number(partly)} partly" if partly else ""
    counted = f"{words.number(kept)} of {words.number(len(judged))}"
    if len(judged) == len(promises):
        return f"{counted} promises kept{also}"
    return f"{counted} judged kept{also}, {words.number(len(promises) - len(judged))} not judged"


def next_words(sheet: ReviewSheet, words: Words) -> tuple[str, str]:
    """Return when to look again as a headline and a sentence (R102, R103)."""
    if sheet.is_first_due:
        return (
            "Time for the first review",
            (
                f"“{sheet.first_accepted}” is accepted. Did the vendor keep the promises?"
                " Decide now, before more work depends on it."
            ),
        )
    day = words.written_day(sheet.next_on)
    if sheet.days_left < 0:
        late = words.count(-sheet.days_left, "day", "days")
        return "The review is overdue", f"It was due on {day}, {late} ago."
    left = words.count(sheet.days_left, "day", "days")
    if not sheet.entries and sheet.first_accepted_id is None:
        return (
            "First review after the first milestone",
            "When you have accepted the first milestone, judge whether promises were kept.",
        )
    return f"Next review on {day}", f"That is in {left}. Never wait longer than a year."


def saving_words(savings: ContractSavings, words: Words) -> str:
    """Return the saving in all, and what of it is cash and what own time."""
    result, currency = savings.result, savings.currency
    money = words.money(abs(result.saving_minor), currency, cents=False)
    since = words.day(savings.since)
    parts = parts_words(
        result.saving_minor,
        result.time_saved_minor,
        result.minutes_freed,
        currency,
        words,
        cents=False,
    )
    if result.saving_minor >= 0:
        return f"Saved {money} in all since {since}, {HOURS_COUNTED}. {parts}"
    return f"Cost {money} more in all since {since} than doing it yourself. {parts}"


def plan_words(savings: ContractSavings, words: Words) -> str:
    """Return how that compares with the business case; empty without one."""
    against = savings.against_plan_minor
    if against is None or savings.expected_minor is None:
        return ""
    planned = words.money(savings.expected_minor, savings.currency, cents=False)
    size = words.money(abs(against), savings.currency, cents=False)
    return f"Planned: {planned}. That is {size} {'better' if against >= 0 else 'worse'}."
