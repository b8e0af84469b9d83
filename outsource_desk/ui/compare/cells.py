"""The table of cells, and the one of totals: what their keys ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView
from typing_extensions import override

from outsource_desk.domain.compare import scale
from outsource_desk.ui.compare.look import CellLook
from outsource_desk.ui.compare.paint import GridDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

EDIT_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MARK_KEYS = tuple(str(mark) for mark in range(scale.TOP_MARK + 1))


class Cells(QTableView):
    """A bare table: no grid, no heads of its own at the left, arrows move from cell to cell."""

    edit_asked = Signal(int, int)  # row, column
    mark_asked = Signal(int, int, int)  # row, column, mark 0 … 5
    reason_asked = Signal(int, int)
    pin_asked = Signal(int)  # column
    move_asked = Signal(int, int)  # column, step
    menu_asked = Signal(int, int, QPoint)  # row, column, where
    room_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.doubleClicked.connect(lambda at: self.edit_asked.emit(at.row(), at.column()))

    def leave_room(self, right: int) -> None:
        """Keep `right` pixels free, as wide as the scroll bar of the table above."""
        self.setViewportMargins(0, 0, right, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        delegate = self.itemDelegate()
        if isinstance(delegate, GridDelegate):
            delegate.look = CellLook.now()
        super().paintEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.room_changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.currentIndex()
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if not at.isValid():
            super().keyPressEvent(event)
        elif event.key() in EDIT_KEYS:
            self.edit_asked.emit(at.row(), at.column())
        elif event.text() in MARK_KEYS:
            self.mark_asked.emit(at.row(), at.column(), int(event.text()))
        elif event.key() == Qt.Key.Key_Space:
            self.pin_asked.emit(at.column())
        elif ctrl and event.key() in steps:
            self.move_asked.emit(at.column(), steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_F2 or (ctrl and event.key() == Qt.Key.Key_D):
            self.reason_asked.emit(at.row(), at.column())
        else:
            super().keyPressEvent(event)

    def _ask_menu(self, where: QPoint) -> None:
        at = self.indexAt(where)
        if not at.isValid():
            at = self.currentIndex()
            where = self.visualRect(at).center()
        if at.isValid():
            spot = self.viewport().mapToGlobal(where)
            self.menu_asked.emit(at.row(), at.column(), spot)
