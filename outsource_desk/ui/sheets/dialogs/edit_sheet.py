"""What an instruction sheet says besides its steps; a new one takes its steps along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.records.draft import read_draft
from outsource_desk.records.sheet import SheetDraft, SheetStepDraft
from outsource_desk.services.sheets import changes as sheet_changes
from outsource_desk.services.sheets import library as sheet_library
from outsource_desk.services.vendor_view.sheets import lines_of
from outsource_desk.ui.frame.dialog import WIDE_UNITS, Dialog, dialog
from outsource_desk.ui.kit.fields import LongTextField, TextField
from outsource_desk.ui.kit.form import Form

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk

STEPS = "steps"


@dialog("edit_sheet")
class EditSheetDialog(Dialog):
    """Adds one, or changes the one with `sheet_id` (R27)."""

    title = "Add an instruction sheet"
    verb = "Add sheet"
    lead = "One piece of work, as you would explain it to somebody on the first day."
    width_units = WIDE_UNITS

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, sheet_id: int | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._sheet_id = sheet_id
        self.form = Form(
            {
                "title": TextField(
                    "Name of the sheet",
                    hint="What is done, for example: Pack a parcel so that nothing breaks",
                    required="Enter a name, for example Pack a parcel.",
                ),
                "purpose": LongTextField(
                    "What it is good for", lines=2, hint="For example: Every cup arrives whole."
                ),
            }
        )
        self.form.add_beside(
            {
                "occasion": TextField(
                    "When to do it", hint="For example: On the first day of each month"
                ),
                "ask": TextField("Whom to ask", hint="A name, and how to reach them"),
            }
        )
        if sheet_id is None:
            steps = LongTextField(
                "Steps, one a line",
                lines=5,
                hint="Pictures, tips and videos come to each step afterwards.",
            )
            self.form.add(STEPS, steps)
        self.form.add_beside(
            {
                "needs": LongTextField(
                    "What you need, one a line", lines=3, hint="Tools, papers, access."
                ),
                "checks": LongTextField(
                    "Check at the end, one a line",
                    lines=3,
                    hint="To tick, for example: Nothing rattles",
                ),
            }
        )
        self.form.add(
            "video",
            TextField("Link to a video", hint="Somebody doing it once, filmed with a phone."),
        )
        self.body.addWidget(self.form)
        if sheet_id is not None:
            self.set_title("Change the instruction sheet", self.lead)
            self.commit_button.setText("Save sheet")
            self.form.set_values(sheet_library.sheet_card(desk.store, sheet_id).draft.model_dump())

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk)

    @override
    def commit(self) -> None:
        values = self.form.values()
        steps = [read_draft(SheetStepDraft, text=one) for one in lines_of(values.pop(STEPS, ""))]
        draft = read_draft(SheetDraft, **values)
        store, today = self.desk.store, self.desk.clock.today()
        if self._sheet_id is None:
            sheet_changes.add_sheet(store, draft, steps, today)
            self.desk.say(f"“{draft.title}” was added.")
        else:
            sheet_changes.change_sheet(store, self._sheet_id, draft, today)
            self.desk.say(f"“{draft.title}” was changed.")
