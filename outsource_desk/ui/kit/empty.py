"""What a page shows before there is anything: what will be here, and how to start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from outsource_desk.ui.kit.buttons import Button, Kind
from outsource_desk.ui.kit.labels import Icon, Text
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT_UNITS = 130


class Empty(QWidget):
    """Icon, headline, a sentence or two, and one or two buttons."""

    started = Signal()  # the first button
    other = Signal()  # the second

    def __init__(
        self, icon: str, headline: str, sentence: str, start: str = "", other: str = ""
    ) -> None:
        super().__init__()
        self.setAccessibleName(headline)
        self.icon = Icon(icon, "accent", 14)
        self.headline = Text(headline, "title", wrap=True)
        self.sentence = Text(sentence, "body", "text2", wrap=True)
        self.start_button = Button(start, "primary")
        self.other_button = Button(other)
        self.start_button.clicked.connect(self.started)
        self.other_button.clicked.connect(self.other)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(S(4), S(6), S(4), S(6))
        column.setSpacing(S(3))
        column.addStretch(1)
        column.addWidget(self.icon, alignment=centre)
        for label in (self.headline, self.sentence):
            label.setAlignment(centre)
            column.addLayout(_centred(label))
        self._buttons = buttons = QHBoxLayout()
        buttons.setSpacing(S(2))
        buttons.addStretch(1)
        for button in (self.start_button, self.other_button):
            button.setVisible(bool(button.text()))
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addSpacing(S(1))
        column.addLayout(buttons)
        column.addStretch(2)

    def add_button(self, text: str, act: Callable[[], object], kind: Kind = "") -> Button:
        """Add one more button at the end, and return it."""
        button = Button(text, kind)
        button.clicked.connect(lambda _checked=False: act())
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def set_texts(self, headline: str, sentence: str) -> None:
        self.headline.setText(headline)
        self.sentence.setText(sentence)
        self.setAccessibleName(headline)


def _centred(label: Text) -> QHBoxLayout:
    """Keep the line short in the middle of a wide page."""
    label.setMaximumWidth(S(TEXT_UNITS))
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(label, stretch=20)
    row.addStretch(1)
    return row
