"""R38: adding a bid from a file: reading, what stands beside what, warnings, and the drop."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from sqlmodel import select

from outsource_desk.domain.kinds import PriceTax
from outsource_desk.domain.request.bid_fields import BidField
from outsource_desk.records.bid import BidLine, Reply
from outsource_desk.records.vendor import VendorDraft
from outsource_desk.reports.request.bid_form_xlsx import write_xlsx
from outsource_desk.services.compare import bids
from outsource_desk.services.compare.comparison import comparison
from outsource_desk.services.vendor_view.bid_form import form_mark
from outsource_desk.services.vendors import vendors
from outsource_desk.ui.reply.dialogs.bid_answers import BidAnswersDialog
from outsource_desk.ui.reply.dialogs.bid_from_file import BidFromFileDialog
from outsource_desk.ui.reply.warnings import TICK_FIRST
from outsource_desk.ui.window.main_window import MainWindow
from tests.returned import BYTES, NUMBER, released, returned, shown
from tests.ui import audit
from tests.ui.dropping import drop


@pytest.fixture
def form(sample_store, task_id):
    return released(sample_store, task_id)


@pytest.fixture
def sheet(sample_store, form, tmp_path):
    """The form as a spreadsheet, with a few answers."""
    path = tmp_path / "reply.xlsx"
    path.write_bytes(write_xlsx(form, form_mark(sample_store, form)))
    book = load_workbook(path)
    answers = {"vendor_name": "Kadry Łódź", "total_month": "99,50", "currency": "EUR"}
    for row in book.active.iter_rows():
        for at, name in enumerate(str(row[0].value or "").split()):
            if name in answers:
                row[2 + at].value = answers[name]
    book.save(path)
    return path


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
def look(open_dialog, sample_store, task_id, form):
    """Show a reply with these answers, as if it had been read from a file."""

    def make(values=None, **differs):
        dialog = open_dialog(task_id=task_id)
        raw = returned(sample_store, form, values, **differs)
        dialog.show_preview(*shown(sample_store, task_id, raw))
        return dialog

    return make


def words_in(widget):
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


def offers(store, task_id, today):
    return {bid.vendor: bid for bid in comparison(store, task_id, today).bids}


def test_audit(dressed, qtbot, open_dialog):
    """R38: named, readable and in order, in any dress, also before anything is read."""
    dialog = open_dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert audit.problems(dialog) == []


def test_a_spreadsheet_is_chosen_read_and_added(
    open_dialog, sample_desk, task_id, sheet, monkeypatch, qtbot
):
    """R38: from the file on the disk to the grid, with the reading process in between."""
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(sheet)], ""))
    dialog = open_dialog(task_id=task_id)
    dialog.commit_button.click()
    qtbot.waitUntil(dialog.commit_button.isEnabled, timeout=20_000)  # after the work has ended
    assert dialog.offer.name.value() == "Kadry Łódź"
    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog.warnings.seen.box)  # not the button
    dialog.warnings.seen.set_value(True)  # not signed
    dialog.commit_button.click()
    assert not dialog.isVisible()
    assert "Kadry Łódź" in offers(sample_desk.store, task_id, sample_desk.clock.today())


def test_what_was_read_stands_beside_what_was_understood(look):
    """R38: the vendor's words, the value, and a doubt where there are two."""
    dialog = look({"valid_until": "03/04/2027", "line_1_once": ""})
    said = " ".join(words_in(dialog))
    assert "“03/04/2027”" in said
    assert "It may also mean 4 Mar 2027." in said
    assert dialog.offer.offer.valid_until.value() == date(2027, 4, 3)
    assert "Łódź Payroll Sp. z o.o." in dialog.heading.text()


def test_a_price_with_tax_asks_for_its_rate(look, sample_store, task_id, today):
    """R38, R65: what the form says of tax is filled in; with the rate the bid is compared."""
    dialog = look({"tax": "Included", "total_month": "100,00"})
    offer = dialog.offer.offer
    assert offer.tax.value() == PriceTax.INCLUDED
    assert not offer.tax_bp.isHidden()
    assert (offer.price.value(), offer.once.value()) == (120_000, 120_000)
    offer.tax_bp.set_value(2_000)
    dialog.commit_button.click()
    bid = offers(sample_store, task_id, today)["Łódź Payroll Sp. z o.o."]
    assert bid.price_minor == 200_000  # 2,400 with 20 % tax, before it


