"""Grey shapes where a page will be, until its data are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from outsource_desk.ui.look.theme import S, colour

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

# x, y, width, height in units; a negative width reaches to that distance from the right edge.
SHAPES = (
    (6, 6, 40, 6),
    (6, 15, 64, 3),
    (6, 24, -6, 60),
    (6, 88, -6, 50),
)


class Skeleton(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Opening your data file")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("bg"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("sunken"))
        for x, y, width, height in SHAPES:
            wide = S(width) if width > 0 else self.width() - S(x) + S(width)
            painter.drawRoundedRect(QRectF(S(x), S(y), wide, S(height)), S(2), S(2))
