"""One page of the wizard: what it asks, its questions, and room for the verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget, QWizardPage

from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.scroll import Scroll
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from outsource_desk.ui.decide.check_task.check_step import CheckStep

WIDEST_UNITS = 180


class StepPage(QWizardPage):
    """The verdict stands beside the questions or, in a narrow window, below them."""

    def __init__(self, step: CheckStep, number: int, count: int) -> None:
        super().__init__()
        self.step = step
        self.setAccessibleName(step.title)
        self.problem = Banner("danger")
        self.problem.hide()
        self._below = QVBoxLayout()
        inside = QWidget()
        inside.setMaximumWidth(S(WIDEST_UNITS))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S(1))
        column.addWidget(Text(f"Step {number} of {count}", "caption", "text2"))
        column.addWidget(Text(step.title, "title", wrap=True))
        column.addWidget(Text(step.lead, "body", "text2", wrap=True))
        column.addSpacing(S(3))
        column.addWidget(step)
        column.addLayout(self._below)
        column.addStretch(1)
        self.area = Scroll(inside)
        left = QVBoxLayout()
        left.setSpacing(S(2))
        left.addWidget(self.problem)
        left.addWidget(self.area, stretch=1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(S(5), S(3), S(3), S(3))
        self._row.setSpacing(S(6))
        self._row.addLayout(left, stretch=1)

    def hold(self, panel: QWidget, *, beside: bool) -> None:
        """Take the verdict panel, which all pages share."""
        self._row.removeWidget(panel)
        self._below.removeWidget(panel)
        if beside:
            self._row.addWidget(panel)
        else:
            self._below.addWidget(panel)
        panel.show()

    def show_top(self) -> None:
        self.area.verticalScrollBar().setValue(0)

    def reveal(self, widget: QWidget) -> None:
        """Scroll to a question and put the focus on it."""
        self.area.ensureWidgetVisible(widget)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
