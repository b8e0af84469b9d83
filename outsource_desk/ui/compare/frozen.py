"""The left side of the grid: heads, criteria with weights, and the sum, in step with the cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget
from typing_extensions import override

from outsource_desk.ui.compare.weights import WeightRow
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, grow, row, stretch
from outsource_desk.ui.look.theme import S, colour

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from outsource_desk.base.text import Words
    from outsource_desk.services.compare.comparison import ComparedCriterion, Comparison

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
        self._column = column(spacing=0, on=self._body)
        self.area = QScrollArea()
        self._widths = (S(WIDE[0]), S(WIDE[1]))
        self._lay_out()
        self.spread.clicked.connect(self.spread_asked)

    def show_criteria(self, comparison: Comparison, heights: Sequence[int]) -> None:
        """Show the criteria; the sliders stay the same widgets while the criteria do."""
        frozen = comparison.award is not None
        shape = (
            frozen,
            *((c.criterion_id, c.name, c.kind, c.meaning) for c in comparison.criteria),
        )
        if shape != self._shape:
            self._shape = shape
            self._build(comparison.criteria, frozen=frozen)
        for weight, height in zip(self._rows, heights, strict=True):
            weight.setFixedHeight(height)
        self._body.setFixedHeight(sum(heights))
        self.spread.setVisible(not frozen)
        self.show_weights(comparison)

    def show_weights(self, comparison: Comparison) -> None:
        for weight, criterion in zip(self._rows, comparison.criteria, strict=True):
            weight.show_weight(criterion)
        whole = sum(criterion.share for criterion in comparison.criteria)
        self.sum.setText(self._words.percent(whole))

    def set_narrow(self, *, narrow: bool) -> None:
        name_units, weight_units = NARROW if narrow else WIDE
        self._widths = (S(name_units), S(weight_units))
        for weight in self._rows:
            weight.set_columns(*self._widths)
        for columns in (self._titles_row, self._foot_row):
            columns.setColumnMinimumWidth(0, self._widths[0])
        self.setFixedWidth(sum(self._widths) + S(9))

    def sliders(self) -> list[WeightRow]:
        return [row for row in self._rows if not row.slider.isHidden()]

    def _build(self, criteria: Sequence[ComparedCriterion], *, frozen: bool) -> None:
        for weight in self._rows:
            self._column.removeWidget(weight)
            weight.hide()
            weight.deleteLater()
        self._rows = [WeightRow(criterion, self._words, frozen=frozen) for criterion in criteria]
        for weight in self._rows:
            weight.dragged.connect(self.dragged)
            weight.settled.connect(self.settled)
            weight.edit_asked.connect(self.edit_asked)
            weight.set_columns(*self._widths)
            self._column.addWidget(weight)

    def _lay_out(self) -> None:
        self.area.setWidget(self._body)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.viewport().setAutoFillBackground(False)
        self._body.setAutoFillBackground(False)
        self._lay_out_head()
        self._foot_row.setContentsMargins(S(4), 0, S(3), 0)
        self._foot_row.setHorizontalSpacing(S(2))
        self._foot_row.addWidget(Text("Total score", "sub"), 0, 0)
        self._foot_row.addWidget(self.sum, 0, 1)
        self._foot_row.setColumnStretch(1, 1)
        column(self.head, grow(self.area), self.foot, spacing=0, on=self)
        self.set_narrow(narrow=False)

    def _lay_out_head(self) -> None:
        self._titles_row.setHorizontalSpacing(S(2))
        for at, title in enumerate(("Criterion", "Weight")):
            self._titles_row.addWidget(Text(title, "caption", "text2"), 0, at)
        self._titles_row.setColumnStretch(1, 1)
        column(
            row(stretch(), self.spread),
            stretch(),
            self._titles_row,
            spacing=0,
            margins=(4, 2, 3, 2),
            on=self.head,
        )
