"""One step of an instruction sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.records.sheet import SheetStep
from outsource_desk.services.sheets import library as sheet_library
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.record_dialog import RecordDialog, of_items
from outsource_desk.ui.frame.record_fields import long_text, text

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk


def _sample(desk: Desk) -> tuple[int, int | None]:
    sheet_id = sheet_library.sheet_list(desk.store)[0].id
    return sheet_id, sheet_library.sheet_card(desk.store, sheet_id).steps[0].id


@dialog("edit_step")
class EditStepDialog(RecordDialog):
    """Adds one at the end of a sheet, or changes the one with `item_id` (R27)."""

    title = "Add a step"
    change_title = "Change the step"
    lead = "One thing to do. Begin with what the hand does: take, write, check, send."
    lead_stays = True
    added, changed = "The step was added.", "The step was changed."
    services = of_items(SheetStep, _sample)
    fields = (
        long_text(
            "text",
            lines=3,
            hint="For example: Wrap each piece in two sheets of tissue.",
            required="Enter what to do, for example Wrap each piece in tissue.",
        ),
        long_text("tip", lines=2, hint="What goes wrong most often, and how to avoid it."),
        text("video", hint="Where it shows better than it tells."),
    )
