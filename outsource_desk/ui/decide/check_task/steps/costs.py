"""Third step: what the task costs today and what it would cost outside, in money and hours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from outsource_desk.ui.decide.check_task.check_step import CheckStep, check_step
from outsource_desk.ui.decide.check_task.hidden_costs import (
    HIDDEN,
    SOURCES,
    TODAY,
    fee_question,
    field_of,
)
from outsource_desk.ui.decide.check_task.rate_button import RateButton
from outsource_desk.ui.decide.month_hours import month_hours
from outsource_desk.ui.decide.verdict.costs import CostView
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.fields import HoursField, MoneyField, WholeField
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, grow, row, space
from outsource_desk.ui.kit.side_by_side import SideBySide

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.services.decide.screening import Assessment
    from outsource_desk.ui.kit.fields import Field

MOST_MONTHS = 120
FORGOTTEN = (
    "Leave empty what you do not expect. What stays empty counts as nothing, so the saving looks"
    " better than it is."
)


@check_step
class CostsStep(CheckStep):
    key = "costs"
    title = "What does it cost?"
    short = "What it costs"
    lead = "Estimates are enough. Money and hours are kept apart: neither hides in the other."
    order = 30

    @override
    def build(self) -> None:
        words = self.desk.words
        self.total = Text("", "strong")
        self.total.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        rate = self._money("hour_rate_minor", "Cost of one hour", "an hour", "Pay and side costs.")
        self._group(
            "Today, done by you",
            self._hours("minutes_per_month", "Your hours", "hours a month", "For example 14."),
            rate,
            result=self.total,
        )
        self.rates = RateButton(self.desk)
        self.rates.picked.connect(lambda minor: _take(rate, minor))
        rate.add_below(self.rates, left=True)
        self.column.addWidget(
            self._money("materials_minor", "Material, programs", "a month", "Leave empty if none.")
        )
        errors = [field_of(cost, words, self.background.currency) for cost in TODAY]
        for cost, field in zip(TODAY, errors, strict=True):
            self.register(cost.name, field)
        self.column.addWidget(SideBySide(errors))
        self._group(
            "With a vendor",
            self._money("fee_minor", "Fee you expect", "a month", "Ask one vendor for a figure."),
            self._hours("oversight_minutes", "Looking after it", "hours a month", "A call a week."),
        )
        self._group(
            "Once, to get started",
            self._hours("selection_minutes", "Finding a vendor", "hours", "Request, bids, talks."),
            self._hours("transition_minutes", "Handing over", "hours", "Explaining the work."),
            self._money("one_off_minor", "Other cost", "once", "Set-up fee, training."),
        )
        self._ask_hidden()
        months = WholeField(
            "Look ahead", words, unit="months", hint="Usually 24.", check=_months_problem
        )
        self._group(
            "To compare",
            self.register("horizon_months", months),
            self._money("hire_minor", "Hiring somebody", "a year", "Full cost of a full-time job."),
        )
        card = Card("Side by side, with every part of the cost")
        self.costs = CostView(words, brief=True)
        card.add(self.costs)
        self.column.addWidget(card)

    @override
    def show_assessment(self, assessment: Assessment, values: Mapping[str, Any]) -> None:
        self.total.setText(self._today(assessment))
        self.costs.show_costs(assessment)

    def _today(self, assessment: Assessment) -> str:
        """Return "= € 448 a month", and what material adds to it."""
        today, currency = assessment.today, assessment.currency
        if today is None:
            return ""
        money = self.desk.words.money
        parts = (today.staff_minor, today.materials_minor, today.errors_minor)
        amounts = [money(part, currency) for part in parts if part] or [money(0, currency)]
        if len(amounts) == 1:
            return f"= {amounts[0]} a month"
        return f"= {' + '.join(amounts)} = {money(today.monthly_minor, currency)} a month"

    def _ask_hidden(self) -> None:
        """Ask for what is often forgotten: leave empty what you do not expect."""
        words, money = self.desk.words, self.background.currency
        fields = [self.register(cost.name, field_of(cost, words, money)) for cost in HIDDEN]
        box = QWidget()
        pairs = (SideBySide(fields[at : at + 2]) for at in range(0, len(fields), 2))
        column(
            Text("Often forgotten", "sub", wrap=True),
            Text(FORGOTTEN, "body", "text2", wrap=True),
            *(part for pair in pairs for part in (pair, space(2))),
            Text(SOURCES, "caption", "text2", wrap=True),
            spacing=2,
            on=box,
        )
        self.column.addWidget(box)
        self.add("fee_per_unit", fee_question())

    def _group(self, title: str, *fields: Field[Any], result: Text | None = None) -> None:
        box = QWidget()
        head = row(grow(Text(title, "sub", wrap=True)), result)
        column(head, SideBySide(fields), spacing=2, on=box)
        self.column.addWidget(box)

    def _hours(self, name: str, label: str, unit: str, hint: str) -> Field[Any]:
        words = self.desk.words
        field = HoursField(label, words, unit=unit, hint=hint, check=month_hours(words))
        return self.register(name, field)

    def _money(self, name: str, label: str, per: str, hint: str) -> Field[Any]:
        words, currency = self.desk.words, self.background.currency
        unit = f"{words.currency_symbol(currency)} {per}"
        field = MoneyField(label, words, currency, unit=unit, hint=hint, check=_money_problem)
        return self.register(name, field)


def _take(field: Field[Any], minor: int) -> None:
    """Put an amount into a field as if it had been typed."""
    field.set_value(minor)
    field.changed.emit()
    field.committed.emit()


def _money_problem(minor: int) -> str:
    return "Enter zero or more, for example 480." if minor < 0 else ""


def _months_problem(months: int) -> str:
    if 1 <= months <= MOST_MONTHS:
        return ""
    return "Enter 1 to 120 months, for example 24."
