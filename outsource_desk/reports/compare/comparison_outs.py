"""Which bids are out, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.reports.kit import kit
from outsource_desk.services.compare.words import out_words

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.reports.document import Flow
    from outsource_desk.reports.paper import Paper
    from outsource_desk.services.compare.comparison import Comparison


def knocked_out(comparison: Comparison, words: Words, paper: Paper) -> Flow:
    """Return each bid that is out with every reason; nothing when none is."""
    out = [bid for bid in comparison.bids if bid.is_out]
    if not out:
        return []
    columns = [
        kit.PaperColumn("Vendor"),
        kit.PaperColumn("Why it is out", share=2),
        kit.PaperColumn("Price", align="right", fit=True),
    ]
    rows = []
    for bid in out:
        price = bid.price_minor
        shown = "–" if price is None else words.money(price, comparison.heading.currency)
        rows.append(kit.Row((bid.vendor, out_words(bid), shown)))
    return [*kit.heading("Knocked out"), *kit.table(columns, rows, paper.text_width)]
