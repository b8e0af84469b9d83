"""One page with which a vendor says that it will not bid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from outsource_desk.reports.document import Document, DocumentSubject, Printout, document
from outsource_desk.reports.kit import kit
from outsource_desk.reports.paper import CONTRACT_MARGINS
from outsource_desk.reports.request.decline_form import decline_form
from outsource_desk.services.vendor_view.letter import DeclineSheet, decline_sheet

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.reports.paper import Paper
    from outsource_desk.store.store import Store

KIND: Final = "We do not bid"


def load(store: Store, subject: DocumentSubject) -> DeclineSheet:
    return decline_sheet(store, subject.task_id, subject.today)


@document(
    Document(
        key="decline",
        title="Form to decline",
        for_vendor=True,
        needs="task",
        margins=CONTRACT_MARGINS,
        order=24,
    ),
    load,
)
def compose(result: DeclineSheet, words: Words, paper: Paper) -> Printout:
    """Lay out the form by itself; it is also an annex of the request."""
    sender = result.sender
    flow = kit.opening(KIND, result.title, [result.request, f"Request of {sender.name}"])
    return Printout(
        title=f"{KIND}: {result.title}",
        flow=[*flow, *decline_form(result.decline, words, paper.text_width)],
        head=(result.title, result.request),
        foot=sender.name,
        author=sender.name,
        subject=KIND,
        keywords=(sender.name, result.title),
        logo=result.logo,
    )
