"""The deliveries that come next: a tile with the date, what, who, how it stands, how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.card_rows import CardRows, PressRow
from outsource_desk.ui.kit.chip import Chip
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import at_top, column, grow, row
from outsource_desk.ui.look.theme import S, metrics
from outsource_desk.ui.radar.styles import MILESTONES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.services.home.home_view import NextMilestone

TILE_UNITS = 12


class UpcomingCard(Card):
    """Pressing a row opens the milestone."""

    opened = Signal(object)  # the NextMilestone

    def __init__(self) -> None:
        super().__init__("Next milestones", action="See all")
        self.rows = CardRows("Next milestones")
        self.empty = Text(
            "No delivery is planned. Milestones come from your signed contracts.",
            "body",
            "text2",
            wrap=True,
        )
        self.add(self.rows, self.empty)

    def show_rows(self, milestones: Sequence[NextMilestone]) -> None:
        self.rows.set_rows([self._row(milestone) for milestone in milestones])
        self.rows.setVisible(bool(milestones))
        self.empty.setVisible(not milestones)
        self.action_button.setVisible(bool(milestones))

    def _row(self, milestone: NextMilestone) -> tuple[PressRow, PressRow]:
        parts = (
            milestone.title,
            milestone.where,
            f"{milestone.day} {milestone.month}",
            milestone.status_words,
            milestone.amount,
        )
        pressed = PressRow(", ".join(part for part in parts if part))
        pressed.clicked.connect(lambda: self.opened.emit(milestone))
        tone, icon = MILESTONES[milestone.status]
        amount = Text(milestone.amount)
        amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        amount.setMinimumWidth(metrics().horizontalAdvance("€ 12,345"))
        row(
            at_top(_DateTile(milestone.day, milestone.month)),
            grow(
                column(
                    Text(milestone.title, "strong", wrap=True),
                    Text(milestone.where, "body", "text2", wrap=True),
                    spacing=0.5,
                )
            ),
            Chip(milestone.status_words, tone, icon),
            amount,
            spacing=3,
            margins=(0, 1.5, 0, 1.5),
            on=pressed,
        )
        for child in pressed.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return pressed, pressed


class _DateTile(QFrame):
    def __init__(self, day: str, month: str) -> None:
        super().__init__()
        self.setProperty("card", "flat")
        self.setMinimumWidth(S(TILE_UNITS))
        box = column(spacing=0, margins=1, on=self)
        for text, kind, tone in ((day, "sub", ""), (month, "micro", "text2")):
            label = Text(text, kind, tone)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            box.addWidget(label)
