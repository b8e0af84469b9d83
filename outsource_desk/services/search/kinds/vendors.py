"""The other side, its people and its offers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.place import Place
from outsource_desk.records.bid import Award, Bid, BidAnswer, ReplyAnswer
from outsource_desk.records.vendor import Contact, Vendor
from outsource_desk.services.search.kind import Found, Kind, task_of, vendor_of

if TYPE_CHECKING:
    from outsource_desk.base.text import Words

CONTACTS = "contact"  # `Place.field` names one of a vendor: "contact:7"
REPLY = "reply"  # and one answer in the form of a bid: "reply:7"


def _vendor(found: Found, column: str) -> Place:
    return Place("vendors", item_id=found["id"], field=column)


def _contact(found: Found, _column: str) -> Place:
    return Place("vendors", item_id=found["vendor_id"], field=f"{CONTACTS}:{found['id']}")


def bid_place(found: Found, _column: str = "") -> Place:
    """Return the column of the bid that a row belongs to."""
    bid = found.of("bid")
    return Place("tasks", bid["task_id"], Stage.COMPARE.value, bid["id"])


def _answer(found: Found, _column: str) -> Place:
    criterion = str(found["criterion_id"])
    return Place(
        "tasks", found.of("bid")["task_id"], Stage.COMPARE.value, found["bid_id"], criterion
    )


def _reply(found: Found, _column: str) -> Place:
    return replace(bid_place(found), field=f"{REPLY}:{found['id']}")


def _bid_name(found: Found, _column: str, _words: Words) -> str:
    return f"Bid of {found.of('vendor')['name']}"


def _answer_name(found: Found, _column: str, _words: Words) -> str:
    return f"{found.of('vendor')['name']}: {found.of('criterion')['name']}"


def _reply_name(found: Found, _column: str, _words: Words) -> str:
    return f"{found.of('vendor')['name']}: {found['question']}"


def _award_name(found: Found, _column: str, _words: Words) -> str:
    return f"Choice of {found.of('vendor')['name']}"


KINDS = (
    Kind(
        record=Vendor,
        one="Vendor",
        many="Vendors",
        icon="users",
        title=("name",),
        body=(
            *("notes", "state_reason", "source_note", "country", "timezone", "language"),
            *("address", "website", "tax_id", "represented_by"),
        ),
        place=_vendor,
    ),
    Kind(
        record=Contact,
        one="Contact",
        many="Contacts",
        icon="user-plus",
        title=("name",),
        body=("role", "email", "phone"),
        place=_contact,
        around=vendor_of,
    ),
    Kind(
        record=Bid,
        one="Bid",
        many="Bids",
        icon="mails",
        body=("note",),
        place=bid_place,
        heading=_bid_name,
        around=task_of,
    ),
    Kind(
        record=BidAnswer,
        one="Answer in a bid",
        many="Answers in bids",
        icon="mails",
        body=("answer", "note"),
        place=_answer,
        heading=_answer_name,
        around=task_of,
    ),
    Kind(
        record=ReplyAnswer,
        one="Answer in a reply",
        many="Answers in replies",
        icon="mails",
        body=("answer",),
        place=_reply,
        heading=_reply_name,
        around=task_of,
        reads=("question",),
        labels={"answer": "Answer"},
    ),
    Kind(
        record=Award,
        one="Choice",
        many="Choices",
        icon="check",
        body=("reason", "price_reason", "note_to_others"),
        place=bid_place,
        heading=_award_name,
        around=task_of,
    ),
)
