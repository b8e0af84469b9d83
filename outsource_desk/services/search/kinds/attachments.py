"""Attached files, by their names and review notes; each is found where its owner stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.place import Place
from outsource_desk.records.attachment import Attachment
from outsource_desk.services.search.kind import Found, Kind
from outsource_desk.services.search.kinds import contracts, delivery, vendors

if TYPE_CHECKING:
    from collections.abc import Callable


def _task_place(task: Found) -> Place:
    """Return where the files of a task are: at its brief, once there can be one."""
    stage = Stage.DECIDE if task["stage"] == Stage.DECIDE else Stage.BRIEF
    return Place("tasks", task["id"], stage.value)


FILES = "files"  # `Place.field`: the way to the files of whatever is shown
OWNERS: dict[str, Callable[[Found], tuple[str, Place]]] = {
    "task": lambda one: (one["title"], _task_place(one)),
    "vendor": lambda one: (one["name"], Place("vendors", item_id=one["id"])),
    "bid": lambda one: (f"Bid of {one.of('vendor')['name']}", vendors.bid_place(one)),
    "contract": lambda one: (f"Contract {one['number']}", contracts.contract_place(one)),
    "milestone": lambda one: (one["title"], delivery.delivered_place(one)),
    "payment": lambda one: ("Payment", delivery.payment_place(one)),
    "sheet": lambda one: (one["title"], Place("sheets", item_id=one["id"])),
}


def _owner(found: Found) -> tuple[str, Place]:
    """Return what a file belongs to, and where that stands; without one it is the business."""
    for owner in found.owners:
        return OWNERS[owner.table](owner)
    return "Your business", Place("settings")


def _around(found: Found) -> tuple[str, ...]:
    return (_owner(found)[0],)


def _place(found: Found, _column: str) -> Place:
    place = _owner(found)[1]
    return place if place.field else replace(place, field=FILES)


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
