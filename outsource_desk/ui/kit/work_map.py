"""The map of the work: four quarters, one point per task, names where they cover nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from outsource_desk.domain.decide.matrix import (
    ACROSS,
    MIDDLE,
    TITLES,
    UP,
    Position,
    Quarter,
    spread,
)
from outsource_desk.ui.kit.tips import show_tip
from outsource_desk.ui.look.theme import S, colour, metrics, type_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

MOST_NAMES = 14
CENTRE = Qt.AlignmentFlag.AlignCenter
# Left and low, as shares of the map; the part that goes out is tinted.
QUARTERS = {
    Quarter.ALLIANCE: (0, 0),
    Quarter.RETAIN: (1, 0),
    Quarter.ELIMINATE: (0, 1),
    Quarter.OUTSOURCE: (1, 1),
}


@dataclass(frozen=True, slots=True)
class MapSpot:
    """One task on the map; a marked one is blue and its name is always shown."""

    name: str
    position: Position
    marked: bool = False


class WorkMapView(QWidget):
    """Across: how much hangs on a task every day. Up: how much it makes you what you are."""

    def __init__(self, name: str = "Map of your work") -> None:
        super().__init__()
        self._spots: tuple[MapSpot, ...] = ()
        self._places: tuple[tuple[float, float], ...] = ()
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)

    def set_spots(self, spots: Sequence[MapSpot]) -> None:
        """Show these tasks; the first ones get their names first."""
        self._spots = tuple(spots)
        self._places = spread([spot.position for spot in self._spots])
        texts = [f"{spot.name}: {TITLES[spot.position.quarter]}" for spot in self._spots]
        self.setAccessibleDescription(". ".join(texts[:MOST_NAMES]))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(S(88), S(72))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(S(60), S(56))

    @override
    def event(self, event: QEvent) -> bool:
        """Tell the name of the point under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            plot = self._plot()
            near = [
                spot.name
                for spot, place in zip(self._spots, self._places, strict=True)
                if (self._point(place, plot) - QPointF(event.pos())).manhattanLength() <= S(2.5)
            ]
            show_tip(event.globalPos(), "\n".join(near[:6]), self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = self._plot()
        taken = self._paint_quarters(painter, plot)
        points = [self._point(place, plot) for place in self._places]
        size = S(1.5)
        taken += [QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size) for at in points]
        for spot, at in zip(self._spots, points, strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent_bar" if spot.marked else "neutral_bar"))
            radius = S(2) if spot.marked else S(1.25)
            painter.drawEllipse(at, radius, radius)
        order = sorted(range(len(points)), key=lambda which: not self._spots[which].marked)
        for which in order[:MOST_NAMES]:
            self._paint_name(painter, self._spots[which], points[which], plot, taken)

    def _plot(self) -> QRectF:
        room = metrics("caption").height() + S(1)
        return QRectF(room, 0, self.width() - room - 1, self.height() - room)

    def _point(self, place: tuple[float, float], plot: QRectF) -> QPointF:
        across, up = place
        return QPointF(
            plot.left() + across / 100 * plot.width(), plot.bottom() - up / 100 * plot.height()
        )

    def _paint_quarters(self, painter: QPainter, plot: QRectF) -> list[QRectF]:
        """Paint the four parts with their titles and the two axes; returns where words stand."""
        caption = metrics("caption")
        middle = self._point((MIDDLE, MIDDLE), plot)
        width, height = plot.width() / 2, plot.height() / 2
        taken = []
        painter.setFont(type_font("caption"))
        for quarter, (column, row) in QUARTERS.items():
            part = QRectF(plot.left() + column * width, plot.top() + row * height, width, height)
            out = quarter == Quarter.OUTSOURCE
            painter.fillRect(
                part.adjusted(1, 1, -1, -1), colour("success_tint" if out else "sunken")
            )
            painter.setPen(colour("success" if out else "text2"))
            words = caption.elidedText(
                TITLES[quarter], Qt.TextElideMode.ElideRight, int(width) - S(3)
            )
            place = part.adjusted(S(1.5), S(1), -S(1), 0)
            place.setHeight(caption.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, words)
            taken.append(QRectF(place.topLeft(), QPointF(middle.x(), place.bottom())))
        painter.setPen(colour("text2"))
        below = QRectF(plot.left(), plot.bottom() + S(1), plot.width(), caption.height())
        painter.drawText(below, CENTRE, _fitting(f"{ACROSS} →", plot.width()))
        painter.save()
        painter.translate(0, plot.bottom())
        painter.rotate(-90)
        beside = QRectF(0, 0, plot.height(), caption.height())
        painter.drawText(beside, CENTRE, _fitting(f"{UP} →", plot.height()))
        painter.restore()
        return taken

    def _paint_name(
        self, painter: QPainter, spot: MapSpot, at: QPointF, plot: QRectF, taken: list[QRectF]
    ) -> None:
        """Write a name right, left, above or below of its point, where there is room."""
        font = type_font("caption")
        font.setBold(spot.marked)
        painter.setFont(font)
        painter.setPen(colour("text"))
        words = painter.fontMetrics().elidedText(
            spot.name, Qt.TextElideMode.ElideRight, int(plot.width() * 0.45)
        )
        width, height = (
            painter.fontMetrics().horizontalAdvance(words) + 2.0,
            metrics("caption").height(),
        )
        off = S(2.5)
        corners = (
            QPointF(at.x() + off, at.y() - height / 2),
            QPointF(at.x() - off - width, at.y() - height / 2),
            QPointF(at.x() - width / 2, at.y() - off - height),
            QPointF(at.x() - width / 2, at.y() + off),
            QPointF(at.x() + off / 2, at.y() - off / 2 - height),
            QPointF(at.x() + off / 2, at.y() + off / 2),
            QPointF(at.x() - off / 2 - width, at.y() - off / 2 - height),
            QPointF(at.x() - off / 2 - width, at.y() + off / 2),
        )
        boxes = [QRectF(corner.x(), corner.y(), width, height) for corner in corners]
        inside = [box for box in boxes if plot.contains(box)]
        free = [box for box in inside if not any(box.intersects(other) for other in taken)]
        if spot.marked and not free:
            free = inside  # its name matters more than a point beneath it
        if free:
            taken.append(free[0])
            painter.drawText(free[0], CENTRE, words)


def _fitting(words: str, room: float) -> str:
    return metrics("caption").elidedText(words, Qt.TextElideMode.ElideRight, int(room))
