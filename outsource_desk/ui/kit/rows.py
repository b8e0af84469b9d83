"""A part of the card: a heading with an act, and rows of words with small buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.labels import Text, line
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Sequence


class Rows(QWidget):
    """Shows its rows anew each time; without rows, a sentence, or nothing at all."""

    def __init__(self, title: str, *, act: str = "", empty: str = "") -> None:
        super().__init__()
        self.setAccessibleName(title)
        self._empty = Text(empty, "body", "text2", wrap=True)
        self.act_button = Button(act, "small", "plus")
        self.act_button.setVisible(bool(act))
        self._list = QVBoxLayout()
        self._list.setSpacing(S(1))
        head = QHBoxLayout()
        head.addWidget(Text(title, "strong"))
        head.addStretch(1)
        head.addWidget(self.act_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, S(1), 0, 0)
        column.setSpacing(S(1))
        column.addWidget(line())
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addLayout(self._list)

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            former = item.widget()
            if former is not None:
                former.hide()
                former.deleteLater()
        for row in rows:
            self._list.addWidget(row)
        self._empty.setVisible(not rows and bool(self._empty.text()))
        self.setVisible(bool(rows) or bool(self._empty.text()))


def row(strong: str, lines: Sequence[str], buttons: Sequence[QWidget]) -> QWidget:
    """Return a name in bold, lines below it, and buttons at the right."""
    below = [Text(text, "body", "text2", wrap=True) for text in lines if text]
    return row_of((Text(strong, "strong", wrap=True), *below), buttons)


def row_of(texts: Sequence[QWidget], buttons: Sequence[QWidget]) -> QWidget:
    """Return texts below each other, and buttons at the right."""
    words = QVBoxLayout()
    words.setSpacing(0)
    for text in texts:
        words.addWidget(text)
    made = QWidget()
    inside = QHBoxLayout(made)
    inside.setContentsMargins(0, S(1), 0, S(1))
    inside.setSpacing(S(1))
    inside.addLayout(words, stretch=1)
    for button in buttons:
        inside.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
    return made
