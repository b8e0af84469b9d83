"""How a table row looks: thin lines, whole-row selection, chips, elided text with a tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate
from typing_extensions import override

from outsource_desk.ui.kit.chip import chip_size, paint_chip
from outsource_desk.ui.kit.rows_model import (
    COLUMN_ROLE,
    ROW_ROLE,
    Index,
    ListColumn,
    RowGroup,
    cell_text,
)
from outsource_desk.ui.kit.tips import show_tip
from outsource_desk.ui.look.icons import pixmap
from outsource_desk.ui.look.theme import S, colour, metrics, tokens, type_font

if TYPE_CHECKING:
    from collections.abc import Callable

    CellPainter = Callable[[QPainter, QRect, Any], None]
    from PySide6.QtWidgets import QStyleOptionViewItem

NORMAL_UNITS = 9
COMPACT_UNITS = 7
SIDE_UNITS = 2


def row_height(*, compact: bool = False) -> int:
    """Return the height of a row: fixed in units, but never less than the text needs."""
    return max(S(COMPACT_UNITS if compact else NORMAL_UNITS), metrics().height() + S(2))


class RowDelegate(QStyledItemDelegate):
    """Paints every cell of a RowsTable."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.hovered_row = -1
        self.indent_units = 0.0  # of the first column, below group headings
        self.painters: dict[int, CellPainter] = {}  # columns that are painted by others

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, column = index.data(ROW_ROLE), index.data(COLUMN_ROLE)
        if isinstance(row, RowGroup):
            return QSize(0, row_height())
        return QSize(cell_width(row, column), row_height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        self._paint_ground(painter, option, index)
        if isinstance(row, RowGroup):
            _paint_group(painter, option.rect, row)
        elif (own := self.painters.get(index.column())) is not None:
            own(painter, option.rect, index.data(COLUMN_ROLE).value(row))
        else:
            indent = 0 if index.column() else S(self.indent_units)
            inside = option.rect.adjusted(indent, 0, 0, 0)
            _paint_cell(painter, inside, row, index.data(COLUMN_ROLE))
        self._paint_focus(painter, option, index)
        painter.restore()

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show the whole text, but only when it was cut."""
        row = index.data(ROW_ROLE) if index.isValid() else None
        if (
            event.type() == QEvent.Type.ToolTip
            and row is not None
            and not isinstance(row, RowGroup)
        ):
            column = index.data(COLUMN_ROLE)
            cut = cell_width(row, column) > option.rect.width()
            show_tip(event.globalPos(), cell_text(row, column) if cut else "", view)
        return True

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect
        if isinstance(index.data(ROW_ROLE), RowGroup):
            painter.fillRect(rect, colour("sunken"))
        elif option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour("selection"))
        elif index.row() == self.hovered_row:
            painter.fillRect(rect, colour("hover"))
        painter.setPen(colour("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one ring around the whole current row while the table has the focus."""
        view = self.parent()
        if not isinstance(view, QAbstractItemView) or not view.hasFocus():
            return
        if view.currentIndex().row() != index.row():
            return
        painter.setPen(QPen(colour("focus"), 2))
        rect, last = option.rect.adjusted(0, 1, 0, -1), index.model().columnCount() - 1
        painter.drawLine(rect.topLeft(), rect.topRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        alone = isinstance(index.data(ROW_ROLE), RowGroup)
        if alone or index.column() == 0:
            painter.drawLine(rect.topLeft() + QPoint(1, 0), rect.bottomLeft() + QPoint(1, 0))
        if alone or index.column() == last:
            painter.drawLine(rect.topRight(), rect.bottomRight())


def cell_width(row: Any, column: ListColumn[Any]) -> int:
    """Return the width that shows a cell whole."""
    look = column.chip(row) if column.chip else None
    if look is not None:
        return chip_size(look).width() + 2 * S(SIDE_UNITS)
    words = metrics("strong" if column.strong else "body")
    return words.horizontalAdvance(cell_text(row, column)) + 2 * S(SIDE_UNITS) + 1


def _paint_group(painter: QPainter, rect: QRect, group: RowGroup) -> None:
    size = S(4)
    name = "chevron-right" if group.closed else "chevron-down"
    scale = painter.device().devicePixelRatioF()
    top = rect.center().y() - size // 2
    arrow = pixmap(name, tokens().text2, size, scale)
    painter.drawPixmap(rect.left() + S(SIDE_UNITS), top, arrow)
    painter.setFont(type_font("strong"))
    painter.setPen(colour("text"))
    inside = rect.adjusted(S(SIDE_UNITS) * 2 + size, 0, -S(SIDE_UNITS), 0)
    elide = Qt.TextElideMode.ElideRight
    words = metrics("strong").elidedText(group.title, elide, inside.width())
    painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def _paint_cell(painter: QPainter, rect: QRect, row: Any, column: ListColumn[Any]) -> None:
    """Draw a chip, or text elided to the cell."""
    inside = rect.adjusted(S(SIDE_UNITS), 0, -S(SIDE_UNITS), 0)
    look = column.chip(row) if column.chip else None
    if look is not None:
        size = chip_size(look)
        width = min(size.width(), inside.width())
        top = inside.center().y() - size.height() // 2
        paint_chip(painter, QRect(inside.left(), top, width, size.height()), look)
        return
    kind = "strong" if column.strong else "body"
    painter.setFont(type_font(kind))
    painter.setPen(colour(column.tone or "text"))
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    elide = Qt.TextElideMode.ElideRight
    words = metrics(kind).elidedText(cell_text(row, column), elide, inside.width())
    painter.drawText(inside, side | Qt.AlignmentFlag.AlignVCenter, words)
