"""The comparison grid: four views that move as one, so that heads and totals stay in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy
from typing_extensions import override

from outsource_desk.ui.compare.cells import Cells
from outsource_desk.ui.compare.frozen import FrozenSide
from outsource_desk.ui.compare.header import VendorHeader
from outsource_desk.ui.compare.model import GridModel, TotalsModel
from outsource_desk.ui.compare.paint import CellDelegate, TotalDelegate, row_height, total_height
from outsource_desk.ui.kit.first_place import begin_at_top
from outsource_desk.ui.look.theme import ICON_UNITS, S, colour, window_units

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from outsource_desk.base.text import Words
    from outsource_desk.services.compare.comparison import Comparison
    from outsource_desk.ui.compare.columns import ColumnWishes

COLUMN_UNITS = 29
LEAST_ROWS = 2
EDGES = 6  # the border of the card and the room inside it, above and below
SETTLE_MS = 700  # after the last arrow key on a slider
OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class BidGrid(QFrame):
    """Shows one Comparison; wishes go out as signals, with bid and criterion."""

    weight_dragged = Signal(int, int)  # criterion, weight: only on the screen
    weights_settled = Signal()  # a drag is over: store it
    score_asked = Signal(int, int, int)  # bid, criterion, mark 0 … 5
    answer_asked = Signal(int, int, bool)  # bid, criterion, start with the evidence
    bid_asked = Signal(int)
    criterion_asked = Signal(int)
    spread_asked = Signal()
    pin_asked = Signal(int)  # bid
    move_asked = Signal(int, int)  # bid, step
    menu_asked = Signal(int, int, QPoint)  # bid, criterion (0: the total), where

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.setAccessibleName("Comparison of bids")
        self.model = GridModel(words)
        self.totals_model = TotalsModel(self.model, words)
        self.cells = Cells()
        self.totals = Cells()
        self.header = VendorHeader(self.model, words, self.cells)
        self.side = FrozenSide(words)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._set_up()
        self._lay_out()
        self._connect()

    def show_comparison(self, comparison: Comparison, columns: ColumnWishes) -> None:
        """Show bids and criteria afresh; the current cell stays current where it still exists."""
        kept = self.current()
        ranked = [bid.bid_id for bid in comparison.bids]
        self.model.arrange(comparison, columns.arranged(ranked), frozenset(columns.pinned))
        heights = self._heights()
        for row, height in enumerate(heights):
            self.cells.setRowHeight(row, height)
        self.totals.setRowHeight(0, total_height())
        self.side.show_criteria(comparison, heights)
        self._fit()
        self._go_back_to(kept)

    def rerank(self, comparison: Comparison) -> None:
        """Show the effect of a weight that is being dragged."""
        self.model.rerank(comparison)
        self.side.show_weights(comparison)

    def current(self) -> tuple[int, int] | None:
        """Return bid and criterion of the current cell."""
        at = self.cells.currentIndex()
        if not at.isValid():
            return None
        return self.model.bid_at(at.column()).bid_id, self.model.criterion_at(at.row()).criterion_id

    def select(self, bid_id: int, criterion_id: int) -> None:
        """Make a cell current and show it."""
        row, column = self.model.row_of(criterion_id), self.model.column_of(bid_id)
        if row >= 0 and column >= 0:
            self.cells.setCurrentIndex(self.model.index(row, column))

    def settle_now(self) -> None:
        """Store weights that wait for the next arrow key, before something else happens."""
        if self._settle.isActive():
            self._settle.stop()
            self.weights_settled.emit()

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # it grows up to its maximum height: all rows

    @override
    def minimumSizeHint(self) -> QSize:
        rows = sum(self._heights()[:LEAST_ROWS])
        heads = self.header.fitting_height() + total_height() + EDGES
        return QSize(S(90), heads + rows + self._bar_height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        top = self.totals.geometry().top()
        painter = QPainter(self)
        painter.setPen(colour("control"))
        painter.drawLine(1, top, self.width() - 2, top)
        painter.setPen(colour("border"))
        line = self.cells.geometry().top() + self.header.height() - 1
        painter.drawLine(1, line, self.cells.geometry().left(), line)

    def _heights(self) -> list[int]:
        rows = range(self.model.rowCount())
        return [row_height(foreign=self.model.has_foreign(row)) for row in rows]

    def _whole_height(self) -> int:
        heads = self.header.fitting_height() + total_height() + EDGES
        return heads + sum(self._heights()) + self._bar_height()

    def _bar_height(self) -> int:
        bar = self.totals.horizontalScrollBar().sizeHint().height()
        return bar if self._overflows() else 0

    def _column_width(self) -> int:
        count = max(1, self.model.columnCount())
        return max(S(COLUMN_UNITS), self.cells.viewport().width() // count)

    def _overflows(self) -> bool:
        return self._column_width() * self.model.columnCount() > self.cells.viewport().width()

    def _fit(self) -> None:
        """Share the width among the columns; scroll sideways below their least width."""
        self.side.set_narrow(narrow=window_units(self) < ICON_UNITS)
        width = self._column_width()
        for column in range(self.model.columnCount()):
            self.cells.setColumnWidth(column, width)
            self.totals.setColumnWidth(column, width)
        height = self.header.fitting_height()
        self.header.setFixedHeight(height)
        self.side.head.setFixedHeight(height)
        bar = self._bar_height()
        self.totals.setFixedHeight(total_height() + bar)
        self.side.foot.setFixedHeight(total_height() + bar)
        self.side.foot.setContentsMargins(0, 0, 0, bar)
        upright = self.cells.verticalScrollBar()
        self.totals.leave_room(upright.width() if upright.isVisible() else 0)
        self.setMaximumHeight(self._whole_height())
        self.updateGeometry()

    def _go_back_to(self, kept: tuple[int, int] | None) -> None:
        if kept is not None:
            self.select(*kept)
        if not self.cells.currentIndex().isValid() and self.model.columnCount():
            self.cells.setCurrentIndex(self.model.index(0, 0))
        if self.model.columnCount():
            self.totals.setCurrentIndex(self.totals_model.index(0, 0))

    def _set_up(self) -> None:
        self.cells.setModel(self.model)
        begin_at_top(self.cells)
        self.cells.setHorizontalHeader(self.header)
        self.cells.setItemDelegate(CellDelegate(self.cells, self.model))
        self.cells.setAccessibleName("Bids by criterion")
        self.cells.setHorizontalScrollBarPolicy(OFF)
        self.totals.setModel(self.totals_model)
        self.totals.horizontalHeader().hide()
        self.totals.setItemDelegate(TotalDelegate(self.totals, self.totals_model))
        self.totals.setAccessibleName("Total scores")
        self.totals.setVerticalScrollBarPolicy(OFF)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _lay_out(self) -> None:
        whole = QGridLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addWidget(self.side, 0, 0, 2, 1)
        whole.addWidget(self.cells, 0, 1)
        whole.addWidget(self.totals, 1, 1)
        whole.setRowStretch(0, 1)
        whole.setColumnStretch(1, 1)

    def _connect(self) -> None:
        upright, left = self.cells.verticalScrollBar(), self.side.area.verticalScrollBar()
        upright.valueChanged.connect(left.setValue)
        left.valueChanged.connect(upright.setValue)
        left.rangeChanged.connect(lambda *_: left.setValue(upright.value()))
        self.cells.room_changed.connect(self._fit)
        above, below = self.cells.horizontalScrollBar(), self.totals.horizontalScrollBar()
        above.valueChanged.connect(below.setValue)
        below.valueChanged.connect(above.setValue)
        self.side.dragged.connect(self._on_dragged)
        self.side.settled.connect(self._on_released)
        self.side.edit_asked.connect(self.criterion_asked)
        self.side.spread_asked.connect(self.spread_asked)
        self._settle.timeout.connect(self.weights_settled)
        self.header.bid_opened.connect(lambda column: self.bid_asked.emit(self._bid(column)))
        for asked in (self.totals.edit_asked, self.totals.reason_asked):
            asked.connect(lambda _row, column: self.bid_asked.emit(self._bid(column)))
        self.cells.edit_asked.connect(lambda row, column: self._ask_answer(row, column, False))
        self.cells.reason_asked.connect(lambda row, column: self._ask_answer(row, column, True))
        self.totals.reason_asked.connect(
            lambda _row, column: self.bid_asked.emit(self._bid(column))
        )
        self.cells.mark_asked.connect(self._ask_mark)
        self.cells.menu_asked.connect(self._ask_menu)
        self.totals.menu_asked.connect(
            lambda _row, column, where: self.menu_asked.emit(self._bid(column), 0, where)
        )
        for view in (self.cells, self.totals):
            view.pin_asked.connect(lambda column: self.pin_asked.emit(self._bid(column)))
            view.move_asked.connect(
                lambda column, step: self.move_asked.emit(self._bid(column), step)
            )

    def _bid(self, column: int) -> int:
        return self.model.bid_at(column).bid_id

    def _ask_answer(self, row: int, column: int, evidence: bool) -> None:  # noqa: FBT001  a slot
        criterion = self.model.criterion_at(row)
        self.answer_asked.emit(self._bid(column), criterion.criterion_id, evidence)

    def _ask_mark(self, row: int, column: int, mark: int) -> None:
        criterion = self.model.criterion_at(row)
        self.score_asked.emit(self._bid(column), criterion.criterion_id, mark)

    def _ask_menu(self, row: int, column: int, where: QPoint) -> None:
        criterion = self.model.criterion_at(row)
        self.menu_asked.emit(self._bid(column), criterion.criterion_id, where)

    def _on_dragged(self, criterion_id: int, weight: int) -> None:
        self.weight_dragged.emit(criterion_id, weight)
        held = any(row.slider.isSliderDown() for row in self.side.sliders())
        if not held:
            self._settle.start()

    def _on_released(self) -> None:
        self._settle.stop()
        self.weights_settled.emit()
