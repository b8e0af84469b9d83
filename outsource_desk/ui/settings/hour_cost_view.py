"""The cost of an hour with every number behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from outsource_desk.ui.kit.card import Card, fill
from outsource_desk.ui.kit.labels import Text, line
from outsource_desk.ui.kit.layout import column
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from outsource_desk.services.business.cost_rates import ExplainedRate, SumLine

MISSING = "Enter the pay of a year, and the sum appears here."


class HourCostView(Card):
    """The result on top, the sum below it line by line."""

    def __init__(self) -> None:
        super().__init__(kind="flat")
        self.setAccessibleName("The sum")
        self.rate = Text("", "title")
        self.how = Text("", "body", "text2", wrap=True)
        self.warning = Text("", "strong", "warn", wrap=True)
        self._lines = column()
        self.add(self.rate, self.how, self.warning)
        self.body.addLayout(self._lines)

    def show_rate(self, rate: ExplainedRate | None) -> None:
        """Show a sum; None while too little was entered."""
        self.rate.setText(f"{rate.rate} an hour" if rate else "")
        self.how.setText(rate.how if rate else MISSING)
        self.warning.setText(rate.warning if rate else "")
        self.rate.setVisible(rate is not None)
        self.warning.setVisible(bool(rate and rate.warning))
        fill(self._lines, [_table(rate.lines)] if rate else [])


def _table(lines: tuple[SumLine, ...]) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, S(1), 0, 0)
    grid.setHorizontalSpacing(S(4))
    grid.setVerticalSpacing(S(0.5))
    grid.setColumnStretch(0, 1)
    row = 0
    for sum_line in lines:
        if sum_line.is_total:
            grid.addWidget(line(), row, 0, 1, 2)
            row += 1
        weight = "strong" if sum_line.is_total else "body"
        value = Text(sum_line.value, weight)
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Text(sum_line.title, weight, wrap=True), row, 0)
        grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)
        row += 1
        if sum_line.how:
            grid.addWidget(Text(sum_line.how, "caption", "text2", wrap=True), row, 0, 1, 2)
            row += 1
    spoken = "; ".join(f"{sum_line.title}: {sum_line.value}, {sum_line.how}" for sum_line in lines)
    table.setAccessibleName(spoken)
    return table
