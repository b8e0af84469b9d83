"""What the program shows without a screen."""

from __future__ import annotations

from outsource_desk.reports.document import DOCUMENTS
from outsource_desk.reports.paper import A4
from outsource_desk.ui.start.demo import richest


def test_each_paper_shows_where_it_has_most_to_say(sample_store, today, words):
    """R113: the sample's papers are none of a task that is not far enough for them."""
    titles = {
        key: DOCUMENTS[key].compose(result, words, A4).title
        for key, result in richest(sample_store, today).items()
    }
    assert titles["request"] == "Request for bids: Bookkeeping"
    assert titles["comparison"] == "Vendor comparison: Payroll processing"
    assert titles["cover_letter"] == "Cover letter: Payroll processing"
    assert titles["contract"] == "Service contract: Web shop redesign"
    assert titles["milestones"] == "Milestones and payments: All running tasks"
