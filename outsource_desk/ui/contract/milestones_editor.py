"""The milestones of a draft inside their clause: the list, the sum, ways to spread the price."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from outsource_desk.domain.contract.schedule import PaymentPattern
from outsource_desk.services.contract.findings import MILESTONES, Level
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.buttons import Button, IconButton
from outsource_desk.ui.kit.labels import Text, line
from outsource_desk.ui.kit.spotlight import mark
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.services.contract.facts import StageFacts
    from outsource_desk.services.contract.outline import ClauseForm

PATTERNS = {
    PaymentPattern.SINGLE: "Everything at the end",
    PaymentPattern.HALVES: "50 / 50",
    PaymentPattern.THIRTY_FORTY_THIRTY: "30 / 40 / 30",
    PaymentPattern.QUARTER_HALF_QUARTER: "25 / 50 / 25",
    PaymentPattern.QUARTERS: "4 × 25",
}


class MilestonesEditor(QWidget):
    """Says what the owner wants; the stage does it."""

    add_asked = Signal()
    change_asked = Signal(object)  # StageFacts
    remove_asked = Signal(int)
    move_asked = Signal(int, int)
    fix_asked = Signal()
    pattern_asked = Signal(object)  # PaymentPattern

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setAccessibleName("Milestones")
        self._list = QVBoxLayout()
        self._list.setSpacing(S(1))
        self.sum = Text("", "strong", wrap=True)
        self.problem = Banner("danger")
        self.problem.acted.connect(self.fix_asked)
        self.add_button = Button("Add milestone…", "small", "plus")
        self.add_button.clicked.connect(self.add_asked)
        self.spread_button = Button("Spread the price…", "small")
        self.spread_button.clicked.connect(self._open_patterns)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S(2))
        column.addWidget(Text("Milestones and payments", "strong"))
        column.addLayout(self._list)
        column.addWidget(self.sum)
        column.addWidget(self.problem)
        buttons = QHBoxLayout()
        buttons.setSpacing(S(2))
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.spread_button)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def show_form(self, form: ClauseForm, *, editable: bool) -> None:
        """Show the milestones of a contract and whether they make its price."""
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for at, stage in enumerate(form.milestones):
            self._list.addWidget(self._row(at, stage, form.currency, editable=editable))
            self._list.addWidget(line())
        total = sum(stage.amount_minor for stage in form.milestones)
        sums = (
            self._words.money(total, form.currency),
            self._words.money(form.price_minor, form.currency),
        )
        self.sum.setText(f"{sums[0]} of {sums[1]}")
        difference = total - form.price_minor
        wrong = [
            one.sentence
            for one in form.findings
            if one.field == MILESTONES and one.level is not Level.WARNING
        ]
        self.problem.setVisible(bool(wrong))
        if wrong:
            fixable = editable and difference and form.milestones
            self.problem.show_text("\n".join(wrong), "Fix amounts" if fixable else "")
        self.add_button.setVisible(editable)
        self.spread_button.setVisible(editable)

    def _row(self, at: int, stage: StageFacts, currency: str, *, editable: bool) -> QFrame:
        row = QFrame()
        mark(row, f"milestones:{stage.id}")
        title = Text(f"M{at + 1}  {stage.title}", "body", wrap=True)
        due = self._words.day(stage.due_on) if stage.due_on else "no date yet"
        amount = self._words.money(stage.amount_minor, currency)
        criteria = self._words.count(len(stage.criteria), "criterion", "criteria")
        under = Text(f"{due} · {amount} · {criteria}", "caption", "text2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(under)
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, S(1), 0, S(1))
        inside.setSpacing(S(1))
        inside.addLayout(words, stretch=1)
        if editable:
            self._add_buttons(inside, at, stage)
        return row

    def _add_buttons(self, inside: QHBoxLayout, at: int, stage: StageFacts) -> None:
        acts = (
            ("chevron-up", "Move up", partial(self.move_asked.emit, stage.id, -1)),
            ("chevron-down", "Move down", partial(self.move_asked.emit, stage.id, 1)),
            ("pencil", "Change", partial(self.change_asked.emit, stage)),
            ("trash-2", "Delete", partial(self.remove_asked.emit, stage.id)),
        )
        for icon, verb, act in acts:
            if at == 0 and verb == "Move up":
                continue
            button = IconButton(icon, f"{verb}: {stage.title}")
            button.clicked.connect(lambda _=False, then=act: then())
            inside.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)

    def _open_patterns(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for pattern, words in PATTERNS.items():
            menu.addAction(words, partial(self.pattern_asked.emit, pattern))
        menu.addSeparator()
        menu.addAction("Keep the proportions, fix the sum", self.fix_asked.emit)
        menu.popup(self.spread_button.mapToGlobal(self.spread_button.rect().bottomLeft()))
