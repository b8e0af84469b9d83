"""The list of places on the left: names, icons, badges; icons only when there is little room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
)
from typing_extensions import override

from outsource_desk.ui.kit.first_place import begin_at_top
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, grow, row, stretch
from outsource_desk.ui.kit.tips import set_tip
from outsource_desk.ui.look.icons import pixmap
from outsource_desk.ui.look.logo import Logo
from outsource_desk.ui.look.theme import S, colour, metrics, tokens, type_font

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from outsource_desk.ui.frame.page import Badge

GROUPS: Final = {"": "", "work": "WORK", "records": "RECORDS"}
NARROW_UNITS, LEAST_UNITS, MOST_UNITS = 14, 50, 66
_KEY, _ICON, _BADGE = (Qt.ItemDataRole.UserRole + at for at in (1, 2, 3))
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class SidebarEntry:
    """One place: what the sidebar must know of a page before the page is loaded."""

    key: str
    title: str
    icon: str
    group: str


class Sidebar(QFrame):
    """Shows the places; `chosen` tells the key of the one to open."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self._narrow = False
        self._entries: tuple[SidebarEntry, ...] = ()
        self._model = QStandardItemModel(self)
        self.list = _PlaceList()
        self.list.setAccessibleName("Places")
        self.list.setModel(self._model)
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = _EntryDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.resized.connect(self._ease)
        begin_at_top(self.list)
        self.list.verticalScrollBar().rangeChanged.connect(lambda *_: self._keep_in_sight())
        self.list.selectionModel().currentChanged.connect(self._tell)
        self._name = Text("Outsource Desk", "sub")
        self._head = row(Logo(), self._name, stretch(), spacing=2)
        column(self._head, grow(self.list), spacing=3, margins=(0, 4, 0, 2), on=self)
        self._measure()

    @property
    def entries(self) -> tuple[SidebarEntry, ...]:
        return self._entries

    def set_entries(self, entries: Sequence[SidebarEntry]) -> None:
        """Show these places, in this order, under the headings of their groups."""
        if tuple(entries) == self._entries:
            return
        current = self.current()
        self._entries = tuple(entries)
        self._model.clear()
        group = ""
        for entry in entries:
            if entry.group != group:
                group = entry.group
                heading = QStandardItem(GROUPS.get(group, group.upper()))
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                self._model.appendRow(heading)
            item = QStandardItem(entry.title)
            item.setData(entry.key, _KEY)
            item.setData(entry.icon, _ICON)
            set_tip(item, entry.title)
            self._model.appendRow(item)
        self._measure()
        self.show_current(current)

    def set_badges(self, badges: Mapping[str, Badge | None]) -> None:
        for number in range(self._model.rowCount()):
            item = self._model.item(number)
            badge = badges.get(item.data(_KEY) or "")
            item.setData(badge, _BADGE)
            words = f"{item.text()}, {badge.count}" if badge else item.text()
            item.setData(words, Qt.ItemDataRole.AccessibleTextRole)

    def current(self) -> str:
        """Return the key of the marked place."""
        return str(self.list.currentIndex().data(_KEY) or "")

    def show_current(self, key: str) -> None:
        """Mark a place without opening it."""
        for number in range(self._model.rowCount()):
            index = self._model.index(number, 0)
            if key and index.data(_KEY) == key and index != self.list.currentIndex():
                selection = self.list.selectionModel()
                selection.blockSignals(True)
                self.list.setCurrentIndex(index)
                selection.blockSignals(False)
                self._keep_in_sight()
                self.list.viewport().update()

    @property
    def is_narrow(self) -> bool:
        return self._narrow

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001  a switch, as in Qt
        """Show icons only, with the names as tooltips."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._name.setVisible(not narrow)
            self._measure()

    def _measure(self) -> None:
        """As wide as the longest name needs, within limits."""
        words = metrics("strong")
        longest = max((words.horizontalAdvance(entry.title) for entry in self._entries), default=0)
        wide = max(S(LEAST_UNITS), min(S(MOST_UNITS), longest + S(24)))
        self.setFixedWidth(S(NARROW_UNITS) if self._narrow else wide)
        self._head.setContentsMargins(S(3.5) if self._narrow else S(4), 0, S(2), 0)
        self._delegate.narrow = self._narrow
        self._model.layoutChanged.emit()
        self._ease()

    def _ease(self) -> None:
        """Put all places on the screen before any has to be scrolled for."""
        rows = [bool(self._model.item(at).data(_KEY)) for at in range(self._model.rowCount())]
        heights = [self._delegate.heights(is_place=is_place) for is_place in rows]
        usual, least = (sum(each[at] for each in heights) for at in (0, 1))
        room = self.list.viewport().height()
        ease = max(0.0, min(1.0, (room - least) / (usual - least))) if usual > least else 1.0
        if ease != self._delegate.ease:
            self._delegate.ease = ease
            self.list.scheduleDelayedItemsLayout()

    def _keep_in_sight(self) -> None:
        """Show the current place also in a window that became lower."""
        self.list.scrollTo(self.list.currentIndex())

    def _tell(self, index: QModelIndex) -> None:
        if key := index.data(_KEY):
            self.chosen.emit(str(key))


class _PlaceList(QListView):
    """Shows its focus ring only to those who use the keyboard."""

    ring = False
    resized = Signal()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.ring = event.reason() in _BY_KEYS
        super().focusInEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.ring = True
        super().keyPressEvent(event)


class _EntryDelegate(QStyledItemDelegate):
    narrow = False
    ease = 1.0  # 1: usual heights, 0: the least; in between for a low window

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        usual, least = self.heights(is_place=bool(index.data(_KEY)))
        return QSize(0, int(least + (usual - least) * self.ease))

    def heights(self, *, is_place: bool) -> tuple[int, int]:
        """Return the usual height of a row, and the least at which it can still be hit."""
        if is_place:
            line = metrics().height()
            return max(S(9), line + S(3)), max(S(6), line + S(0.5))
        line = metrics("micro").height()
        return (S(3), S(1)) if self.narrow else (max(S(8), line + S(4)), line + S(2))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(_KEY):
            self._paint_entry(painter, option, index)
        elif not self.narrow:
            painter.setFont(type_font("micro"))
            painter.setPen(colour("text2"))
            place = option.rect.adjusted(S(5), S(2), -S(2), 0)
            painter.drawText(place, _MIDDLE | Qt.AlignmentFlag.AlignLeft, str(index.data()))
        painter.restore()

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect.adjusted(S(2), S(0.5), -S(2), -S(0.5))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or hovered:
            painter.setBrush(colour("accent_tint" if chosen else "hover"))
            painter.drawRoundedRect(rect, S(1.5), S(1.5))
        if chosen:
            painter.setBrush(colour("accent"))
            mark = QRectF(rect.left(), rect.top() + S(1.5), 3, rect.height() - S(3))
            painter.drawRoundedRect(mark, 1.5, 1.5)
        view = self.parent()
        if chosen and isinstance(view, _PlaceList) and view.hasFocus() and view.ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("focus"), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), S(1.5), S(1.5))
        size = S(4.5)
        tint = tokens().accent if chosen else tokens().text2
        drawn = pixmap(str(index.data(_ICON)), tint, size, painter.device().devicePixelRatioF())
        left = rect.center().x() - size // 2 + 1 if self.narrow else rect.left() + S(3)
        painter.drawPixmap(left, rect.center().y() - size // 2 + 1, drawn)
        if not self.narrow:
            kind = "strong" if chosen else "body"
            painter.setFont(type_font(kind))
            painter.setPen(colour("text"))
            room = rect.adjusted(S(10), 0, -S(8), 0)
            elide = Qt.TextElideMode.ElideRight
            words = metrics(kind).elidedText(str(index.data()), elide, room.width())
            painter.drawText(room, _MIDDLE | Qt.AlignmentFlag.AlignLeft, words)
        if badge := index.data(_BADGE):
            self._paint_badge(painter, rect, badge)

    def _paint_badge(self, painter: QPainter, rect: QRect, badge: Badge) -> None:
        words = str(badge.count)
        width = max(S(5), metrics("micro").horizontalAdvance(words) + S(2.5))
        height = max(S(4.5), metrics("micro").height())
        place = QRect(rect.right() - S(2) - width, rect.center().y() - height // 2, width, height)
        if self.narrow:
            if not badge.urgent:  # it would hide the icon, and it can wait
                return
            place.moveTopRight(rect.topRight() + QPoint(S(1.5), -S(0.5)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("danger" if badge.urgent else "neutral_tint"))
        painter.drawRoundedRect(place, height / 2, height / 2)
        painter.setPen(colour("on_danger" if badge.urgent else "text2"))
        painter.setFont(type_font("micro"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
