"""R38: many forms at once: one list, each looked at, the whole ones added in one step."""

from __future__ import annotations

import hashlib

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from outsource_desk.reports.request.bid_form_xlsx import write_xlsx
from outsource_desk.services.attachments.intake import take_in_bytes
from outsource_desk.services.compare.comparison import comparison
from outsource_desk.services.reply.several import FormFile
from outsource_desk.services.vendor_view.bid_form import form_mark
from outsource_desk.ui.reply.dialogs.bid_from_file import BidFromFileDialog
from tests.returned import released, returned
from tests.ui import audit


@pytest.fixture
def form(sample_store, task_id):
    return released(sample_store, task_id)


@pytest.fixture
def open_dialog(sample_desk, qtbot):
    held = []

    def make(**subject):
        made = BidFromFileDialog(sample_desk, **subject)
        held.append(made)
        made.show()
        qtbot.waitExposed(made)
        return made

    yield make
    for made in held:
        made.close()
        made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def file(sample_store, form):
    def make(vendor, **values):
        data = f"%PDF-1.7 {vendor}".encode()
        sha256 = hashlib.sha256(data).hexdigest()
        raw = returned(sample_store, form, {"vendor_name": vendor, **values}, sha256=sha256)
        name = f"{vendor}.pdf"
        return FormFile(name, raw, take_in_bytes(sample_store, name, data))

    return make


@pytest.fixture
def listed(open_dialog, task_id, file):
    """A list of three files: one to check, one that is no form, one that is whole."""
    dialog = open_dialog(task_id=task_id)
    noise = FormFile("noise.pdf", refused="“noise.pdf” is damaged.")
    dialog.show_list([file("Alder"), noise, file("Birch", signed="")])
    dialog.focus_next()
    return dialog


def words_in(widget):
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


def bidders(desk, task_id):
    return {bid.vendor for bid in comparison(desk.store, task_id, desk.clock.today()).bids}


def test_audit(dressed, listed):
    """R38: named, readable and in order, in any dress."""
    assert audit.problems(listed) == []


def test_the_whole_ones_are_added_and_the_list_stays_for_the_others(listed, sample_desk, task_id):
    """R38: one press adds what is clear; the focus is on the first file to look at."""
    before = bidders(sample_desk, task_id)
    assert listed.commit_button.text() == "Add 1\N{NO-BREAK SPACE}whole bid"
    assert listed.focusWidget() is listed.forms.buttons[2]
    said = words_in(listed.forms)
    assert said.index("Birch") < said.index("noise.pdf") < said.index("Alder")
    listed.commit_button.click()
    assert listed.isVisible()
    assert not listed.commit_button.isEnabled()
    assert bidders(sample_desk, task_id) - before == {"Alder"}
    assert list(listed.forms.buttons) == [2]


def test_each_can_be_looked_at_and_taken(listed, sample_desk, task_id):
    """R38: its own dialog over the list; added there, it is done here; cancelled, it waits."""
    before = bidders(sample_desk, task_id)
    listed.forms.buttons[2].click()
    (form,) = listed.findChildren(QDialog)
    form.reject()
    assert 2 in listed.forms.buttons
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    listed.forms.buttons[2].click()
    (form,) = listed.findChildren(QDialog)
    assert "Birch" in form.heading.text()
    form.warnings.seen.set_value(True)
    form.commit_button.click()
    assert bidders(sample_desk, task_id) - before == {"Birch"}
    assert list(listed.forms.buttons) == [0]


def test_when_all_are_added_it_closes(open_dialog, sample_desk, task_id, file):
    """R38: nothing is left to say."""
    before = bidders(sample_desk, task_id)
    dialog = open_dialog(task_id=task_id)
    dialog.show_list([file("Alder"), file("Cedar")])
    dialog.focus_next()
    assert dialog.focusWidget() is dialog.commit_button
    dialog.commit_button.click()
    assert not dialog.isVisible()
    assert bidders(sample_desk, task_id) - before == {"Alder", "Cedar"}


def test_several_files_are_read_one_after_the_other(
    open_dialog, sample_store, form, tmp_path, qtbot
):
    """R38: from the disk; one that is no form does not keep the others out."""
    paths = [tmp_path / "noise.pdf", tmp_path / "bid.xlsx"]
    paths[0].write_bytes(b"%PDF-1.7 noise")
    paths[1].write_bytes(write_xlsx(form, form_mark(sample_store, form)))
    book = load_workbook(paths[1])
    row = next(row for row in book.active.iter_rows() if row[0].value == "vendor_name")
    row[2].value = "Kadry Łódź"
    book.save(paths[1])
    dialog = open_dialog(subject="\n".join(map(str, paths)))
    qtbot.waitUntil(lambda: dialog.forms is not None, timeout=20_000)
    said = words_in(dialog.forms)
    assert said.index("Kadry Łódź") < said.index("noise.pdf")
    assert dialog.heading.text() == "Add bids from 2 files"


def test_cancelling_keeps_what_was_read(open_dialog, tmp_path, qtbot, monkeypatch, file):
    """R38: twelve files are slow; what is there after Cancel can be worked on."""
    from outsource_desk.ui.reply import reading

    read = file("Alder")
    dialog = open_dialog()

    def read_one(*_):
        dialog.reject()  # while the first is read
        return read.raw, read.taken

    monkeypatch.setattr(reading, "read_form", read_one)
    dialog.read([tmp_path / "a.pdf", tmp_path / "b.pdf"])
    qtbot.waitUntil(lambda: dialog.forms is not None, timeout=20_000)
    assert words_in(dialog.forms)[0] == "Alder"
    assert len(dialog.forms.buttons) == 1
