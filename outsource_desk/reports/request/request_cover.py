"""The first page of a request: who asks, for what, and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from outsource_desk.reports.kit import kit
from outsource_desk.reports.request.request_rules import PRICES
from outsource_desk.reports.request.request_writer import STILL_OPEN
from outsource_desk.services.vendor_view.words import day_lines, deadline_words

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.base.text import Words
    from outsource_desk.reports.document import Flow
    from outsource_desk.services.vendor_view.request import RequestPack

KIND: Final = "Request for bids"
STEPS: Final = (
    "Read the request. The sections say what we need, and how we choose.",
    "Ask what is not clear. Everybody gets the answers.",
    "Fill in the bid form on the last pages, on the screen, and save it.",
    "Send the file with your samples and proofs. No letter is needed.",
)
LONGEST_GOAL: Final = 500  # characters; section “Why we ask” has all of it


def cover(pack: RequestPack, words: Words, width: float) -> Flow:
    """Return the first page; a version after the first begins with what is new."""
    brief, sender = pack.brief, pack.brief.sender
    issued = words.written_day(pack.issued)
    flow = kit.opening(
        KIND, brief.title, [pack.number, f"Version {pack.version}", f"Issued {issued}"]
    )
    flow += kit.party_columns(
        [
            kit.Party("From", sender.name, sender.lines),
            kit.Party("Questions go to", sender.contact or sender.name, sender.contact_lines),
        ],
        width,
    )
    flow += kit.key_facts(
        [
            ("Bids by", _day(pack.timetable.local.date() if pack.timetable else None, words)),
            ("Work starts", _day(brief.start_on, words)),
            ("Work ends", _day(brief.due_on, words)),
            ("Price", PRICES[brief.price_basis][0]),
        ],
        width,
    )
    if pack.timetable is not None:
        until = deadline_words(pack.timetable, words)
        flow += kit.notice(until, width, strong="Bids must be here by")
    if pack.changes:
        flow += kit.heading(f"What is new in version {pack.version}")
        flow += kit.body(pack.changes)
        former = f"version {pack.version - 1}"
        flow += kit.small(f"This version takes the place of {former}. Please bid on this one only.")
    goal = _short(brief.objectives or brief.background)
    if goal:
        flow += kit.heading("What we want")
        flow += kit.lead(goal)
    flow += kit.heading("How to bid")
    flow += kit.numbered(STEPS)
    if pack.timetable is not None:
        columns = [kit.PaperColumn("What", share=1), kit.PaperColumn("When", share=1.6)]
        rows = [kit.Row((day.what, day.when)) for day in day_lines(pack.timetable, words)]
        flow += kit.table(columns, rows, width)
    return flow


def _short(text: str) -> str:
    """Return the first paragraph, which says the most; a long one ends with a sentence."""
    first = text.strip().split("\n")[0]
    if len(first) <= LONGEST_GOAL:
        return first
    begun = first[:LONGEST_GOAL]
    end = begun.rfind(". ") + 1
    return begun[:end] if end else f"{begun[: begun.rfind(' ')]} …"


def _day(day: date | None, words: Words) -> str:
    return words.day(day) if day else STILL_OPEN
