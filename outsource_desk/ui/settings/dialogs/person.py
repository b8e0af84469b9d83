"""Somebody inside the owner's firm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.records.business import Person, StaffDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.services import items
from outsource_desk.services.business import business
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import LongTextField, MoneyField, TextField
from outsource_desk.ui.kit.form import Form

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.business.business import PersonRow
    from outsource_desk.ui.frame.desk import Desk


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
        self.form = self._form(desk)
        self.body.addWidget(self.form)
        if person_id is not None:
            self.set_title("Change person")
            self.commit_button.setText("Save person")
            found = _found(desk, person_id)
            self.form.set_values({name: getattr(found, name) for name in self.form.names})

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, person_id=business.people(desk.store)[0].id)

    @override
    def commit(self) -> None:
        draft = read_draft(StaffDraft, **self.form.values())
        if self._person_id is None:
            items.add(self.desk.store, Person, business.ONLY, draft)
            self.desk.say(f"“{draft.name}” was added.")
        else:
            items.change(self.desk.store, Person, self._person_id, draft)
            self.desk.say(f"“{draft.name}” was changed.")

    @staticmethod
    def _form(desk: Desk) -> Form:
        form = Form()
        name = TextField(
            "Name",
            hint="For example: Jonas Großmann",
            required="Enter a name, for example Jonas Großmann.",
        )
        role = TextField("Role", hint="For example: Packs and ships")
        known = [one.name for one in business.departments(desk.store)]
        department = TextField(
            "Department", suggestions=known, hint="For example: Workshop. A new one is added."
        )
        skills = LongTextField(
            "Strengths and skills",
            lines=3,
            hint="What this person is better at than anybody you could hire.",
        )
        currency = business.currency(desk.store)
        unit = f"{desk.words.currency_symbol(currency)} an hour"
        rate = MoneyField(
            "Cost of one hour",
            desk.words,
            currency,
            unit=unit,
            hint="All costs together. Settings works it out for you.",
        )
        form.add("name", name)
        form.add_beside({"role": role, "department": department})
        form.add("email", TextField("E-mail", hint="For example: jonas@firm.example"))
        form.add("skills", skills)
        form.add("hour_rate_minor", rate)
        return form


def _found(desk: Desk, person_id: int) -> PersonRow:
    return next(one for one in business.people(desk.store) if one.id == person_id)
