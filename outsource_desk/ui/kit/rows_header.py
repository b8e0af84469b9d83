"""The head of a table; a column may paint its own part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from outsource_desk.ui.look.theme import S, colour, metrics

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QMouseEvent, QPainter

    HeadPainter = Callable[[QPainter, QRect], None]


class RowsHeader(QHeaderView):
    """Tells a border that is dragged from every other change of a width."""

    dragged = Signal(int)  # the section that the owner makes wider or narrower

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.column_painters: dict[int, HeadPainter] = {}
        self._by_hand = False
        self.sectionResized.connect(self._tell_dragged)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortIndicatorClearable(True)

    @override
    def sizeHint(self) -> QSize:
        lines = 2 if self.column_painters else 1
        height = metrics("caption").height() * lines + S(2 if self.column_painters else 4)
        return QSize(super().sizeHint().width(), height)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt sends it with the left button down only when that was pressed on this header."""
        self._by_hand = bool(event.buttons() & Qt.MouseButton.LeftButton)
        super().mouseMoveEvent(event)
        self._by_hand = False

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On a border: as wide as its cells."""
        self._by_hand = True
        super().mouseDoubleClickEvent(event)
        self._by_hand = False

    def _tell_dragged(self, section: int) -> None:
        if self._by_hand:
            self.dragged.emit(section)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        own = self.column_painters.get(logicalIndex)
        if own is None:
            super().paintSection(painter, rect, logicalIndex)
            return
        painter.save()
        painter.setClipRect(rect)
        own(painter, rect)
        painter.setPen(colour("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()
