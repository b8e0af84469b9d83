"""Somebody inside the owner's firm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.records.business import PersonDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.services import business
from outsource_desk.ui.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import TextField
from outsource_desk.ui.kit.form import Form

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.desk import Desk


@dialog("person")
class PersonDialog(Dialog):
    """Adds one, or changes the one with `person_id`."""

    title = "Add person"
    verb = "Add person"
    lead = "People can own tasks and look after vendors."

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, person_id: int | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._person_id = person_id
        self.form = Form(
            {
                "name": TextField(
                    "Name",
                    hint="For example: Jonas Großmann",
                    required="Enter a name, for example Jonas Großmann.",
                ),
                "role": TextField("Role", hint="For example: Workshop and shipping"),
                "email": TextField("E-mail", hint="For example: jonas@firm.example"),
            }
        )
        self.body.addWidget(self.form)
        if person_id is not None:
            self.set_title("Change person")
            self.commit_button.setText("Save person")
            found = next(one for one in business.people(desk.store) if one.id == person_id)
            self.form.set_values({"name": found.name, "role": found.role, "email": found.email})

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, person_id=business.people(desk.store)[0].id)

    @override
    def commit(self) -> None:
        draft = read_draft(PersonDraft, **self.form.values())
        if self._person_id is None:
            business.add_person(self.desk.store, draft)
            self.desk.say(f"“{draft.name}” was added.")
        else:
            business.change_person(self.desk.store, self._person_id, draft)
            self.desk.say(f"“{draft.name}” was changed.")
