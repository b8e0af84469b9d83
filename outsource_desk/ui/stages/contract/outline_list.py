"""The clauses of a contract at the left: number, title and how far each one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)
from typing_extensions import override

from outsource_desk.domain.clauses import ClauseState
from outsource_desk.ui.icons import pixmap
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.tips import plain_tip
from outsource_desk.ui.theme import S, colour, metrics, tokens, type_font

if TYPE_CHECKING:
    from outsource_desk.services.contract_outline import ClauseRow, ContractOutline

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
WIDTH_UNITS = 62
ROW_UNITS = 9
NUMBER_UNITS = 7
ICON_UNITS = 4.5
LOOKS = {
    ClauseState.COMPLETE: ("circle-check", "success", "complete"),
    ClauseState.WARNING: ("triangle-alert", "warn", "look at it again"),
    ClauseState.PROBLEM: ("circle-alert", "danger", "has a problem"),
    ClauseState.NOT_STARTED: ("circle-dashed", "text2", "not started"),
}


class _RowPainter(QStyledItemDelegate):
    """Draws one clause; the chosen one is bold on the colour of a selection."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(S(WIDTH_UNITS - 8), S(ROW_UNITS))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: ClauseRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, state, chosen=chosen)
        inside = rect.adjusted(S(2), 0, -S(2), 0)
        kind = "strong" if chosen else "body"
        painter.setFont(type_font(kind))
        painter.setPen(colour("text2"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignLeft, str(row.number))
        words = inside.adjusted(S(NUMBER_UNITS), 0, -S(ICON_UNITS + 1.5), 0)
        painter.setPen(colour("text"))
        shown = metrics(kind).elidedText(row.title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignLeft, shown)
        self._paint_icon(painter, inside, row)
        painter.restore()

    @staticmethod
    def _paint_ground(
        painter: QPainter, rect: QRect, state: QStyle.StateFlag, *, chosen: bool
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(colour("selection" if chosen else "sunken"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), S(1.5), S(1.5))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(colour("focus"))
            painter.drawRoundedRect(rect.adjusted(1, 2, -1, -2), S(1.5), S(1.5))

    @staticmethod
    def _paint_icon(painter: QPainter, inside: QRect, row: ClauseRow) -> None:
        icon, tone, _ = LOOKS[row.state]
        size = S(ICON_UNITS)
        drawn = pixmap(icon, getattr(tokens(), tone), size, painter.device().devicePixelRatioF())
        top = inside.center().y() - size // 2 + 1
        painter.drawPixmap(inside.right() - size + 1, top, drawn)


class OutlineList(QFrame):
    """`chosen` when the owner picks a clause; arrows move, the form follows."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.setAccessibleName("Clauses")
        self.setFixedWidth(S(WIDTH_UNITS))
        self.count = Text("", "caption", "text2")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(S(2))
        self.bar.setAccessibleName("Clauses that are complete")
        self.rows = QListWidget()
        self.rows.setAccessibleName("Clauses of the contract")
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setItemDelegate(_RowPainter(self.rows))
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setMouseTracking(True)
        self.rows.currentItemChanged.connect(self._tell)
        self.add_button = Button("Add clause", "quiet", "plus")
        self._lay_out()

    def show_outline(self, found: ContractOutline, current: str) -> None:
        """Show the state of every clause, with `current` selected."""
        done, all_ = found.complete, len(found.rows)
        self.count.setText(f"{done} of {all_} complete")
        self.bar.setRange(0, all_)
        self.bar.setValue(done)
        self.add_button.setVisible(found.is_draft)
        self.rows.blockSignals(True)
        while self.rows.count() > all_:
            self.rows.takeItem(self.rows.count() - 1)
        while self.rows.count() < all_:
            self.rows.addItem(QListWidgetItem())
        for at, row in enumerate(found.rows):
            item = self.rows.item(at)
            item.setData(ROW_ROLE, row)
            said = f"{row.number} {row.title}, {LOOKS[row.state][2]}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            item.setToolTip(plain_tip(said))
            if row.key == current:
                self.rows.setCurrentItem(item)
        self.rows.blockSignals(False)

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(ROW_ROLE).key)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Text("Clauses", "sub"))
        head.addStretch(1)
        head.addWidget(self.count)
        top = QVBoxLayout()
        top.setContentsMargins(S(2), 0, S(2), S(1))
        top.setSpacing(S(2))
        top.addLayout(head)
        top.addWidget(self.bar)
        bottom = QHBoxLayout()
        bottom.addWidget(self.add_button)
        bottom.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(S(2), S(3), S(2), S(2))
        column.setSpacing(S(1))
        column.addLayout(top)
        column.addWidget(self.rows, stretch=1)
        column.addLayout(bottom)
