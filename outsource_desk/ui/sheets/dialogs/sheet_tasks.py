"""With the requests of which tasks an instruction sheet goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.services.sheets import changes as sheet_changes
from outsource_desk.services.sheets import library as sheet_library
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.sheets.ticks import Tick, Ticks

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk

NONE = "There is no task yet that it could go with."
SENT = "Vendors have this request, so it stays as it is."


@dialog("sheet_tasks")
class SheetTasksDialog(Dialog):
    """Ticks tasks; those whose request vendors have are fixed (R27, R35)."""

    title = "Let the sheet go along"
    verb = "Save choice"
    lead = "It is printed behind the requests that you tick, so that vendors see how it is done."

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, sheet_id: int) -> None:
        super().__init__(desk, parent)
        self._sheet_id = sheet_id
        title = sheet_library.sheet_card(desk.store, sheet_id).draft.title
        self.set_title(f"Let “{title}” go along", self.lead)
        choices = sheet_library.task_choices(desk.store, sheet_id)
        self.ticks = Ticks(
            "Tasks",
            [
                Tick(
                    choice.id,
                    choice.title,
                    SENT if choice.locked else "",
                    choice.chosen,
                    bool(choice.locked),
                )
                for choice in choices
            ],
        )
        self.body.addWidget(self.ticks if choices else Text(NONE, wrap=True))
        self.commit_button.setVisible(bool(choices))

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, sheet_id=sheet_library.sheet_list(desk.store)[0].id)

    @override
    def commit(self) -> None:
        sheet_changes.set_tasks(self.desk.store, self._sheet_id, self.ticks.ticked())
        self.desk.say("The choice was saved.")
