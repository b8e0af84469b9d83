"""One page of the wizard: what it asks, its questions, and room for the verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget, QWizardPage

from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, grow, row, space, stretch
from outsource_desk.ui.kit.scroll import Scroll
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from outsource_desk.ui.decide.check_task.check_step import CheckStep

WIDEST_UNITS = 180


class CheckPage(QWizardPage):
    """The verdict stands beside the questions or, in a narrow window, below them."""

    def __init__(self, step: CheckStep) -> None:
        super().__init__()
        self.step = step
        self.setAccessibleName(step.title)
        self.problem = Banner("danger")
        self.problem.hide()
        self._below = column()
        self._inside = QWidget()
        self._inside.setMaximumWidth(S(WIDEST_UNITS))
        self.area = Scroll(self._inside)
        self._row = row(
            grow(column(self.problem, grow(self.area), spacing=2)),
            spacing=6,
            margins=(5, 3, 3, 3),
            on=self,
        )

    def fill(self, number: int, count: int) -> None:
        """Take the questions in once the page has its place: each new parent dresses them again."""
        column(
            Text(f"Step {number} of {count}", "caption", "text2"),
            Text(self.step.title, "title", wrap=True),
            Text(self.step.lead, "body", "text2", wrap=True),
            space(3),
            self.step,
            self._below,
            stretch(),
            spacing=1,
            on=self._inside,
        )

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
