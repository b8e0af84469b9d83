"""A person at a vendor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.records.vendor import Contact
from outsource_desk.services.vendors import vendors
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.record_dialog import RecordDialog, of_items
from outsource_desk.ui.frame.record_fields import text

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk


def _sample(desk: Desk) -> tuple[int, int | None]:
    return vendors.vendor_list(desk.store)[0].id, None


@dialog("edit_contact")
class EditContactDialog(RecordDialog):
    """Adds one, or changes the one with `item_id` (R40)."""

    lead = "Somebody you can call when it matters."
    services = of_items(Contact, _sample)
    fields = (
        text(
            "name",
            hint="For example: Aoife Brennan",
            required="Enter a name, for example Aoife Brennan.",
        ),
        text("role", hint="For example: Account manager"),
        text("email", hint="For example: aoife@brightline.example"),
        text("phone", hint="For example: +353 91 555 010"),
    )
