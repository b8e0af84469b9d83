"""What a page shows before there is anything: what will be here, and how to start."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from outsource_desk.ui.kit.buttons import Button, Kind
from outsource_desk.ui.kit.labels import Icon, Text
from outsource_desk.ui.kit.layout import Placed, column, grow, row, space, stretch
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

TEXT_UNITS = 130
MOST_IN_A_ROW = 3


class Nothing(NamedTuple):
    """What stands where there is nothing yet: what it is for, and the way to begin."""

    headline: str
    sentence: str
    act: str
    icon: str = ""


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
        for label in (self.headline, self.sentence):
            label.setAlignment(centre)
        buttons = (self.start_button, self.other_button)
        for button in buttons:
            button.setVisible(bool(button.text()))
        self._buttons = row(stretch(), *buttons, stretch(), spacing=2)
        self._added = 0
        self._lines = column(
            stretch(),
            Placed(self.icon, side=centre),
            _centred(self.headline),
            _centred(self.sentence),
            space(1),
            self._buttons,
            stretch(2),
            spacing=3,
            margins=(4, 6, 4, 6),
            on=self,
        )

    @classmethod
    def of(cls, nothing: Nothing, icon: str = "") -> Self:
        """Say it, with its own icon or else the one of its page."""
        return cls(nothing.icon or icon, nothing.headline, nothing.sentence, nothing.act)

    def add_button(self, text: str, act: Callable[[], object], kind: Kind = "") -> Button:
        """Add one more button at the end, and return it; each row holds three."""
        if self._added == MOST_IN_A_ROW:
            under = self._lines.indexOf(self._buttons) + 1
            self._buttons, self._added = row(stretch(), stretch(), spacing=2), 0
            self._lines.insertLayout(under, self._buttons)
        self._added += 1
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
    return row(stretch(), grow(label, 20), stretch())
