"""The left side of the grid: heads, criteria with weights, and the sum, in step with the cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from outsource_desk.ui.compare.weights import WeightRow
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.look.theme import S, colour

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from outsource_desk.base.text import Words
    from outsource_desk.services.compare.comparison import Comparison, Criterion

WIDE = (38, 30)  # units of the two columns: name, weight
NARROW = (26, 22)


class Foot(QWidget):
    """Below the criteria: the sum of the weights, under a strong line."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(colour("control"))
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())


class FrozenSide(QWidget):
    """Scrolls up and down with the cells, never sideways."""

    dragged = Signal(int, int)  # criterion, weight
    settled = Signal()
    edit_asked = Signal(int)
    spread_asked = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._rows: list[WeightRow] = []
        self._shape: tuple[object, ...] = ()
        self.head = QWidget()
        self.foot = Foot()
        self.spread = Button("Spread evenly", "quiet")
        self.sum = Text("", "strong", "success")
        self._titles_row = QGridLayout()
        self._foot_row = QGridLayout(self.foot)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.area = QScrollArea()
        self._widths = (S(WIDE[0]), S(WIDE[1]))
        self._lay_out()
        self.spread.clicked.connect(self.spread_asked)

    def show_criteria(self, found: Comparison, heights: Sequence[int]) -> None:
        """Show the criteria; the sliders stay the same widgets while the criteria do."""
        frozen = found.award is not None
        shape = (frozen, *((c.criterion_id, c.name, c.kind, c.meaning) for c in found.criteria))
        if shape != self._shape:
            self._shape = shape
            self._build(found.criteria, frozen=frozen)
        for row, height in zip(self._rows, heights, strict=True):
            row.setFixedHeight(height)
        self._body.setFixedHeight(sum(heights))
        self.spread.setVisible(not frozen)
        self.show_weights(found)

    def show_weights(self, found: Comparison) -> None:
        for row, one in zip(self._rows, found.criteria, strict=True):
            row.show_weight(one)
        whole = sum(one.share for one in found.criteria)
        self.sum.setText(self._words.percent(whole))

    def set_narrow(self, *, narrow: bool) -> None:
        name, weight = NARROW if narrow else WIDE
        self._widths = (S(name), S(weight))
        for row in self._rows:
            row.set_columns(*self._widths)
        for columns in (self._titles_row, self._foot_row):
            columns.setColumnMinimumWidth(0, self._widths[0])
        self.setFixedWidth(sum(self._widths) + S(9))

    def sliders(self) -> list[WeightRow]:
        return [row for row in self._rows if not row.slider.isHidden()]

    def _build(self, criteria: Sequence[Criterion], *, frozen: bool) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [WeightRow(one, self._words, frozen=frozen) for one in criteria]
        for row in self._rows:
            row.dragged.connect(self.dragged)
            row.settled.connect(self.settled)
            row.edit_asked.connect(self.edit_asked)
            row.set_columns(*self._widths)
            self._column.addWidget(row)

    def _lay_out(self) -> None:
        self.area.setWidget(self._body)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.viewport().setAutoFillBackground(False)
        self._body.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._lay_out_head()
        self._foot_row.setContentsMargins(S(4), 0, S(3), 0)
        self._foot_row.setHorizontalSpacing(S(2))
        self._foot_row.addWidget(Text("Total score", "sub"), 0, 0)
        self._foot_row.addWidget(self.sum, 0, 1)
        self._foot_row.setColumnStretch(1, 1)
        whole.addWidget(self.head)
        whole.addWidget(self.area, stretch=1)
        whole.addWidget(self.foot)
        self.set_narrow(narrow=False)

    def _lay_out_head(self) -> None:
        head = QVBoxLayout(self.head)
        head.setContentsMargins(S(4), S(2), S(3), S(2))
        head.setSpacing(0)
        above = QHBoxLayout()
        above.addStretch(1)
        above.addWidget(self.spread)
        head.addLayout(above)
        head.addStretch(1)
        self._titles_row.setHorizontalSpacing(S(2))
        for column, title in enumerate(("Criterion", "Weight")):
            self._titles_row.addWidget(Text(title, "caption", "text2"), 0, column)
        self._titles_row.setColumnStretch(1, 1)
        head.addLayout(self._titles_row)
