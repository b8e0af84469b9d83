"""One thing that the owner gives the vendor."""

from __future__ import annotations

from outsource_desk.records.brief import Input
from outsource_desk.ui.brief.examples import brief_services
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.record_dialog import RecordDialog
from outsource_desk.ui.frame.record_fields import day, text


@dialog("edit_input")
class EditInputDialog(RecordDialog):
    """Adds one, or changes the one with `item_id` (R19)."""

    noun = "what you give"
    verb = "Add to the list"
    lead = "Papers, access, samples, answers: what the vendor cannot work without."
    lead_stays = True
    change_verb = "Save changes"
    services = brief_services(Input, "inputs")
    fields = (
        text(
            "title",
            hint="For example: Scanned receipts of the month",
            required="Enter what you give, for example Scanned receipts.",
            wording=True,
        ),
        day("due_on", label="By when", hint="Empty: when the work starts."),
    )
