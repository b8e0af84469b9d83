"""The scale from Keep to Outsource, with a marker at the score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from outsource_desk.domain.decide.screening import OUTSOURCE_FROM, PILOT_FROM, Band, band_of
from outsource_desk.ui.look.theme import S, colour, metrics, type_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

PARTS = (
    (Band.KEEP, 0, PILOT_FROM, "danger_bar"),
    (Band.PILOT, PILOT_FROM, OUTSOURCE_FROM, "warn_bar"),
    (Band.OUTSOURCE, OUTSOURCE_FROM, 100, "success_bar"),
)
PALE = 0.35


class VerdictBand(QWidget):
    """Three parts with their words; the one with the marker is solid, the others are pale."""

    def __init__(self) -> None:
        super().__init__()
        self._score: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_score(None)

    def set_score(self, score: int | None) -> None:
        """Show a score of 0 … 100; None: nothing was answered yet."""
        self._score = score
        where = "no answers yet" if score is None else f"{score} of 100, {band_of(score)}"
        self.setAccessibleName(f"From Keep to Outsource: {where}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(S(60), S(8) + metrics("caption").height())

    @override
    def minimumSizeHint(self) -> QSize:
        words = sum(metrics("caption").horizontalAdvance(part[0]) for part in PARTS)
        return QSize(words + S(6), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, thick = S(4), S(2.5)
        for band, start, end, token in PARTS:
            chosen = self._score is not None and band_of(self._score) == band
            left, right = self._x(start), self._x(end) - (0 if end == PARTS[-1][2] else S(0.5))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(token, 1.0 if chosen else PALE))
            painter.drawRoundedRect(QRectF(left, top, right - left, thick), S(0.5), S(0.5))
            painter.setPen(colour("text" if chosen else "text2"))
            painter.setFont(type_font("caption"))
            below = QRectF(left, top + thick + S(1), right - left, metrics("caption").height())
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextDontClip, band)
        if self._score is not None:
            self._paint_marker(painter, self._x(self._score), top)

    def _x(self, score: int) -> float:
        return self.width() * score / 100

    def _paint_marker(self, painter: QPainter, x: float, top: int) -> None:
        half = S(1.5)
        x = min(max(x, half), self.width() - half)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("text"))
        corners = [QPointF(x - half, S(0.5)), QPointF(x + half, S(0.5)), QPointF(x, top - S(0.5))]
        painter.drawPolygon(QPolygonF(corners))
