"""An addendum to a request: what changes, the answers to all, and the days as they are now."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Final

from outsource_desk.domain.reply.form_identity import printed_mark
from outsource_desk.reports.document import Document, DocumentSubject, Printout, document
from outsource_desk.reports.kit import kit
from outsource_desk.reports.paper import CONTRACT_MARGINS
from outsource_desk.services.vendor_view.addendum import AddendumPaper, NoAddendum, draft_addendum
from outsource_desk.services.vendor_view.words import day_lines, deadline_words

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.reports.document import Flow
    from outsource_desk.reports.paper import Paper
    from outsource_desk.store.store import Store

KIND: Final = "Addendum"
NOTHING_OUT: Final = (
    "The request was not released yet. Until then, change the request itself; an addendum adds "
    "to what vendors have."
)


def load(store: Store, subject: DocumentSubject) -> AddendumPaper | NoAddendum:
    return draft_addendum(store, subject.task_id, subject.today)


@document(
    Document(
        key="addendum",
        title=KIND,
        for_vendor=True,
        needs="task",
        margins=CONTRACT_MARGINS,
        order=21,
    ),
    load,
)
def compose(result: AddendumPaper | NoAddendum, words: Words, paper: Paper) -> Printout:
    """Lay out an addendum. Who asked what is not told."""
    sender = result.sender
    if isinstance(result, NoAddendum):
        return Printout(
            title=f"{KIND}: {result.title}",
            flow=[*kit.opening(KIND, result.title, [sender.name]), *kit.empty(NOTHING_OUT)],
            head=(result.title, ""),
            foot=sender.name,
            author=sender.name,
        )
    name = f"{KIND} {result.number}"
    mark = printed_mark(result.request, result.version)
    issued = words.written_day(result.issued)
    return Printout(
        title=f"{name}: {result.title}",
        flow=[
            *kit.opening(f"{name} to the request for bids", result.title, [mark, issued]),
            *_text(result, words, paper.text_width),
        ],
        head=(f"{name} · {result.title}", mark),
        foot=sender.name,
        author=sender.name,
        subject=f"{name} to {result.request}",
        keywords=(sender.name, result.title, mark),
        watermark="" if result.released else "DRAFT",
        logo=result.logo,
        made_at=datetime.combine(result.issued, time(), UTC),
    )


def _text(result: AddendumPaper, words: Words, width: float) -> Flow:
    flow = kit.party_columns(
        [
            kit.Party("From", result.sender.name, result.sender.lines),
            kit.Party(
                "Questions go to",
                result.sender.contact or result.sender.name,
                result.sender.contact_lines,
            ),
        ],
        width,
    )
    flow += kit.body(
        "This goes to everybody who has the request. It is a part of it; where the two differ, "
        "this addendum counts. Bids on the form that you have stay valid."
    )
    if result.moved_days:
        flow += kit.notice(
            deadline_words(result.timetable, words), width, strong="New deadline for all:"
        )
    if result.changes:
        flow += kit.heading("What changes")
        flow += kit.body(result.changes)
    if result.answers:
        flow += kit.heading("Questions and answers")
        for at, answer in enumerate(result.answers, 1):
            flow += kit.heading(f"Question {at}", 1)
            flow += kit.body(answer.question)
            flow += kit.body(answer.answer, strong="Answer:")
    return [*flow, *_days(result, words, width)]


def _days(result: AddendumPaper, words: Words, width: float) -> Flow:
    """Return the days as they are now, beside those before when they moved."""
    now = list(day_lines(result.timetable, words))
    columns = [kit.PaperColumn("What", share=1), kit.PaperColumn("When", share=1.4)]
    rows = [kit.Row((day.what, day.when)) for day in now]
    if result.moved_days:
        before = day_lines(result.before, words)
        columns = [kit.PaperColumn("What", share=1), kit.PaperColumn("Was", share=1.2)]
        columns.append(kit.PaperColumn("Is now", share=1.2))
        rows = [
            kit.Row((old.what, old.when, new.when)) for old, new in zip(before, now, strict=True)
        ]
    lead = kit.heading("The days")
    if result.moved_days:
        days = words.count(abs(result.moved_days), "day", "days")
        way = "later" if result.moved_days > 0 else "earlier"
        lead += kit.body(f"Everything is {days} {way}, also the start and the end of the work.")
    return lead + kit.table(columns, rows, width)
