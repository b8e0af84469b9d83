"""Small charts, painted: pairs of bars by month, and bars per stage.

Each has a name, a description in words for a screen reader, and direct labels.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from outsource_desk.ui.kit.tips import show_tip
from outsource_desk.ui.look.theme import S, colour, metrics, type_font

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
PAIR_TOKENS = ("neutral_bar", "accent_bar")
CORNER = 3


@dataclass(frozen=True, slots=True)
class PairBar:
    """Two amounts that belong together."""

    label: str
    first: float
    second: float


class PairBars(QWidget):
    """Two bars a month: grey for the one that would have been, blue for the one that is."""

    def __init__(
        self,
        name: str,
        description: str,
        bars: Sequence[PairBar],
        legend: tuple[str, str],
        text: Callable[[float], str] = str,
    ) -> None:
        super().__init__()
        self._description = description
        self._legend = legend
        self._text = text
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_bars(bars)

    def set_bars(self, bars: Sequence[PairBar]) -> None:
        self._bars = tuple(bars)
        texts = [f"{bar.label}: {self._spoken(bar)}" for bar in self._bars]
        self.setAccessibleDescription(". ".join((self._description, *texts)))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(S(60), S(44))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(S(50), S(40))

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self._bars:
            where: QHelpEvent = event  # type: ignore[assignment]  # PySide gives the general type
            at = min(len(self._bars) - 1, int(where.x() * len(self._bars) / self.width()))
            show_tip(where.globalPos(), self._spoken(self._bars[at]), self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = metrics("caption").height()
        foot = line * 2 + S(4)
        ground = QRect(0, 0, self.width(), max(1, self.height() - foot))
        painter.setPen(colour("border"))
        painter.drawLine(ground.bottomLeft(), ground.bottomRight())
        if self._bars:
            self._paint_bars(painter, ground)
        self._paint_legend(painter, QRect(0, self.height() - line - S(0.5), self.width(), line))

    def _paint_bars(self, painter: QPainter, ground: QRect) -> None:
        highest = max(max(bar.first, bar.second) for bar in self._bars) or 1
        step = ground.width() / len(self._bars)
        width = min(S(3.5), step * 0.3)
        painter.setFont(type_font("caption"))
        for at, bar in enumerate(self._bars):
            middle = (at + 0.5) * step
            for value, left, token in (
                (bar.first, middle - width - 1, PAIR_TOKENS[0]),
                (bar.second, middle + 1, PAIR_TOKENS[1]),
            ):
                height = max(0.0, value) / highest * (ground.height() - S(1))
                _paint_pillar(painter, QRectF(left, ground.bottom() - height, width, height), token)
            painter.setPen(colour("text2"))
            below = QRectF(at * step, ground.bottom() + S(1), step, metrics("caption").height())
            painter.drawText(below, CENTRE, bar.label)

    def _paint_legend(self, painter: QPainter, place: QRect) -> None:
        left, size = 0, S(3)
        for words, token in zip(self._legend, PAIR_TOKENS, strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(token))
            top = place.center().y() - size / 2
            painter.drawRoundedRect(QRectF(left, top, size, size), CORNER, CORNER)
            painter.setPen(colour("text2"))
            painter.setFont(type_font("caption"))
            room = place.adjusted(left + size + S(1.5), 0, 0, 0)
            painter.drawText(room, LEFT, words)
            left += size + S(5.5) + metrics("caption").horizontalAdvance(words)

    def _spoken(self, bar: PairBar) -> str:
        first, second = self._legend
        return f"{first} {self._text(bar.first)}, {second} {self._text(bar.second)}"


class StageBars(QWidget):
    """One bar per stage with its number; arrows choose one, Enter or a press opens it."""

    opened = Signal(str)  # the key of the stage

    def __init__(self, name: str, rows: Sequence[tuple[str, str, int]]) -> None:
        super().__init__()
        self._current = 0
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[tuple[str, str, int]]) -> None:
        """Show rows of (key, words, count)."""
        self._rows = tuple(rows)
        self._current = min(self._current, max(0, len(rows) - 1))
        text = ", ".join(f"{words} {count}" for _, words, count in rows)
        self.setAccessibleDescription(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(S(60), len(self._rows) * self._row_height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(S(50), self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self._current = max(0, min(len(self._rows) - 1, self._current + step))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._rows:
            self.opened.emit(self._rows[self._current][0])
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = int(event.position().y() // (self.height() / max(1, len(self._rows))))
        if 0 <= at < len(self._rows):
            self._current = at
            self.opened.emit(self._rows[at][0])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = metrics()
        longest = max((words.horizontalAdvance(text) for _, text, _ in self._rows), default=0)
        label = min(longest + S(3), int(self.width() * 0.6))
        most = max((count for _, _, count in self._rows), default=0) or 1
        full = self.width() - label - S(8)
        height = self.height() / max(1, len(self._rows))
        for at, (_, text, count) in enumerate(self._rows):
            row = QRectF(0, at * height, self.width(), height)
            painter.setFont(type_font("body"))
            painter.setPen(colour("text"))
            elided = words.elidedText(text, Qt.TextElideMode.ElideRight, label - S(2))
            painter.drawText(row.adjusted(S(1), 0, 0, 0), LEFT, elided)
            length = max(S(2), full * count / most) if count else 0
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent_bar"))
            bar = QRectF(label, row.center().y() - S(1.5), length, S(3))
            painter.drawRoundedRect(bar, CORNER, CORNER)
            painter.setPen(colour("text2"))
            painter.setFont(type_font("strong"))
            painter.drawText(row.adjusted(label + length + S(2), 0, 0, 0), LEFT, str(count))
            if self.hasFocus() and at == self._current:
                painter.setPen(QPen(colour("focus"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), S(1), S(1))

    def _row_height(self) -> int:
        return max(S(7), metrics().height() + S(2))


def _paint_pillar(painter: QPainter, rect: QRectF, token: str) -> None:
    """Draw a bar that is round at the top and flat on the ground."""
    path = QPainterPath()
    path.addRoundedRect(rect.adjusted(0, 0, 0, CORNER), CORNER, CORNER)
    painter.save()
    painter.setClipRect(rect)
    painter.fillPath(path, colour(token))
    painter.restore()
