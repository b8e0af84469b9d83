"""Who of the owner's works with whom of the vendor's."""

from __future__ import annotations

from typing_extensions import override

from outsource_desk.records.brief import Interface, InterfaceDraft
from outsource_desk.ui.brief.brief_item_dialog import BriefItemDialog
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.kit.fields import TextField
from outsource_desk.ui.kit.form import Form


@dialog("edit_contact_point")
class EditContactPointDialog(BriefItemDialog):
    """Adds one, or changes the one with `item_id` (R25)."""

    title = "Add contact point"
    verb = "Add contact point"
    lead = "A department, a person or a step of yours that works with one of theirs."
    table = Interface
    listed = "interfaces"
    draft_type = InterfaceDraft
    named_by = "ours"
    checked = ("passes", "way")
    change_title = "Change contact point"

    @override
    def make_form(self) -> Form:
        return Form(
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
