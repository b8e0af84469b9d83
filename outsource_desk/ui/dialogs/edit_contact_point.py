"""Who of the owner's works with whom of the vendor's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.records.brief import InterfaceDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.services import brief_lists, briefs, tasks
from outsource_desk.services.brief_lists import ItemKind
from outsource_desk.services.wording import word_list
from outsource_desk.ui.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import TextField
from outsource_desk.ui.kit.form import Form
from outsource_desk.ui.kit.wording import WordingCheck

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.desk import Desk


@dialog("edit_contact_point")
class EditContactPointDialog(Dialog):
    """Adds one, or changes the one with `item_id` (R25)."""

    title = "Add contact point"
    verb = "Add contact point"
    lead = "A department, a person or a step of yours that works with one of theirs."

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        task_id: int,
        item_id: int | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._task_id, self._item_id = task_id, item_id
        self.form = Form(
            {
                "ours": TextField(
                    "On your side",
                    hint="For example: Workshop, Jonas",
                    required="Enter who or what it is on your side, for example Workshop.",
                ),
                "theirs": TextField("On their side", hint="For example: Packing hall"),
                "passes": TextField(
                    "What passes between them", hint="For example: List of orders, broken pieces"
                ),
                "way": TextField("How and when", hint="For example: Shared list, each day by 11"),
            }
        )
        words = word_list()
        for name in ("passes", "way"):
            WordingCheck.on(self.form[name], words)
        self.body.addWidget(self.form)
        if item_id is not None:
            self.set_title("Change contact point", self.lead)
            self.commit_button.setText("Save changes")
            draft = brief_lists.item_draft(desk.store, ItemKind.INTERFACE, item_id)
            self.form.set_values(draft.model_dump())

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        for row in tasks.task_list(desk.store):
            found = briefs.brief(desk.store, row.id, desk.clock.today()).lists.interfaces
            if found:
                return cls(desk, task_id=row.id, item_id=found[0].id)
        return cls(desk, task_id=0)

    @override
    def commit(self) -> None:
        draft = read_draft(InterfaceDraft, **self.form.values())
        if self._item_id is None:
            brief_lists.add_item(self.desk.store, self._task_id, draft)
            self.desk.say(f"“{draft.ours}” was added.")
        else:
            brief_lists.edit_item(self.desk.store, self._item_id, draft)
            self.desk.say(f"“{draft.ours}” was changed.")
