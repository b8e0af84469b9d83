"""Every list that hangs on a record, in the sample business, and what to type into it."""

from __future__ import annotations

from datetime import date
from typing import Any

from outsource_desk.records import brief, business, contract, delivery, review, sheet, vendor
from outsource_desk.records.draft import read_draft
from outsource_desk.services import items

BOOKS, DRAFT_CONTRACT, BRIGHTLINE, SHEET, FIRM = 3, 1, 1, 1, 1  # BOOKS: not out yet
REVIEW, SIGNED, TODAY = 1, 2, date(2026, 11, 24)
# What a list hangs on, and values that are no words.
WHERE: dict[type, tuple[int, dict[str, Any]]] = {
    brief.Deliverable: (BOOKS, {}),
    brief.Input: (BOOKS, {}),
    brief.Kpi: (BOOKS, {"target": "5"}),
    brief.Interface: (BOOKS, {}),
    brief.GlossaryWord: (BOOKS, {}),
    brief.Criterion: (BOOKS, {"weight": 7}),
    contract.ExtraClause: (DRAFT_CONTRACT, {}),
    contract.Term: (DRAFT_CONTRACT, {}),
    delivery.Milestone: (DRAFT_CONTRACT, {"amount_minor": 900, "criteria": ("It works.",)}),
    vendor.Contact: (BRIGHTLINE, {}),
    sheet.SheetStep: (SHEET, {}),
    review.Promise: (REVIEW, {}),
    delivery.OwnTime: (SIGNED, {"spent_on": TODAY, "minutes": 90}),
    business.Person: (FIRM, {"department": "Books"}),
    business.Department: (FIRM, {}),
}


def typed(table: type, name: str) -> Any:
    """Return what a person fills in for an item of that name."""
    items_of = items.lists()[table]
    required = {
        field: "Some words"
        for field, about in items_of.draft.model_fields.items()
        if about.annotation is str and about.is_required()
    }
    named = items_of.draft.model_fields[items_of.name].annotation is str
    words = {items_of.name if named else "note": name}
    return read_draft(items_of.draft, **required | WHERE[table][1] | words)


def ids(store: Any, table: type) -> list[int]:
    """Return the items of a list in their order."""
    with store.read() as session:
        return [row.id for row in items.lists()[table].in_order(session, WHERE[table][0])]
