"""A part of the owner's firm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.records.business import Department, DepartmentDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.services import items
from outsource_desk.services.business.business import ONLY, departments
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import TextField
from outsource_desk.ui.kit.form import Form

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk


@dialog("department")
class DepartmentDialog(Dialog):
    """Adds one, or renames the one with `department_id`."""

    title = "Add department"
    verb = "Add department"
    lead = "The task scan walks through the business department by department."

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, department_id: int | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._department_id = department_id
        name = TextField(
            "Name",
            hint="For example: Workshop, Shop and office",
            required="Enter a name, for example Workshop.",
        )
        self.form = Form({"name": name})
        self.body.addWidget(self.form)
        if department_id is not None:
            self.set_title("Rename department")
            self.commit_button.setText("Rename department")
            found = next(one for one in departments(desk.store) if one.id == department_id)
            self.form.set_values({"name": found.name})

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, department_id=departments(desk.store)[0].id)

    @override
    def commit(self) -> None:
        draft = read_draft(DepartmentDraft, **self.form.values())
        if self._department_id is None:
            items.add(self.desk.store, Department, ONLY, draft)
            self.desk.say(f"“{draft.name}” was added.")
        else:
            items.change(self.desk.store, Department, self._department_id, draft)
            self.desk.say(f"The department is called “{draft.name}” now.")
