"""The vision of the business on one page, for everybody who works for it (R30, R116)."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from outsource_desk.reports.document import Document, DocumentSubject, Printout, document
from outsource_desk.reports.kit import kit
from outsource_desk.reports.paper import CONTRACT_MARGINS
from outsource_desk.services.vendor_view.vision import VisionPage, vision_page

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.reports.document import Flow
    from outsource_desk.reports.paper import Paper
    from outsource_desk.store.store import Store

KIND = "Our vision"
NOTHING_YET = (
    "There is no vision to print yet. Write in Settings, below “What you stand for”, where your"
    " business is going, what it does and how you work."
)
TOGETHER = (
    "Whoever works for us works towards this with us. Tell us when something you are asked to do"
    " does not fit it."
)


def load(store: Store, subject: DocumentSubject) -> VisionPage:
    return vision_page(store, subject.today)


@document(
    Document(key="vision", title=KIND, for_vendor=True, margins=CONTRACT_MARGINS, order=15), load
)
def compose(result: VisionPage, words: Words, paper: Paper) -> Printout:
    """Lay out the page. It is built from what vendors may read and from nothing else."""
    flow = kit.opening(KIND, result.name, [words.written_day(result.day)])
    flow += kit.empty(NOTHING_YET) if result.is_empty else _page(result, paper.text_width)
    return Printout(
        title=f"{KIND}: {result.name}",
        flow=flow,
        head=(f"{KIND} · {result.name}", words.day(result.day)),
        foot=result.name,
        author=result.name,
        subject=KIND,
        keywords=(result.name,),
        logo=result.logo,
        made_at=datetime.combine(result.day, time(), UTC),
    )


def _page(result: VisionPage, width: float) -> Flow:
    flow: Flow = []
    if result.vision:
        flow += kit.heading("Where we are going")
        flow += kit.lead(result.vision)
    if result.about:
        flow += kit.heading("What we do")
        flow += kit.body(result.about)
    if result.principles:
        flow += kit.heading("How we work together")
        flow += kit.bullets(result.principles)
    flow += [*kit.gap(4), *kit.notice(TOGETHER, width)]
    sides = [("Where to find us", result.address), ("How to reach us", result.reach)]
    parties = [kit.Party(role, result.name, lines) for role, lines in sides if lines]
    if parties:
        flow += [*kit.gap(14), *kit.party_columns(parties, width)]
    return flow
