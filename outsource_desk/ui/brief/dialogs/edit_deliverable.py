"""One thing that the vendor hands over: how much, how good, by when, and how you check it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.domain.brief.payment_patterns import PriceLine
from outsource_desk.domain.choice import offered
from outsource_desk.domain.contract.clauses import read_number
from outsource_desk.records.brief import Deliverable, DeliverableDraft
from outsource_desk.ui.brief.brief_item_dialog import BriefItemDialog
from outsource_desk.ui.frame.dialog import WIDE_UNITS, dialog
from outsource_desk.ui.kit.fields import (
    ChoiceField,
    DateField,
    LongTextField,
    NumberField,
    TextField,
)
from outsource_desk.ui.kit.form import Form

if TYPE_CHECKING:
    from outsource_desk.ui.kit.field import Field


@dialog("edit_deliverable")
class EditDeliverableDialog(BriefItemDialog):
    """Adds one, or changes the one with `item_id` (R19, R20)."""

    title = "Add deliverable"
    verb = "Add deliverable"
    lead = "A result you can hold, count or open. Say what you want to have, not how to do it."
    width_units = WIDE_UNITS

    table = Deliverable
    listed = "deliverables"
    draft_type = DeliverableDraft
    named_by = "title"
    checked = ("quantity", "quality", "speed", "acceptance_test")
    change_title = "Change deliverable"
    change_verb = "Save deliverable"

    @override
    def make_form(self) -> Form:
        form = Form(
            {
                "title": TextField(
                    "Deliverable",
                    hint="For example: Monthly accounts",
                    required="Enter what you get, for example Monthly accounts.",
                ),
                "quantity": TextField(
                    "How much", hint="For example: 12 a year, 160 to 200 bookings each"
                ),
                "quality": LongTextField(
                    "How good", lines=2, hint="For example: No more than one correction a month"
                ),
                "speed": TextField(
                    "How fast", hint="For example: By the tenth of the following month"
                ),
                "due_on": DateField(
                    "First due on",
                    self.desk.words,
                    hint="Leave it empty when it comes again and again.",
                ),
                "acceptance_test": LongTextField(
                    "How you check it",
                    lines=2,
                    hint="A test both sides can do. For example: The balance equals the bank "
                    "statement to the cent.",
                ),
                "example": TextField(
                    "An example of a good one",
                    hint="The name of a file that goes along, or the address of a page.",
                ),
                "price_line": ChoiceField("How vendors price it", offered(PriceLine)),
            }
        )
        self._units: dict[str, Field[Any]] = {
            "price_quantity": NumberField(
                "How many units", self.desk.words, hint="For example: 72"
            ),
            "price_unit": TextField("One unit is", hint="For example: one pay slip"),
        }
        form.add_beside(self._units)
        form["price_line"].set_value(PriceLine.WHOLE.value)
        form["price_line"].changed.connect(self._show_units)
        for field in self._units.values():
            field.hide()  # one price for the whole has no units
        return form

    @override
    def show_values(self, values: dict[str, Any]) -> None:
        number = read_number(values["price_quantity"])
        line = values["price_line"].value
        super().show_values({**values, "price_quantity": number, "price_line": line})
        self._show_units()

    @override
    def values(self) -> dict[str, Any]:
        values = super().values()
        number = values["price_quantity"]
        return {**values, "price_quantity": "" if number is None else f"{number.normalize():f}"}

    def _show_units(self) -> None:
        """Ask for units only where a price stands for one of them."""
        each = self.form["price_line"].value() == PriceLine.EACH.value
        for field in self._units.values():
            field.setVisible(each)
