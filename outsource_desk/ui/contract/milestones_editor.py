"""The milestones of a draft inside their clause: the list, the sum, ways to spread the price."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from outsource_desk.domain.contract.schedule import PriceSpread
from outsource_desk.services.contract.findings import MILESTONES, Level
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.item_list import (
    CHANGE,
    DOWN,
    REMOVE,
    UP,
    ItemList,
    Items,
    Shown,
    icon_buttons,
)
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.rows import row_of
from outsource_desk.ui.kit.spotlight import mark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

    from outsource_desk.base.text import Words
    from outsource_desk.services.contract.facts import StageFacts
    from outsource_desk.services.contract.outline import ClauseForm

PATTERNS = {
    PriceSpread.SINGLE: "Everything at the end",
    PriceSpread.HALVES: "50 / 50",
    PriceSpread.THIRTY_FORTY_THIRTY: "30 / 40 / 30",
    PriceSpread.QUARTER_HALF_QUARTER: "25 / 50 / 25",
    PriceSpread.QUARTERS: "4 × 25",
}


ACTS = (
    (UP, "chevron-up", "Move up: "),
    (DOWN, "chevron-down", "Move down: "),
    (CHANGE, "pencil", "Change: "),
    (REMOVE, "trash-2", "Delete: "),
)


class MilestonesEditor(QWidget):
    """Says what the owner wants; the stage does it."""

    asked = Signal(str, int)  # as an ItemList
    fix_asked = Signal()
    pattern_asked = Signal(object)  # PaymentPattern

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words, self._currency = words, ""
        self.items: ItemList[StageFacts] = ItemList(
            Items(
                "Milestones",
                "Add milestone…",
                "",
                heading="Milestones and payments",
                paint=self._painted,
                buttons=_buttons,
                lines="below",
            )
        )
        self.items.asked.connect(self.asked)
        self.sum = Text("", "strong", wrap=True)
        self.problem = Banner("danger")
        self.problem.acted.connect(self.fix_asked)
        self.spread_button = Button("Spread the price…", "small")
        self.spread_button.clicked.connect(self._open_patterns)
        self.items.put_below(self.sum, self.problem)
        self.items.put_beside_add(self.spread_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.items)

    def show_form(self, form: ClauseForm, *, editable: bool) -> None:
        """Show the milestones of a contract and whether they make its price."""
        self._currency = form.currency
        self.items.show_items(form.milestones, editable=editable)
        total = sum(stage.amount_minor for stage in form.milestones)
        amount = self._words.money(total, form.currency)
        self.sum.setText(f"{amount} of {self._words.money(form.price_minor, form.currency)}")
        difference = total - form.price_minor
        wrong = [
            finding.sentence
            for finding in form.findings
            if finding.field == MILESTONES and finding.level is not Level.WARNING
        ]
        self.problem.setVisible(bool(wrong))
        if wrong:
            fixable = editable and difference and form.milestones
            self.problem.show_text("\n".join(wrong), "Fix amounts" if fixable else "")
        self.spread_button.setVisible(editable)

    def _painted(self, shown: Shown[StageFacts]) -> QWidget:
        stage = shown.item
        due = self._words.day(stage.due_on) if stage.due_on else "no date yet"
        amount = self._words.money(stage.amount_minor, self._currency)
        criteria = self._words.count(len(stage.criteria), "criterion", "criteria")
        title = Text(f"M{shown.at + 1}  {stage.title}", "body", wrap=True)
        under = Text(f"{due} · {amount} · {criteria}", "caption", "text2", wrap=True)
        made = row_of((title, under), shown.buttons)
        mark(made, f"milestones:{stage.id}")
        return made

    def _open_patterns(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for pattern, words in PATTERNS.items():
            menu.addAction(words, partial(self.pattern_asked.emit, pattern))
        menu.addSeparator()
        menu.addAction("Keep the proportions, fix the sum", self.fix_asked.emit)
        menu.popup(self.spread_button.mapToGlobal(self.spread_button.rect().bottomLeft()))


def _buttons(shown: Shown[StageFacts]) -> dict[str, QAbstractButton]:
    acts = ACTS if shown.at else ACTS[1:]  # the first one cannot move up
    return icon_buttons(shown.item.title, acts)
