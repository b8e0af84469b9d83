"""What went out to vendors, and what they asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.place import Place
from outsource_desk.records.request import Addendum, Request, RequestQuestion, RequestSending
from outsource_desk.services.search.kind import Found, Kind, task_of, vendor_of

if TYPE_CHECKING:
    from outsource_desk.base.text import Words


def _place(found: Found, _column: str) -> Place:
    return Place("tasks", found.of("task")["id"], Stage.BRIEF.value, field="request")


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
        place=_place,
        heading=_sending,
        around=vendor_of,
    ),
)
