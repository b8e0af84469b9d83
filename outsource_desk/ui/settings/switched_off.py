"""The warnings that the owner called not relevant; each can be watched again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from outsource_desk.services.radar.findings import Dismissed, dismissals, watch_again
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.card_rows import Rows
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.spotlight import mark
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk


class SwitchedOffCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__("Warnings you switched off")
        self._desk = desk
        self.rows = Rows("Warnings you switched off")
        self.empty = Text(
            "None. Home shows every warning; “Not relevant here” switches one off for one case.",
            "body",
            "text2",
            wrap=True,
        )
        self.add(self.rows, self.empty)

    def refresh(self) -> None:
        found = dismissals(self._desk.store)
        self.rows.set_rows([self._row(one) for one in found])
        self.rows.setVisible(bool(found))
        self.empty.setVisible(not found)

    def _row(self, one: Dismissed) -> tuple[QWidget, Button]:
        again = Button("Watch again", "small", name=f"Watch again: {one.title}")
        again.clicked.connect(lambda: self._watch(one))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(one.title, "strong", wrap=True))
        words.addWidget(Text(one.note or "No note", "body", "text2", wrap=True))
        row = QWidget()
        mark(row, f"switched_off:{one.id}")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, S(1.5), 0, S(1.5))
        line.setSpacing(S(2))
        line.addLayout(words, stretch=1)
        line.addWidget(again)
        return row, again

    def _watch(self, one: Dismissed) -> None:
        watch_again(self._desk.store, one.id)
        self._desk.say(f"“{one.title}” is watched again.")
