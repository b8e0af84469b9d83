"""A part of the card: a heading with an act, and rows of words with small buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.labels import Text, line
from outsource_desk.ui.kit.layout import at_top, column, grow, put, row, stretch

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class RowList(QWidget):
    """Shows its rows anew each time; without rows, a sentence, or nothing at all."""

    def __init__(self, title: str, *, act: str = "", empty: str = "") -> None:
        super().__init__()
        self.setAccessibleName(title)
        self._empty = Text(empty, "body", "text2", wrap=True)
        self.act_button = Button(act, "small", "plus")
        self.act_button.setVisible(bool(act))
        self._list = column(spacing=1)
        column(
            line(),
            row(Text(title, "strong"), stretch(), self.act_button),
            self._empty,
            self._list,
            spacing=1,
            margins=(0, 1, 0, 0),
            on=self,
        )

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            former = item.widget()
            if former is not None:
                former.hide()
                former.deleteLater()
        put(self._list, *rows)
        self._empty.setVisible(not rows and bool(self._empty.text()))
        self.setVisible(bool(rows) or bool(self._empty.text()))


def entry(strong: str, lines: Sequence[str], buttons: Sequence[QWidget]) -> QWidget:
    """Return a name in bold, lines below it, and buttons at the right."""
    below = (Text(text, "body", "text2", wrap=True) for text in lines if text)
    return row_of((Text(strong, "strong", wrap=True), *below), buttons)


def row_of(texts: Iterable[QWidget], buttons: Sequence[QWidget]) -> QWidget:
    """Return texts below each other, and buttons at the right."""
    words = column(*texts, spacing=0)
    made = QWidget()
    beside = map(at_top, buttons)
    row(grow(words), *beside, spacing=1, margins=(0, 1, 0, 1), on=made)
    return made
