"""The parts of something long at the left: number, title, how far each one is, and a meter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from outsource_desk.ui.kit.first_place import begin_at_top
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, grow, row, stretch
from outsource_desk.ui.kit.tips import set_tip
from outsource_desk.ui.look.icons import pixmap
from outsource_desk.ui.look.theme import S, colour, metrics, tokens, type_font

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
WIDTH_UNITS = 62
ROW_UNITS = 9
NUMBER_UNITS = 7
ICON_UNITS = 4.5


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One part; `icon` and `tone` show its state, `state` says it."""

    key: str
    number: int
    title: str
    icon: str
    tone: str
    state: str
    done: bool


class Outline(QFrame):
    """`chosen` when the owner picks a part; arrows move. More may stand below, in `column`."""

    chosen = Signal(str)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.setAccessibleName(title)
        self.setFixedWidth(S(WIDTH_UNITS))
        self._title = Text(title, "sub")
        self.count = Text("", "caption", "text2")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(S(2))
        self.bar.setAccessibleName(f"{title} that are complete")
        self.rows = QListWidget()
        self.rows.setAccessibleName(title)
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setItemDelegate(_RowPainter(self.rows))
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setMouseTracking(True)
        self.rows.currentItemChanged.connect(self._tell)
        begin_at_top(self.rows)
        self._lay_out()

    def show_rows(self, rows: Sequence[OutlineRow], current: str) -> None:
        """Show the state of every part, with `current` selected."""
        done = sum(row.done for row in rows)
        self.count.setText(f"{done} of {len(rows)} complete")
        self.bar.setRange(0, len(rows))
        self.bar.setValue(done)
        self.rows.blockSignals(True)
        while self.rows.count() < len(rows):
            self.rows.addItem(QListWidgetItem())
        while self.rows.count() > len(rows):
            self.rows.takeItem(self.rows.count() - 1)
        for at, part in enumerate(rows):
            item = self.rows.item(at)
            item.setData(ROW_ROLE, part)
            words = f"{part.number} {part.title}, {part.state}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            set_tip(item, words)
            if part.key == current:
                self.rows.setCurrentItem(item)
        self.rows.blockSignals(False)

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(ROW_ROLE).key)

    def _lay_out(self) -> None:
        self.column = column(
            column(
                row(self._title, stretch(), self.count), self.bar, spacing=2, margins=(2, 0, 2, 1)
            ),
            grow(self.rows),
            spacing=1,
            margins=(2, 3, 2, 2),
            on=self,
        )


class _RowPainter(QStyledItemDelegate):
    """Draws one part; the chosen one is bold on the colour of a selection."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(S(WIDTH_UNITS - 8), max(S(ROW_UNITS), metrics().height() + S(2)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: OutlineRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, rect, state, chosen=chosen)
        inside = rect.adjusted(S(2), 0, -S(2), 0)
        kind = "strong" if chosen else "body"
        painter.setFont(type_font(kind))
        painter.setPen(colour("text2"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(inside, flags, str(row.number))
        words = inside.adjusted(S(NUMBER_UNITS), 0, -S(ICON_UNITS + 1.5), 0)
        painter.setPen(colour("text"))
        shown = metrics(kind).elidedText(row.title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, flags, shown)
        size = S(ICON_UNITS)
        scale = painter.device().devicePixelRatioF()
        drawn = pixmap(row.icon, getattr(tokens(), row.tone), size, scale)
        top = inside.center().y() - size // 2 + 1
        painter.drawPixmap(inside.right() - size + 1, top, drawn)
        painter.restore()


def _paint_ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag, *, chosen: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    if chosen or state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(colour("selection" if chosen else "hover"))
        painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), S(1.5), S(1.5))
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("focus"), 2))
        painter.drawRoundedRect(rect.adjusted(1, 2, -1, -2), S(1.5), S(1.5))