@pytest.mark.parametrize("wrote", ["12k", "USD 1,200.00", "1200 per year", "1.200"])
def test_a_doubtful_price_is_not_taken_without_a_tick(look, sample_store, task_id, today, wrote):
    """R38: what the price may mean stands above; the owner says that it was looked at."""
    unclear = {"total_once": wrote, "line_1_rate": "", "line_1_quantity": "", "line_1_once": ""}
    dialog = look(unclear)
    assert f"“{wrote}”" in dialog.warnings.sentences[0]
    dialog.commit_button.click()
    assert dialog.isVisible()
    dialog.warnings.seen.set_value(True)
    dialog.commit_button.click()
    assert "Łódź Payroll Sp. z o.o." in offers(sample_store, task_id, today)


def test_a_clear_form_needs_one_key(look, sample_store, task_id, today, qtbot):
    """R38: nothing to warn of: Enter adds the bid with lines, answers and file."""
    dialog = look()
    assert not dialog.warnings.isVisible()
    qtbot.keyClick(dialog.offer.name.edit, Qt.Key.Key_Return)
    bid = offers(sample_store, task_id, today)["Łódź Payroll Sp. z o.o."]
    with sample_store.read() as session:
        assert session.exec(select(Reply.bid_id).where(Reply.request == NUMBER)).one() == bid.bid_id
        assert session.exec(select(BidLine.once_minor)).all()[-1] == 120_000


def test_warnings_have_to_be_ticked(look, sample_store):
    """R38: an unsigned form is added only by somebody who has read that it is."""
    dialog = look({"signed": ""})
    before = sample_store.undo_label()
    dialog.commit_button.click()
    assert dialog.isVisible()
    assert dialog.problem.text == TICK_FIRST
    assert sample_store.undo_label() == before
    dialog.warnings.seen.set_value(True)
    dialog.commit_button.click()
    assert not dialog.isVisible()
    with sample_store.read() as session:
        assert (
            "not signed" in session.exec(select(Reply.remarks).where(Reply.request == NUMBER)).one()
        )


def test_another_vendor_or_day_brings_its_own_warning(look, sample_store, task_id, form):
    """R38: a vendor who has a bid already, and a day after the deadline, ask for a new tick."""
    dialog = look({"signed": ""})
    dialog.warnings.seen.set_value(True)
    dialog.offer.offer.received_on.set_value(date(2026, 12, 5))
    dialog.offer.offer.received_on.changed.emit()
    assert any("after the deadline" in one for one in dialog.warnings.sentences)
    assert not dialog.warnings.seen.value()
    known = bids.vendor_choices(sample_store, task_id)
    with_bid = next(
        row for row in dialog._shown.vendors if row.vendor_id not in {v.vendor_id for v in known}
    )
    dialog.offer.vendor.set_value(str(with_bid.vendor_id))
    dialog.offer.vendor.changed.emit()
    assert any(with_bid.name in one for one in dialog.warnings.sentences)


def test_a_doubtful_line_is_settled_in_its_own_field(look, sample_store):
    """R38: the owner's reading is stored, and the price follows unless it was typed."""
    unclear = {"total_once": "", "line_1_quantity": "", "line_1_rate": "", "line_1_once": "1.250"}
    dialog = look(unclear)
    field = dialog.offer.doubts["line_1_once"]
    assert field.value() == Decimal(1250)
    assert dialog.offer.offer.price.value() == 125_000
    field.set_value(Decimal("1.25"))
    field.changed.emit()
    assert dialog.offer.offer.price.value() == 125
    dialog.warnings.seen.set_value(True)
    dialog.commit_button.click()
    with sample_store.read() as session:
        assert session.exec(select(BidLine.once_minor)).all()[-1] == 125


def test_a_copy_without_fields_is_confirmed_value_by_value(look, sample_store, form):
    """R38: recovered words are shown with a doubt each, and never taken as they are."""
    told = returned(sample_store, form).values
    dialog = look(kind="flat", mark="", names=(), values={}, recovered=told)
    assert "line_1_rate" in dialog.offer.doubts
    assert any("printed or scanned" in one for one in dialog.warnings.sentences)
    dialog.commit_button.click()
    assert dialog.problem.text == TICK_FIRST


