"""The list of results: the keys of the field go through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView
from typing_extensions import override

from outsource_desk.ui.kit.announce import announce
from outsource_desk.ui.look.theme import S
from outsource_desk.ui.search.painter import ResultPainter
from outsource_desk.ui.search.rows import HitHeading, ResultRows, Row, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

USUAL_UNITS, LEAST_UNITS = 100, 40  # of the height
PAGE = 6  # rows that PageUp and PageDown go
STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: PAGE,
    Qt.Key.Key_PageUp: -PAGE,
}


class ResultsList(QListView):
    """`pressed_row` when a row is clicked; Enter is the dialog's."""

    pressed_row = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows = ResultRows()
        self.setAccessibleName("Results")
        self.setModel(self._rows)
        self.setItemDelegate(ResultPainter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(self._press)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the chosen record stays chosen, else the first one is."""
        former = self.chosen()
        self._rows.show_rows(rows)
        at = self._rows.place_of(former)
        choosable = self._rows.choosable()
        if at is None and choosable:
            at = choosable[0]
        if at is not None:
            self._choose(at)
        if at is not None and choosable and at == choosable[0]:
            self.scrollToTop()

    def chosen(self) -> Row | None:
        index = self.currentIndex()
        return self._rows.row(index.row()) if index.isValid() else None

    def rows(self) -> list[Row]:
        return [self._rows.row(at) for at in range(self._rows.rowCount())]

    def go(self, key: int) -> bool:
        """Take a key of the field; tell whether it was one for the list."""
        step = STEPS.get(Qt.Key(key))
        choosable = self._rows.choosable()
        if step is None or not choosable:
            return False
        here = self.currentIndex().row()
        before = sum(at < here for at in choosable)
        following = max(0, min(len(choosable) - 1, before + step))
        self._choose(choosable[following])
        if following == 0:
            self.scrollToTop()  # its heading too
        chosen = self.chosen()
        if chosen is not None:
            announce(self, spoken(chosen))
        return True

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), S(USUAL_UNITS))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), S(LEAST_UNITS))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()

    def _choose(self, at: int) -> None:
        index = self._rows.index(at)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index)

    def _press(self) -> None:
        if not isinstance(self.chosen(), HitHeading | None):
            self.pressed_row.emit()
