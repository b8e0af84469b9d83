"""The outsourcing plan on paper, for the owner and nobody else."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from outsource_desk.reports.decide.plan_parts import (
    attack,
    every_task,
    facts,
    how_counted,
    map_of_work,
    savings,
    summary,
)
from outsource_desk.reports.document import Document, DocumentSubject, Printout, document
from outsource_desk.reports.kit import kit
from outsource_desk.services.decide.plan import OutsourcingPlan, outsourcing_plan

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.reports.document import Flow
    from outsource_desk.reports.paper import Paper
    from outsource_desk.store.store import Store

KIND = "Outsourcing plan"


def _load(store: Store, subject: DocumentSubject) -> OutsourcingPlan:
    return outsourcing_plan(store, subject.today)


@document(Document(key="plan", title=KIND, for_vendor=False, order=10), _load)
def compose(result: OutsourcingPlan, words: Words, paper: Paper) -> Printout:
    """Return the result first, then where to begin, then what it rests on."""
    on, width = words.written_day(result.on), paper.text_width
    last = result.dates.last_on
    flow: Flow = kit.opening(
        KIND,
        result.business,
        [
            words.count(len(result.rows), "task", "tasks"),
            f"last scan on {words.written_day(last)}" if last else "",
            f"as of {on}",
        ],
    )
    if result.rows:
        flow += facts(result, words, width)
        flow += summary(result, words, width)
        flow += attack(result, width)
        flow += map_of_work(result, width)
        flow += savings(result, words, width)
        flow += every_task(result, words, width)
        flow += how_counted()
    else:
        flow += kit.empty("There are no tasks yet. Begin with a scan of your business.")
    return Printout(
        title=f"{KIND}: {result.business}",
        flow=flow,
        head=(f"{KIND} · {result.business}", on),
        foot=f"{result.business} · Confidential",
        author=result.business,
        subject=KIND,
        made_at=datetime.combine(result.on, time(12), UTC),
    )
