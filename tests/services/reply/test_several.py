"""R38: many forms at once: those to look at come first, the others come in together."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from itertools import count

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.records.vendor import VendorDraft
from outsource_desk.services.attachments.intake import take_in_bytes
from outsource_desk.services.compare.comparison import comparison
from outsource_desk.services.reply.several import FormFile, FormState, add_whole, form_rows
from outsource_desk.services.vendors.vendors import add_vendor
from tests.returned import NOW, released, returned


@pytest.fixture
def file(sample_store, task_id):
    """Return a form of that vendor, filled in with these answers, as it was read."""
    form, numbers = released(sample_store, task_id), count()

    def make(vendor, values=None):
        data = f"%PDF-1.7 file {next(numbers)}".encode()
        answers = {"vendor_name": vendor} | (values or {})
        sha256 = hashlib.sha256(data).hexdigest()
        raw = returned(sample_store, form, answers, sha256=sha256)
        name = f"{vendor}.pdf"
        return FormFile(name, raw, take_in_bytes(sample_store, name, data))

    return make


def bidders(store, task_id, today):
    return {bid.vendor for bid in comparison(store, task_id, today).bids}


def test_files_to_look_at_come_first_and_whole_ones_come_in_together(
    sample_store, task_id, file, words, today
):
    """R38: one step of undo for all of them; what has to be looked at is left as it is."""
    before, label = bidders(sample_store, task_id, today), sample_store.undo_label()
    files = [
        file("Alder"),
        FormFile("noise.pdf", refused="“noise.pdf” is damaged."),
        file("Birch", {"signed": ""}),
        file("Cedar"),
    ]
    rows = form_rows(sample_store, files, words, NOW)
    assert [(row.name, row.state) for row in rows] == [
        ("Birch.pdf", FormState.CHECK),
        ("noise.pdf", FormState.REFUSED),
        ("Alder.pdf", FormState.WHOLE),
        ("Cedar.pdf", FormState.WHOLE),
    ]
    assert (rows[2].vendor, rows[2].price) == ("Alder", words.money(120_000, "EUR"))
    assert "not signed" in rows[0].why[0]
    assert add_whole(sample_store, rows, words, NOW) == 2
    assert bidders(sample_store, task_id, today) - before == {"Alder", "Cedar"}
    assert sample_store.undo_label() == "Add 2\N{NO-BREAK SPACE}bids from files"
    again = form_rows(sample_store, files, words, NOW)
    assert "taken in already" in next(row.why[0] for row in again if row.name == "Alder.pdf")
    sample_store.undo()
    assert bidders(sample_store, task_id, today) == before
    assert sample_store.undo_label() == label


def test_two_forms_of_one_vendor_ask_which_one_holds(sample_store, file, words):
    """R38: the second would replace the first without a word, however its name is spelled."""
    files = [file("Alder Ltd"), file("ALDER LTD."), file("Birch")]
    rows = form_rows(sample_store, files, words, NOW)
    states = [row.state for row in rows]
    assert states == [FormState.CHECK, FormState.CHECK, FormState.WHOLE]
    assert all("2 of these files are bids of" in row.why[0] for row in rows[:2])
    files[0] = replace(files[0], is_added=True)
    rows = form_rows(sample_store, files[:2], words, NOW)
    assert [row.state for row in rows] == [FormState.WHOLE, FormState.ADDED]


def test_a_card_that_says_something_else_is_looked_at(sample_store, file, words):
    """R38: whoever adds many at once is asked about a difference, as with one."""
    add_vendor(sample_store, VendorDraft(name="Alder", country="Ireland"))
    (row,) = form_rows(sample_store, [file("Alder")], words, NOW)
    assert row.state is FormState.CHECK
    assert row.why == ("The card of the vendor says something else: Country.",)


def test_all_or_none(sample_store, task_id, file, words, today):
    """R38: a form that is not clear any more stops all of them; nothing is half added."""
    rows = form_rows(sample_store, [file("Alder"), file("Birch")], words, NOW)
    before = bidders(sample_store, task_id, today)
    add_vendor(sample_store, VendorDraft(name="Birch"))
    with pytest.raises(UserError, match="Birch already"):
        add_whole(sample_store, rows, words, NOW)
    assert bidders(sample_store, task_id, today) == before


def test_a_file_that_changed_meanwhile_is_told(sample_store, file, words):
    """R38: what is kept is what was read."""
    changed = file("Alder")
    changed = replace(changed, taken=replace(changed.taken, sha256="0" * 64))
    (row,) = form_rows(sample_store, [changed], words, NOW)
    assert (row.state, row.why) == (
        FormState.REFUSED,
        ("“Alder.pdf” changed after it was read, so nothing was taken over. Add it again.",),
    )
