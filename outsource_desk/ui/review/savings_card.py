"""What the contract saved so far: money and hours, never mixed (R105)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from outsource_desk.services.review.review_words import plan_words, saving_words
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.chart import PairBar, PairBars
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.services.review.contract_savings import ContractSavings, NotCounted

MONTHS_SHOWN = 8


class SavingsCard(Card):
    """One number large, how it comes about below, and the months as bars."""

    def __init__(self, words: Words) -> None:
        super().__init__("Saved so far")
        self._words = words
        self._currency = "EUR"
        self.amount = Text("", "display")
        self.sentence = Text("", "body", "text2", wrap=True)
        self.plan = Text("", "body", "text2", wrap=True)
        self._values: list[Text] = []
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setVerticalSpacing(S(0.5))
        for at, name in enumerate(("Doing it yourself", "Paid", "Own time", "Hours freed")):
            value = Text("", "strong")
            self._grid.addWidget(Text(name, "body"), at, 0)
            self._grid.addWidget(value, at, 1, Qt.AlignmentFlag.AlignRight)
            self._values.append(value)
        self.chart = PairBars(
            "Cost by month",
            "Doing it yourself against outsourced",
            (),
            ("Yourself", "Outsourced"),
            lambda minor: words.money(int(minor), self._currency, cents=False),
        )
        self.add(self.amount, self.sentence)
        self.body.addLayout(self._grid)
        self.add(self.plan, self.chart)

    def show_savings(
        self, savings: ContractSavings | None, missing: NotCounted | None = None
    ) -> None:
        """Show a saving, or what is missing for it."""
        known = savings is not None
        for index in range(self._grid.count()):
            item = self._grid.itemAt(index)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setVisible(known)
        for widget in (self.amount, self.plan, self.chart):
            widget.setVisible(known)
        if savings is None:
            self.sentence.setText(missing.words if missing is not None else "")
            return
        words, money = self._words, savings.currency
        self._currency = money
        saved = savings.result.saving_minor
        self.amount.setText(words.money(saved, money, cents=False))
        self.amount.set_tone("success" if saved > 0 else "danger" if saved < 0 else "")
        self.sentence.setText(saving_words(savings, words))
        self.plan.setText(plan_words(savings, words))
        self.plan.setVisible(bool(self.plan.text()))
        own = words.money(savings.own_minor, money, cents=False)
        texts = (
            words.money(savings.baseline_minor, money, cents=False),
            words.money(savings.spent_minor, money),
            f"{own}, {words.hours(savings.result.oversight_minutes)}",
            words.hours(savings.result.minutes_freed),
        )
        for value, text in zip(self._values, texts, strict=True):
            value.setText(text)
        self.chart.set_bars(
            [
                PairBar(words.month_name(month.month), month.baseline_minor, month.outsourced_minor)
                for month in savings.result.months[-MONTHS_SHOWN:]
            ]
        )
