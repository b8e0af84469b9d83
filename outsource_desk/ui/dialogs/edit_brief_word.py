"""A word of the owner's trade, with the one meaning that holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.records.brief import GlossaryWordDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.services import brief_lists, briefs, tasks
from outsource_desk.services.brief_lists import ItemKind
from outsource_desk.services.wording import word_list
from outsource_desk.ui.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import LongTextField, TextField
from outsource_desk.ui.kit.form import Form
from outsource_desk.ui.kit.wording import WordingCheck

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.desk import Desk


@dialog("edit_brief_word")
class EditBriefWordDialog(Dialog):
    """Adds one, or changes the one with `item_id` (R80)."""

    title = "Add word"
    verb = "Add word"
    lead = "One meaning, so that two honest people read the same."

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
                "word": TextField(
                    "Word",
                    hint="For example: Bisque",
                    required="Enter the word, for example Bisque.",
                ),
                "meaning": LongTextField(
                    "What it means here", lines=3, hint="For example: A piece that was fired once."
                ),
            }
        )
        words = word_list()
        for name in ("meaning",):
            WordingCheck.on(self.form[name], words)
        self.body.addWidget(self.form)
        if item_id is not None:
            self.set_title("Change word", self.lead)
            self.commit_button.setText("Save changes")
            draft = brief_lists.item_draft(desk.store, ItemKind.WORD, item_id)
            self.form.set_values(draft.model_dump())

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        for row in tasks.task_list(desk.store):
            found = briefs.brief(desk.store, row.id, desk.clock.today()).lists.words
            if found:
                return cls(desk, task_id=row.id, item_id=found[0].id)
        return cls(desk, task_id=0)

    @override
    def commit(self) -> None:
        draft = read_draft(GlossaryWordDraft, **self.form.values())
        if self._item_id is None:
            brief_lists.add_item(self.desk.store, self._task_id, draft)
            self.desk.say(f"“{draft.word}” was added.")
        else:
            brief_lists.edit_item(self.desk.store, self._item_id, draft)
            self.desk.say(f"“{draft.word}” was changed.")
