"""Widgets beside each other; one below the other where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class SideBySide(QWidget):
    """Gives every widget the same width, as long as the widest one fits into it."""

    def __init__(self, widgets: Sequence[QWidget]) -> None:
        super().__init__()
        self._widgets = tuple(widgets)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(S(4))
        for widget in widgets:
            self._row.addWidget(widget, stretch=1, alignment=Qt.AlignmentFlag.AlignTop)

    @override
    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the widest one alone: then they stack."""
        return QSize(self._widest(), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        count = len(self._widgets)
        needed = count * self._widest() + (count - 1) * self._row.spacing()
        beside = QBoxLayout.Direction.LeftToRight
        wanted = beside if needed <= event.size().width() else QBoxLayout.Direction.TopToBottom
        if wanted != self._row.direction():
            self._row.setDirection(wanted)
            self.updateGeometry()

    def _widest(self) -> int:
        return max((widget.minimumSizeHint().width() for widget in self._widgets), default=0)
