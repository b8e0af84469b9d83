"""The head of each column: who bids, how the bid stands, and how long it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from outsource_desk.domain.compare.bids import BidStatus
from outsource_desk.services.compare import words as said
from outsource_desk.ui.compare.look import CellLook
from outsource_desk.ui.compare.paint import column_ground, two_lines
from outsource_desk.ui.kit.chip import ChipLook, chip_size, paint_chip
from outsource_desk.ui.look.icons import pixmap
from outsource_desk.ui.look.theme import S, colour, metrics, tokens, type_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from outsource_desk.base.text import Words
    from outsource_desk.services.compare.comparison import ComparedBid, Comparison
    from outsource_desk.ui.compare.model import GridModel

CHIP_LOOKS = {
    BidStatus.LEADING: ("success", "trophy"),
    BidStatus.UNSCORED: ("neutral", "circle-dashed"),
    BidStatus.UNPROVEN: ("warn", "circle-question-mark"),
    BidStatus.KNOCKED_OUT: ("danger", "ban"),
}
NAME_LINES = 2


def chip_look(bid: ComparedBid, comparison: Comparison) -> ChipLook:
    """Return the chip of a bid: word, tint and icon."""
    tone, icon = CHIP_LOOKS.get(bid.status, ("neutral", ""))
    icon = "calendar-x" if said.has_expired(bid) else icon
    return ChipLook(said.status_words(bid, comparison), tone, icon)


class VendorHeader(QHeaderView):
    """Pinned above the grid; a double click changes the bid."""

    bid_opened = Signal(int)  # column

    def __init__(self, model: GridModel, words: Words, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self._words = words
        self._look = CellLook.now()
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.sectionDoubleClicked.connect(self.bid_opened)

    def fitting_height(self) -> int:
        """Return the height that shows two lines of a name and every chip."""
        chip = chip_size(ChipLook("x")).height()
        soon = metrics("caption").height() if self._has_soon() else 0
        names = NAME_LINES * metrics("strong").lineSpacing()
        return S(2.5) + names + S(1.5) + chip + soon + S(1.5)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fitting_height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._look = CellLook.now()
        super().paintEvent(event)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        comparison = self._model.comparison
        if comparison is None or section >= self._model.columnCount():
            return
        bid = self._model.bid_at(section)
        painter.save()
        look = self._look
        painter.fillRect(rect, column_ground(bid, look))
        inside = rect.adjusted(look.side, S(2.5), -look.side, -S(1.5))
        self._paint_name(painter, inside, bid)
        self._paint_chips(painter, inside, bid, comparison)
        painter.setPen(colour("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_name(self, painter: QPainter, inside: QRect, bid: ComparedBid) -> None:
        words = metrics("strong")
        room = QRect(inside.topLeft(), QSize(inside.width(), NAME_LINES * words.lineSpacing()))
        if bid.bid_id in self._model.pinned:
            size = S(3.5)
            scale = painter.device().devicePixelRatioF()
            mark = pixmap("pin", tokens().text2, size, scale)
            painter.drawPixmap(room.right() - size, room.top(), mark)
            room.setWidth(room.width() - size - S(1))
        font = type_font("strong")
        font.setStrikeOut(bid.is_out)
        painter.setFont(font)
        painter.setPen(colour("text2" if bid.is_out else "text"))
        shown = two_lines(bid.vendor, painter.fontMetrics(), room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip, shown)

    def _paint_chips(
        self, painter: QPainter, inside: QRect, bid: ComparedBid, comparison: Comparison
    ) -> None:
        look, words = chip_look(bid, comparison), metrics("caption")
        if chip_size(look).width() > inside.width() + S(2):
            look = ChipLook(look.text, look.tone)  # the word matters more than the icon
        size, line = chip_size(look), words.height() if self._has_soon() else 0
        top = inside.bottom() + 1 - size.height() - line
        width = min(size.width(), inside.width() + S(2))
        paint_chip(painter, QRect(inside.left() - S(1), top, width, size.height()), look)
        soon = said.expiry_words(bid, self._words)
        if words.horizontalAdvance(soon) > inside.width():
            soon = said.short_expiry_words(bid, self._words)
        painter.setFont(type_font("caption"))
        painter.setPen(colour("warn"))
        room = QRect(inside.left(), inside.bottom() + 1 - line, inside.width(), line)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, soon)

    def _has_soon(self) -> bool:
        columns = range(self._model.columnCount())
        return any(said.expiry_words(self._model.bid_at(at), self._words) for at in columns)
