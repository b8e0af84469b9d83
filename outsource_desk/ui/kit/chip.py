"""A state in a word, an icon and a tint: never by colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from outsource_desk.ui.look.icons import pixmap
from outsource_desk.ui.look.theme import S, colour, metrics, tokens, type_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

INK = {"neutral": "text2"}


@dataclass(frozen=True, slots=True)
class ChipLook:
    """`tone` is neutral, accent, success, warn or danger; `icon` a Lucide name or ""."""

    text: str
    tone: str = "neutral"
    icon: str = ""


def chip_size(look: ChipLook) -> QSize:
    words = metrics("caption")
    width = words.horizontalAdvance(look.text) + 1 + S(4) + (S(4) if look.icon else 0)
    return QSize(width, words.height() + S(1.5))


def paint_chip(painter: QPainter, rect: QRect, look: ChipLook) -> None:
    """Draw a chip that fills `rect`; long words are elided."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(f"{look.tone}_tint"))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    ink, inside = INK.get(look.tone, look.tone), rect.adjusted(S(2), 0, -S(2), 0)
    if look.icon:
        size = S(3.5)
        device = painter.device()
        drawn = pixmap(look.icon, getattr(tokens(), ink), size, device.devicePixelRatioF())
        top = rect.center().y() - size // 2 + 1
        painter.drawPixmap(inside.left() - S(0.5), top, drawn)
        inside.adjust(S(4) - S(0.5), 0, 0, 0)
    painter.setPen(colour(ink))
    painter.setFont(type_font("caption"))
    words = metrics("caption").elidedText(look.text, Qt.TextElideMode.ElideRight, inside.width())
    painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
    painter.restore()


class Chip(QWidget):
    """A chip on a page."""

    def __init__(self, text: str = "", tone: str = "neutral", icon: str = "") -> None:
        super().__init__()
        self._look = ChipLook(text, tone, icon)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    @property
    def look(self) -> ChipLook:
        return self._look

    def set_look(self, look: ChipLook) -> None:
        self._look = look
        self.setAccessibleName(look.text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return chip_size(self._look)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_chip(QPainter(self), self.rect(), self._look)
