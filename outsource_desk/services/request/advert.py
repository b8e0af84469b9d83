"""A short text for boards and social media, made from the request (R39)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from outsource_desk.services.vendor_view.released import current_request
from outsource_desk.services.vendor_view.request import request_pack
from outsource_desk.services.vendor_view.words import deadline_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from outsource_desk.base.text import Words
    from outsource_desk.domain.request.timetable import Timetable
    from outsource_desk.services.vendor_view.request import RequestPack
    from outsource_desk.store.store import Store

MOST_POINTS: Final = 5
POST_CHARACTERS: Final = 280  # what the strictest of the networks takes


class AdvertKind(StrEnum):
    """Where a text goes."""

    BOARD = "board"
    POST = "post"


@dataclass(frozen=True, slots=True)
class Adverts:
    """Both texts; they say nothing that is not in the request."""

    title: str
    board: str
    post: str

    def text(self, kind: AdvertKind) -> str:
        return self.board if kind is AdvertKind.BOARD else self.post


def adverts(store: Store, task_id: int, words: Words, today: date) -> Adverts:
    """Return the texts for a board and for a short post. Raises: UserError without the task."""
    pack = request_pack(store, task_id, today)
    released = current_request(store, task_id)
    table = released.timetable if released else pack.timetable
    board = "\n".join(_board(pack, table, words, released.number if released else ""))
    return Adverts(pack.brief.title, board, _post(pack, table, words))


def _board(pack: RequestPack, table: Timetable | None, words: Words, number: str) -> Iterator[str]:
    brief = pack.brief
    yield f"{brief.sender.name} is looking for: {brief.title}"
    goal = brief.objectives or brief.background
    if goal:
        yield ""
        yield goal.strip().split("\n")[0]
    points = brief.in_scope or tuple(handover.title for handover in brief.handovers)
    if points:
        yield ""
        yield "The work:"
        yield from (f"– {point}" for point in points[:MOST_POINTS])
    facts = (
        ("Start", words.written_day(brief.start_on) if brief.start_on else ""),
        ("Language", brief.language),
        ("Must have", "; ".join(must.name for must in brief.must_haves)),
        ("Bids by", deadline_words(table, words) if table else ""),
        ("Number", number),
    )
    lines = [f"{label}: {text}" for label, text in facts if text]
    if lines:
        yield ""
        yield from lines
    contact = ", ".join(part for part in (pack.decline.contact, pack.decline.reach) if part)
    yield ""
    yield f"Ask for the request with the bid form: {contact}"


def _post(pack: RequestPack, table: Timetable | None, words: Words) -> str:
    """Return a text that fits into one post; the work is shortened, never the way to answer."""
    brief = pack.brief
    until = f" Bids by {words.day(table.local.date())}." if table else ""
    reach = pack.decline.reach or pack.decline.contact
    end = f"{until} Ask for the request: {reach}"
    points = brief.in_scope or tuple(handover.title for handover in brief.handovers)
    start = f"{brief.sender.name} is looking for: {brief.title}."
    if points:
        start = f"{start} {'; '.join(points)}."
    room = POST_CHARACTERS - len(end)
    if len(start) > room:
        start = f"{start[: max(0, room - 1)].rstrip(' ;,.')}…"
    return f"{start}{end}"
