"""The stage Contract: clauses, problems and pages."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt

from outsource_desk.domain.contract.schedule import PriceSpread
from outsource_desk.domain.place import Place
from outsource_desk.records.business import Business
from outsource_desk.records.delivery import Milestone
from outsource_desk.records.vendor import Vendor
from outsource_desk.services.business.business import NEW_NAME
from outsource_desk.services.contract import contracts
from outsource_desk.services.contract.clauses import clause_templates
from outsource_desk.services.contract.facts import read_facts
from tests.ui.contract.hand import edit_of, page_text


def test_it_opens_at_the_first_problem(opened) -> None:
    """R76: the missing limit is what the owner sees first, with its sentence under the field."""
    panel = opened.board.panel
    assert panel.key == "late"
    assert opened.board.banner.text == (
        "1\u00a0problem and 1\u00a0warning before you can print the final version."
    )
    assert "A credit without a limit" in panel.form["limit_percent"]._problem_text.text()
    assert opened.board.outline.count.text() == "14 of 16 complete"


def test_a_milestone_without_a_day_is_named_in_its_clause(opened, sample_desk) -> None:
    """R76: what no field of the clause can say stands at the list that can mend it."""
    store = sample_desk.store
    found = read_facts(store, opened._contract.contract_id)
    with store.change("Forget a day") as session:
        session.get_one(Milestone, found.milestones[0].id).due_on = None
    opened.open_place(Place("tasks", opened.task_id, "contract", field="milestones"))
    problem = opened.board.panel.milestones.problem
    assert not problem.isHidden()
    assert problem.text.endswith("has no date. Enter the day it is due.")


def test_a_contract_of_my_business_leads_to_the_settings(opened, sample_desk) -> None:
    """R73: the paper names both parties; a new owner is led to where the name is entered."""
    went = []
    sample_desk.went.connect(went.append)
    with sample_desk.store.change("Start anew") as session:
        session.get_one(Business, 1).name = NEW_NAME
    opened.board.outline.rows.setCurrentRow(0)
    opened.board.panel.warning.acted.emit()
    assert "Enter the name of your business in Settings." in opened.board.panel.warning.text
    assert went[-1] == Place("settings", field="name")


def test_a_vendor_without_an_address_leads_to_the_card(opened, sample_desk) -> None:
    """R73, R76: the warning has a way to the place that mends it."""
    went = []
    sample_desk.went.connect(went.append)
    vendor_id = read_facts(sample_desk.store, opened._contract.contract_id).head.vendor_id
    with sample_desk.store.change("Forget the address") as session:
        session.get_one(Vendor, vendor_id).address = ""
    opened.board.outline.rows.setCurrentRow(0)
    warning = opened.board.panel.warning
    assert "is missing. Add it to the vendor’s card." in warning.text
    warning.acted.emit()
    assert went[-1] == Place("vendors", item_id=vendor_id)


def test_typing_the_limit_clears_the_problem_and_can_be_undone(opened, qtbot, sample_desk) -> None:
    """R76: type, leave the field: stored, the banner changes, the outline counts one more."""
    qtbot.keyClicks(edit_of(opened, "limit_percent"), "10")
    qtbot.keyClick(edit_of(opened, "limit_percent"), Qt.Key.Key_Return)
    facts = read_facts(sample_desk.store, opened._contract.contract_id)
    assert facts.stored["late", "limit_percent"] == "10"
    assert opened.board.banner.text.startswith("1\u00a0warning. You can print the final version")
    assert opened.board.outline.count.text() == "15 of 16 complete"
    sample_desk.store.undo()
    assert edit_of(opened, "limit_percent").text() == ""
    assert opened.board.outline.count.text() == "14 of 16 complete"


def test_the_pages_follow_the_keys_before_anything_is_stored(opened, qtbot) -> None:
    """R73: within 400 ms of the last key; the place on the page is kept."""
    preview = opened.board.preview
    with qtbot.waitSignal(preview.shown, timeout=8000):
        qtbot.keyClicks(edit_of(opened, "limit_percent"), "12")
    assert "up to 12" in " ".join(page_text(opened, "Late delivery").split())
    facts = read_facts(opened.desk.store, opened._contract.contract_id)
    assert ("late", "limit_percent") not in facts.stored


def test_a_key_never_blocks_the_window(opened, qtbot) -> None:
    """R73: handling one key is far below 50 ms; the pages are made elsewhere."""
    field = edit_of(opened, "end_weeks")
    slowest = 0.0
    for key in "123456":
        began = time.thread_time()
        qtbot.keyClicks(field, key)
        slowest = max(slowest, time.thread_time() - began)
    assert slowest < 0.05


def test_keys_move_between_clauses_and_problems(opened, qtbot) -> None:
    """R73: Ctrl+Down, Ctrl+Up, F8 and Ctrl+Shift+P do what the mouse does."""
    board = opened.board
    qtbot.keyClick(opened, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert board.current == "reports"
    qtbot.keyClick(opened, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(opened, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert board.current == "quality"
    qtbot.keyClick(opened, Qt.Key.Key_F8)
    assert board.current == "late"
    assert board.panel.form["limit_percent"].edit.hasFocus() or not opened.isActiveWindow()
    shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(opened, Qt.Key.Key_P, shift)
    assert board.preview.isHidden()
    qtbot.keyClick(opened, Qt.Key.Key_P, shift)
    assert not board.preview.isHidden()


def test_a_place_opens_a_clause_and_a_field(opened, draft) -> None:
    """R73: a finding elsewhere in the program leads to the exact field."""
    opened.open_place(Place("tasks", draft.task_id, "contract", field="payment.price"))
    assert opened.board.panel.key == "payment"
    assert edit_of(opened, "price").text() == "3,600"
    opened.open_place(Place("tasks", draft.task_id, "contract", field="nonsense"))
    assert opened.board.panel.key == "payment"


def test_every_clause_has_a_working_form(opened, qtbot) -> None:
    """R73, R80, R85: each template becomes fields that show what is stored."""
    for template in clause_templates():
        opened.board.show_part(template.key)
        assert opened.board.panel.heading.text().endswith(template.title)
        assert set(opened.board.panel.form._fields) == {one.name for one in template.fields}
        assert opened.board.panel.pending().keys() == {
            (template.key, one.name) for one in template.fields
        }


def test_the_sum_of_the_milestones_is_checked_and_fixed(opened, sample_desk) -> None:
    """R75: another price breaks the sum, one press mends it."""
    contract_id = opened._contract.contract_id
    contracts.set_value(sample_desk.store, contract_id, "payment", "price", "500000")
    opened.board.show_part("milestones")
    editor = opened.board.panel.milestones
    assert "less than the price" in editor.problem.text
    editor.problem.acted.emit()
    assert editor.sum.text() == "€\u00a05,000 of €\u00a05,000"
    assert not editor.problem.isVisible()
    editor.pattern_asked.emit(PriceSpread.QUARTER_HALF_QUARTER)
    amounts = [one.amount_minor for one in read_facts(sample_desk.store, contract_id).milestones]
    assert amounts == [125_000, 250_000, 125_000]
