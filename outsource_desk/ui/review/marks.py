"""Marks from 1 to 5 as bars with their number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from outsource_desk.ui.look.theme import S, colour, metrics, type_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

MOST = 5
GOOD, POOR = 4, 2  # from here up, up to here


class MarkBar(QWidget):
    """Five steps, as many filled as the mark says; a mark that is missing stays empty."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._mark: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_mark(self, mark: int | None) -> None:
        self._mark = mark
        text = "not judged" if mark is None else f"{mark} of {MOST}"
        self.setAccessibleName(f"{self._name}: {text}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(S(50), metrics().height() + S(1))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(type_font("body"))
        title = metrics().horizontalAdvance("Communication") + S(3)
        number = metrics("strong").horizontalAdvance("5") + S(2)
        middle = self.rect().adjusted(0, 0, 0, 0)
        painter.setPen(colour("text"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(middle, flags, self._name)
        self._paint_steps(painter, title, self.width() - title - number)
        painter.setFont(type_font("strong"))
        painter.setPen(colour("text" if self._mark is not None else "text2"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(middle, right, "–" if self._mark is None else str(self._mark))

    def _paint_steps(self, painter: QPainter, left: int, room: int) -> None:
        gap, height = S(0.75), S(2)
        step = max(2.0, (room - gap * (MOST - 1)) / MOST)
        top = (self.height() - height) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        for at in range(MOST):
            filled = self._mark is not None and at < self._mark
            painter.setBrush(colour(_tone(self._mark or 0) if filled else "neutral_tint"))
            place = QRectF(left + at * (step + gap), top, step, height)
            painter.drawRoundedRect(place, height / 2, height / 2)


def _tone(mark: int) -> str:
    if mark >= GOOD:
        return "success_bar"
    return "danger_bar" if mark <= POOR else "warn_bar"
