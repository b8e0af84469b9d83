"""What an instruction sheet says besides its steps; a new one takes its steps along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.records.draft import read_draft
from outsource_desk.records.sheet import SheetDraft, SheetStepDraft
from outsource_desk.services.sheets import changes as sheet_changes
from outsource_desk.services.sheets import library as sheet_library
from outsource_desk.services.vendor_view.sheets import lines_of
from outsource_desk.ui.frame.dialog import WIDE_UNITS, dialog
from outsource_desk.ui.frame.record_dialog import RecordDialog, Services
from outsource_desk.ui.frame.record_fields import long_text, text

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk


def _sample(_: Desk) -> tuple[int, int | None]:
    return 0, None


@dialog("edit_sheet")
class EditSheetDialog(RecordDialog):
    """Adds one, or changes the one with `item_id` (R27)."""

    noun = "sheet"
    title = "Add an instruction sheet"
    change_title = "Change the instruction sheet"
    lead = "One piece of work, as you would explain it to somebody on the first day."
    lead_stays = True
    width_units = WIDE_UNITS
    services = Services(
        SheetDraft,
        sheet_changes.add_sheet,
        lambda store, sheet_id: sheet_library.sheet_card(store, sheet_id).draft,
        sheet_changes.change_sheet,
        _sample,
        named_by="title",
    )
    owned = False
    dated = True
    fields = (
        text(
            "title",
            hint="What is done, for example: Pack a parcel so that nothing breaks",
            required="Enter a name, for example Pack a parcel.",
        ),
        long_text("purpose", lines=2, hint="For example: Every parcel arrives whole."),
        (
            text("occasion", hint="For example: On the first day of each month"),
            text("ask", hint="A name, and how to reach them"),
        ),
        long_text(
            "steps",
            label="Steps, one a line",
            lines=5,
            hint="Pictures, tips and videos come to each step afterwards.",
            new_only=True,
        ),
        (
            long_text(
                "needs", label="What you need, one a line", lines=3, hint="Tools, papers, access."
            ),
            long_text(
                "checks",
                label="Check at the end, one a line",
                lines=3,
                hint="To tick, for example: Nothing rattles",
            ),
        ),
        text("video", hint="Somebody doing it once, filmed with a phone."),
    )

    @override
    def more(self, values: dict[str, Any]) -> dict[str, Any]:
        if "steps" not in values:
            return {}
        return {
            "steps": [read_draft(SheetStepDraft, text=step) for step in lines_of(values["steps"])]
        }
