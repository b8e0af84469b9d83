"""The brief as vendors get it: what is asked, how it is measured, how the choice is made."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from outsource_desk.reports import kit
from outsource_desk.reports.document import Document, Printout, Subject, document
from outsource_desk.reports.paper import CONTRACT_MARGINS
from outsource_desk.reports.request_clauses import PRICES, RequestClauses
from outsource_desk.services.brief_view import VendorBrief, vendor_brief

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.base.text import Words
    from outsource_desk.reports.paper import Paper
    from outsource_desk.store.store import Store

KIND = "Request for bids"


def load(store: Store, subject: Subject) -> VendorBrief:
    return vendor_brief(store, subject.task_id, subject.today)


@document(
    Document(
        key="brief",
        title=KIND,
        for_vendor=True,
        needs="task",
        margins=CONTRACT_MARGINS,
        order=20,
    ),
    load,
)
def compose(result: VendorBrief, words: Words, paper: Paper) -> Printout:
    """Lay out a request. It is built from the vendor's view, which holds no secret."""
    width, sender = paper.text_width, result.sender
    flow = kit.opening(KIND, result.title, [sender.name, words.written_day(result.day)])
    parties = [
        kit.Party("From", sender.name, sender.lines),
        kit.Party("Questions go to", sender.contact or sender.name, sender.contact_lines),
    ]
    flow += kit.party_columns(parties, width)
    flow += kit.key_facts(_facts(result, words), width)
    flow += RequestClauses(result, words, width).flow()
    return Printout(
        title=f"{KIND}: {result.title}",
        flow=flow,
        head=(f"{KIND} · {result.title}", words.day(result.day)),
        foot=sender.name,
        author=sender.name,
        subject=f"{KIND} of {sender.name}",
        keywords=(sender.name, result.title),
        made_at=datetime.combine(result.day, time(), UTC),
    )


def _facts(result: VendorBrief, words: Words) -> list[tuple[str, str]]:
    return [
        ("Bids by", _day(result.bids_due_on, words)),
        ("Work starts", _day(result.start_on, words)),
        ("Work ends", _day(result.due_on, words)),
        ("Price", PRICES[result.price_basis][0]),
    ]


def _day(day: date | None, words: Words) -> str:
    return words.day(day) if day else "To be agreed"
