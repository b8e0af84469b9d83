"""Who of the owner's works with whom of the vendor's."""

from __future__ import annotations

from outsource_desk.records.brief import Interface
from outsource_desk.ui.brief.examples import brief_services
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.record_dialog import RecordDialog
from outsource_desk.ui.frame.record_fields import text


@dialog("edit_contact_point")
class EditContactPointDialog(RecordDialog):
    """Adds one, or changes the one with `item_id` (R25)."""

    lead = "A department, a person or a step of yours that works with one of theirs."
    lead_stays = True
    change_verb = "Save changes"
    services = brief_services(Interface, "interfaces")
    fields = (
        text(
            "ours",
            hint="For example: Workshop, Jonas",
            required="Enter who or what it is on your side, for example Workshop.",
        ),
        text("theirs", hint="For example: Packing hall"),
        text("passes", hint="For example: List of orders, broken pieces", wording=True),
        text("way", hint="For example: Shared list, each day by 11", wording=True),
    )
