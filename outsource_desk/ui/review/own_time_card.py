"""The owner's hours on this contract, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QWidget

from outsource_desk.ui.kit.buttons import IconButton
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.item_list import REMOVE, ItemList, Items, Shown
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
    """Entries logged by mistake can go; the button in the title row adds one."""

    def __init__(self, words: Words) -> None:
        super().__init__("Own hours", action="Log own hours…")
        self._words = words
        self.total, self.more = Text("", "strong"), Text("", "caption", "text2")
        self.hours: ItemList[OwnTimeRow] = ItemList(
            Items("Own hours", "", NOTHING, paint=self._line, buttons=self._remove, spacing=2),
            self.action_button,
        )
        self.add(self.total, self.hours, self.more)

    def show_rows(self, rows: Sequence[OwnTimeRow], wanted: int | None = None) -> None:
        """Show the last entries, and all of them when an earlier one is wanted."""
        self.total.setVisible(bool(rows))
        self.total.setText(f"{self._words.hours(sum(row.minutes for row in rows))} in all")
        earlier = any(row.id == wanted for row in rows[SHOWN:])
        shown = rows if earlier else rows[:SHOWN]
        self.hours.show_items(shown)
        self.more.setVisible(len(rows) > len(shown))
        more = self._words.count(len(rows) - SHOWN, "earlier entry", "earlier entries")
        self.more.setText(f"and {more}")

    def _line(self, shown: Shown[OwnTimeRow]) -> QWidget:
        spent, holder = shown.item, QWidget()
        mark(holder, f"own_time:{spent.id}")
        row(
            Text(self._words.day(spent.spent_on), "body", "text2"),
            grow(Text(spent.note, "body", wrap=True)),
            Text(self._words.hours(spent.minutes), "strong"),
            *shown.buttons,
            spacing=2,
            on=holder,
        )
        return holder

    def _remove(self, shown: Shown[OwnTimeRow]) -> dict[str, QAbstractButton]:
        day, hours = self._words.day(shown.item.spent_on), self._words.hours(shown.item.minutes)
        return {REMOVE: IconButton("x", f"Remove {hours} of {day}")}
