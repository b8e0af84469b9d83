"""What the dialogs for one line of a list in the brief share: add it, or change it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from typing_extensions import override

from outsource_desk.records.draft import Draft, read_draft
from outsource_desk.services import items
from outsource_desk.services.brief import briefs
from outsource_desk.services.brief.word_lists import word_list
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.frame.dialog import Dialog
from outsource_desk.ui.kit.wording import WordingCheck

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.kit.form import Form


class BriefItemDialog(Dialog):
    """Adds a line, or changes the one with `item_id`; a subclass names its fields."""

    table: ClassVar[type[Draft]]
    listed: ClassVar[str]  # the list of the brief that it belongs to
    draft_type: ClassVar[type[Draft]]
    named_by: ClassVar[str]  # the field that a message quotes
    checked: ClassVar[tuple[str, ...]]  # fields whose wording is looked through
    change_title: ClassVar[str]
    change_verb: ClassVar[str] = "Save changes"

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        task_id: int,
        item_id: int | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self.task_id, self._item_id = task_id, item_id
        self.form = self.make_form()
        words = word_list()
        for name in self.checked:
            WordingCheck.on(self.form[name], words)
        self.body.addWidget(self.form)
        if item_id is not None:
            self.set_title(self.change_title, self.lead)
            self.commit_button.setText(self.change_verb)
            self.show_values(items.draft(desk.store, self.table, item_id).model_dump())

    def make_form(self) -> Form:
        """Return the fields, named like those of the draft."""
        raise NotImplementedError

    def show_values(self, values: dict[str, Any]) -> None:
        """Show what is stored."""
        self.form.set_values(values)

    def values(self) -> dict[str, Any]:
        """Return what is to be stored, before it is checked."""
        return self.form.values()

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        for row in tasks.task_list(desk.store):
            found = getattr(briefs.brief(desk.store, row.id, desk.clock.today()).lists, cls.listed)
            if found:
                return cls(desk, task_id=row.id, item_id=found[0].id)
        return cls(desk, task_id=0)

    @override
    def commit(self) -> None:
        draft = read_draft(self.draft_type, **self.values())
        if self._item_id is None:
            items.add(self.desk.store, self.table, self.task_id, draft)
            done = "added"
        else:
            items.change(self.desk.store, self.table, self._item_id, draft)
            done = "changed"
        self.desk.say(f"“{getattr(draft, self.named_by)}” was {done}.")
