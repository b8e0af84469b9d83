"""Columns of cards; one below the other in a narrow window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from outsource_desk.ui.kit.layout import column, grow, put, stretch
from outsource_desk.ui.look.theme import ICON_UNITS, window_units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class WidgetColumns(QWidget):
    """Each column is its widgets and its share of the width."""

    def __init__(self, *columns: tuple[Sequence[QWidget], int]) -> None:
        super().__init__()
        made = (grow(column(*widgets, stretch(), spacing=4), share) for widgets, share in columns)
        beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row = put(beside, *made, spacing=4, margins=0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = QBoxLayout.Direction.LeftToRight
        below = QBoxLayout.Direction.TopToBottom
        self._row.setDirection(beside if window_units(self) >= ICON_UNITS else below)
