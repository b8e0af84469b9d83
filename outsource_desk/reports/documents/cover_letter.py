"""The letter that goes with a request: the only page that differs from vendor to vendor."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Final

from outsource_desk.reports.document import Document, DocumentSubject, Printout, document
from outsource_desk.reports.kit import kit
from outsource_desk.reports.paper import CONTRACT_MARGINS
from outsource_desk.services.vendor_view.letter import CoverLetter, Enclosed, cover_letter
from outsource_desk.services.vendor_view.words import deadline_words

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.reports.document import Flow
    from outsource_desk.reports.paper import Paper
    from outsource_desk.store.store import Store

KIND: Final = "Cover letter"


def load(store: Store, subject: DocumentSubject) -> CoverLetter:
    return cover_letter(store, subject.task_id, subject.vendor_id, subject.today)


@document(
    Document(
        key="cover_letter",
        title=KIND,
        for_vendor=True,
        needs="task",
        margins=CONTRACT_MARGINS,
        order=22,
    ),
    load,
)
def compose(result: CoverLetter, words: Words, paper: Paper) -> Printout:
    """Lay out a letter: who, what, until when, and how to know that the papers are the same."""
    sender, to = result.sender, result.to
    written = words.written_day(result.day)
    flow = kit.opening("Request for bids", result.title, [result.request, written])
    parties = [kit.Party("From", sender.name, sender.lines)]
    if to.name:
        attention = (f"To {to.contact}",) if to.contact else ()
        parties.insert(0, kit.Party("To", to.name, (*attention, *to.lines)))
    flow += kit.party_columns(parties, paper.text_width)
    flow += kit.body(f"Dear {to.contact or to.name or 'Sir or Madam'},")
    flow += _text(result, words, paper.text_width)
    flow += kit.body("Kind regards")
    flow += kit.gap(34)
    flow += kit.body("\n".join(dict.fromkeys(filter(None, (sender.contact, sender.name)))))
    return Printout(
        title=f"{KIND}: {result.title}",
        flow=flow,
        head=(f"{result.title}", result.request),
        foot=sender.name,
        author=sender.name,
        subject=result.request or result.title,
        keywords=(sender.name, result.title),
        logo=result.logo,
        made_at=datetime.combine(result.day, time(), UTC),
    )


def _text(result: CoverLetter, words: Words, width: float) -> Flow:
    flow = kit.body(
        f"We ask you for a bid for “{result.title}”. What we need, how we choose and the bid form "
        "are in the request."
    )
    if result.timetable is not None:
        until = deadline_words(result.timetable, words, result.to.zone)
        flow += kit.notice(until, width, strong="Bids must be here by")
        if result.timetable.questions_until is not None:
            last = words.written_day(result.timetable.questions_until)
            flow += kit.body(f"Questions are welcome until {last}; everybody gets the answers.")
    flow += kit.body(
        "Please fill in the form on the last pages on the screen and send us the file. If you do "
        "not want to bid, a short message is enough; a form for it is in the request."
    )
    if result.enclosed:
        flow += kit.heading("Enclosed")
        flow += kit.bullets([_enclosed(paper, words) for paper in result.enclosed])
        flow += kit.small("Every vendor gets the same papers.")
    return flow


def _enclosed(paper: Enclosed, words: Words) -> str:
    pages = words.count(paper.pages, "page", "pages")
    return f"{paper.title} ({pages})"
