"""The sums of a year and what is overdue, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.base.text import Words
    from outsource_desk.services.deliver.payments import Payable, YearTotal

Figure = tuple[str, str, str, str]  # value, title, note, tone


def overdue_words(late: Sequence[Payable], words: Words) -> str:
    """Return what is overdue as a sentence; empty when nothing is."""
    if not late:
        return ""
    first = late[0]
    days = first.payment.late_days if first.payment is not None else 0
    money = words.money(first.balance_minor, first.currency)
    sentence = (
        f"{money} to {first.vendor} is {words.count(days, 'day', 'days')} late: {first.title}."
    )
    others = len(late) - 1
    return (
        f"{sentence} {words.count(others, 'more payment is', 'more payments are')} late."
        if others
        else sentence
    )


def year_figures(year: YearTotal, words: Words) -> tuple[Figure, ...]:
    """Return what was paid, paid on top, credited and refunded in a year."""
    sums, currency = year.sums, year.currency

    def money(minor: int) -> str:
        return words.money(minor, currency)

    return (
        (money(sums.spent_minor), "Spent", words.count(year.count, "entry", "entries"), ""),
        (money(sums.work_minor), "For work", "milestones, fees", ""),
        (money(sums.expense_minor), "Expenses", "on top of prices", ""),
        (
            money(sums.credit_minor + sums.refund_minor),
            "In your favour",
            f"{money(sums.credit_minor)} credits, {money(sums.refund_minor)} refunds",
            "",
        ),
    )
