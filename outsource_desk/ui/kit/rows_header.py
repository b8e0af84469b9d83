"""The head of a table; a column may paint its own part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from outsource_desk.ui.look.theme import S, colour, metrics

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter

    HeadPainter = Callable[[QPainter, QRect], None]


class RowsHeader(QHeaderView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.column_painters: dict[int, HeadPainter] = {}
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
