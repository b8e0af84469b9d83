"""The owner's hours on this contract, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from outsource_desk.ui.kit.buttons import IconButton
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import grow, row
from outsource_desk.ui.kit.spotlight import mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.base.text import Words
    from outsource_desk.services.review.own_time import OwnTimeRow

SHOWN = 5
NOTHING = "No hours logged yet. What you spend on explaining and checking is part of the cost."


class OwnTimeCard(Card):
    """`removed` tells the id of an entry that was logged by mistake."""

    removed = Signal(int)

    def __init__(self, words: Words) -> None:
        super().__init__("Own hours", action="Log own hours…")
        self._words = words

    def show_rows(self, rows: Sequence[OwnTimeRow], wanted: int | None = None) -> None:
        """Show the last entries, and all of them when an earlier one is wanted."""
        self.clear()
        if not rows:
            self.add(Text(NOTHING, "body", "text2", wrap=True))
            return
        total = sum(row.minutes for row in rows)
        self.add(Text(f"{self._words.hours(total)} in all", "strong"))
        earlier = any(row.id == wanted for row in rows[SHOWN:])
        shown = rows if earlier else rows[:SHOWN]
        self.add(*map(self._line, shown))
        if len(rows) > len(shown):
            more = self._words.count(len(rows) - SHOWN, "earlier entry", "earlier entries")
            self.add(Text(f"and {more}", "caption", "text2"))

    def _line(self, spent: OwnTimeRow) -> QWidget:
        holder = QWidget()
        mark(holder, f"own_time:{spent.id}")
        day = self._words.day(spent.spent_on)
        hours = self._words.hours(spent.minutes)
        remove = IconButton("x", f"Remove {hours} of {day}")
        remove.clicked.connect(lambda: self.removed.emit(spent.id))
        row(
            Text(day, "body", "text2"),
            grow(Text(spent.note, "body", wrap=True)),
            Text(hours, "strong"),
            remove,
            spacing=2,
            on=holder,
        )
        return holder
