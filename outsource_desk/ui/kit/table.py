"""A sortable, searchable, groupable table around RowsModel."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QByteArray, QEvent, QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QTableView
from typing_extensions import override

from outsource_desk.ui.kit.column_widths import are_sensible, fitted, least_width, left_out
from outsource_desk.ui.kit.first_place import begin_at_top
from outsource_desk.ui.kit.noting import noting
from outsource_desk.ui.kit.row_delegate import RowDelegate, cell_width, row_height
from outsource_desk.ui.kit.rows_header import RowsHeader
from outsource_desk.ui.kit.rows_model import ListColumn, RowGroup, RowsModel
from outsource_desk.ui.look.theme import S, colour, metrics, type_font

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from outsource_desk.base.settings import Settings
    from outsource_desk.ui.kit.row_delegate import CellPainter
    from outsource_desk.ui.kit.rows_header import HeadPainter

R = TypeVar("R")
MEASURED_ROWS = 60
GROUP_INDENT_UNITS = 6
WIDEST_UNITS = 90
NARROWEST_UNITS = 16
OWN = ".own"  # ends the name of a setting: the widths are the owner's; sorting alone keeps none


class KeepsSettings(Protocol):
    """The desk, as far as a table needs it."""

    settings: Settings

    def set_settings(self, settings: Settings) -> None: ...


class RowsTable(QTableView, Generic[R]):
    """Whole rows are selected; Enter and double click open one; the selection survives changes."""

    opened = Signal(object)  # the row: Enter or double click
    chosen = Signal(object)  # the selected row, or None

    def __init__(
        self,
        name: str,
        columns: Sequence[ListColumn[R]],
        *,
        key: Callable[[R], Hashable] = id,
        group: Callable[[R], str] | None = None,
        empty: str = "Nothing here yet.",
    ) -> None:
        super().__init__()
        self._rows_model: RowsModel[R] = RowsModel(columns, group)
        self._key = key
        self._empty = empty
        self._remembered: tuple[KeepsSettings, str] | None = None
        self._widths: list[int] = []
        self._own_widths = False  # the owner dragged a border
        self.setAccessibleName(name)
        self._header = RowsHeader(self)
        self._overlays: dict[int, HeadPainter] = {}
        self.setHorizontalHeader(self._header)
        self.setModel(self._rows_model)
        self.rows_delegate = RowDelegate(self)
        self.rows_delegate.indent_units = GROUP_INDENT_UNITS if group else 0
        self.setItemDelegate(self.rows_delegate)
        self._kept: tuple[R | None, int] = (None, 0)
        self._rows_model.modelAboutToBeReset.connect(self._note_place)
        self._rows_model.modelReset.connect(self._take_place)
        self._set_up()
        begin_at_top(self)
        self.selectionModel().currentRowChanged.connect(lambda: self._tell_chosen(self.selected()))

    # What a page uses.

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show other rows; the selected one stays selected when it is still there."""
        self._rows_model.set_rows(rows)
        self._measure()
        self._fit()

    def set_filter(self, text: str) -> None:
        """Show the rows that contain every word of `text`."""
        self._rows_model.set_filter(text)

    def set_keep(self, keep: Callable[[R], bool] | None) -> None:
        """Show only some rows: the choice above a table ("Needs action")."""
        self._rows_model.set_keep(keep)

    def rows(self) -> list[R]:
        """Return the rows as shown."""
        return self._rows_model.rows()

    def selected(self) -> R | None:
        index = self.currentIndex()
        if not index.isValid():
            return None
        item = self._rows_model.item(index.row())
        return None if isinstance(item, RowGroup) else item

    def select(self, key: Hashable) -> bool:
        """Select the row with this key; tells whether it is shown."""
        for at in range(self._rows_model.rowCount()):
            item = self._rows_model.item(at)
            if not isinstance(item, RowGroup) and self._key(item) == key:
                self.selectRow(at)
                self.scrollTo(self._rows_model.index(at, 0))
                return True
        return False

    def set_empty(self, sentence: str) -> None:
        """Change what is said when there are no rows."""
        self._empty = sentence
        self.viewport().update()

    def remember(self, desk: KeepsSettings, name: str) -> None:
        """Keep column widths and sorting between starts, and follow the row height setting."""
        self._remembered = (desk, f"table.{name}")
        self.set_compact(desk.settings.density == "compact")
        state = desk.settings.window.get(f"table.{name}", "")
        if state and self.horizontalHeader().restoreState(QByteArray.fromHex(state.encode())):
            owned = f"table.{name}{OWN}" in desk.settings.window
            self._own_widths = owned and self._has_sensible_widths()
        self.horizontalHeader().sortIndicatorChanged.connect(self._save_state)

    def paint_column(
        self, column: int, head: HeadPainter, cell: CellPainter, over: HeadPainter
    ) -> None:
        """Let something else paint a column: its head, each cell, and over all rows."""
        self._header.column_painters[column] = head
        self.rows_delegate.painters[column] = cell
        self._overlays[column] = over

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001  a switch, as in Qt
        self.verticalHeader().setDefaultSectionSize(row_height(compact=compact))

    # How it behaves.

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._current_group():
            self._toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and isinstance(self._rows_model.item(index.row()), RowGroup):
            self._toggle(index)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            desk = self._remembered[0] if self._remembered else None
            self.set_compact(desk is not None and desk.settings.density == "compact")
            self._measure()  # the text may have another size now
            self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        for column, paint in self._overlays.items():
            left, width = self.columnViewportPosition(column), self.columnWidth(column)
            rows = self.viewport().height()
            if self._rows_model.rowCount():
                paint(QPainter(self.viewport()), QRect(left, 0, width, rows))
        if self._rows_model.rowCount() == 0:
            filtered = self._rows_model.is_filtered
            words = "Nothing matches. Clear the search to see all." if filtered else self._empty
            painter = QPainter(self.viewport())
            painter.setFont(type_font("body"))
            painter.setPen(colour("text2"))
            room = self.viewport().rect().adjusted(S(4), S(4), -S(4), -S(4))
            flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
            painter.drawText(room, flags, words)
            self.setAccessibleDescription(words)

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)  # Tab leaves the table
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(row_height(compact=True))
        self.set_compact(False)
        self._header.dragged.connect(self._take_width)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self._open)

    def _note_place(self) -> None:
        self._kept = self.selected(), self.verticalScrollBar().value()

    def _take_place(self) -> None:
        """After any change of rows, order or filter: the same row, the same scroll position."""
        kept, scrolled = self._kept
        self.selectionModel().blockSignals(True)
        self._span_groups()
        still_there = kept is not None and self.select(self._key(kept))
        self.selectionModel().blockSignals(False)
        self.verticalScrollBar().setValue(scrolled)
        if kept is not None and not still_there:
            self._tell_chosen(None)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row, not at the title of a group, which Enter would fold."""
        if not self.currentIndex().isValid():
            items = range(self._rows_model.rowCount())
            rows = (at for at in items if not isinstance(self._rows_model.item(at), RowGroup))
            first = self._rows_model.index(next(rows, -1), 0)
            nothing = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(first, nothing)
        super().focusInEvent(event)

    def _span_groups(self) -> None:
        self.clearSpans()
        for at in range(self._rows_model.rowCount()):
            if isinstance(self._rows_model.item(at), RowGroup):
                self.setSpan(at, 0, 1, self._rows_model.columnCount())

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        item = self._rows_model.item(index.row())
        if isinstance(item, RowGroup):
            self._toggle(index)
        else:
            self.opened.emit(item)

    def _current_group(self) -> bool:
        index = self.currentIndex()
        return index.isValid() and isinstance(self._rows_model.item(index.row()), RowGroup)

    def _toggle(self, index: QModelIndex) -> None:
        item, at = self._rows_model.item(index.row()), index.row()
        if isinstance(item, RowGroup):
            self._rows_model.toggle(item.title)
            self.setCurrentIndex(self._rows_model.index(at, 0))

    def _tell_chosen(self, row: R | None) -> None:
        """Tell what is chosen; what is read to show it counts for the screen around."""
        with noting(self):
            self.chosen.emit(row)

    def _hover(self, row: int) -> None:
        if self.rows_delegate.hovered_row != row:
            self.rows_delegate.hovered_row = row
            self.viewport().update()

    # Column widths.

    def _measure(self) -> None:
        """Find the width each column would like, from its title and its first rows."""
        rows = self._rows_model.rows()[:MEASURED_ROWS]
        title = metrics("caption")
        self._widths = []
        for column in self._rows_model.columns:
            head = title.horizontalAdvance(column.title) + S(8)  # and the sort arrow
            widest = max((cell_width(row, column) for row in rows), default=0)
            self._widths.append(min(S(WIDEST_UNITS), max(S(NARROWEST_UNITS), head, widest)))

    def _fit(self) -> None:
        """Leave out what has no room, and share out what is left."""
        if self._own_widths or not self._widths:
            return
        columns, room = self._rows_model.columns, self.viewport().width()
        widths = list(self._widths)
        widths[0] += S(self.rows_delegate.indent_units)
        out = left_out(columns, widths, room)
        for at, column in enumerate(columns):
            if column.spare:
                self.setColumnHidden(at, at in out)
        hidden = {at for at in range(len(widths)) if self.isColumnHidden(at)}
        for at, width in enumerate(fitted(columns, widths, hidden, room)):
            self.setColumnWidth(at, width)

    def _take_width(self, at: int) -> None:
        """Keep what the owner drags; a title stays whole."""
        self._own_widths = True
        least = least_width(self._rows_model.columns[at])
        self.setColumnWidth(at, max(self.columnWidth(at), least))
        self._save_state()

    def _has_sensible_widths(self) -> bool:
        sections = range(self._header.count())
        widths = [self.columnWidth(at) for at in sections]
        hidden = {at for at in sections if self.isColumnHidden(at)}
        room = self.screen().availableGeometry().width()
        return are_sensible(self._rows_model.columns, widths, hidden, room)

    def _save_state(self, *_: Any) -> None:
        if self._remembered is None:
            return
        desk, name = self._remembered
        state = bytes(self.horizontalHeader().saveState().toHex().data()).decode()
        window = {**desk.settings.window, name: state}
        window.pop(f"{name}{OWN}", None)
        if self._own_widths:
            window[f"{name}{OWN}"] = "yes"
        desk.set_settings(replace(desk.settings, window=window))
