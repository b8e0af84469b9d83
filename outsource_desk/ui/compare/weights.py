"""The two frozen columns: the criterion, and what it counts, with real sliders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QSlider, QWidget
from typing_extensions import override

from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.ui.compare.cells import EDIT_KEYS
from outsource_desk.ui.compare.paint import two_lines
from outsource_desk.ui.kit.labels import Icon, Text
from outsource_desk.ui.kit.layout import grow, row
from outsource_desk.ui.kit.tips import set_tip
from outsource_desk.ui.look.theme import S, colour, type_font

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent

    from outsource_desk.base.text import Words
    from outsource_desk.services.compare.comparison import ComparedCriterion

NUMBER_UNITS = 10


class WeightSlider(QSlider):
    """0 … 100; painted here, because the style sheet cannot draw one well in a table."""

    edit_asked = Signal()

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, 100)
        self.setPageStep(5)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(S(12))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(S(16), S(6.5))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(S(12), S(6.5))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the wheel scrolls the grid; it does not change a weight

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in EDIT_KEYS:
            self.edit_asked.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, radius, thick = self.height() / 2, S(1.5), S(1)
        span = self.width() - 2 * radius - 4
        at = 2 + radius + span * self.value() / (self.maximum() or 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("border"))
        groove = QRectF(2, middle - thick / 2, self.width() - 4, thick)
        painter.drawRoundedRect(groove, thick / 2, thick / 2)
        painter.setBrush(colour("accent_fill" if self.isEnabled() else "neutral_bar"))
        painter.drawRoundedRect(QRectF(2, groove.top(), at - 2, thick), thick / 2, thick / 2)
        painter.setPen(QPen(colour("accent" if self.isEnabled() else "control"), 2))
        painter.setBrush(colour("surface"))
        painter.drawEllipse(QPointF(at, middle), radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), S(1), S(1))


class CriterionName(QAbstractButton):
    """The name of a criterion in two lines at most; pressing it changes the criterion.

    The keyboard reaches the same act by F2 on the slider or the menu of a cell.
    """

    def __init__(self, text: str, tip: str) -> None:
        super().__init__()
        self._words = text
        self.setAccessibleName(f"Change criterion {text}")
        set_tip(self, tip)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def sizeHint(self) -> QSize:
        return QSize(S(36), S(8))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = type_font("body")
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(colour("text"))
        shown = two_lines(self._words, painter.fontMetrics(), self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)


class WeightRow(QWidget):
    """One criterion with its slider, or with a lock when it is a must-have."""

    dragged = Signal(int, int)  # criterion, weight: while it moves
    settled = Signal()  # the slider was let go
    edit_asked = Signal(int)  # criterion

    def __init__(self, criterion: ComparedCriterion, words: Words, *, frozen: bool) -> None:
        super().__init__()
        self.criterion_id = criterion.criterion_id
        self._words = words
        self.name = CriterionName(criterion.name, _tip(criterion))
        self.name.clicked.connect(self._ask)
        self.slider = WeightSlider()
        self.share = Text("")
        self.share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out(is_must=criterion.kind == CriterionKind.MUST)
        self.slider.setEnabled(not frozen)
        self.show_weight(criterion)
        self.slider.valueChanged.connect(lambda v: self.dragged.emit(self.criterion_id, v))
        self.slider.sliderReleased.connect(self.settled)
        self.slider.edit_asked.connect(self._ask)

    def show_weight(self, criterion: ComparedCriterion) -> None:
        """Show the weight as a share of all; says nothing to listeners."""
        if not self.slider.isSliderDown():
            self.slider.blockSignals(True)
            self.slider.setValue(criterion.weight)
            self.slider.blockSignals(False)
        shown = self._words.percent(criterion.share)
        if shown == self.share.text():
            return
        self.share.setText(shown)
        self.share.set_tone("warn" if criterion.too_light else "")
        light = " It is so light that it can hardly change anything." if criterion.too_light else ""
        set_tip(self.share, light.strip())
        self.slider.setAccessibleName(f"Weight of {criterion.name}")
        self.slider.setAccessibleDescription(f"Counts {shown} of the total.{light}")

    def set_columns(self, name_width: int, weight_width: int) -> None:
        self.name.setFixedWidth(name_width)
        self._weight.setFixedWidth(weight_width)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(colour("border"))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())

    def _lay_out(self, *, is_must: bool) -> None:
        self._weight = QWidget()
        must = (Icon("lock", "text2", 4), grow(Text("must have", "body", "text2")))
        free = (grow(self.slider), self.share)
        row(*(must if is_must else free), spacing=1, on=self._weight)
        if not is_must:
            self.share.setMinimumWidth(S(NUMBER_UNITS))
        row(self.name, self._weight, spacing=2, margins=QMargins(S(4), 0, S(3), 1), on=self)
        for unused in (self.slider, self.share) if is_must else ():
            unused.setParent(self)
            unused.hide()

    def _ask(self) -> None:
        self.edit_asked.emit(self.criterion_id)


def _tip(criterion: ComparedCriterion) -> str:
    floor = f"Less than {criterion.floor} points knocks a bid out." if criterion.floor else ""
    return "\n".join(part for part in (criterion.name, criterion.meaning, floor) if part)
