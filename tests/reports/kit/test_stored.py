"""Papers that went out: everybody prints the very bytes."""

from __future__ import annotations

from outsource_desk.base.text import Words
from outsource_desk.reports.document import DocumentSubject
from outsource_desk.reports.paper import LETTER
from outsource_desk.reports.stored import pdf_of
from outsource_desk.services.brief import changes as brief_changes
from tests.reports.reader import words
from tests.requesting import BOOKS, released_for_real

SPEECH = Words("en_GB")


def test_what_is_out_is_printed_as_it_went_out(sample_store, today):
    """R35: no draft of a next version under the name of the request, until it is opened again."""
    pdf, _ = released_for_real(sample_store)
    subject = DocumentSubject(today=today, task_id=BOOKS)
    assert pdf_of("request", sample_store, subject, SPEECH, LETTER) == pdf
    brief_changes.take_back(sample_store, BOOKS)
    assert "DRAFT" in words(pdf_of("request", sample_store, subject, SPEECH, LETTER))
