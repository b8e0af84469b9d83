"""Giving a task another name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.records.task import TaskDraft
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.form_dialog import FormDialog
from outsource_desk.ui.frame.record_fields import text

if TYPE_CHECKING:
    from typing import Self

    from outsource_desk.ui.frame.desk import Desk


@dialog("rename_task")
class RenameTaskDialog(FormDialog):
    """The name stands on every screen and document of the task."""

    title = "Rename task"
    verb = "Rename task"
    draft = TaskDraft
    fields = (
        text(
            "title",
            hint="For example: Payroll processing",
            required="Enter a name, for example Payroll processing.",
        ),
    )

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        row = tasks.task_list(desk.store)[0]
        return cls(desk, task_id=row.id, name=row.title)

    @override
    def begin(self) -> dict[str, Any]:
        return {"title": self.subject["name"]}

    @override
    def do(self, values: dict[str, Any]) -> str:
        tasks.rename_task(self.desk.store, self.subject["task_id"], values["title"])
        return "The task was renamed."
