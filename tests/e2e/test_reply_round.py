"""R35, R38: a request goes out, its own form comes back filled in, and is understood."""

from __future__ import annotations

import pypdf
import pytest
from hand import NOW, WORDS
from returned import ANSWERS

from outsource_desk.domain.bid_fields import TICKED
from outsource_desk.reports.reply.of_request import read_reply_to
from outsource_desk.services.replies import preview
from outsource_desk.services.request_rows import current_request
from tests.requesting import BOOKS, released_for_real

ANSWERED = ANSWERS | {"total_month": "100,00"}  # these books are paid by the month


@pytest.fixture
def filled(sample_store, tmp_path):
    """The frozen papers of a real release, filled in by a program that is not ours."""
    released_for_real(sample_store)
    sent = current_request(sample_store, BOOKS)
    blank = tmp_path / "blank.pdf"
    blank.write_bytes(sample_store.documents.read(sent.pdf_sha256))
    writer = pypdf.PdfWriter(clone_from=blank)
    values = {name: "/Yes" if text == TICKED else text for name, text in ANSWERED.items()}
    for page in writer.pages:
        if "/Annots" in page:
            writer.update_page_form_field_values(page, values, auto_regenerate=False)
    path = tmp_path / "bid.pdf"
    writer.write(path)
    return path


def test_the_form_of_a_released_request_comes_back_without_a_doubt(sample_store, filled):
    """R35, R38: request, version and every value are known; there is nothing to warn of."""
    raw = read_reply_to(sample_store, filled)
    found = preview(sample_store, raw, filled.name, NOW)
    assert (found.asked.task_id, found.asked.version) == (BOOKS, 1)
    assert {one.name: one.wrote for one in found.values} == ANSWERED
    assert found.doubtful == ()
    assert found.all_flags(None, NOW.date(), WORDS) == ()
