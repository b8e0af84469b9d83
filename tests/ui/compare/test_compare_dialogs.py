"""Adding bids, judging answers, adding criteria, choosing and reopening by dialog."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel

from outsource_desk.domain.compare.offered_price import OfferedPrice
from outsource_desk.domain.kinds import CriterionKind, PriceTax, Proof
from outsource_desk.records.brief import Criterion
from outsource_desk.services import items
from outsource_desk.services.brief import changes as brief_changes
from outsource_desk.services.compare import bids
from outsource_desk.services.compare.comparison import comparison
from outsource_desk.ui.frame.dialog import DIALOGS

PAYROLL, SHIPPING, CUSTOMS = 4, 5, 6


@pytest.fixture
def show_dialog(sample_desk, qtbot):
    held = []

    def show(key, **subject):
        made = (
            DIALOGS[key](sample_desk, **subject) if subject else DIALOGS[key].example(sample_desk)
        )
        held.append(made)
        made.resize(640, 620)
        made.show()
        qtbot.waitExposed(made)
        return made

    yield show
    for made in held:
        made.close()
        made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def compare(sample_store, today):
    return lambda task_id=PAYROLL: comparison(sample_store, task_id, today)


def press(dialog, qtbot):
    qtbot.mouseClick(dialog.commit_button, Qt.MouseButton.LeftButton)


def test_a_bid_in_another_currency(show_dialog, compare, qtbot):
    """R60, R67: a new vendor, a price in złoty, and the rate that compares it."""
    dialog = show_dialog("add_bid", task_id=PAYROLL)
    dialog.vendor.set_value("new")
    dialog.vendor.changed.emit()
    dialog.name.set_value("Kadry Łódź")
    qtbot.keyClicks(dialog.price.edit, "24,000")
    dialog.currency.set_value("PLN")
    dialog.currency.changed.emit()
    press(dialog, qtbot)
    assert dialog.isVisible()
    assert "exchange rate" in dialog.problem.text
    qtbot.keyClicks(dialog.rate.edit, "0.23")
    press(dialog, qtbot)
    bid = next(bid for bid in compare().bids if bid.vendor == "Kadry Łódź")
    assert (bid.price_minor, bid.offered.price_minor, bid.currency) == (552_000, 2_400_000, "PLN")


@pytest.mark.parametrize(
    ("basis", "said"),
    [("total", "for the whole work"), ("month", "a month"), ("year", "a year")],
)
def test_the_price_says_what_it_pays_for(show_dialog, sample_store, basis, said):
    """R60: the price is entered for what the request asks: the whole work, a month or a year."""
    brief_changes.take_back(sample_store, PAYROLL)
    brief_changes.set_field(sample_store, PAYROLL, "price_basis", basis)
    dialog = show_dialog("add_bid", task_id=PAYROLL)
    assert said in [one.text() for one in dialog.price.findChildren(QLabel)]


def test_what_is_missing_is_said(show_dialog, compare, qtbot):
    """R60: without a vendor the dialog stays, says what to enter and keeps what was typed."""
    before = compare()
    dialog = show_dialog("add_bid", task_id=PAYROLL)
    qtbot.keyClicks(dialog.price.edit, "5000 or so")
    press(dialog, qtbot)
    assert dialog.isVisible()
    assert dialog.problem.text == "Choose a vendor, or “A new vendor…”."
    assert dialog.price.edit.text() == "5000 or so"
    assert "example" in dialog.price.problem()
    assert compare() == before


def test_the_tax_of_a_bid_is_asked_where_the_price_holds_it(show_dialog, compare, qtbot):
    """R65: another currency, tax and all: shown again as they were typed."""
    bid = next(bid for bid in compare().bids if bid.currency == "INR")
    dialog = show_dialog("add_bid", task_id=PAYROLL, bid_id=bid.bid_id)
    assert dialog.offer.tax_bp.isHidden()
    dialog.offer.tax.set_value(PriceTax.INCLUDED)
    dialog.offer.tax.changed.emit()
    assert not dialog.offer.tax_bp.isHidden()
    dialog.offer.tax_bp.set_value(1_800)
    dialog.offer.once.set_value(100)
    press(dialog, qtbot)
    offered = compare().bid(bid.bid_id).offered
    assert offered == OfferedPrice(26_600_000, 100, PriceTax.INCLUDED, 1_800)
    again = show_dialog("add_bid", task_id=PAYROLL, bid_id=bid.bid_id)
    assert (again.offer.tax_bp.value(), again.offer.once.value()) == (1_800, 100)


def test_changing_a_bid(show_dialog, compare, sample_store, qtbot):
    """R60, R71: the dialog shows the bid as it is and stores the change as one step."""
    bid = next(bid for bid in compare().bids if bid.currency == "INR")
    dialog = show_dialog("add_bid", task_id=PAYROLL, bid_id=bid.bid_id)
    assert dialog.heading.text() == "Change the bid of PayAsia Ltd"
    assert dialog.price.value() == 26_600_000
    assert dialog.rate.value() == Decimal("0.011052632")
    assert dialog.vendor.isHidden()
    dialog.valid_until.set_value(date(2026, 12, 24))
    press(dialog, qtbot)
    assert compare().bid(bid.bid_id).valid_until == date(2026, 12, 24)
    assert sample_store.undo_label() == "Change the bid of “PayAsia Ltd”"


def test_marks_and_points(show_dialog, compare, sample_store, qtbot):
    """R61: a mark sets its points, points show their mark, and evidence is kept."""
    found = compare()
    bid, one = found.bids[0], found.criteria[1]
    dialog = show_dialog("edit_answer", bid_id=bid.bid_id, criterion_id=one.criterion_id)
    assert dialog.points.value() == 86
    assert dialog.mark.value() is None  # 86 lies between two marks
    dialog.mark.set_value("7/2")
    dialog.mark.changed.emit()
    assert dialog.points.value() == 70
    dialog.points.edit.selectAll()
    qtbot.keyClicks(dialog.points.edit, "80")
    assert dialog.mark.value() == "4"
    dialog.note.set_value("Two slips checked.")
    press(dialog, qtbot)
    stored = bids.answer_draft(sample_store, bid.bid_id, one.criterion_id)
    assert (stored.points, stored.note, stored.answer) == (80, "Two slips checked.", "8.6 / 10")


def test_points_out_of_range(show_dialog, compare, qtbot):
    """R61: 101 points are refused with an example, and stay as typed."""
    found = compare()
    ids = {"bid_id": found.bids[0].bid_id, "criterion_id": found.criteria[1].criterion_id}
    dialog = show_dialog("edit_answer", **ids)
    dialog.points.edit.selectAll()
    qtbot.keyClicks(dialog.points.edit, "101")
    press(dialog, qtbot)
    assert dialog.isVisible()
    assert dialog.problem.text == "Enter points from 0 to 100, for example 80."
    assert dialog.points.edit.text() == "101"


def test_taking_points_back(show_dialog, compare, qtbot):
    """R61: “Not scored yet” takes the points away instead of storing zero."""
    found = compare()
    bid, one = found.bids[0], found.criteria[1]
    dialog = show_dialog("edit_answer", bid_id=bid.bid_id, criterion_id=one.criterion_id)
    dialog.mark.set_value("")
    dialog.mark.changed.emit()
    press(dialog, qtbot)
    assert compare().bid(bid.bid_id).answer(one.criterion_id).points is None


def test_proof_of_a_must_have(show_dialog, compare, qtbot):
    """R63: once the proof is there, the bid is ranked."""
    found = compare()
    bid = next(bid for bid in found.bids if bid.unproven)
    dialog = show_dialog("edit_answer", bid_id=bid.bid_id, criterion_id=bid.unproven[0])
    assert dialog.points.isHidden()
    qtbot.mouseClick(dialog.proof.segments.button(Proof.MET), Qt.MouseButton.LeftButton)
    press(dialog, qtbot)
    assert compare().bid(bid.bid_id).rank is not None


def test_adding_changing_and_removing_a_criterion(show_dialog, compare, sample_store, qtbot):
    """R26, R61, R63: a criterion with a minimum; a must-have has neither weight nor minimum."""
    dialog = show_dialog("add_criterion", owner_id=PAYROLL)
    qtbot.keyClicks(dialog.form["name"].edit, "Response time")
    dialog.form["weight"].edit.selectAll()
    qtbot.keyClicks(dialog.form["weight"].edit, "25")
    qtbot.keyClicks(dialog.form["floor"].edit, "40")
    press(dialog, qtbot)
    one = compare().criteria[-1]
    assert (one.name, one.share, one.floor) == ("Response time", 0.2, 40)
    dialog = show_dialog("add_criterion", owner_id=PAYROLL, item_id=one.criterion_id)
    assert dialog.form["floor"].value() == 40
    kinds = dialog.form["kind"].segments
    qtbot.mouseClick(kinds.button(CriterionKind.MUST), Qt.MouseButton.LeftButton)
    assert dialog.form["weight"].isHidden()
    press(dialog, qtbot)
    assert items.draft(sample_store, Criterion, one.criterion_id).kind == CriterionKind.MUST
    dialog = show_dialog("add_criterion", owner_id=PAYROLL, item_id=one.criterion_id)
    qtbot.mouseClick(dialog.remove_button, Qt.MouseButton.LeftButton)
    assert compare().criteria[-1].name == "Data security"
    assert sample_store.undo_label() == "Remove criterion “Response time”"


def test_choosing_the_leader(show_dialog, compare, qtbot):
    """R72: the leader is preset; the reason is asked for; the award is stored."""
    dialog = show_dialog("choose_vendor", task_id=PAYROLL)
    assert dialog.heading.text() == "Choose Brightline Payroll"
    assert dialog.price_reason.isHidden()
    press(dialog, qtbot)
    assert dialog.problem.text == "Say in one sentence why you choose this vendor."
    dialog.reason.set_value("They found the rounding error.")
    press(dialog, qtbot)
    assert not dialog.isVisible()
    assert compare().award.vendor == "Brightline Payroll"


def test_the_lowest_bid_asks_for_its_reason(show_dialog, compare, qtbot):
    """R65: the cheapest bid with quality under the minimum shows why and asks for a reason."""
    found = compare(SHIPPING)
    cheapest = min((bid for bid in found.bids if not bid.is_out), key=lambda bid: bid.price_minor)
    dialog = show_dialog("choose_vendor", task_id=SHIPPING, bid_id=cheapest.bid_id)
    assert "lowest price" in dialog.doubts.text
    assert dialog.price_reason.isVisible()
    dialog.reason.set_value("Near the workshop.")
    press(dialog, qtbot)
    assert dialog.isVisible()
    dialog.price_reason.set_value("Our pieces are packed by us.")
    press(dialog, qtbot)
    assert compare(SHIPPING).award.price_reason == "Our pieces are packed by us."


def test_an_unproven_bid_is_chosen_knowingly(show_dialog, compare, qtbot):
    """R63, R72: what is not proven is said, and the owner ticks that they know."""
    bid = next(bid for bid in compare().bids if bid.unproven)
    dialog = show_dialog("choose_vendor", task_id=PAYROLL, bid_id=bid.bid_id)
    assert dialog.knowingly.isVisible()
    dialog.reason.set_value("We know them.")
    dialog.price_reason.set_value("We check everything.")
    press(dialog, qtbot)
    assert "knowingly" in dialog.problem.text
    qtbot.mouseClick(dialog.knowingly.box, Qt.MouseButton.LeftButton)
    press(dialog, qtbot)
    assert compare().award.vendor == bid.vendor


def test_a_tie_presets_nobody(show_dialog, compare, sample_store, qtbot):
    """R72: with two level leaders the owner chooses; nothing is preset."""
    found = compare(CUSTOMS)
    from outsource_desk.services.compare import awards

    awards.reopen(sample_store, CUSTOMS, "Again.")
    for one in found.criteria:
        if one.kind != CriterionKind.PRICE:
            items.remove(sample_store, Criterion, one.criterion_id)
    for bid in found.bids:
        form = bids.bid_form(sample_store, bid.bid_id)
        same = form.draft.model_copy(update={"price_minor": 100_000})
        bids.edit_bid(sample_store, bid.bid_id, same)
    assert len(compare(CUSTOMS).leaders) == 2
    dialog = show_dialog("choose_vendor", task_id=CUSTOMS)
    assert dialog.vendor.value() is None
    assert dialog.heading.text() == "Choose a vendor"


def test_reopening(show_dialog, compare, qtbot):
    """R72: a choice is taken back with a reason."""
    dialog = show_dialog("reopen_choice", task_id=CUSTOMS)
    press(dialog, qtbot)
    assert "one sentence" in dialog.problem.text
    qtbot.keyClicks(dialog.form["reason"].edit, "The vendor closed.")
    press(dialog, qtbot)
    assert compare(CUSTOMS).award is None


def test_what_to_ask_stands_where_references_are_judged(show_dialog, compare):
    """R45: the ready brief of the task knows what goes wrong in such work; elsewhere, no line."""
    bid = compare().bids[0]
    judged = {
        one.name: show_dialog("edit_answer", bid_id=bid.bid_id, criterion_id=one.criterion_id)
        for one in compare().criteria
        if one.kind == CriterionKind.SCORE
    }
    told = {
        name
        for name, dialog in judged.items()
        if any("Which month was the worst" in label.text() for label in dialog.findChildren(QLabel))
    }
    assert told == {name for name in judged if "reference" in name.casefold()}
    assert told
