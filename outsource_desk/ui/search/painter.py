"""How a result looks: what it is called, what it belongs to, the words found in bold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from outsource_desk.services.search.results import Hit, Marked
from outsource_desk.ui.look.icons import pixmap
from outsource_desk.ui.look.theme import S, colour, metrics, tokens, type_font
from outsource_desk.ui.search.rows import ROW_ROLE, HitHeading, Index, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

BOLD = 700
ICON_UNITS = 4.5
SIDE_UNITS, TOP_UNITS = 3, 1.5
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class ResultPainter(QStyledItemDelegate):
    """Paints one row of the list."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW_ROLE)
        lines = [metrics().height(), *([metrics("caption").height()] * _captions(row))]
        least = S(8) if isinstance(row, HitHeading) else S(9)
        return QSize(S(60), max(least, sum(lines) + S(TOP_UNITS) * 2))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, HitHeading):
            _paint_heading(painter, rect, row)
        else:
            _paint_ground(painter, rect, state)
            inside = rect.adjusted(S(SIDE_UNITS), S(TOP_UNITS), -S(SIDE_UNITS), -S(TOP_UNITS))
            _paint_row(painter, inside, row)
        painter.restore()


def _captions(row: Row) -> int:
    """Return how many small lines stand below the first one."""
    return (1 + bool(row.excerpt.text)) if isinstance(row, Hit) else 0


def _paint_ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
    inside = rect.adjusted(S(1), 0, -S(1), 0)
    painter.setPen(Qt.PenStyle.NoPen)
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if chosen or state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(colour("selection" if chosen else "hover"))
        painter.drawRoundedRect(inside, S(1.5), S(1.5))
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("focus"), 2))
        painter.drawRoundedRect(inside.adjusted(1, 1, -1, -1), S(1.5), S(1.5))


def _paint_heading(painter: QPainter, rect: QRect, row: HitHeading) -> None:
    size = S(ICON_UNITS)
    inside = rect.adjusted(S(SIDE_UNITS), S(TOP_UNITS), -S(SIDE_UNITS), 0)
    drawn = pixmap(row.icon, tokens().text2, size, painter.device().devicePixelRatioF())
    painter.drawPixmap(inside.left(), inside.center().y() - size // 2, drawn)
    painter.setFont(type_font("strong"))
    painter.setPen(colour("text2"))
    words = inside.adjusted(size + S(2), 0, 0, 0)
    painter.drawText(words, LEFT, f"{row.title}  {row.count}")


def _paint_row(painter: QPainter, inside: QRect, row: Row) -> None:
    if not isinstance(row, Hit):
        painter.setFont(type_font("body"))
        painter.setPen(colour("text"))
        painter.drawText(inside, LEFT, row.text if not isinstance(row, HitHeading) else row.title)
        return
    lines = [(row.heading, "body", "text"), (Marked(row.context), "caption", "text2")]
    if row.excerpt.text:
        lines.append((row.excerpt, "caption", "text"))
    top = inside.top()
    for marked, kind, tone in lines:
        painter.setPen(colour(tone))
        _draw_line(painter, QPointF(inside.left(), top), inside.width(), marked, kind)
        top += metrics(kind).height()


def _draw_line(painter: QPainter, where: QPointF, width: int, marked: Marked, kind: str) -> None:
    """Draw one line of plain text, marks in bold, cut at the end of a word where it is too long."""
    layout = _laid_out(marked.text, marked.marks, kind, width)
    fits = layout.lineAt(0).textLength() if layout.lineCount() else 0
    if fits < _units(marked.text):
        short = _head(marked.text, fits).rstrip()
        layout = _laid_out(f"{short} …", marked.marks, kind, width)
    if layout.lineCount():
        layout.lineAt(0).draw(painter, where)


def _laid_out(text: str, marks: Sequence[tuple[int, int]], kind: str, width: int) -> QTextLayout:
    layout = QTextLayout(text, type_font(kind))
    bold = QTextCharFormat()
    bold.setFontWeight(BOLD)
    ranges = []
    for start, end in marks:
        marked = QTextLayout.FormatRange()
        first, last = _units(text[:start]), _units(text[:end])
        marked.start, marked.length, marked.format = first, last - first, bold
        ranges.append(marked)
    layout.setFormats(ranges)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return layout


def _units(text: str) -> int:
    """Return the length as Qt counts it: an emoji is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _head(text: str, units: int) -> str:
    return text.encode("utf-16-le", "surrogatepass")[: units * 2].decode("utf-16-le", "ignore")
