"""A part of the owner's firm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.records.business import Department
from outsource_desk.services.business import business
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.record_dialog import RecordDialog, of_items
from outsource_desk.ui.frame.record_fields import text

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk


def _sample(desk: Desk) -> tuple[int, int | None]:
    return 0, business.departments(desk.store)[0].id


@dialog("department")
class DepartmentDialog(RecordDialog):
    """Adds one, or renames the one with `item_id`."""

    lead = "The task scan walks through the business department by department."
    change_title = "Rename department"
    change_verb = "Rename department"
    changed = "The department is called “{name}” now."
    services = of_items(Department, _sample)
    fields = (
        text(
            "name",
            hint="For example: Workshop, Shop and office",
            required="Enter a name, for example Workshop.",
        ),
    )
