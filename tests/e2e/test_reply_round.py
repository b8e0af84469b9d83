"""R35, R38: a request goes out, its own form comes back filled in, and is understood."""

from __future__ import annotations

import shutil
import subprocess

import pypdf
import pypdfium2
import pytest
from pypdf.generic import ArrayObject, NameObject

from outsource_desk.base.errors import UserError
from outsource_desk.domain.reply.flags import FlagKind
from outsource_desk.domain.reply.form_identity import FIELD
from outsource_desk.domain.reply.raw_reply import PrintedMark, ReplyKind
from outsource_desk.domain.request.bid_fields import TICKED
from outsource_desk.reports.reply.of_request import read_reply_to
from outsource_desk.services.reply.replies import preview
from outsource_desk.services.reply.unasked import why_asking, without_asking
from outsource_desk.services.vendor_view.released import current_request
from tests.e2e.hand import NOW, WORDS
from tests.requesting import BOOKS, released_for_real
from tests.returned import ANSWERS

ANSWERED = ANSWERS | {"total_month": "100,00"}  # these books are paid by the month
NOT_ON_PAPER = {"vendor_name", "vendor_address", "signed"}  # bent letters, two lines, a tick


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


def flattened(filled, target):
    """As Chrome prints: each field becomes a drawing in a drawing."""
    document = pypdfium2.PdfDocument(filled)
    document.init_forms()
    for number in range(len(document)):
        assert pypdfium2.raw.FPDFPage_Flatten(document[number].raw, 0)
    document.save(target)
    document.close()


def printed(filled, target, *options):
    """As poppler prints: with fonts and words of its own."""
    program = shutil.which("pdftocairo")
    if program is None:
        pytest.skip("poppler is not installed; dev.py test --with-clients does it")
    subprocess.run([program, "-pdf", *options, filled, target], check=True)


def printed_smaller(filled, target):
    """On the paper of another country, which moves and shrinks everything."""
    printed(filled, target, "-paper", "letter")


def without_mark(filled, target):
    """As a reader that keeps no hidden fields."""
    writer = pypdf.PdfWriter(clone_from=filled)
    form = writer.root_object["/AcroForm"]
    for place, key in ((form, "/Fields"), *((page, "/Annots") for page in writer.pages)):
        kept = [one for one in place.get(key, ()) if one.get_object().get("/T") != FIELD]
        place[NameObject(key)] = ArrayObject(kept)
    writer.write(target)


def test_the_form_of_a_released_request_comes_back_without_a_doubt(sample_store, filled):
    """R35, R38: request, version and every value are known; there is nothing to warn of."""
    raw = read_reply_to(sample_store, filled)
    found = preview(sample_store, raw, filled.name, NOW)
    assert (found.asked.task_id, found.asked.version) == (BOOKS, 1)
    assert {one.name: one.wrote for one in found.values} == ANSWERED
    assert found.doubtful == ()
    assert found.all_flags(None, NOW.date(), WORDS) == ()


@pytest.mark.parametrize("way", [flattened, printed, printed_smaller], ids=lambda way: way.__name__)
def test_a_copy_without_fields_offers_its_answers_for_confirmation(
    way, sample_store, filled, tmp_path
):
    """R38: what stood in the fields is found again and doubted; nothing is accepted silently."""
    copy = tmp_path / "copy.pdf"
    way(filled, copy)
    raw = read_reply_to(sample_store, copy)
    assert (raw.kind, dict(raw.values), raw.mark) == (ReplyKind.FLAT, {}, "")
    found = preview(sample_store, raw, copy.name, NOW)
    assert found.asked.task_id == BOOKS
    wrote = {one.name: one.wrote for one in found.values}
    assert {**wrote, **{name: ANSWERED[name] for name in NOT_ON_PAPER}} == ANSWERED
    assert all(one.doubt for one in found.values)
    flags = {flag.kind for flag in found.flags if flag.to_confirm}
    assert flags >= {FlagKind.FLAT, FlagKind.UNSIGNED}
    with pytest.raises(UserError):
        without_asking(found, WORDS)


def test_a_form_that_lost_its_seal_is_known_by_its_print_and_doubted(
    sample_store, filled, tmp_path
):
    """R38: the print on the pages finds the request, but proves nothing: the owner is asked."""
    path = tmp_path / "unsealed.pdf"
    without_mark(filled, path)
    raw = read_reply_to(sample_store, path)
    number = current_request(sample_store, BOOKS).number
    assert (raw.kind, raw.mark, raw.printed) == (ReplyKind.PDF, "", PrintedMark(number, 1))
    found = preview(sample_store, raw, path.name, NOW)
    assert found.asked.task_id == BOOKS
    assert {one.name: one.wrote for one in found.values} == ANSWERED
    (flag,) = found.all_flags(None, NOW.date(), WORDS)
    assert (flag.kind, flag.to_confirm) == (FlagKind.FOREIGN, True)
    assert flag.sentence in why_asking(found, WORDS)
