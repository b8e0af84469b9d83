"""Words in columns, every one of them wrapped: nothing of a stranger is shortened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Sequence


class WordGrid(QFrame):
    """A tinted box with a head line; a column is `share` wide, and right-aligned below zero."""

    def __init__(self, name: str, heads: Sequence[str], shares: Sequence[int]) -> None:
        super().__init__()
        self.setProperty("card", "flat")
        self.setAccessibleName(name)
        self._right = [share < 0 for share in shares]
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(S(4), S(3), S(4), S(3))
        grid.setHorizontalSpacing(S(4))
        grid.setVerticalSpacing(S(2))
        for column, share in enumerate(shares):
            grid.setColumnStretch(column, abs(share))
        self.add_row([Text(head, "caption", "text2", wrap=True) for head in heads])

    def add_row(self, cells: Sequence[Text]) -> None:
        row = self._grid.rowCount()
        for column, cell in enumerate(cells):
            if self._right[column]:
                cell.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)
