"""Rows of a card that the arrow keys go through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from outsource_desk.ui.kit.labels import line
from outsource_desk.ui.kit.layout import column
from outsource_desk.ui.look.icons import pixmap
from outsource_desk.ui.look.theme import S, colour, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

DISC_UNITS, DISC_ICON_UNITS = 9, 4.5
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Disc(QWidget):
    """An icon on a round tint; it says nothing to a screen reader."""

    def __init__(self, icon: str, tone: str) -> None:
        super().__init__()
        self._icon, self._tone = icon, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(S(DISC_UNITS), S(DISC_UNITS))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(f"{self._tone}_tint"))
        painter.drawEllipse(self.rect())
        size = S(DISC_ICON_UNITS)
        tint = getattr(tokens(), self._tone)
        drawn = pixmap(self._icon, tint, size, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, drawn)


class PressRow(QAbstractButton):
    """A whole row that is pressed: fill its layout; `name` is what a screen reader says."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        return QWidget.sizeHint(self)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("hover"))
            painter.drawRoundedRect(inside, S(1.5), S(1.5))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("focus"), 2))
            painter.drawRoundedRect(inside, S(1.5), S(1.5))


class CardRows(QWidget):
    """Rows with a line between them; Up and Down go from row to row, Enter presses."""

    menu_asked = Signal(int)  # the number of the row

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._stops: list[QAbstractButton] = []
        self._column = column(spacing=0, on=self)

    def set_rows(self, rows: Sequence[tuple[QWidget, QAbstractButton]]) -> None:
        """Show widgets, each with the button that the keys go to."""
        while (item := self._column.takeAt(0)) is not None:
            former = item.widget()
            if former is not None:
                former.hide()
                former.deleteLater()
        self._stops = [stop for _, stop in rows]
        for at, (row, stop) in enumerate(rows):
            if at:
                self._column.addWidget(line())
            self._column.addWidget(row)
            stop.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(watched, event)
        return False

    def _key(self, stop: QObject, event: QKeyEvent) -> bool:
        at = next((n for n, other in enumerate(self._stops) if other is stop), None)
        if at is None:
            return False
        if event.key() == Qt.Key.Key_Menu:
            self.menu_asked.emit(at)
            return True
        step = STEPS.get(Qt.Key(event.key()))
        if step is not None:
            following = max(0, min(len(self._stops) - 1, at + step))
            self._stops[following].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if event.key() in ENTER:
            self._stops[at].click()
            return True
        return False
