"""A column that scrolls up and down, so that variable text never has to be cut off."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from outsource_desk.ui.look.theme import S


class Scroll(QScrollArea):
    """Holds `inside`; with `grow` it asks for the height of what it holds."""

    def __init__(self, inside: QWidget, *, grow: bool = False) -> None:
        super().__init__()
        self._grow = grow
        self._inside = inside
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # setWidget switches it on

    @override
    def sizeHint(self) -> QSize:
        inside = self._inside
        if not self._grow:
            return QSize(inside.minimumSizeHint().width(), super().sizeHint().height())
        width = max(self.viewport().width(), inside.minimumSizeHint().width())
        height = inside.heightForWidth(width) if inside.hasHeightForWidth() else -1
        return QSize(inside.sizeHint().width(), max(height, inside.sizeHint().height()))

    @override
    def minimumSizeHint(self) -> QSize:
        """As wide as what it holds: text wraps, it does not hide to the right."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._inside.minimumSizeHint().width() + bar, S(20))
