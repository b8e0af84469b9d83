"""How a cell and a total are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate
from typing_extensions import override

from outsource_desk.domain.kinds import Proof
from outsource_desk.ui.compare.look import BAR_UNITS, CellLook
from outsource_desk.ui.look.icons import pixmap
from outsource_desk.ui.look.theme import S, colour, metrics, tokens, type_font

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QStyleOptionViewItem

    from outsource_desk.services.compare.comparison import ComparedBid
    from outsource_desk.ui.compare.model import GridCell, GridModel, Index, TotalsModel

ROW_UNITS = 13
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
ELIDE = Qt.TextElideMode.ElideRight
PROOF_LOOKS = {
    Proof.MET: ("circle-check", "success"),
    Proof.PROMISED: ("circle-question-mark", "warn"),
    Proof.MISSING: ("circle-x", "danger"),
    None: ("circle-question-mark", "warn"),
}


def row_height(*, foreign: bool = False) -> int:
    """Return the height of a row; a price in another currency needs one line more."""
    words = metrics("body").height() + S(BAR_UNITS) + S(5)
    return max(S(ROW_UNITS), words) + (metrics("caption").height() if foreign else 0)


def total_height() -> int:
    """Return the height of the totals: a reason in two lines fits."""
    return max(S(14), 2 * metrics("caption").lineSpacing() + S(3))


def column_ground(bid: ComparedBid, look: CellLook) -> QColor:
    """Tint the leader, sink what is out."""
    return look.lead_ground if bid.leads else look.out_ground if bid.is_out else look.ground


def two_lines(text: str, words: QFontMetrics, width: int) -> str:
    """Break a name into at most two lines between words; what does not fit is elided."""
    if words.horizontalAdvance(text) <= width:
        return text
    first, rest = "", text.split()
    while rest and words.horizontalAdvance(f"{first} {rest[0]}".strip()) <= width:
        first = f"{first} {rest.pop(0)}".strip()
    first = first or rest.pop(0)
    lines = [words.elidedText(line, ELIDE, width) for line in (first, " ".join(rest)) if line]
    return "\n".join(lines)


def paint_ring(painter: QPainter, view: QAbstractItemView, rect: QRect, index: Index) -> None:
    """Show where the keyboard is."""
    if view.hasFocus() and view.currentIndex() == index:
        painter.setPen(QPen(colour("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), S(1), S(1))


class GridDelegate(QStyledItemDelegate):
    """What cells and totals share: the view renews `look` before each picture."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.view = view
        self.look = CellLook.now()


class CellDelegate(GridDelegate):
    """Draws an answer, its points and a bar; a must-have as icon and word."""

    def __init__(self, view: QAbstractItemView, model: GridModel) -> None:
        super().__init__(view)
        self._model = model

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(S(28), row_height(foreign=self._model.has_foreign(index.row())))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, look = option.rect, self.look
        cell = self._model.cell(index.row(), index.column())
        bid = self._model.bid_at(index.column())
        painter.save()
        painter.fillRect(rect, column_ground(bid, look))
        painter.setPen(look.border)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inside = rect.adjusted(look.side, 0, -look.side, -1)
        if cell.is_must:
            _paint_proof(painter, inside, cell, look)
        else:
            self._paint_score(painter, inside, cell, leads=bid.leads)
        paint_ring(painter, self.view, rect, index)
        painter.restore()

    def _paint_score(
        self, painter: QPainter, inside: QRect, cell: GridCell, *, leads: bool
    ) -> None:
        look = self.look
        line = look.body_words.height()
        small = look.caption_words.height() if cell.foreign else 0
        top = inside.top() + (inside.height() - line - look.gap - look.bar - small) // 2
        room = QRect(inside.left(), top, inside.width(), line)
        _paint_words(painter, room, cell, look)
        ground = QRectF(inside.left(), top + line + look.gap, inside.width(), look.bar)
        ink = look.bar_out if cell.is_out else look.bar_lead if leads else look.bar_plain
        _paint_bar(painter, ground, cell.points, ink, look)
        if cell.foreign:
            below = QRect(inside.left(), int(ground.bottom()) + 2, inside.width(), small)
            painter.setFont(look.caption)
            painter.setPen(look.text2)
            painter.drawText(below, LEFT, cell.foreign)


class TotalDelegate(GridDelegate):
    """Draws the total large, the leader's in blue, or why a bid has none."""

    def __init__(self, view: QAbstractItemView, model: TotalsModel) -> None:
        super().__init__(view)
        self._model = model

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(S(28), total_height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, look, bid = option.rect, self.look, self._model.grid.bid_at(index.column())
        text = str(index.data())
        painter.save()
        painter.fillRect(rect, column_ground(bid, look))
        inside = rect.adjusted(look.side, S(1), -look.side, -S(1))
        if bid.final_total is None:
            painter.setFont(look.caption)
            painter.setPen(colour("danger") if bid.is_out else look.text2)
            painter.drawText(inside, Qt.TextFlag.TextWordWrap | LEFT, text)
        else:
            painter.setFont(type_font("title"))
            painter.setPen(colour("accent") if bid.leads else look.text)
            painter.drawText(inside, LEFT, text)
        painter.setPen(look.control)
        painter.drawLine(rect.topLeft(), rect.topRight())
        paint_ring(painter, self.view, rect, index)
        painter.restore()


def _paint_words(painter: QPainter, room: QRect, cell: GridCell, look: CellLook) -> None:
    """Write the points at the right and the answer in what is left."""
    painter.setFont(look.caption)
    painter.setPen(look.text2)
    painter.drawText(room, RIGHT, cell.points_text)
    points = look.caption_words.horizontalAdvance(cell.points_text)
    width = max(look.gap, room.width() - points - look.gap)
    painter.setFont(look.struck if cell.is_out else look.body)
    painter.setPen(look.text2 if cell.is_out or not cell.is_answered else look.text)
    text = look.body_words.elidedText(cell.text, ELIDE, width)
    painter.drawText(QRect(room.left(), room.top(), width, room.height()), LEFT, text)


def _paint_bar(
    painter: QPainter, rect: QRectF, points: float | None, ink: QColor, look: CellLook
) -> None:
    """Draw a slim bar of 0…100; a dashed one where there are no points."""
    round_end = rect.height() / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if points is None:
        painter.setPen(QPen(look.control, 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, round_end, round_end)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.border)
    painter.drawRoundedRect(rect, round_end, round_end)
    if points > 0:
        filled = QRectF(rect)
        filled.setWidth(max(rect.height(), rect.width() * points / 100))
        painter.setBrush(ink)
        painter.drawRoundedRect(filled, round_end, round_end)


def _paint_proof(painter: QPainter, inside: QRect, cell: GridCell, look: CellLook) -> None:
    name, tone = PROOF_LOOKS[cell.proof]
    scale = painter.device().devicePixelRatioF()
    top = inside.center().y() - look.icon // 2
    drawn = pixmap(name, getattr(tokens(), tone), look.icon, scale)
    painter.drawPixmap(inside.left(), top, drawn)
    words = inside.adjusted(look.icon + look.gap, 0, 0, 0)
    painter.setPen(look.text if cell.proof == Proof.MET else colour(tone))
    painter.setFont(look.body)
    painter.drawText(words, LEFT, look.body_words.elidedText(cell.text, ELIDE, words.width()))
