"""Somebody inside the owner's firm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.records.business import Person
from outsource_desk.services.business import business
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.record_dialog import RecordDialog, of_items
from outsource_desk.ui.frame.record_fields import long_text, money, text

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk


def _sample(desk: Desk) -> tuple[int, int | None]:
    return 0, business.people(desk.store)[0].id


@dialog("person")
class PersonDialog(RecordDialog):
    """Adds one, or changes the one with `item_id`."""

    lead = "People can own tasks and look after vendors."
    services = of_items(Person, _sample)
    fields = (
        text(
            "name",
            hint="For example: Jonas Großmann",
            required="Enter a name, for example Jonas Großmann.",
        ),
        (
            text("role", hint="For example: Packs and ships"),
            text(
                "department",
                hint="For example: Workshop. A new one is added.",
                suggestions=lambda store: [one.name for one in business.departments(store)],
            ),
        ),
        text("email", hint="For example: jonas@firm.example"),
        long_text(
            "skills",
            lines=3,
            hint="What this person is better at than anybody you could hire.",
        ),
        money(
            "hour_rate_minor",
            lambda store, _: business.currency(store),
            unit="{currency} an hour",
            hint="All costs together. Settings works it out for you.",
        ),
    )
