"""The warnings that the owner called not relevant; each can be watched again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from outsource_desk.services.radar.findings import Dismissed, dismissals, watch_again
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.card_rows import CardRows
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, grow, row
from outsource_desk.ui.kit.spotlight import mark

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk


class SwitchedOffCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__("Warnings you switched off")
        self._desk = desk
        self.rows = CardRows("Warnings you switched off")
        self.empty = Text(
            "None. Home shows every warning; “Not relevant here” switches one off for one case.",
            "body",
            "text2",
            wrap=True,
        )
        self.add(self.rows, self.empty)

    def refresh(self) -> None:
        rows = dismissals(self._desk.store)
        self.rows.set_rows([self._row(dismissed) for dismissed in rows])
        self.rows.setVisible(bool(rows))
        self.empty.setVisible(not rows)

    def _row(self, dismissed: Dismissed) -> tuple[QWidget, Button]:
        again = Button("Watch again", "small", name=f"Watch again: {dismissed.title}")
        again.clicked.connect(lambda: self._watch(dismissed))
        holder = QWidget()
        mark(holder, f"switched_off:{dismissed.id}")
        row(
            grow(
                column(
                    Text(dismissed.title, "strong", wrap=True),
                    Text(dismissed.note or "No note", "body", "text2", wrap=True),
                    spacing=0,
                )
            ),
            again,
            spacing=2,
            margins=(0, 1.5, 0, 1.5),
            on=holder,
        )
        return holder, again

    def _watch(self, dismissed: Dismissed) -> None:
        watch_again(self._desk.store, dismissed.id)
        self._desk.say(f"“{dismissed.title}” is watched again.")
