"""The page of vendors: list, card, adding by keyboard, deleting, clocks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from outsource_desk.domain.kinds import VendorState
from outsource_desk.domain.place import Place
from outsource_desk.records.vendor import VendorDraft
from outsource_desk.services.vendors import vendors
from outsource_desk.ui.frame.record_fields import limit
from outsource_desk.ui.kit.buttons import IconButton
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.vendors.dialogs.add_vendor import AddVendorDialog
from outsource_desk.ui.vendors.dialogs.edit_contact import EditContactDialog
from outsource_desk.ui.vendors.page import VendorsPage
from tests.ui import audit

WIDE, NARROW = (1366, 700), (900, 500)
PAYASIA, MUELLER, KODEX = 4, 12, 7


def shown_page(desk, qtbot, size=WIDE):
    made = VendorsPage(desk)
    qtbot.addWidget(made)
    made.resize(*size)
    made.refresh()
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def page(sample_desk, qtbot):
    return shown_page(sample_desk, qtbot)


@pytest.fixture
def said(sample_desk):
    heard = []
    sample_desk.said.connect(lambda text, undo: heard.append((text, undo)))
    return heard


def facts(page):
    return page.card.facts.accessibleName()


def test_search_and_state_narrow_the_list(page, qtbot):
    """R40, R58: words anywhere in the row, and one state at a time."""
    qtbot.keyClicks(page.search_field, "germany free")
    assert [row.name for row in page.table.rows()] == ["Studio Kestrel", "Zollbüro Petersen"]
    page.search_field.clear()
    page.state_box.setCurrentIndex(page.state_box.findText("Ruled out"))
    page.state_box.activated.emit(page.state_box.currentIndex())
    assert [row.name for row in page.table.rows()] == ["Oldframe Media"]
    assert page.card.warnings[0].text.startswith("Ruled out. Answered three times")


def test_the_card_tells_the_time_there(page):
    """R54: 10:00 UTC is 15:30 in India; both work from 8:30 to 12:30."""
    page.open_place(Place("vendors", item_id=PAYASIA))
    assert page.card.name.text() == "PayAsia Ltd"
    assert "Clock there: 15:30, 4.5\u00a0h ahead of you" in facts(page)
    assert "Both at work: 08:30–12:30 your time, 4\u00a0h" in facts(page)


def test_the_card_tells_every_field(sample_desk, qtbot):
    """R40: a field that is new is told by its title, without being named by the card."""
    known = VendorDraft.model_fields.items()
    texts = {name for name, field in known if field.annotation is str and name != "timezone"}
    values = {
        name: f"some {name}"[: limit(VendorDraft.model_fields[name], "max_length")]
        for name in texts
    }
    store, draft = sample_desk.store, VendorDraft(**values, state=VendorState.ELIMINATED)
    page = shown_page(sample_desk, qtbot)
    page.open_place(Place("vendors", item_id=vendors.add_vendor(store, draft)))
    page.refresh()
    shown = [text.text() for text in page.card.findChildren(Text)]
    assert [name for name in texts if not any(f"some {name}" in text for text in shown)] == []


def test_a_friend_is_warned_of(page):
    """R51: in the list and on the card."""
    page.open_place(Place("vendors", item_id=MUELLER))
    assert page.card.warnings[0].isVisible()
    assert "same papers" in page.card.warnings[0].text
    assert "Heard of: Somebody told me: Jonas plays football" in facts(page)


def test_bids_and_contracts_open_their_exact_place(page, qtbot):
    """R40: each row of the card leads to the stage of its task."""
    page.open_place(Place("vendors", item_id=KODEX))
    links = {
        button.accessibleName(): button
        for button in page.card.findChildren(IconButton)
        if button.accessibleName().startswith("Open")
    }
    with qtbot.waitSignal(page.desk.went) as went:
        links["Open the bid for IT support"].click()
    assert (went.args[0].page, went.args[0].stage) == ("tasks", "compare")
    contract = next(name for name in links if name.startswith("Open the contract"))
    with qtbot.waitSignal(page.desk.went) as went:
        links[contract].click()
    assert went.args[0].stage == "contract"


def test_a_vendor_by_keyboard_alone(page, qtbot):
    """R40: Insert opens the form; a name and Enter are enough, and the new one is shown."""
    page.table.setFocus()
    with qtbot.waitSignal(page.add_button.clicked):
        qtbot.keyClick(page.table, Qt.Key.Key_Insert)
    dialog = next(one for one in page.findChildren(AddVendorDialog))
    qtbot.keyClicks(dialog.form["name"].editor, "Aardvark & Sons")
    qtbot.keyClick(dialog.form["name"].editor, Qt.Key.Key_Return)
    assert page.card.name.text() == "Aardvark & Sons"
    page.desk.store.undo()
    assert "Aardvark & Sons" not in [row.name for row in page.table.rows()]


def test_a_tied_vendor_is_kept_with_a_sentence(page, said):
    """R40: the button is there, and says why not; a free one goes, with undo."""
    page.open_place(Place("vendors", item_id=PAYASIA))
    page.card.delete_button.click()
    why = (
        "“PayAsia Ltd” was kept, because a bid names it. To put it aside, change its state "
        "to “Past” or “Ruled out”."
    )
    assert said == [(why, False)]
    vendors.add_vendor(page.desk.store, VendorDraft(name="Zzz"))
    assert page.card.name.text() == "Zzz"
    page.card.delete_button.click()
    assert said[1] == ("“Zzz” was deleted.", True)
    page.desk.store.undo()
    assert page.card.name.text() == "Zzz"


def test_contacts_are_kept_on_the_card(page, qtbot, said):
    """R40: add one in its form; make it the main one; remove it with undo."""
    page.open_place(Place("vendors", item_id=PAYASIA))
    dialog = EditContactDialog(page.desk, owner_id=PAYASIA)
    qtbot.addWidget(dialog)
    dialog.form["name"].edit.setText("Ravi Iyer")
    dialog.try_commit()
    names = [one.accessibleName() for one in page.card.findChildren(IconButton)]
    assert "Make Ravi Iyer the main contact" in names
    ravi = next(
        one
        for one in page.card.findChildren(IconButton)
        if one.accessibleName() == "Make Ravi Iyer the main contact"
    )
    ravi.click()
    row = next(one for one in vendors.vendor_list(page.desk.store) if one.id == PAYASIA)
    assert row.contact == "Ravi Iyer"


def test_ruling_out_asks_why_at_the_field(sample_desk, qtbot):
    """R58: the reason appears when it is needed, and stands in the way until it is given."""
    dialog = AddVendorDialog(sample_desk, item_id=PAYASIA)
    qtbot.addWidget(dialog)
    dialog.show()
    reason = dialog.form["state_reason"]
    assert not reason.isVisible()
    box = dialog.form["state"].box
    box.setCurrentIndex(box.findData("eliminated"))
    box.activated.emit(box.currentIndex())
    assert reason.isVisible()
    dialog.try_commit()
    assert "Say why" in dialog.problem.text
    assert "Say why" in reason._problem_text.text()
    reason.edit.setPlainText("Too slow.")
    dialog.try_commit()
    assert vendors.vendor_draft(sample_desk.store, PAYASIA).state_reason == "Too slow."


def test_a_city_is_enough_for_the_zone_of_a_vendor(sample_desk, qtbot):
    """R54: “dublin” is written out; a word that is no zone stays, with the reason."""
    dialog = AddVendorDialog(sample_desk, item_id=PAYASIA)
    qtbot.addWidget(dialog)
    zone = dialog.form["timezone"]
    zone.edit.setText("atlantis")
    zone.edit.editingFinished.emit()
    assert zone.edit.text() == "atlantis"
    assert "not known" in zone._problem_text.text()
    zone.edit.setText("dublin")
    zone.edit.editingFinished.emit()
    assert zone.edit.text() == "Europe/Dublin"
    dialog.try_commit()
    assert vendors.vendor_draft(sample_desk.store, PAYASIA).timezone == "Europe/Dublin"


def test_an_empty_list_says_how_to_begin(empty_desk, qtbot):
    """R40: what will stand here, and one button; after adding, the list is there."""
    page = shown_page(empty_desk, qtbot)
    assert page.empty.isVisible()
    assert not page.table.isVisible()
    vendors.add_vendor(empty_desk.store, VendorDraft(name="<b>Acme</b>"))
    assert page.table.isVisible()
    assert page.card.name.text() == "<b>Acme</b>"


def test_a_narrow_window_shows_list_or_card(sample_desk, qtbot):
    """R127: Enter opens the card in place of the list, a button leads back."""
    page = shown_page(sample_desk, qtbot, NARROW)
    assert page.table.isVisible()
    assert not page.card.isVisible()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.card.isVisible()
    assert not page.table.isVisible()
    page.card.back_button.click()
    assert page.table.isVisible()


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_list_and_card_are_named_and_whole(dressed, sample_desk, qtbot, size):
    """R127: nothing nameless, too small or cut off, in both themes at both sizes of text."""
    page = shown_page(sample_desk, qtbot, size)
    for vendor_id in (MUELLER, KODEX):
        page.open_place(Place("vendors", item_id=vendor_id))
        assert audit.problems(page) == []
