"""Giving a task another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.errors import InputError
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import TextField

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk


@dialog("rename_task")
class RenameTaskDialog(Dialog):
    """The name stands on every screen and document of the task."""

    title = "Rename task"
    verb = "Rename task"

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, task_id: int, name: str
    ) -> None:
        super().__init__(desk, parent)
        self._task_id = task_id
        self.name = TextField(
            "Name of the task",
            hint="For example: Payroll processing",
            required="Enter a name, for example Payroll processing.",
        )
        self.name.set_value(name)
        self.name.edit.selectAll()
        self.body.addWidget(self.name)

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        row = tasks.task_list(desk.store)[0]
        return cls(desk, task_id=row.id, name=row.title)

    @override
    def commit(self) -> None:
        if not self.name.validate():
            raise InputError(self.name.problem())
        tasks.rename_task(self.desk.store, self._task_id, self.name.value())
        self.desk.say("The task was renamed.")
