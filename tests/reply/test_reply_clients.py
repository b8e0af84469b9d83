"""Forms filled in by programs that nobody here wrote come back with the same values."""

from __future__ import annotations

import pytest

from outsource_desk.domain.raw_reply import PrintedMark, ReplyKind
from outsource_desk.reports.reply.reader import read_reply
from tests.reply import clients
from tests.reply.specimen import ANSWERS, FORM, assert_all_there, form_pdf

FILLERS = {
    "pdf.js": clients.in_pdfjs,
    "PDFium": clients.in_pdfium,
    "poppler": clients.in_poppler,
    "pdftk": clients.in_pdftk,
}


@pytest.fixture
def blank(tmp_path):
    path = tmp_path / "blank.pdf"
    path.write_bytes(form_pdf())
    return path


@pytest.mark.parametrize("client", FILLERS)
def test_every_value_survives(client, blank, tmp_path):
    """R38: Greek, Cyrillic, ₹, CJK, Arabic, line breaks, brackets, 5,000 characters."""
    filled = tmp_path / "filled.pdf"
    FILLERS[client](blank, filled)
    reply = read_reply(filled)
    assert reply.kind == ReplyKind.PDF
    assert_all_there(reply)


@pytest.mark.parametrize("client", ["PDFium", "pdf.js"])
def test_a_letter_in_front_changes_nothing(client, blank, tmp_path):
    """R38: vendors merge the form with a cover letter; all fields and the mark stay."""
    filled, both = tmp_path / "filled.pdf", tmp_path / "both.pdf"
    FILLERS[client](blank, filled)
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(form_pdf_of_letter())
    clients.merged(filled, letter, both)
    assert_all_there(read_reply(both))


@pytest.mark.parametrize("way", [clients.printed, clients.through_office])
def test_a_flattened_copy_offers_what_can_be_recovered(way, blank, tmp_path):
    """R38: fields are gone; the copy is known by its print, and short answers are found again."""
    filled, flat = tmp_path / "filled.pdf", tmp_path / "copy.pdf"
    clients.in_pdftk(blank, filled)
    way(filled, flat)
    reply = read_reply(flat)
    assert (reply.kind, dict(reply.values), reply.mark) == (ReplyKind.FLAT, {}, "")
    assert reply.printed == PrintedMark(FORM.request, FORM.version)
    again = read_reply(flat, blank.read_bytes())
    assert not again.values
    wanted = ("contact_email", "valid_until", "line_1_rate", "must_21_proof", "currency")
    assert {name: again.recovered.get(name) for name in wanted} == {
        name: ANSWERS[name] for name in wanted
    }


def form_pdf_of_letter() -> bytes:
    from tests.reports.specimen import contract

    return contract()
