"""One thing that the vendor hands over: how much, how good, by when, and how you check it."""

from __future__ import annotations

from outsource_desk.domain.brief.payment_patterns import PriceLine
from outsource_desk.records.brief import Deliverable
from outsource_desk.ui.brief.examples import brief_services
from outsource_desk.ui.frame.dialog import WIDE_UNITS, dialog
from outsource_desk.ui.frame.record_dialog import RecordDialog
from outsource_desk.ui.frame.record_fields import choice, day, long_text, number, text

EACH = ("price_line", (PriceLine.EACH,))


@dialog("edit_deliverable")
class EditDeliverableDialog(RecordDialog):
    """Adds one, or changes the one with `item_id` (R19, R20)."""

    lead = "A result you can hold, count or open. Say what you want to have, not how to do it."
    lead_stays = True
    width_units = WIDE_UNITS
    services = brief_services(Deliverable, "deliverables")
    fields = (
        text(
            "title",
            hint="For example: Monthly accounts",
            required="Enter what you get, for example Monthly accounts.",
        ),
        text("quantity", hint="For example: 12 a year, 160 to 200 bookings each", wording=True),
        long_text(
            "quality",
            lines=2,
            hint="For example: No more than one correction a month",
            wording=True,
        ),
        text("speed", hint="For example: By the tenth of the following month", wording=True),
        day("due_on", label="First due on", hint="Leave it empty when it comes again and again."),
        long_text(
            "acceptance_test",
            lines=2,
            hint="A test both sides can do. For example: The balance equals the bank statement to "
            "the cent.",
            wording=True,
        ),
        text("example", hint="The name of a file that goes along, or the address of a page."),
        choice("price_line", PriceLine, label="How vendors price it"),
        (
            number(
                "price_quantity", label="How many units", hint="For example: 72", shown_for=EACH
            ),
            text(
                "price_unit", label="One unit is", hint="For example: one pay slip", shown_for=EACH
            ),
        ),
    )
