"""How a cell, a total and the head of a column are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate
from typing_extensions import override

from outsource_desk.domain.kinds import Proof
from outsource_desk.ui.icons import pixmap
from outsource_desk.ui.stages.compare.model import CELL_ROLE
from outsource_desk.ui.theme import S, colour, metrics, tokens, type_font

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from outsource_desk.services.comparison import Bid
    from outsource_desk.ui.stages.compare.model import Cell, GridModel, Index, TotalsModel

SIDE_UNITS = 3
ROW_UNITS = 13
BAR_UNITS = 1.5
OUT_ALPHA = 0.6  # what is out steps back
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
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


def fill_column(painter: QPainter, rect: QRect, bid: Bid) -> None:
    """Tint the leader, sink what is out."""
    token = "accent_tint" if bid.leads else "sunken" if bid.is_out else "surface"
    painter.fillRect(rect, colour(token))


def paint_bar(painter: QPainter, rect: QRectF, share: float, ink: QColor) -> None:
    """Draw a slim bar of 0…1."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    round_end = rect.height() / 2
    painter.setBrush(colour("border"))
    painter.drawRoundedRect(rect, round_end, round_end)
    if share > 0:
        filled = QRectF(rect)
        filled.setWidth(max(rect.height(), rect.width() * share))
        painter.setBrush(ink)
        painter.drawRoundedRect(filled, round_end, round_end)
    painter.restore()


def two_lines(text: str, words: QFontMetrics, width: int) -> str:
    """Break a name into at most two lines between words; what does not fit is elided."""
    if words.horizontalAdvance(text) <= width:
        return text
    first, rest = "", text.split()
    while rest and words.horizontalAdvance(f"{first} {rest[0]}".strip()) <= width:
        first = f"{first} {rest.pop(0)}".strip()
    first = first or rest.pop(0)
    elide = Qt.TextElideMode.ElideRight
    lines = [words.elidedText(line, elide, width) for line in (first, " ".join(rest)) if line]
    return "\n".join(lines)


class CellDelegate(QStyledItemDelegate):
    """Draws an answer, its points and a bar; a must-have as icon and word."""

    def __init__(self, view: QAbstractItemView, model: GridModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(S(28), row_height(foreign=self._model.has_foreign(index.row())))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, cell = option.rect, index.data(CELL_ROLE)
        bid = self._model.bid_at(index.column())
        painter.save()
        fill_column(painter, rect, bid)
        inside = rect.adjusted(S(SIDE_UNITS), 0, -S(SIDE_UNITS), -1)
        if cell.is_must:
            _paint_proof(painter, inside, cell)
        else:
            self._paint_score(painter, inside, cell, leads=bid.leads)
        painter.setPen(colour("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        paint_ring(painter, self._view, rect, index)
        painter.restore()

    def _paint_score(self, painter: QPainter, inside: QRect, cell: Cell, *, leads: bool) -> None:
        line, bar, gap = metrics("body").height(), S(BAR_UNITS), S(1.5)
        small = metrics("caption").height() if cell.foreign else 0
        top = inside.top() + (inside.height() - line - gap - bar - small) // 2
        points_width = metrics("caption").horizontalAdvance(cell.points_text)
        words = QRect(inside.left(), top, inside.width(), line)
        painter.setFont(type_font("caption"))
        painter.setPen(colour("text2"))
        painter.drawText(words, RIGHT, cell.points_text)
        words.setWidth(max(S(4), inside.width() - points_width - S(1.5)))
        _draw_words(painter, words, cell.text, struck=cell.is_out, faint=not cell.is_answered)
        ground = QRectF(inside.left(), top + line + gap, inside.width(), bar)
        if cell.points is None:
            _paint_dashes(painter, ground)
        else:
            ink = colour("accent_fill" if leads else "neutral_bar", OUT_ALPHA if cell.is_out else 1)
            paint_bar(painter, ground, cell.points / 100, ink)
        if cell.foreign:
            below = QRect(inside.left(), int(ground.bottom()) + S(0.5), inside.width(), small)
            painter.setFont(type_font("caption"))
            painter.setPen(colour("text2"))
            painter.drawText(below, LEFT, cell.foreign)


class TotalDelegate(QStyledItemDelegate):
    """Draws the total large, the leader's in blue, or why a bid has none."""

    def __init__(self, view: QAbstractItemView, model: TotalsModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(S(28), total_height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, bid = option.rect, self._model.grid.bid_at(index.column())
        text = str(index.data())
        painter.save()
        fill_column(painter, rect, bid)
        inside = rect.adjusted(S(SIDE_UNITS), S(1), -S(SIDE_UNITS), -S(1))
        if bid.is_out:
            _draw_two_lines(painter, inside, text, "danger")
        elif bid.total is None or bid.unscored:
            _draw_two_lines(painter, inside, text, "text2")
        else:
            painter.setFont(type_font("title"))
            painter.setPen(colour("accent" if bid.leads else "text"))
            painter.drawText(inside, LEFT, text)
        painter.setPen(colour("control"))
        painter.drawLine(rect.topLeft(), rect.topRight())
        paint_ring(painter, self._view, rect, index)
        painter.restore()


def paint_ring(painter: QPainter, view: QAbstractItemView, rect: QRect, index: Index) -> None:
    """Show where the keyboard is."""
    if view.hasFocus() and view.currentIndex() == index:
        painter.setPen(QPen(colour("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), S(1), S(1))


def _paint_proof(painter: QPainter, inside: QRect, cell: Cell) -> None:
    name, tone = PROOF_LOOKS[cell.proof]
    size = S(4.5)
    scale = painter.device().devicePixelRatioF()
    top = inside.center().y() - size // 2
    painter.drawPixmap(inside.left(), top, pixmap(name, getattr(tokens(), tone), size, scale))
    words = inside.adjusted(size + S(1.5), 0, 0, 0)
    painter.setPen(colour("text" if cell.proof == Proof.MET else tone))
    painter.setFont(type_font("body"))
    _draw_elided(painter, words, cell.text)


def _draw_words(painter: QPainter, room: QRect, text: str, *, struck: bool, faint: bool) -> None:
    font = QFont(type_font("body"))
    font.setStrikeOut(struck)
    painter.setFont(font)
    painter.setPen(colour("text2" if struck or faint else "text"))
    _draw_elided(painter, room, text)


def _draw_elided(painter: QPainter, room: QRect, text: str) -> None:
    elide = Qt.TextElideMode.ElideRight
    painter.drawText(room, LEFT, painter.fontMetrics().elidedText(text, elide, room.width()))


def _draw_two_lines(painter: QPainter, room: QRect, text: str, token: str) -> None:
    painter.setFont(type_font("caption"))
    painter.setPen(colour(token))
    wrapped = Qt.TextFlag.TextWordWrap | LEFT
    painter.drawText(room, wrapped, text)


def _paint_dashes(painter: QPainter, rect: QRectF) -> None:
    painter.setPen(QPen(colour("control"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
