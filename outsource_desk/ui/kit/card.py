"""A white box with a title that holds one subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QFrame, QWidget

from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.chip import Chip, ChipLook
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, grow, row, stretch
from outsource_desk.ui.kit.parked_buttons import ParkedButtons

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QVBoxLayout

CardKind = Literal["plain", "flat", "accent", "success", "warn", "danger"]


class Card(QFrame):
    """Fill `body`; `action` is a quiet button in the title row, `action_button` its widget."""

    def __init__(self, title: str = "", *, action: str = "", kind: CardKind = "plain") -> None:
        super().__init__()
        self.setProperty("card", kind)
        self.title = Text(title, "sub", wrap=True)
        self.count = Chip()
        self.count.hide()
        self.action_button = Button(action, "quiet")
        self.body = column(spacing=2)
        head = None
        if title:
            self.setAccessibleName(title)
            self.title.setWordWrap(bool(action))
            beside = (grow(self.title), self.action_button)
            head = row(*(beside if action else (self.title, self.count, stretch())), spacing=2)
        column(head, self.body, spacing=2, margins=(4, 3.5, 4, 4), on=self)
        for part in (self.title, self.count, self.action_button):
            if part.parent() is None:  # without a place, but it goes with the card
                part.setParent(self)
                part.hide()

    def set_count(self, number: int | None) -> None:
        """Show how many rows the card holds, beside its title."""
        self.count.setVisible(number is not None)
        self.count.set_look(ChipLook(str(number or 0)))

    def add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self.body.addWidget(widget)

    def clear(self) -> None:
        """Take out what `body` holds, before showing something else."""
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class Header(QWidget):
    """Top of a page: trail, title (one per page), one sentence, buttons; the primary one last."""

    def __init__(self, title: str, caption: str = "", trail: str = "") -> None:
        super().__init__()
        self.trail = Text(trail, "caption", "text2")
        self.title = Text(title, "title", wrap=True)
        self.caption = Text(caption, "body", "text2", wrap=True)
        self._drawer = ParkedButtons(self)
        self._buttons = row(spacing=2)
        row(
            grow(column(self.trail, self.title, self.caption, spacing=0.5)),
            self._buttons,
            spacing=4,
            on=self,
        )
        self.set_texts(title, caption, trail)

    def set_texts(self, title: str, caption: str = "", trail: str = "") -> None:
        texts = ((self.title, title), (self.caption, caption), (self.trail, trail))
        for label, text in texts:
            label.setText(text)
            label.setVisible(bool(text))

    def set_buttons(self, buttons: Sequence[QWidget]) -> None:
        """Show these buttons instead of the former ones, which wait, hidden."""
        while (item := self._buttons.takeAt(0)) is not None:
            former = item.widget()
            if former is not None and former not in buttons:
                self._drawer.put(former)
        for button in buttons:
            self._buttons.addWidget(button)
            button.show()


def fill(column: QVBoxLayout, widgets: Iterable[QWidget]) -> None:
    """Show these widgets in a column instead of the former ones."""
    while (item := column.takeAt(0)) is not None:
        former = item.widget()
        if former is not None:
            former.hide()
            former.deleteLater()
    for widget in widgets:
        column.addWidget(widget)
