"""Price against quality: one point per bid, names placed where they cover nothing."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from outsource_desk.ui.look.theme import S, colour, metrics, type_font

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent

MOST_QUALITY = 100
QUALITY_STEP = 25
PRICE_STEPS = 3
ZONE_WORDS = "good value"
ROUND_STEPS = (1, 2, 2.5, 5, 10)
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class ScatterBid:
    """One bid on the chart: price in any unit, quality 0 … 100."""

    name: str
    price: float
    quality: float
    leads: bool = False
    out: bool = False
    price_text: str = ""  # as it reads beside the chart, to the cent
    quality_text: str = ""


class PriceQuality(QWidget):
    """The leader is blue, others grey; a knocked-out one is a crossed-out red cross."""

    def __init__(
        self,
        name: str,
        offers: Sequence[ScatterBid],
        price_label: str,
        *,
        least_quality: float | None = None,
        price_text: Callable[[float], str] = str,
    ) -> None:
        super().__init__()
        self._price_label = price_label
        self._least = least_quality
        self._price_text = price_text
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_offers(offers, least_quality)

    def set_axis(self, price_label: str, price_text: Callable[[float], str]) -> None:
        """Name the price axis and say how its numbers read."""
        self._price_label = price_label
        self._price_text = price_text
        self.update()

    def set_offers(self, offers: Sequence[ScatterBid], least_quality: float | None) -> None:
        """Show other bids; the good-value zone lies above `least_quality`, below mid price."""
        self._offers = tuple(offers)
        self._least = least_quality
        prices = [offer.price for offer in self._offers] or [0.0, 1.0]
        self._ticks = round_ticks(min(prices), max(prices))
        self._low, self._high = self._ticks[0], self._ticks[-1]
        self.setAccessibleDescription(". ".join(self._spoken(offer) for offer in self._offers))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(S(60), S(64))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(S(50), S(60))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(type_font("caption"))
        words = metrics("caption")
        left = words.horizontalAdvance("100") + S(2)
        below = words.height() * 2 + S(2)
        plot = QRectF(
            left,
            words.height() / 2,
            self.width() - left - S(3),
            self.height() - below - words.height() / 2,
        )
        self._paint_zone(painter, plot)
        self._paint_axes(painter, plot)
        points = [(offer, self._point(offer, plot)) for offer in self._offers]
        for offer, point in points:
            _paint_point(painter, offer, point)
        self._paint_names(painter, points, plot)

    def _point(self, offer: ScatterBid, plot: QRectF) -> QPointF:
        across = (offer.price - self._low) / (self._high - self._low)
        up = max(0.0, min(MOST_QUALITY, offer.quality)) / MOST_QUALITY
        return QPointF(plot.left() + across * plot.width(), plot.bottom() - up * plot.height())

    def _paint_zone(self, painter: QPainter, plot: QRectF) -> None:
        if self._least is None:
            return
        depth = plot.height() * (1 - self._least / MOST_QUALITY)
        zone = QRectF(plot.left(), plot.top(), plot.width() * 2 / 3, depth)
        painter.fillRect(zone, colour("success_tint"))
        painter.setPen(colour("success"))
        inside = zone.adjusted(S(2), S(1), 0, 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft, ZONE_WORDS)

    def _paint_axes(self, painter: QPainter, plot: QRectF) -> None:
        words = metrics("caption")
        for quality in range(0, MOST_QUALITY + 1, QUALITY_STEP):
            y = plot.bottom() - plot.height() * quality / MOST_QUALITY
            painter.setPen(colour("border" if quality else "control"))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(colour("text2"))
            room = QRectF(0, y - words.height() / 2, plot.left() - S(1.5), words.height())
            painter.drawText(room, RIGHT, str(quality))
        line = QRectF(0, plot.bottom() + S(0.5), self.width(), words.height())
        for at, price in enumerate(self._ticks):
            text = self._price_text(price)
            width = words.horizontalAdvance(text)
            x = plot.left() + plot.width() * at / (len(self._ticks) - 1) - width / 2
            x = max(0.0, min(x, self.width() - width - 1.0))
            painter.drawText(QRectF(x, line.top(), width + 1, line.height()), LEFT, text)
        painter.drawText(
            line.translated(0, words.height()), CENTRE, f"← cheaper   {self._price_label}"
        )

    def _paint_names(
        self, painter: QPainter, points: Sequence[tuple[ScatterBid, QPointF]], plot: QRectF
    ) -> None:
        """Try right, left, above, below of each point; take the first place that is free."""
        size = S(2)
        taken = [QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size) for _, at in points]
        if self._least is not None:  # the words of the zone
            words = metrics("caption")
            width = words.horizontalAdvance(ZONE_WORDS) + S(2)
            taken.append(QRectF(plot.left(), plot.top(), width, words.height() + S(1)))
        for offer, at in sorted(points, key=lambda pair: not pair[0].leads):
            font = type_font("caption")
            font.setBold(offer.leads)
            font.setStrikeOut(offer.out)
            painter.setFont(font)
            painter.setPen(colour("text2" if offer.out else "text"))
            box = QRectF(painter.fontMetrics().boundingRect(offer.name)).adjusted(0, 0, 2, 0)
            place = self._free_place(box, at, taken)
            taken.append(place)
            painter.drawText(place, CENTRE, offer.name)

    def _free_place(self, box: QRectF, at: QPointF, taken: Sequence[QRectF]) -> QRectF:
        width, height, off = box.width(), box.height(), S(3)
        centres = (
            QPointF(at.x() + off + width / 2, at.y()),
            QPointF(at.x() - off - width / 2, at.y()),
            QPointF(at.x(), at.y() - off - height / 2),
            QPointF(at.x(), at.y() + off + height / 2),
        )
        places = [
            _inside(QRectF(c.x() - width / 2, c.y() - height / 2, width, height), self.rect())
            for c in centres
        ]
        free = [p for p in places if not any(p.intersects(other) for other in taken)]
        return (free or places)[0]

    def _spoken(self, offer: ScatterBid) -> str:
        price = offer.price_text or self._price_text(offer.price)
        quality = offer.quality_text or str(offer.quality)
        state = ", leads" if offer.leads else (", knocked out" if offer.out else "")
        return f"{offer.name}: price {price}, quality {quality} of {MOST_QUALITY}{state}"


def round_ticks(low: float, high: float) -> tuple[float, ...]:
    """Return three or four round numbers that enclose `low` and `high` with some room."""
    room = (high - low) * 0.1 or abs(high) * 0.1 or 1.0
    raw = (high - low + 2 * room) / PRICE_STEPS
    ten = 10.0 ** math.floor(math.log10(raw))
    step = next(size * ten for size in ROUND_STEPS if size * ten >= raw * 0.999)
    first = max(0.0, math.floor((low - room) / step) * step) if low >= 0 else low - room
    count = max(1, math.ceil((high + room - first) / step))
    return tuple(first + at * step for at in range(count + 1))


def _inside(box: QRectF, frame: QRect) -> QRectF:
    """Return the box moved into the frame; one that is too wide starts at its left edge."""
    left = max(0.0, min(box.left(), frame.width() - box.width()))
    top = max(0.0, min(box.top(), frame.height() - box.height()))
    return QRectF(left, top, box.width(), box.height())


def _paint_point(painter: QPainter, offer: ScatterBid, at: QPointF) -> None:
    size = S(1.5)
    if offer.out:
        painter.setPen(QPen(colour("danger"), 2))
        painter.drawLine(at + QPointF(-size, -size), at + QPointF(size, size))
        painter.drawLine(at + QPointF(-size, size), at + QPointF(size, -size))
        return
    radius = S(2) if offer.leads else S(1.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("accent_bar" if offer.leads else "neutral_bar"))
    painter.drawEllipse(at, radius, radius)
