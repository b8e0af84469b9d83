"""The request that every vendor gets: what is asked, how the choice is made, and the bid form."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from outsource_desk.domain.reply.form_identity import printed_mark
from outsource_desk.reports.document import Document, DocumentSubject, Printout, document
from outsource_desk.reports.kit import kit
from outsource_desk.reports.paper import CONTRACT_MARGINS
from outsource_desk.reports.request.request_annexes import annexes
from outsource_desk.reports.request.request_clauses import FIRST_HALF
from outsource_desk.reports.request.request_cover import KIND, cover
from outsource_desk.reports.request.request_rules import SECOND_HALF
from outsource_desk.reports.request.request_writer import RequestWriter
from outsource_desk.services.vendor_view.released import pages_out
from outsource_desk.services.vendor_view.request import RequestPack, request_pack

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.reports.paper import Paper
    from outsource_desk.store.store import Store


def load(store: Store, subject: DocumentSubject) -> RequestPack:
    return request_pack(store, subject.task_id, subject.today)


@document(
    Document(
        key="request",
        title=KIND,
        for_vendor=True,
        needs="task",
        margins=CONTRACT_MARGINS,
        order=20,
        stored=lambda store, subject: pages_out(store, subject.task_id),
    ),
    load,
)
def compose(result: RequestPack, words: Words, paper: Paper) -> Printout:
    """Lay out a request. It is built from the vendor's view, which holds no secret."""
    width, brief = paper.text_width, result.brief
    writer = RequestWriter(words, width)
    for write in (*FIRST_HALF, *SECOND_HALF):
        write(writer, result)
    mark = printed_mark(result.number, result.version)
    return Printout(
        title=f"{KIND}: {brief.title}",
        flow=[
            *cover(result, words, width),
            *kit.page_break(),
            *writer.made.flow,
            *annexes(result, words, width),
        ],
        head=(f"{KIND} · {brief.title}", mark),
        foot=brief.sender.name,
        author=brief.sender.name,
        subject=f"{KIND} {result.number}, version {result.version}",
        keywords=(brief.sender.name, brief.title, mark),
        watermark="" if result.released else "DRAFT",
        logo=result.logo,
        made_at=datetime.combine(result.issued, time(), UTC),
    )
