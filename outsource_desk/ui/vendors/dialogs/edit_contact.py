"""A person at a vendor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.records.draft import read_draft
from outsource_desk.records.vendor import Contact, ContactDraft
from outsource_desk.services import items
from outsource_desk.services.vendors import vendors
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import TextField
from outsource_desk.ui.kit.form import Form

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk


@dialog("edit_contact")
class EditContactDialog(Dialog):
    """Adds one, or changes the one with `contact_id` (R40)."""

    title = "Add contact"
    verb = "Add contact"
    lead = "Somebody you can call when it matters."

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        vendor_id: int,
        contact_id: int | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._vendor_id, self._contact_id = vendor_id, contact_id
        self.form = Form(
            {
                "name": TextField(
                    "Name",
                    hint="For example: Aoife Brennan",
                    required="Enter a name, for example Aoife Brennan.",
                ),
                "role": TextField("Role", hint="For example: Account manager"),
                "email": TextField("E-mail", hint="For example: aoife@brightline.example"),
                "phone": TextField("Phone", hint="For example: +353 91 555 010"),
            }
        )
        self.body.addWidget(self.form)
        if contact_id is not None:
            self.set_title("Change contact")
            self.commit_button.setText("Save contact")
            draft = items.draft(desk.store, Contact, contact_id)
            self.form.set_values(draft.model_dump())

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, vendor_id=vendors.vendor_list(desk.store)[0].id)

    @override
    def commit(self) -> None:
        draft = read_draft(ContactDraft, **self.form.values())
        if self._contact_id is None:
            items.add(self.desk.store, Contact, self._vendor_id, draft)
            self.desk.say(f"“{draft.name}” was added.")
        else:
            items.change(self.desk.store, Contact, self._contact_id, draft)
            self.desk.say(f"“{draft.name}” was changed.")
