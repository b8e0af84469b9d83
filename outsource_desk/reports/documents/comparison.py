"""The comparison of bids on paper, for the owner and nobody else."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from outsource_desk.reports.compare.comparison_charts import charts
from outsource_desk.reports.compare.comparison_grid import grid
from outsource_desk.reports.compare.comparison_method import method
from outsource_desk.reports.compare.comparison_outs import knocked_out
from outsource_desk.reports.compare.comparison_summary import summary
from outsource_desk.reports.document import Document, DocumentSubject, Printout, document
from outsource_desk.reports.kit import kit
from outsource_desk.services.compare.comparison import Comparison, comparison

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.reports.document import Flow
    from outsource_desk.reports.paper import Paper
    from outsource_desk.store.store import Store

PORTRAIT_UP_TO = 4  # bids


def _load(store: Store, subject: DocumentSubject) -> Comparison:
    return comparison(store, subject.task_id, subject.today)


def _is_wide(result: Comparison) -> bool:
    return len(result.bids) > PORTRAIT_UP_TO


@document(
    Document(
        key="comparison",
        title="Comparison of bids",
        for_vendor=False,
        needs="task",
        landscape_if=_is_wide,
        order=30,
    ),
    _load,
)
def compose(result: Comparison, words: Words, paper: Paper) -> Printout:
    """Return the recommendation first, then what it rests on."""
    heading = result.heading
    flow: Flow = kit.opening("Vendor comparison", heading.title, _references(result, words))
    if result.bids:
        flow += summary(result, words, paper)
        flow += charts(result, words, paper)
        flow += knocked_out(result, words, paper)
        flow += grid(result, words, paper)
        flow += method(result, words)
    else:
        flow += kit.empty("There are no bids yet. Send the same request to at least three vendors.")
    on = words.written_day(heading.on)
    return Printout(
        title=f"Vendor comparison: {heading.title}",
        flow=flow,
        head=(f"Vendor comparison · {heading.title}", on),
        foot=f"{heading.business} · Confidential",
        author=heading.business,
        subject="Comparison of bids",
        made_at=datetime.combine(heading.on, time(12), UTC),
    )


def _references(result: Comparison, words: Words) -> list[str]:
    heading = result.heading
    due, sent = heading.bids_due_on, heading.sent_on
    return [
        words.count(len(result.bids), "bid", "bids"),
        f"request sent on {words.written_day(sent)}" if sent else "",
        f"bids due by {words.written_day(due)}" if due else "",
        f"compared on {words.written_day(heading.on)}",
    ]
