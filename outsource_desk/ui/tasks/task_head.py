"""The top of an open task: way back, title, what can be done, and the row of stages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from outsource_desk.domain.radar.check import Severity
from outsource_desk.ui.kit.buttons import Button, IconButton
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.parked_buttons import Drawer
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
        self._buttons = QHBoxLayout()
        self._drawer = Drawer(self)
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
        found: Mapping[str, tuple[Severity, int]],
    ) -> None:
        """Show the way; found: by stage, how bad and how many the findings are."""
        marks = [
            StageMark(one.key, one.title, one.done, *_dot(found.get(one.key))) for one in stages
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
        trail = QHBoxLayout()
        trail.setSpacing(S(1.5))
        trail.addWidget(self.back_button)
        trail.addWidget(self.trail)
        trail.addStretch(1)
        named = QHBoxLayout()
        named.setSpacing(S(2))
        named.addWidget(self.title, stretch=1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(trail)
        words.addLayout(named)
        self._buttons.setSpacing(S(2))
        top = QHBoxLayout()
        top.setSpacing(S(2))
        top.addLayout(words, stretch=1)
        top.addWidget(self.more_button, alignment=Qt.AlignmentFlag.AlignVCenter)
        top.addLayout(self._buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(S(3))
        whole.addLayout(top)
        whole.addWidget(self.stepper)


def _dot(found: tuple[Severity, int] | None) -> tuple[str, str]:
    """Return tone and words; a hint is said, but shows no dot."""
    if found is None:
        return "", ""
    worst, count = found
    things = "1 thing" if count == 1 else f"{count} things"
    return "" if worst == Severity.INFO else worst.value, f"{things} to look at"
