"""One step of an instruction sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.records.draft import read_draft
from outsource_desk.records.sheet import SheetStep, SheetStepDraft
from outsource_desk.services import items
from outsource_desk.services.sheets import library as sheet_library
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import LongTextField, TextField
from outsource_desk.ui.kit.form import Form

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk


@dialog("edit_step")
class EditStepDialog(Dialog):
    """Adds one at the end of a sheet, or changes the one with `step_id` (R27)."""

    title = "Add a step"
    verb = "Add step"
    lead = "One thing to do. Begin with what the hand does: take, write, check, send."

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        sheet_id: int,
        step_id: int | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._sheet_id, self._step_id = sheet_id, step_id
        self.form = Form(
            {
                "text": LongTextField(
                    "What to do",
                    lines=3,
                    hint="For example: Wrap each piece in two sheets of tissue.",
                    required="Enter what to do, for example Wrap each piece in tissue.",
                ),
                "tip": LongTextField(
                    "Watch out",
                    lines=2,
                    hint="What goes wrong most often, and how to avoid it.",
                ),
                "video": TextField("Link to a video", hint="Where it shows better than it tells."),
            }
        )
        self.body.addWidget(self.form)
        if step_id is not None:
            self.set_title("Change the step", self.lead)
            self.commit_button.setText("Save step")
            card = sheet_library.sheet_card(desk.store, sheet_id)
            draft = next((one.draft for one in card.steps if one.id == step_id), None)
            if draft is not None:
                self.form.set_values(draft.model_dump())

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        row = sheet_library.sheet_list(desk.store)[0]
        card = sheet_library.sheet_card(desk.store, row.id)
        return cls(desk, sheet_id=row.id, step_id=card.steps[0].id)

    @override
    def commit(self) -> None:
        draft = read_draft(SheetStepDraft, **self.form.values())
        if self._step_id is None:
            items.add(self.desk.store, SheetStep, self._sheet_id, draft)
            self.desk.say("The step was added.")
        else:
            items.change(self.desk.store, SheetStep, self._step_id, draft)
            self.desk.say("The step was changed.")
