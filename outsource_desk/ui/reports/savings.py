"""What was saved by every contract, in money and in hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from outsource_desk.domain.place import Place
from outsource_desk.services.business.saving_words import cash_sentence
from outsource_desk.services.review.savings import SavingRow, SavingsReport, savings
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.chart import PairBar, PairBars
from outsource_desk.ui.kit.figures import Figures
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, grow
from outsource_desk.ui.kit.rows_model import ListColumn
from outsource_desk.ui.kit.table import RowsTable
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.ui.frame.desk import Desk

MONTHS_SHOWN = 12
TABLE_UNITS = 50
HOW = (
    "Saved is what the work would have cost in-house, less what you paid and less your own time."
    " Hours are counted at what they cost, on both sides; “Of it cash” leaves them out."
)


class SavingsReportView(QWidget):
    """The same numbers as on Home, contract by contract."""

    opened = Signal(object)  # the Place of a row

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.figures = Figures("Savings so far")
        self.bars = PairBars(
            "Cost by month",
            "In-house and outsourced",
            (),
            ("If done in-house", "Outsourced, all costs"),
            self._money,
        )
        self._currency = "EUR"
        self.table: RowsTable[SavingRow] = RowsTable(
            "Savings by contract", self._columns(desk.words), key=lambda row: row.contract_id
        )
        self.table.set_empty("No contract can be counted yet.")
        self.table.setMinimumHeight(S(TABLE_UNITS))
        self.table.opened.connect(
            lambda row: self.opened.emit(Place("tasks", row.task_id, "review"))
        )
        self.left_out = Text("", "caption", "text2", wrap=True)
        self._chart = chart = Card("Month by month")
        chart.add(self.bars)
        contracts = Card("By contract")
        contracts.add(self.table, Text(HOW, "caption", "text2", wrap=True), self.left_out)
        column(self.figures, chart, grow(contracts), spacing=4, on=self)

    def refresh(self) -> None:
        report = savings(self._desk.store, self._desk.clock.today())
        self._currency = report.currency
        self.figures.show_figures(_figures(report, self._desk.words))
        words = self._desk.words
        self.bars.set_bars(
            [
                PairBar(words.month_name(month.month), month.baseline_minor, month.outsourced_minor)
                for month in report.total.months[-MONTHS_SHOWN:]
            ]
        )
        self._chart.setVisible(bool(report.total.months))
        self.table.set_rows(report.rows)
        names = ", ".join(report.left_out)
        self.left_out.setText(f"Not counted, because the cost in-house is not known: {names}.")
        self.left_out.setVisible(bool(report.left_out))

    def _money(self, minor: float) -> str:
        return self._desk.words.money(int(minor), self._currency, cents=False)

    def _columns(self, words: Words) -> list[ListColumn[SavingRow]]:
        def money(minor: int) -> str:
            return self._money(minor)

        def paid(minor: int) -> str:  # no estimate: to the cent, as in the books
            return words.money(minor, self._currency)

        return [
            ListColumn("Task", lambda row: row.task, strong=True, grows=True),
            ListColumn("Vendor", lambda row: row.vendor, tone="text2"),
            ListColumn("In-house", lambda row: row.in_house_minor, money, right=True),
            ListColumn("Paid", lambda row: row.paid_minor, paid, right=True),
            ListColumn("Own time", lambda row: row.own_minor, money, right=True),
            ListColumn("Saved", lambda row: row.saving_minor, money, right=True, strong=True),
            ListColumn("Of it cash", lambda row: row.cash_minor, money, right=True),
            ListColumn("Against plan", lambda row: row.against_plan_minor, money, right=True),
            ListColumn("Hours freed", lambda row: row.minutes_freed, words.hours, right=True),
        ]


def _figures(report: SavingsReport, words: Words) -> tuple[tuple[str, str, str, str], ...]:
    total, money = report.total, report.currency
    since = words.month(report.since) if report.since else "the first contract"
    in_house = sum(row.in_house_minor for row in report.rows)
    paid = sum(row.paid_minor for row in report.rows)
    worth = words.money(total.time_saved_minor, money, cents=False)
    cash = cash_sentence(total.cash_minor, money, words, cents=False)
    return (
        (
            words.money(total.saving_minor, money, cents=False),
            "Saved so far, in all",
            f"since {since}. {cash}",
            "danger" if total.saving_minor < 0 else "success",
        ),
        (
            words.money(in_house, money, cents=False),
            "If done in-house",
            "what it would have cost",
            "",
        ),
        (words.money(paid, money), "Paid to vendors", "credits taken off", ""),
        (
            words.hours(total.minutes_freed),
            "Free for other work",
            f"worth {worth}; {words.hours(total.oversight_minutes)} spent looking after it",
            "",
        ),
    )
