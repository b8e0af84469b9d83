"""One thing that the vendor hands over: how much, how good, by when, and how you check it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.domain.clauses import read_number
from outsource_desk.domain.payment_patterns import PRICE_LINES, PriceLine
from outsource_desk.records.brief import DeliverableDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.services import brief_lists, briefs, tasks
from outsource_desk.services.brief_lists import ItemKind
from outsource_desk.services.wording import word_list
from outsource_desk.ui.dialog import WIDE_UNITS, Dialog, dialog
from outsource_desk.ui.kit.fields import (
    ChoiceField,
    DateField,
    LongTextField,
    NumberField,
    TextField,
)
from outsource_desk.ui.kit.form import Form
from outsource_desk.ui.kit.wording import WordingCheck

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.desk import Desk
    from outsource_desk.ui.kit.field import Field


@dialog("edit_deliverable")
class EditDeliverableDialog(Dialog):
    """Adds one, or changes the one with `item_id` (R19, R20)."""

    title = "Add deliverable"
    verb = "Add deliverable"
    lead = "A result you can hold, count or open. Say what you want to have, not how to do it."
    width_units = WIDE_UNITS

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        task_id: int,
        item_id: int | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._task_id, self._item_id = task_id, item_id
        self.form = Form(
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
                    "First due on", desk.words, hint="Leave it empty when it comes again and again."
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
                "price_line": ChoiceField(
                    "How vendors price it", [(key.value, said) for key, said in PRICE_LINES.items()]
                ),
            }
        )
        self._units: dict[str, Field[Any]] = {
            "price_quantity": NumberField("How many units", desk.words, hint="For example: 72"),
            "price_unit": TextField("One unit is", hint="For example: one pay slip"),
        }
        self.form.add_beside(self._units)
        self.form["price_line"].set_value(PriceLine.WHOLE.value)
        self.form["price_line"].changed.connect(self._show_units)
        words = word_list()
        for name in ("quantity", "quality", "speed", "acceptance_test"):
            WordingCheck.on(self.form[name], words)
        self.body.addWidget(self.form)
        if item_id is not None:
            self.set_title("Change deliverable", self.lead)
            self.commit_button.setText("Save deliverable")
            draft = brief_lists.item_draft(desk.store, ItemKind.DELIVERABLE, item_id)
            values = draft.model_dump()
            quantity = read_number(values["price_quantity"])
            self.form.set_values({**values, "price_quantity": quantity})
            self.form["price_line"].set_value(values["price_line"].value)
        self._show_units()

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        for row in tasks.task_list(desk.store):
            found = briefs.brief(desk.store, row.id, desk.clock.today()).lists.deliverables
            if found:
                return cls(desk, task_id=row.id, item_id=found[0].id)
        return cls(desk, task_id=0)

    @override
    def commit(self) -> None:
        values = self.form.values()
        number = values["price_quantity"]
        quantity = "" if number is None else f"{number.normalize():f}"
        draft = read_draft(DeliverableDraft, **{**values, "price_quantity": quantity})
        if self._item_id is None:
            brief_lists.add_item(self.desk.store, self._task_id, draft)
            self.desk.say(f"“{draft.title}” was added.")
        else:
            brief_lists.edit_item(self.desk.store, self._item_id, draft)
            self.desk.say(f"“{draft.title}” was changed.")

    def _show_units(self) -> None:
        """Ask for units only where a price stands for one of them."""
        each = self.form["price_line"].value() == PriceLine.EACH.value
        for field in self._units.values():
            field.setVisible(each)
