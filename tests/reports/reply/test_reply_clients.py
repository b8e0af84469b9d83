"""Forms filled in by programs that nobody here wrote come back with the same values."""

from __future__ import annotations

import os

import pytest

from outsource_desk.domain.reply.raw_reply import PrintedMark, ReplyKind
from outsource_desk.reports.reply.reader import read_reply
from tests.reports.reply import clients
from tests.reports.reply.specimen import ANSWERS, FORM, assert_all_there, form_pdf
from tests.reports.specimen import contract

FILLERS = {
    "pdf.js": clients.in_pdfjs,
    "PDFium": clients.in_pdfium,
    "poppler": clients.in_poppler,
    "pdftk": clients.in_pdftk,
}
FOUND_AGAIN = ("contact_email", "valid_until", "line_1_rate", "must_21_proof", "currency")


@pytest.fixture(scope="module")
def blank(tmp_path_factory):
    path = tmp_path_factory.mktemp("blank") / "blank.pdf"
    path.write_bytes(form_pdf())
    return path


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """Return what a program made of the form, filled in by it once for all test processes."""
    fcntl = pytest.importorskip("fcntl")
    base = tmp_path_factory.getbasetemp()
    place = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "clients"
    place.mkdir(exist_ok=True)

    def fill(client):
        target = place / f"{client}.pdf"
        with target.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not target.exists():
                (place / client).mkdir(exist_ok=True)
                blank, made = (place / client / name for name in ("blank.pdf", "made.pdf"))
                blank.write_bytes(form_pdf())
                FILLERS[client](blank, made)
                made.replace(target)
        return target

    return fill


@pytest.mark.parametrize("client", FILLERS)
def test_every_value_survives(client, filled):
    """R38: Greek, Cyrillic, ₹, CJK, Arabic, line breaks, brackets, 5,000 characters."""
    reply = read_reply(filled(client))
    assert reply.kind == ReplyKind.PDF
    assert_all_there(reply)


@pytest.mark.parametrize("client", ["pdf.js", "pdftk"])
def test_a_letter_in_front_changes_nothing(client, filled, tmp_path):
    """R38: vendors merge the form with a cover letter; all fields and the mark stay."""
    letter, both = tmp_path / "letter.pdf", tmp_path / "both.pdf"
    letter.write_bytes(contract())
    clients.merged(filled(client), letter, both)
    assert_all_there(read_reply(both))


@pytest.mark.parametrize(
    "way",
    [clients.printed, pytest.param(clients.through_office, marks=pytest.mark.slow)],
    ids=lambda way: way.__name__,
)
def test_a_flattened_copy_offers_what_can_be_recovered(way, blank, filled, tmp_path):
    """R38: fields are gone; the copy is known by its print, and short answers are found again."""
    flat = tmp_path / "copy.pdf"
    way(filled("pdftk"), flat)
    reply = read_reply(flat)
    assert (reply.kind, dict(reply.values), reply.mark) == (ReplyKind.FLAT, {}, "")
    assert reply.printed == PrintedMark(FORM.request, FORM.version)
    again = read_reply(flat, blank.read_bytes())
    assert not again.values
    assert {name: again.recovered.get(name) for name in FOUND_AGAIN} == {
        name: ANSWERS[name] for name in FOUND_AGAIN
    }


def test_a_copy_behind_a_letter_is_recovered_too(blank, filled, tmp_path):
    """R38: pages are found by their words, wherever they lie in the copy."""
    letter, both, flat = (tmp_path / f"{name}.pdf" for name in ("letter", "both", "flat"))
    letter.write_bytes(contract())
    clients.merged(filled("pdftk"), letter, both)
    clients.printed(both, flat)
    recovered = read_reply(flat, blank.read_bytes()).recovered
    assert {name: recovered.get(name) for name in FOUND_AGAIN} == {
        name: ANSWERS[name] for name in FOUND_AGAIN
    }
