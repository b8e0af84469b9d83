"""What went out to vendors, and what they asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.place import Place
from outsource_desk.records.request import Addendum, Request, RequestQuestion, RequestSending
from outsource_desk.services.search.kind import Found, Kind, task_of, vendor_of

if TYPE_CHECKING:
    from outsource_desk.base.text import Words


def _place(found: Found, column: str) -> Place:
    """Return where a line of the request stands; `field` is its table, or a field of a version."""
    if found.table == "request":
        return _line(found, f"request.{column}", found["id"])
    return _line(found, found.table, found["id"])


def _sent(found: Found, _column: str) -> Place:
    return _line(found, found.table, found["vendor_id"])  # everything for one vendor is one line


def _line(found: Found, field: str, item_id: int) -> Place:
    return Place("tasks", found.of("task")["id"], Stage.BRIEF.value, item_id, field)


def _addendum(found: Found, _column: str, words: Words) -> str:
    del words
    return f"Addendum {found['number']} to {found.of('request')['number']}"


def _sending(found: Found, _column: str, words: Words) -> str:
    return f"Sent on {words.day(found['sent_on'])}"


KINDS = (
    Kind(
        record=Request,
        one="Request",
        many="Requests",
        icon="send",
        title=("number",),
        body=("changes",),
        place=_place,
        around=task_of,
    ),
    Kind(
        record=Addendum,
        one="Addendum",
        many="Addenda",
        icon="file-text",
        body=("changes",),
        place=_place,
        heading=_addendum,
        around=task_of,
    ),
    Kind(
        record=RequestQuestion,
        one="Question",
        many="Questions of vendors",
        icon="circle-help",
        title=("question",),
        body=("answer",),
        place=_place,
        around=task_of,
    ),
    Kind(
        record=RequestSending,
        one="Sending",
        many="Send log",
        icon="send",
        body=("note",),
        place=_sent,
        heading=_sending,
        around=vendor_of,
    ),
)
