"""One thing that the owner gives the vendor."""

from __future__ import annotations

from typing_extensions import override

from outsource_desk.records.brief import Input, InputDraft
from outsource_desk.ui.brief.brief_item_dialog import BriefItemDialog
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.kit.fields import DateField, TextField
from outsource_desk.ui.kit.form import Form


@dialog("edit_input")
class EditInputDialog(BriefItemDialog):
    """Adds one, or changes the one with `item_id` (R19)."""

    title = "Add what you give"
    verb = "Add to the list"
    lead = "Papers, access, samples, answers: what the vendor cannot work without."
    table = Input
    listed = "inputs"
    draft_type = InputDraft
    named_by = "title"
    checked = ("title",)
    change_title = "Change what you give"

    @override
    def make_form(self) -> Form:
        return Form(
            {
                "title": TextField(
                    "What you give",
                    hint="For example: Scanned receipts of the month",
                    required="Enter what you give, for example Scanned receipts.",
                ),
                "due_on": DateField(
                    "By when", self.desk.words, hint="Empty: when the work starts."
                ),
            }
        )
