"""The sign of the program, painted: no file to load before the first window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from outsource_desk.ui.look.theme import S, colour

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

UNITS = 7


class Logo(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(S(UNITS), S(UNITS))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_logo(QPainter(self), float(min(self.width(), self.height())))


def window_icon() -> QIcon:
    icon = QIcon()
    for size in (16, 32, 64, 256):
        drawn = QPixmap(size, size)
        drawn.fill(Qt.GlobalColor.transparent)
        paint_logo(QPainter(drawn), float(size))
        icon.addPixmap(drawn)
    return icon


def paint_logo(painter: QPainter, size: float) -> None:
    """Draw a ring with a hand that leaves it: work that goes out and stays in view."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("accent_fill"))
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.25, size * 0.25)
    pen = QPen(colour("on_accent"), size * 0.09)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    ring = QRectF(size * 0.22, size * 0.22, size * 0.56, size * 0.56)
    painter.drawArc(ring, 40 * 16, 280 * 16)
    painter.drawLine(QPointF(size * 0.5, size * 0.5), QPointF(size * 0.8, size * 0.28))
    painter.end()