def test_a_bad_file_is_a_sentence_and_nothing_is_kept(
    open_dialog, sample_store, task_id, tmp_path, qtbot
):
    """R38: noise is refused, the dialog stays open for another file."""
    path = tmp_path / "noise.pdf"
    path.write_bytes(b"%PDF-1.7 " + BYTES)
    before = sample_store.undo_label()
    dialog = open_dialog(task_id=task_id, subject=str(path))
    qtbot.waitUntil(dialog.commit_button.isEnabled, timeout=20_000)  # after the work has ended
    assert dialog.problem.isVisible()
    assert "noise.pdf" in dialog.problem.text
    assert dialog.offer is None
    assert sample_store.undo_label() == before


def test_a_form_is_dropped_on_the_window(sample_desk, qtbot, tmp_path):
    """R38: PDF and XLSX open the dialog; a picture goes nowhere."""
    window = MainWindow(sample_desk)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.home_shown):
        window.show()
    asked = []
    sample_desk.asked.connect(lambda act, subject: asked.append((act, subject)))
    paths = [tmp_path / "Bid 1.PDF", tmp_path / "Bid 2.xlsx"]
    assert not drop(window, files(tmp_path / "photo.jpg"))
    assert asked == []
    assert drop(window, files(*paths))
    (act, subject) = asked[0]
    assert act == "bid_from_file"
    assert subject.splitlines() == [str(path) for path in paths]
    window.close()


def files(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def test_everything_can_be_read_again(look, sample_desk, task_id, today):
    """R38: lines, answers and confirmed warnings of a bid, long after it was added."""
    dialog = look({"signed": "", "team": "Zofia\nand two more"})
    dialog.warnings.seen.set_value(True)
    dialog.commit_button.click()
    bid = offers(sample_desk.store, task_id, today)["Łódź Payroll Sp. z o.o."]
    again = BidAnswersDialog(sample_desk, bid_id=bid.bid_id)
    said = words_in(again)
    assert "Zofia\nand two more" in said
    assert {"3", "400", "€ 1,200"} <= {one.replace("\xa0", " ") for one in said}
    assert any("not signed" in one for one in said)
    again.deleteLater()


def test_the_totals_are_quoted(look):
    """R38: the price says what it was made of."""
    hint = look({BidField.TOTAL_MONTH: "10,00"}).offer.offer.price.hint.text()
    assert "“1.200,00”" in hint
    assert "“10,00”" in hint


def test_differences_with_the_card_are_chosen(look, sample_store, task_id):
    """R38: what is filled in is said; a difference shows both and asks, also for another vendor."""
    name = "Łódź Payroll Sp. z o.o."
    draft = VendorDraft(name=name, address="Old street 1")
    vendor_id = vendors.add_vendor(sample_store, draft)
    dialog = look()
    said = " ".join(words_in(dialog.offer.card))
    assert "country, who signs, contact" in said
    assert "Card: “Old street 1”. Form: “ul. Piotrkowska 5 90-001 Łódź”." in said
    before = sample_store.undo_label()
    dialog.commit_button.click()
    assert "choose which one is right" in dialog.problem.text
    assert sample_store.undo_label() == before
    dialog.offer.card["address"].set_value("form")
    dialog.commit_button.click()
    assert vendors.vendor_draft(sample_store, vendor_id).address.startswith("ul. Piotrkowska 5")


def test_another_vendor_has_another_card(look, sample_store, task_id):
    """R38: a new vendor has nothing on the card, so nothing is asked."""
    draft = VendorDraft(name="Łódź Payroll Sp. z o.o.", address="Old street 1")
    vendors.add_vendor(sample_store, draft)
    dialog = look()
    assert dialog.offer.card.names == ("address",)
    dialog.offer.vendor.set_value("new")
    dialog.offer.name.set_value("Somebody else")
    dialog.offer.vendor.changed.emit()
    assert dialog.offer.card.names == ()
    assert "address" in " ".join(words_in(dialog.offer.card))
