"""R38: `outsource-desk import`: clear forms become bids, the others are told and left out."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pypdf
import pytest

from outsource_desk.base.clock import SystemClock
from outsource_desk.cli import OK, PROBLEMS
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.domain.request.bid_fields import TICKED
from outsource_desk.records.vendor import VendorDraft
from outsource_desk.reports.request.bid_form_xlsx import write_xlsx
from outsource_desk.services.attachments.attachments import file_list
from outsource_desk.services.compare.comparison import comparison
from outsource_desk.services.tasks.tasks import task_list
from outsource_desk.services.vendor_view.bid_form import form_mark
from outsource_desk.services.vendors.vendors import add_vendor, vendor_draft
from outsource_desk.store.store import Store
from tests.reports.reply.specimen import form_pdf
from tests.returned import ANSWERS, released

if TYPE_CHECKING:
    from pathlib import Path

MINE = {"valid_until": "2031-01-31", "start_on": "2031-02-01", "signed_on": "2031-01-02"}


@pytest.fixture
def sent(sample_store, tmp_path):
    """A file with a released request, closed; the form as it was sent, in both shapes."""
    task_id = next(row.id for row in task_list(sample_store) if row.stage is Stage.COMPARE)
    soon = SystemClock().now() + timedelta(days=3)
    form = released(sample_store, task_id, deadline=soon)
    mark = form_mark(sample_store, form)
    blank, sheet = tmp_path / "blank.pdf", tmp_path / "blank.xlsx"
    blank.write_bytes(form_pdf(form, mark))
    sheet.write_bytes(write_xlsx(form, mark))
    sample_store.close()
    return sample_store.path, task_id, blank


def filled(blank: Path, name: str, **more: str) -> Path:
    """Fill in a form, as a PDF program does."""
    values = {key: text for key, text in (ANSWERS | MINE | more).items() if text}
    values = {key: "/Yes" if text == TICKED else text for key, text in values.items()}
    writer = pypdf.PdfWriter(clone_from=blank)
    for page in writer.pages:
        if "/Annots" in page:
            writer.update_page_form_field_values(page, values, auto_regenerate=False)
    path = blank.with_name(name)
    writer.write(path)
    return path


def vendors_of(path: Path, task_id: int) -> dict[str, int]:
    store = Store.open(path, SystemClock(), read_only=True)
    try:
        found = comparison(store, task_id, SystemClock().today())
        return {bid.vendor: bid.bid_id for bid in found.bids}
    finally:
        store.close()


def test_a_clear_form_becomes_a_bid_once(sent, run):
    """R38: bid, vendor and file; the same file a second time is refused."""
    path, task_id, blank = sent
    before = vendors_of(path, task_id)
    reply = filled(blank, "łódź.pdf")
    code, out, err = run("import", path, reply)
    assert (code, err) == (OK, "")
    assert "Łódź Payroll" in out
    added = vendors_of(path, task_id).keys() - before.keys()
    assert added == {ANSWERS["vendor_name"]}
    store = Store.open(path, SystemClock(), read_only=True)
    owner = Owner(OwnerKind.BID, vendors_of(path, task_id)[added.pop()])
    (kept,) = file_list(store, owner).rows
    assert store.documents.read(kept.sha256) == reply.read_bytes()
    store.close()
    code, out, err = run("import", path, reply)
    assert (code, out) == (PROBLEMS, "")
    assert "already" in err


def test_what_needs_a_look_is_told_and_the_rest_comes_in(sent, run, tmp_path):
    """R38: not signed, doubtful, no form at all: a sentence each, nothing of them is stored."""
    path, task_id, blank = sent
    noise = tmp_path / "noise.pdf"
    noise.write_bytes(b"%PDF-1.7 nothing")
    before = vendors_of(path, task_id)
    code, out, err = run(
        "import",
        path,
        noise,
        filled(blank, "unsigned.pdf", signed="", vendor_name="Unsigned"),
        filled(blank, "unclear.pdf", valid_until="03/04/2031", vendor_name="Unclear"),
        filled(blank, "foreign.pdf", currency="PLN", vendor_name="Złoty"),
        filled(blank, "partial.pdf", line_1_once="", vendor_name="Partial"),
        filled(blank, "factor.pdf", total_once="12k", vendor_name="Factor"),
        filled(blank, "dollars.pdf", total_once="USD 1,200.00", vendor_name="Dollars"),
        filled(blank, "good.pdf"),
    )
    assert code == PROBLEMS
    assert [line.split("”")[0] for line in err.splitlines()] == [
        "“noise.pdf",
        "“unsigned.pdf",
        "“unclear.pdf",
        "“foreign.pdf",
        "“partial.pdf",
        "“factor.pdf",
        "“dollars.pdf",
    ]
    assert "not signed" in err
    assert "exchange rate" in err
    assert out.startswith("good.pdf\t")
    assert vendors_of(path, task_id).keys() - before.keys() == {ANSWERS["vendor_name"]}


def test_a_form_that_came_too_late_is_left_out(sent, run):
    """R37: the script tells it and ends with 1."""
    path, task_id, blank = sent
    store = Store.open(path, SystemClock())
    released(store, task_id, version=2, deadline=SystemClock().now() - timedelta(minutes=1))
    store.close()
    code, out, err = run("import", path, filled(blank, "late.pdf"))
    assert (code, out) == (PROBLEMS, "")
    assert "after the deadline" in err


def test_look_shows_both_readings_and_changes_nothing(sent, run):
    """R38: what the vendor wrote beside what was understood, for scripts too."""
    path, _, blank = sent
    before = path.read_bytes()
    code, out, _ = run("import", "--look", path, filled(blank, "look.pdf", total_once="1.200"))
    assert code == OK
    rows = [line.split("\t") for line in out.splitlines()]
    total = next(row for row in rows if "1.200" in row)
    assert total[2] == "1,200"
    assert path.read_bytes() == before


def test_a_file_that_is_open_elsewhere_is_left_alone(sent, run):
    """R38: one sentence, and the forms can be added later."""
    path, _, blank = sent
    reply = filled(blank, "later.pdf")
    store = Store.open(path, SystemClock())
    try:
        code, out, err = run("import", path, reply)
    finally:
        store.close()
    assert (code, out) == (PROBLEMS, "")
    assert err.count("\n") == 1


def test_a_script_keeps_the_card_and_says_so(sent, run):
    """R38: what the card lacks is filled in; what it says stays, and a line says so."""
    path, _, blank = sent
    store = Store.open(path, SystemClock())
    draft = VendorDraft(name=ANSWERS["vendor_name"].upper(), country="Ireland")
    vendor_id = add_vendor(store, draft)
    store.close()
    code, out, err = run("import", path, filled(blank, "bid.pdf"))
    assert (code, out.split("\t")[0]) == (OK, "bid.pdf")
    kept = "Country: the card says “Ireland” and was kept; the form says “Poland”."
    assert err == f"“bid.pdf”: {kept}\n"
    store = Store.open(path, SystemClock(), read_only=True)
    card = vendor_draft(store, vendor_id)
    store.close()
    assert (card.country, card.represented_by) == ("Ireland", ANSWERS["signer_name"])
