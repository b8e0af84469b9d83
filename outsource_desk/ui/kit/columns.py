"""Columns of cards; one below the other in a narrow window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from outsource_desk.ui.look.theme import ICON_UNITS, S, window_units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class Columns(QWidget):
    """Each column is its widgets and its share of the width."""

    def __init__(self, *columns: tuple[Sequence[QWidget], int]) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(S(4))
        for widgets, share in columns:
            column = QVBoxLayout()
            column.setSpacing(S(4))
            for widget in widgets:
                column.addWidget(widget)
            column.addStretch(1)
            self._row.addLayout(column, share)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = QBoxLayout.Direction.LeftToRight
        below = QBoxLayout.Direction.TopToBottom
        self._row.setDirection(beside if window_units(self) >= ICON_UNITS else below)
