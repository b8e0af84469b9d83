"""The stages of one task as a row of buttons: done, current, still open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from outsource_desk.ui.kit.layout import row
from outsource_desk.ui.kit.tips import set_tip
from outsource_desk.ui.look.icons import SCALES, pixmap
from outsource_desk.ui.look.theme import (
    ICON_UNITS,
    S,
    colour,
    metrics,
    tokens,
    type_font,
    window_units,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

DISC_UNITS = 5.5
DOT_SHARE = 0.34  # of the disc


@dataclass(frozen=True, slots=True)
class StageMark:
    """One stage in the row."""

    key: str
    title: str
    done: bool = False
    tone: str = ""  # "danger" or "warn": a dot on the disc
    note: str = ""  # what the dot says, in words


class Stepper(QWidget):
    """Shows the stages; arrows move between them, a press opens one."""

    chosen = Signal(str)

    def __init__(self, name: str = "Stages of this task") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._row = row(spacing=1, on=self)
        self._group = QButtonGroup(self)
        self._steps: list[_StepButton] = []

    def set_stages(self, stages: Sequence[StageMark], current: str) -> None:
        """Show these stages; keep the buttons while only states change."""
        if [step.mark.key for step in self._steps] != [mark.key for mark in stages]:
            self._build(stages)
        for step in self._steps:  # first, because the group unchecks the former one only then
            if step.mark.key == current:
                step.setChecked(True)
        for step, mark in zip(self._steps, stages, strict=True):
            step.show_mark(mark, current=mark.key == current, count=len(stages))
        self._fit()
        self.update()  # the lines between the buttons too

    def button(self, key: str) -> QToolButton:
        return next(step for step in self._steps if step.mark.key == key)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        """Room for the discs and one label."""
        discs = len(self._steps) * S(DISC_UNITS + 5)
        widest = max((step.words_width() for step in self._steps), default=0)
        return QSize(discs + widest, super().minimumSizeHint().height())

    def _build(self, stages: Sequence[StageMark]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._steps = []
        for number, mark in enumerate(stages, 1):
            if number > 1:
                self._row.addWidget(_Connector(self._steps[-1]), stretch=1)
            step = _StepButton(number, mark)
            step.clicked.connect(lambda _=False, key=mark.key: self.chosen.emit(key))
            self._group.addButton(step)
            self._row.addWidget(step)
            self._steps.append(step)
        self._row.addStretch(1)

    def _fit(self) -> None:
        """Show all labels when there is room for them, else only the current one."""
        needed = sum(step.words_width() + S(DISC_UNITS + 12) for step in self._steps)
        roomy = window_units(self) >= ICON_UNITS and needed <= self.width()
        for step in self._steps:
            beside = roomy or step.isChecked()
            step.setToolButtonStyle(
                Qt.ToolButtonStyle.ToolButtonTextBesideIcon
                if beside
                else Qt.ToolButtonStyle.ToolButtonIconOnly
            )


class _StepButton(QToolButton):
    def __init__(self, number: int, mark: StageMark) -> None:
        super().__init__()
        self.mark = mark
        self._number = number
        self.setProperty("step", "true")
        self.setCheckable(True)
        self.setText(mark.title)

    def words_width(self) -> int:
        return metrics("strong").horizontalAdvance(self.mark.title)

    def show_mark(self, mark: StageMark, *, current: bool, count: int) -> None:
        self.mark = mark
        self.setChecked(current)
        state = "current" if current else ("done" if mark.done else "still open")
        note = f", {mark.note}" if mark.note else ""
        words = f"Stage {self._number} of {count}: {mark.title}, {state}{note}"
        self.setAccessibleName(words)
        set_tip(self, words)
        self._draw()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw()

    def _draw(self) -> None:
        size = S(DISC_UNITS)
        shown = QIcon()
        for scale in SCALES:
            shown.addPixmap(self._disc(size, scale))
        self.setIcon(shown)
        self.setIconSize(QSize(size, size))

    def _disc(self, size: int, scale: int) -> QPixmap:
        disc = QPixmap(size * scale, size * scale)
        disc.setDevicePixelRatio(scale)
        disc.fill(Qt.GlobalColor.transparent)
        painter = QPainter(disc)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        filled = self.mark.done or self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(colour("control"), 1.2))
        painter.setBrush(colour("accent_fill") if filled else Qt.BrushStyle.NoBrush)
        circle = QRectF(0.8, 0.8, size - 1.6, size - 1.6)
        painter.drawEllipse(circle)
        if self.mark.done and not self.isChecked():
            inner = round(size * 0.62)
            tick = pixmap("check", tokens().on_accent, inner, scale)
            painter.drawPixmap((size - inner) // 2, (size - inner) // 2, tick)
        else:
            painter.setPen(colour("on_accent" if filled else "text2"))
            painter.setFont(type_font("micro"))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))
        if self.mark.tone:
            self._draw_dot(painter, size)
        painter.end()
        return disc

    def _draw_dot(self, painter: QPainter, size: int) -> None:
        """Say that something is wrong in this stage."""
        across = size * DOT_SHARE
        painter.setPen(QPen(colour("bg"), 1.2))
        painter.setBrush(colour(f"{self.mark.tone}_bar"))
        painter.drawEllipse(QRectF(size - across - 0.6, 0.6, across, across))


class _Connector(QFrame):
    """The line to the next stage: coloured once the stage before it is done."""

    def __init__(self, before: _StepButton) -> None:
        super().__init__()
        self._before = before
        self.setFixedHeight(2)
        self.setMinimumWidth(S(2))
        self.setMaximumWidth(S(9))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tone = "accent" if self._before.mark.done else "border"
        QPainter(self).fillRect(self.rect(), colour(tone))
