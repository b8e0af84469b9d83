"""The last column of a table as a timeline: months, today, one bar per row.

One view holds rows and bars, so they cannot slip apart, and the keys of the table work.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from outsource_desk.domain.dates import add_months
from outsource_desk.ui.look.theme import S, colour, metrics, type_font

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.ui.kit.table import RowsTable

ZOOM_DAYS: Final = {"month": 45, "quarter": 120, "year": 400}
TODAY_AT = 0.42  # share of the width: a little more room for what comes
PALE = 0.45


@dataclass(frozen=True, slots=True)
class TimelineBar:
    """What a row does in time. `tone` is a token; planned work is only outlined."""

    start: date
    end: date
    tone: str = "accent_bar"
    planned: bool = False

    def spoken(self, words: Words) -> str:
        """Return the bar in words, for a tooltip and a screen reader."""
        if self.start == self.end:
            return words.day(self.start)
        return f"{words.day(self.start)} to {words.day(self.end)}"

    def __lt__(self, other: TimelineBar) -> bool:
        return (self.start, self.end) < (other.start, other.end)


class TimelineView(QObject):
    """Days across the column; zoom and move change what is shown."""

    def __init__(self, table: RowsTable[Any], column: int, today: date, words: Words) -> None:
        super().__init__(table)
        self._table = table
        self._column = column
        self._today = today
        self._words = words
        self._days = ZOOM_DAYS["quarter"]
        self._first = today
        self.go_today()
        table.paint_column(column, self.paint_head, self._paint_row, self._paint_today)

    def set_zoom(self, zoom: str) -> None:
        """Show a "month", a "quarter" or a "year", today in its place."""
        self._days = ZOOM_DAYS[zoom]
        self.go_today()

    def go_today(self) -> None:
        self._first = self._today - timedelta(days=round(self._days * TODAY_AT))
        self._update()

    def move(self, days: int) -> None:
        """Show later days, or earlier ones when negative."""
        self._first += timedelta(days=days)
        self._update()

    def x(self, day: date, rect: QRect) -> float:
        """Return where a day begins inside the column."""
        return rect.left() + (day - self._first).days / self._days * rect.width()

    def paint_head(self, painter: QPainter, rect: QRect) -> None:
        """Draw the names of the months, and Today above its line."""
        line = metrics("caption").height()
        painter.setFont(type_font("caption"))
        for month in self._months():
            at = round(self.x(month, rect))
            if at >= rect.left():
                painter.setPen(colour("border"))
                painter.drawLine(at, rect.top() + S(2), at, rect.bottom())
            if at + S(1.5) >= rect.left():
                named_year = month.month == 1 or month == self._months()[0]
                named = self._words.month if named_year else self._words.month_name
                painter.setPen(colour("text2"))
                room = self.x(add_months(month, 1), rect) - at - S(1.5)
                place = QRectF(at + S(1.5), rect.bottom() - line - S(1), room, line)
                if metrics("caption").horizontalAdvance(named(month)) <= room:
                    painter.drawText(place, Qt.AlignmentFlag.AlignLeft, named(month))
        self._paint_pill(painter, rect)

    def _paint_pill(self, painter: QPainter, rect: QRect) -> None:
        today = self.x(self._today, rect)
        if not rect.left() <= today <= rect.right():
            return
        width = metrics("micro").horizontalAdvance("Today") + S(3)
        height = metrics("micro").height() + S(0.5)
        pill = QRectF(today - width / 2, rect.top() + S(0.5), width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("danger"))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(colour("on_danger"))
        painter.setFont(type_font("micro"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, "Today")

    def _paint_today(self, painter: QPainter, rect: QRect) -> None:
        """Draw the line of today through all rows."""
        today = round(self.x(self._today, rect))
        if rect.left() <= today <= rect.right():
            painter.fillRect(QRect(today, rect.top(), 2, rect.height()), colour("danger"))

    def _paint_row(self, painter: QPainter, rect: QRect, bar: Any) -> None:
        painter.setPen(colour("border"))
        for month in self._months():
            at = round(self.x(month, rect))
            if at >= rect.left():
                painter.drawLine(at, rect.top(), at, rect.bottom())
        if isinstance(bar, TimelineBar):
            painter.save()
            painter.setClipRect(rect)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_bar(painter, rect, bar)
            painter.restore()

    def _paint_bar(self, painter: QPainter, rect: QRect, bar: TimelineBar) -> None:
        start = self.x(bar.start, rect)
        end = self.x(bar.end + timedelta(days=1), rect)
        middle, height = rect.center().y() + 0.5, S(3)
        planned = QPen(colour("text2"), 1, Qt.PenStyle.DashLine)
        painter.setPen(planned if bar.planned else Qt.PenStyle.NoPen)
        painter.setBrush(colour("neutral_tint" if bar.planned else bar.tone))
        if bar.start == bar.end:
            centre, half = (start + end) / 2, S(2)
            corners = ((0, -half), (half, 0), (0, half), (-half, 0))
            painter.drawPolygon(QPolygonF([QPointF(centre + x, middle + y) for x, y in corners]))
            return
        whole = QRectF(start, middle - height / 2, max(end - start, S(1)), height)
        now = self.x(self._today, rect)
        if bar.planned or now >= end:
            painter.drawRoundedRect(whole, 3, 3)
            return
        painter.setBrush(colour(bar.tone, PALE))
        painter.drawRoundedRect(whole, 3, 3)
        if now > start:
            painter.setClipRect(QRectF(start, whole.top(), now - start, height))
            painter.setBrush(colour(bar.tone))
            painter.drawRoundedRect(whole, 3, 3)

    def _months(self) -> list[date]:
        """Return the first days of the months in sight, the one before included."""
        months, day = [], self._first.replace(day=1)
        while day <= self._first + timedelta(days=self._days):
            months.append(day)
            day = (day + timedelta(days=32)).replace(day=1)
        return months

    def _update(self) -> None:
        self._table.viewport().update()
        self._table.horizontalHeader().viewport().update()


def add_timeline(table: RowsTable[Any], column: int, today: date, words: Words) -> TimelineView:
    """Make a column of Bars a timeline; give the column `grows=True`."""
    return TimelineView(table, column, today, words)
