"""Words on the screen: sizes from the type scale, and wrapped text that is never cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from outsource_desk.ui.look.icons import pixmap
from outsource_desk.ui.look.theme import S, metrics, tokens

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent, QResizeEvent

READING_CHARACTERS = 75
QWIDGETSIZE_MAX = 16_777_215  # as Qt calls it
DRESSING = (QEvent.Type.FontChange, QEvent.Type.StyleChange)
BREAK = "\u200b"  # a long path may go on in the next line here


class Text(QLabel):
    """A label of the type scale; `tone` is a token such as "text2" or "danger".

    User data is shown as it is: nothing is read as markup.
    """

    _is_laid_out = False

    def __init__(
        self, text: str = "", kind: str = "body", tone: str = "", *, wrap: bool = False
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", kind)
        self.setProperty("tone", tone)
        if wrap:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Change the colour."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            restyle(self)

    def limit_line(self) -> Text:
        """Keep lines readable: at most 75 characters."""
        self.setMaximumWidth(metrics().averageCharWidth() * READING_CHARACTERS)
        return self

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self._hold_height()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._is_laid_out = True
        self._hold_height()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._is_laid_out and event.type() in DRESSING:  # many come while a page is built
            self._hold_height()

    def _hold_height(self) -> None:
        """A layout may not squeeze a wrapped label below its lines."""
        if self.wordWrap() and self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            needed = self._lines_height() if self.text() else 0
            if needed != self.minimumHeight():
                self.setMinimumHeight(needed)

    def _lines_height(self) -> int:
        """Measure the lines; QLabel's own answer is never less than the minimum set before."""
        inside = self.contentsRect()
        room = QRect(0, 0, inside.width(), QWIDGETSIZE_MAX)
        flags = self.alignment().value | Qt.TextFlag.TextWordWrap.value
        lines = self.fontMetrics().boundingRect(room, flags, self.text())
        return lines.height() + self.height() - inside.height()


class Icon(QWidget):
    """A Lucide icon in a token's colour; it says nothing to a screen reader."""

    def __init__(self, name: str, tone: str = "text2", units: float = 4.5) -> None:
        super().__init__()
        self._name = name
        self._tone = tone
        self._units = units
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, tone: str) -> None:
        self._name, self._tone = name, tone
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(S(self._units), S(self._units))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        size = S(self._units)
        top = (self.height() - size) // 2
        shown = pixmap(self._name, getattr(tokens(), self._tone), size, self.devicePixelRatioF())
        QPainter(self).drawPixmap((self.width() - size) // 2, top, shown)


def restyle(widget: QWidget) -> None:
    """Let the style sheet look again, after a property it asks for changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def line() -> QFrame:
    """Return a thin line across, between rows of a card."""
    frame = QFrame()
    frame.setProperty("line", "h")
    return frame


def upright_line() -> QFrame:
    frame = QFrame()
    frame.setProperty("line", "v")
    return frame


def breakable(path: Path) -> str:
    """Return a path as text that may be broken after each folder."""
    return str(path).replace("/", f"/{BREAK}").replace("\\", f"\\{BREAK}")
