"""Which instruction sheets go with the request of a task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from typing_extensions import override

from outsource_desk.domain.place import Place
from outsource_desk.services.sheets import changes as sheet_changes
from outsource_desk.services.sheets import library as sheet_library
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.sheets.ticks import Tick, Ticks

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.sheets.library import SheetChoice
    from outsource_desk.ui.frame.desk import Desk

NONE = "There are no instruction sheets yet. Write the first one under Instructions."


@dialog("choose_sheets")
class ChooseSheetsDialog(Dialog):
    """Ticks the sheets of the library (R27)."""

    title = "Choose instruction sheets"
    verb = "Save choice"
    lead = "What you tick is printed behind the request: vendors see how the work is done today."

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, task_id: int) -> None:
        super().__init__(desk, parent)
        self._task_id = task_id
        sheets = sheet_library.sheet_choices(desk.store, task_id)
        self.ticks = Ticks("Instruction sheets", [_tick(desk, sheet) for sheet in sheets])
        self.library_button = Button("Go to the instruction sheets", "quiet", "notebook-text")
        self.library_button.clicked.connect(self._go)
        self.body.addWidget(self.ticks if sheets else Text(NONE, wrap=True))
        self.body.addWidget(self.library_button, alignment=Qt.AlignmentFlag.AlignLeft)
        self.commit_button.setVisible(bool(sheets))

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, task_id=tasks.task_list(desk.store)[0].id)

    @override
    def commit(self) -> None:
        chosen = self.ticks.ticked()
        sheet_changes.set_sheets(self.desk.store, self._task_id, chosen)
        words = self.desk.words.count(
            len(chosen), "instruction sheet goes", "instruction sheets go"
        )
        self.desk.say(f"{words} with the request.")

    def _go(self) -> None:
        self.reject()
        if not self.isVisible():  # else it asks first
            self.desk.go(Place("sheets"))


def _tick(desk: Desk, sheet: SheetChoice) -> Tick:
    steps = desk.words.count(sheet.steps, "step", "steps")
    note = " · ".join(part for part in (steps, sheet.occasion) if part)
    return Tick(sheet.id, sheet.title, note, sheet.chosen)
