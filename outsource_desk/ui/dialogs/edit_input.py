"""One thing that the owner gives the vendor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.records.brief import InputDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.services import brief_lists, briefs, tasks
from outsource_desk.services.brief_lists import ItemKind
from outsource_desk.services.wording import word_list
from outsource_desk.ui.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import DateField, TextField
from outsource_desk.ui.kit.form import Form
from outsource_desk.ui.kit.wording import WordingCheck

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.desk import Desk


@dialog("edit_input")
class EditInputDialog(Dialog):
    """Adds one, or changes the one with `item_id` (R19)."""

    title = "Add what you give"
    verb = "Add to the list"
    lead = "Papers, access, samples, answers: what the vendor cannot work without."

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
                "title": TextField(
                    "What you give",
                    hint="For example: Scanned receipts of the month",
                    required="Enter what you give, for example Scanned receipts.",
                ),
                "due_on": DateField("By when", desk.words, hint="Empty: when the work starts."),
            }
        )
        words = word_list()
        for name in ("title",):
            WordingCheck.on(self.form[name], words)
        self.body.addWidget(self.form)
        if item_id is not None:
            self.set_title("Change what you give", self.lead)
            self.commit_button.setText("Save changes")
            draft = brief_lists.item_draft(desk.store, ItemKind.INPUT, item_id)
            self.form.set_values(draft.model_dump())

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        for row in tasks.task_list(desk.store):
            found = briefs.brief(desk.store, row.id, desk.clock.today()).lists.inputs
            if found:
                return cls(desk, task_id=row.id, item_id=found[0].id)
        return cls(desk, task_id=0)

    @override
    def commit(self) -> None:
        draft = read_draft(InputDraft, **self.form.values())
        if self._item_id is None:
            brief_lists.add_item(self.desk.store, self._task_id, draft)
            self.desk.say(f"“{draft.title}” was added.")
        else:
            brief_lists.edit_item(self.desk.store, self._item_id, draft)
            self.desk.say(f"“{draft.title}” was changed.")
