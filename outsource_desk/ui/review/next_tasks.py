"""After a review that went well: the tasks to give away next (R18)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.card import Card, fill
from outsource_desk.ui.kit.labels import Text

if TYPE_CHECKING:
    from outsource_desk.services.decide.scan import NextTasks

LEAD = "This one goes well. These promise most of what is not decided yet:"


class NextTasksCard(Card):
    """Hidden unless the newest success is the task that is shown."""

    chosen = Signal(int)  # the task to check

    def __init__(self) -> None:
        super().__init__("What to give away next")

    def show_next(self, next_tasks: NextTasks | None, task_id: int) -> None:
        rows = (
            next_tasks.rows if next_tasks is not None and next_tasks.success_id == task_id else ()
        )
        self.setVisible(bool(rows))
        buttons = []
        for row in rows:
            button = Button(row.title, "trail", "arrow-right", name=f"Check “{row.title}”")
            button.clicked.connect(lambda _checked=False, at=row.task_id: self.chosen.emit(at))
            buttons.append(button)
        fill(self.body, [Text(LEAD, wrap=True), *buttons])
