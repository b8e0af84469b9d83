"""Attached files, by their names and review notes; each is found where its owner stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.place import Place
from outsource_desk.records.attachment import Attachment
from outsource_desk.services.search.kind import Found, Kind
from outsource_desk.services.search.kinds import contracts, delivery, vendors

if TYPE_CHECKING:
    from collections.abc import Callable

OWNERS: dict[str, Callable[[Found], tuple[str, Place]]] = {
    "task": lambda one: (one["title"], Place("tasks", one["id"], Stage.DECIDE.value)),
    "vendor": lambda one: (one["name"], Place("vendors", item_id=one["id"])),
    "bid": lambda one: (f"Bid of {one.of('vendor')['name']}", vendors.bid_place(one)),
    "contract": lambda one: (f"Contract {one['number']}", contracts.contract_place(one)),
    "milestone": lambda one: (one["title"], delivery.delivered_place(one)),
    "payment": lambda one: ("Payment", delivery.payment_place(one)),
}


def _owner(found: Found) -> tuple[str, Place]:
    """Return what a file belongs to, and where that stands; without one it is the business."""
    for owner in found.owners:
        return OWNERS[owner.table](owner)
    return "Your business", Place("settings", field="name")


def _around(found: Found) -> tuple[str, ...]:
    return (_owner(found)[0],)


def _place(found: Found, _column: str) -> Place:
    return _owner(found)[1]


KINDS = (
    Kind(
        record=Attachment,
        one="Attachment",
        many="Attachments",
        icon="paperclip",
        title=("name",),
        body=("review_note",),
        place=_place,
        around=_around,
    ),
)
