"""Instruction sheets: one, those of a request, or the whole library, each on its own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.reports.document import Document, DocumentSubject, Printout, document
from outsource_desk.reports.kit import kit
from outsource_desk.reports.request.instructions import instructions
from outsource_desk.services.vendor_view.sheets import SheetBook, sheet_book

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.reports.document import Flow
    from outsource_desk.reports.paper import Paper
    from outsource_desk.store.store import Store

KIND = "Instruction sheet"
TITLE = "Instruction sheets"
NONE = "There are no instruction sheets here yet."


def load(store: Store, subject: DocumentSubject) -> SheetBook:
    return sheet_book(store, sheet_id=subject.sheet_id, task_id=subject.task_id)


@document(Document(key="instructions", title=TITLE, for_vendor=True, order=25), load)
def compose(result: SheetBook, words: Words, paper: Paper) -> Printout:
    """Lay out sheets. They are built from the vendor's view, which holds no secret."""
    flow: Flow = []
    owner = result.owner.name
    for sheet in result.sheets:
        flow += kit.page_break() if flow else []
        steps = words.count(len(sheet.steps), "step", "steps")
        flow += kit.opening(KIND, sheet.title, [owner, steps], bookmark=True)
        flow += instructions(sheet, paper.text_width)
    title = result.sheets[0].title if len(result.sheets) == 1 else TITLE
    return Printout(
        title=title,
        flow=flow or kit.empty(NONE),
        head=(title, owner),
        foot=owner,
        author=owner,
        logo=result.owner.logo,
        subject=KIND,
        keywords=(owner, *(sheet.title for sheet in result.sheets)),
    )
