"""Releasing, sending, answering: what the owner sees and what is stored."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta

import pytest
from PySide6.QtGui import QGuiApplication

from outsource_desk.domain.kinds import Stage
from outsource_desk.services.brief.changes import take_back
from outsource_desk.services.request import questions as request_questions
from outsource_desk.services.request.advert import POST_CHARACTERS
from outsource_desk.services.request.log import send_log
from outsource_desk.services.request.requests import current_request
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.frame.dialog import DIALOGS
from tests.requesting import (
    BOOKS,
    BRIGHTLINE,
    DUE,
    HANSA,
    PAPERS,
    ask,
    issue,
    release,
    released_for_real,
    send,
)
from tests.ui import audit


@pytest.fixture
def opened(sample_desk, qtbot):
    """Show a dialog about the books by its key."""
    kept = []

    def show(key, **subject):
        about = {"owner_id" if key == "request_question" else "task_id": BOOKS}
        dialog = DIALOGS[key](sample_desk, **about, **subject)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        kept.append(dialog)
        return dialog

    yield show
    sample_desk.tasks.wait()


def test_a_release_makes_both_papers_and_says_what_is_next(opened, sample_desk, qtbot):
    """R35, R37: the deadline moves the days around it; the PDF and the form are stored."""
    dialog = opened("release_request")
    assert dialog.missing.text.startswith("Vendors will ask:")
    assert "17:00 Berlin time (16:00 UTC)" in dialog.deadline.text()
    before = dialog.fields["decide_by"].value()
    dialog.fields["day"].set_value(DUE + timedelta(7))
    dialog.fields["day"].committed.emit()
    assert dialog.fields["decide_by"].value() == before + timedelta(7)
    dialog.try_commit()
    assert dialog.problem.text == ""
    store = sample_desk.store
    qtbot.waitUntil(lambda: current_request(store, BOOKS) is not None, timeout=20_000)
    found = current_request(store, BOOKS)
    pdf = store.documents.read(found.pdf_sha256)
    assert pdf.startswith(b"%PDF")
    assert found.pages > 5
    assert store.documents.read(found.form_sha256).startswith(b"PK")
    assert found.timetable.local.date() == DUE + timedelta(7)
    assert tasks.task_header(store, BOOKS).stage == Stage.COMPARE


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("zone", "Atlantis", "time zone"),
        ("valid_until", date(2026, 12, 1), "valid"),
        ("day", date(2026, 11, 1), "passed"),
    ],
)
def test_a_wrong_day_keeps_the_dialog_open(opened, sample_desk, name, value, said):
    """R37: the sentence says which; nothing is stored."""
    dialog = opened("release_request")
    dialog.fields[name].set_value(value)
    dialog.try_commit()
    assert dialog.isVisible()
    assert said in dialog.problem.text
    assert current_request(sample_desk.store, BOOKS) is None


def test_a_later_version_asks_what_is_new(opened, sample_desk):
    """R36: the field is there from the second version on."""
    assert not opened("release_request").fields["changes"].isVisible()
    release(sample_desk.store)
    take_back(sample_desk.store, BOOKS)
    dialog = opened("release_request")
    dialog.try_commit()
    assert "what is new" in dialog.problem.text


def test_the_desk_follows_what_is_done(opened, sample_desk):
    """R35, R36: who has it, who lacks what, which question waits."""
    store = sample_desk.store
    panel = opened("request_desk").panel
    assert panel.note.text.startswith("Nothing was released yet")
    assert panel.who.isHidden()  # nobody has what is not out
    release(store)
    assert panel.who.isVisible()
    assert "Nobody has it yet" in panel.note.text
    send(store, BRIGHTLINE, HANSA)
    assert "has everything" in panel.note.text
    ask(store, "How many receipts?", "180.")
    issue(store, "Returns too.")
    assert panel.note.text.startswith("2 vendors lack")
    first = panel.vendors.model().rows()[0]
    assert first.missing == ("Addendum 1",)


def test_a_decline_is_noted_and_taken_back(opened, sample_desk):
    """R35: of the vendor that is selected, and only of one who was asked."""
    store = sample_desk.store
    release(store)
    send(store, BRIGHTLINE, HANSA)
    panel = opened("request_desk").panel
    assert panel.vendors.select(3)  # not asked
    assert not panel.no_button.isEnabled()
    assert panel.vendors.select(HANSA)
    panel.no_button.click()
    assert [one.vendor_id for one in send_log(store, BOOKS).open] == [BRIGHTLINE]
    dialog = opened("note_sending")
    assert dialog.vendors[HANSA].box.accessibleName().endswith("(declined)")
    assert panel.vendors.selected().vendor_id == HANSA
    panel.no_button.click()
    assert len(send_log(store, BOOKS).open) == 2


def test_a_sending_noted_by_mistake_is_removed(opened, sample_desk):
    """R35: the log tells when and how; a wrong line goes, and undo brings it back."""
    store = sample_desk.store
    release(store)
    send(store, BRIGHTLINE, HANSA)
    panel = opened("request_desk").panel
    assert panel.vendors.select(HANSA)
    assert panel.vendors.selected().how == "By e-mail"
    panel.remove_button.click()
    assert [line.vendor_id for line in send_log(store, BOOKS).lines] == [BRIGHTLINE]
    assert panel.vendors.select(HANSA)
    assert not panel.remove_button.isEnabled()
    store.undo()
    assert len(send_log(store, BOOKS).lines) == 2


def test_noting_a_sending_ticks_who_lacks_something(opened, sample_desk):
    """R35: the same papers for everybody who was asked; a new name is added."""
    store = sample_desk.store
    release(store)
    send(store, BRIGHTLINE)
    issue(store, "Returns too.")
    dialog = opened("note_sending")
    ticked = [key for key, field in dialog.vendors.items() if field.value()]
    assert ticked == [BRIGHTLINE]
    dialog.form["name"].set_value("Zahlwerk")
    dialog.try_commit()
    log = send_log(store, BOOKS)
    assert log.waiting == ()
    assert "Zahlwerk" in {line.vendor for line in log.lines}


def test_several_vendors_are_chosen_or_typed_in_one_step(opened, sample_desk):
    """R35: one name in a line; one that is ticked, or spelled otherwise, gets it once."""
    store = sample_desk.store
    release(store)
    dialog = opened("note_sending")
    dialog.vendors[BRIGHTLINE].set_value(True)
    dialog.form["name"].set_value("Zahlwerk\n\n Kontorhaus Nord \nBRIGHTLINE PAYROLL\nzahlwerk.")
    label = store.undo_label()
    dialog.try_commit()
    names = ["Brightline Payroll", "Kontorhaus Nord", "Zahlwerk"]
    assert sorted(line.vendor for line in send_log(store, BOOKS).lines) == names
    store.undo()
    assert store.undo_label() == label


def test_the_text_of_the_email_is_copied_for_each_vendor(opened, sample_desk):
    """R35: address, subject and text by the clipboard; the dialog stays for the next one."""
    release(sample_desk.store)
    dialog = opened("request_email", vendor_id=BRIGHTLINE)
    board = QGuiApplication.clipboard()
    dialog.commit_button.click()
    assert dialog.isVisible()
    assert board.text().startswith("Dear Aoife Brennan,")
    dialog.address_button.click()
    assert board.text() == dialog.address.value() == "aoife@brightline.example"
    dialog.vendor.set_value(str(HANSA))
    dialog.vendor.committed.emit()
    assert "Hansa" in dialog.text.value()
    assert "bid form.xlsx" in dialog.files.text()


def test_the_email_begins_with_the_vendor_that_is_selected(opened, sample_desk, monkeypatch):
    """R35: from the list of those who have it or lack something."""
    release(sample_desk.store)
    panel = opened("request_desk").panel
    asked = []
    monkeypatch.setattr(panel.acts, "_open", lambda key, **subject: asked.append((key, subject)))
    panel.vendors.select(HANSA)
    panel.email_button.click()
    assert asked == [("request_email", {"task_id": BOOKS, "vendor_id": HANSA})]


def test_before_the_release_there_is_no_email(opened):
    """R35: nothing to copy, and a sentence that says why."""
    dialog = opened("request_email")
    assert not dialog.commit_button.isEnabled()
    assert "release the request" in dialog.files.text()


def test_a_question_is_noted_answered_and_removed(opened, sample_desk):
    """R36: an answer can come later; what was told is shown, not changed."""
    store = sample_desk.store
    release(store)
    send(store, BRIGHTLINE)
    dialog = opened("request_question")
    dialog.form["vendor_id"].set_value(str(BRIGHTLINE))
    dialog.try_commit()
    assert "Enter the question" in dialog.problem.text
    dialog.form["question"].set_value("How many receipts?")
    dialog.try_commit()
    (row,) = request_questions.questions(store, BOOKS)
    assert (row.vendor, row.answer) == ("Brightline Payroll", "")
    dialog = opened("request_question", item_id=row.id)
    dialog.form["answer"].set_value("About 180.")
    dialog.try_commit()
    issue(store)
    told = opened("request_question", item_id=row.id)
    assert not told.commit_button.isVisible()
    assert "addendum 1" in told.lead_text.text()
    other = opened("request_question", item_id=ask(store, "May we come?"))
    other.remove_button.click()
    assert len(request_questions.questions(store, BOOKS)) == 1


def test_an_addendum_moves_the_deadline_for_all(opened, sample_desk, qtbot, monkeypatch):
    """R36, R37: before it is issued it says what moves; then the PDF is stored and offered."""
    offered = []
    monkeypatch.setattr(
        "outsource_desk.ui.request.dialogs.addendum.print_pdf",
        lambda *given: offered.append(given[2]),
    )
    release(sample_desk.store)
    dialog = opened("addendum")
    dialog.try_commit()
    assert "Say what changes" in dialog.problem.text
    dialog.day.set_value(DUE + timedelta(7))
    dialog.day.changed.emit()
    assert "7 days later" in dialog.moves.text().replace("\u00a0", " ")
    dialog.try_commit()
    qtbot.waitUntil(lambda: bool(offered), timeout=20_000)
    (one,) = current_request(sample_desk.store, BOOKS).addenda
    assert one.moved_days == 7
    assert sample_desk.store.documents.read(one.pdf_sha256).startswith(b"%PDF")


def test_every_vendor_gets_the_same_bytes_and_a_letter_of_its_own(
    opened, sample_desk, qtbot, tmp_path
):
    """R35: one folder for each, byte for byte the same but for the letter."""
    pdf, sheet = released_for_real(sample_desk.store)
    send(sample_desk.store, BRIGHTLINE, HANSA)
    issue(sample_desk.store, "Returns too.")
    panel = opened("request_desk").panel
    with qtbot.waitSignal(sample_desk.said, timeout=20_000):
        panel.acts.save_into(tmp_path)
    folders = sorted((tmp_path / "RFP-2026-001 version 1").iterdir())
    prints = [
        {one.name: hashlib.sha256(one.read_bytes()).hexdigest() for one in folder.iterdir()}
        for folder in folders
    ]
    letters = {each.pop("Letter.pdf") for each in prints}
    assert len(letters) == len(folders) == 2
    assert prints[0] == prints[1]
    assert prints[0]["RFP-2026-001-v1.pdf"] == hashlib.sha256(pdf).hexdigest()
    assert prints[0]["RFP-2026-001-v1 bid form.xlsx"] == hashlib.sha256(sheet).hexdigest()


def test_an_advert_is_copied_or_saved(opened, sample_desk, tmp_path):
    """R39: for a board and as a post that fits; the budget is in neither."""
    dialog = opened("advert")
    text = dialog.text.value()
    for said in ("Hartmann Ceramics is looking for: Bookkeeping", "Bids by", "rene@"):
        assert said in text
    assert "udget" not in text
    dialog.kind.set_value("post")
    dialog.kind.committed.emit()
    assert len(dialog.text.value()) <= POST_CHARACTERS
    assert dialog.text.value().endswith("rene@hartmann-ceramics.example")
    dialog.write(tmp_path / "advert.txt")
    assert (tmp_path / "advert.txt").read_text("utf-8") == dialog.text.value()
    dialog.try_commit()
    assert QGuiApplication.clipboard().text() == dialog.text.value()


def test_the_desk_of_a_released_request_is_named_and_whole(dressed, opened, sample_desk):
    """R127: with vendors, questions and an addendum, in both themes at both sizes of text."""
    store = sample_desk.store
    release(store, papers=PAPERS)
    send(store, BRIGHTLINE, HANSA)
    ask(store, "How many receipts come in an average month, and in December?", "About 180.")
    ask(store, "May we come and look?")
    issue(store, "Returns too.")
    for key in ("request_desk", "note_sending", "request_question", "addendum", "advert"):
        dialog = opened(key)
        assert audit.problems(dialog) == [], key
        dialog.close()
