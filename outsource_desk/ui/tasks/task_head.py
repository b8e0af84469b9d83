"""The top of an open task: way back, title, what can be done, and the row of stages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from typing_extensions import override

from outsource_desk.domain.radar.check import Severity
from outsource_desk.ui.kit.buttons import Button, IconButton
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import at_middle, column, grow, row, stretch
from outsource_desk.ui.kit.parked_buttons import ParkedButtons
from outsource_desk.ui.kit.stepper import StageMark, Stepper
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from outsource_desk.services.tasks.tasks import StageState, TaskHeader


class TaskHead(QWidget):
    """Shows one TaskHeader; the buttons of the stage stand at the right, the primary one last."""

    back = Signal()
    stage_chosen = Signal(str)
    rename_asked = Signal()
    check_asked = Signal()
    delete_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back_button = Button("Tasks", "trail", "chevron-left", name="Back to all tasks")
        self.back_button.clicked.connect(self.back)
        self.trail = Text("", "caption", "text2")
        self.title = Text("", "title", wrap=True)
        self.more_button = IconButton("ellipsis", "More about this task")
        self.more_button.clicked.connect(self._open_menu)
        self.stepper = Stepper()
        self.stepper.chosen.connect(self.stage_chosen)
        self._buttons = row(spacing=2)
        self._drawer = ParkedButtons(self)
        self._shown: list[QWidget] = []
        self._lay_out()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_task(self, header: TaskHeader) -> None:
        """Show another task, or the same one after a change."""
        self.trail.setText(f"›  {header.department}" if header.department else "›")
        self.title.setText(header.title)
        self._fit()

    def show_stages(
        self,
        stages: Sequence[StageState],
        current: str,
        findings: Mapping[str, tuple[Severity, int]],
    ) -> None:
        """Show the way; findings: by stage, how bad and how many."""
        marks = [
            StageMark(stage.key, stage.title, stage.done, *_dot(findings.get(stage.key)))
            for stage in stages
        ]
        self.stepper.set_stages(marks, current)

    def set_buttons(self, buttons: Sequence[QWidget]) -> None:
        """Show these buttons; the former ones wait, hidden, to be shown again."""
        while (item := self._buttons.takeAt(0)) is not None:
            former = item.widget()
            if former is not None and former not in buttons:
                self._drawer.put(former)
        for button in buttons:
            self._buttons.addWidget(button)
        self._shown = list(buttons)
        self._fit()

    def _fit(self) -> None:
        """Leave the rarer buttons to the menu where a narrow window would cut them."""
        gap = S(2)
        fixed = max(self.title.minimumSizeHint().width(), self._trail_width())
        room = self.width() - fixed - self.more_button.sizeHint().width() - 2 * gap
        needed = [button.sizeHint().width() + gap for button in self._shown]
        for at, button in enumerate(self._shown):
            fits = sum(needed[at:]) <= room or at == len(self._shown) - 1
            button.setVisible(fits)

    def _trail_width(self) -> int:
        """Return how wide the line above the title is."""
        return self.back_button.sizeHint().width() + self.trail.sizeHint().width() + S(2)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in self._shown:
            if button.isHidden() and isinstance(button, QPushButton):
                menu.addAction(button.text(), button.click).setEnabled(button.isEnabled())
        menu.addSeparator()
        menu.addAction("Rename…", self.rename_asked.emit)
        menu.addAction("Check again…", self.check_asked.emit)
        menu.addSeparator()
        menu.addAction("Delete task", self.delete_asked.emit)
        menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    def _lay_out(self) -> None:
        trail = row(self.back_button, self.trail, stretch(), spacing=1.5)
        words = column(trail, row(grow(self.title), spacing=2), spacing=0)
        top = row(grow(words), at_middle(self.more_button), self._buttons, spacing=2)
        column(top, self.stepper, spacing=3, on=self)


def _dot(findings: tuple[Severity, int] | None) -> tuple[str, str]:
    """Return tone and words; a hint is said, but shows no dot."""
    if findings is None:
        return "", ""
    worst, count = findings
    things = "1 thing" if count == 1 else f"{count} things"
    return "" if worst == Severity.INFO else worst.value, f"{things} to look at"
