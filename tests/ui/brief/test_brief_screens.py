"""The newer sections on the screen: what they offer, and what they say while one types."""

from __future__ import annotations

from PySide6.QtCore import Qt

from outsource_desk.domain.brief.payment_patterns import PATTERNS, PaymentPattern
from outsource_desk.domain.brief.sections import SectionKey
from outsource_desk.domain.decide.answers import Customers, DataClass
from outsource_desk.domain.place import Place
from outsource_desk.records.brief import Deliverable, DeliverableDraft
from outsource_desk.records.task import Task
from outsource_desk.services import items
from outsource_desk.services.brief import changes as brief_changes
from outsource_desk.ui.brief.dialogs.edit_brief_word import EditBriefWordDialog
from outsource_desk.ui.brief.dialogs.edit_contact_point import EditContactPointDialog
from outsource_desk.ui.brief.dialogs.edit_deliverable import EditDeliverableDialog
from outsource_desk.ui.brief.fields import build_fields, section_of
from outsource_desk.ui.kit.wording import WordingCheck
from tests.ui.brief.hand import BOOKS, found_of, typed


def test_every_question_is_stored_and_found_by_its_name(stage, qtbot):
    """R19–R32: each field of each section opens by name; one typed into each text is kept."""
    for key in SectionKey:
        for name in build_fields(key, stage.desk.words):
            assert section_of(name) == key, name
    for name in ("assumptions", "oversight_plan", "trial_passed", "remedies", "data_way"):
        stage.open_place(Place("tasks", BOOKS, "brief", field=name))
        typed(qtbot, stage.board.panel.form[name], "Within 2 days")
        assert getattr(found_of(stage).text, name) == "Within 2 days"


def test_the_way_to_pay_says_what_it_means(stage, qtbot):
    """R21: the hint under the pattern is advice to the owner."""
    brief_changes.set_field(stage.desk.store, BOOKS, "payment_pattern", PaymentPattern.QUARTERS)
    stage.board.show_part(SectionKey.PAYMENT)
    hint = stage.board.panel.form["payment_pattern"].hint.text()
    assert hint == PATTERNS[PaymentPattern.QUARTERS].advice


def test_more_data_ask_for_more_proof(stage, qtbot):
    """R26, R48: a tick adds the statement; what is most sensitive is not asked twice."""
    stage.board.show_part(SectionKey.DATA)
    form = stage.board.panel.form
    brief_changes.set_field(stage.desk.store, BOOKS, "data_class", DataClass.PERSONAL)
    assert form["also_personal"].isHidden()
    qtbot.mouseClick(form["also_payment"].box, Qt.MouseButton.LeftButton)
    names = [one.name for one in found_of(stage).data.statements]
    assert names == ["Proof of card security", "Proof of data security"]
    assert all(one.asked for one in found_of(stage).data.statements)
    brief_changes.set_field(stage.desk.store, BOOKS, "data_class", DataClass.NONE)
    assert form["also_payment"].isVisible()  # what is ticked can be taken away


def test_usual_rules_for_customers_are_one_press_away(stage, qtbot):
    """R29: offered only where the vendor meets customers, and not when they stand there."""
    stage.board.show_part(SectionKey.DATA)
    panel = stage.board.panel
    assert panel.guidelines_button.isHidden()
    with stage.desk.store.change("Meet customers") as session:
        session.get_one(Task, BOOKS).customers = Customers.DIRECT
    qtbot.mouseClick(panel.guidelines_button, Qt.MouseButton.LeftButton)
    assert found_of(stage).text.customer_rules.splitlines() == list(found_of(stage).guidelines)
    assert panel.guidelines_button.isHidden()


def test_contact_points_and_words_by_dialog(stage, qtbot):
    """R25, R80: added from the section, changed by Enter."""
    for dialog, key, field in (
        (EditContactPointDialog, SectionKey.INTERFACES, "ours"),
        (EditBriefWordDialog, SectionKey.WORDS, "word"),
    ):
        stage.board.show_part(key)
        before = len(getattr(found_of(stage).lists, key.value))
        shown = dialog(stage.desk, owner_id=BOOKS)
        qtbot.addWidget(shown)
        shown.form[field].set_value("Kiln")
        shown.try_commit()
        rows = getattr(found_of(stage).lists, key.value)
        assert len(rows) == before + 1
        again = dialog(stage.desk, owner_id=BOOKS, item_id=rows[-1].id)
        qtbot.addWidget(again)
        assert again.form[field].value() == "Kiln"
        again.form[field].set_value("Kilns")
        again.try_commit()
        assert getattr(getattr(found_of(stage).lists, key.value)[-1], field) == "Kilns"


def test_units_are_asked_only_where_a_price_is_for_one(stage, qtbot):
    """R20: choosing “A price per unit” brings two fields; they keep what was stored."""
    dialog = EditDeliverableDialog(stage.desk, owner_id=BOOKS)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.form["price_unit"].isHidden()
    dialog.form["title"].set_value("Slips")
    dialog.form["price_line"].set_value("each")
    dialog.form["price_line"].changed.emit()
    assert dialog.form["price_unit"].isVisible()
    typed(qtbot, dialog.form["price_quantity"], "72")
    dialog.try_commit()
    assert found_of(stage).lists.deliverables[-1].price_quantity == "72"


def test_unclear_words_come_last_and_lead_to_their_line(stage, qtbot):
    """R31, R32: nothing else missing, F8 goes through what can be read in two ways."""
    store = stage.desk.store
    rows = found_of(stage).lists.deliverables
    whole = DeliverableDraft(
        title="Sales tax return",
        quantity="4 a year",
        quality="No questions of the tax office",
        speed="As soon as possible",
        acceptance_test="Receipt of the tax office",
    )
    items.change(store, Deliverable, rows[1].id, whole)
    assert "in two ways" in stage.board.banner.text
    stage.board.show_next()
    panel = stage.board.panel
    assert stage.board.current == SectionKey.DELIVERABLES
    assert panel.items.table.selected().id == rows[1].id
    said = [line[2].text() for line in panel.missing._lines if line[0].isVisible()]
    assert said[0].startswith("“Sales tax return”: “As soon as possible” – ")
    items.change(
        store, Deliverable, rows[1].id, whole.model_copy(update={"speed": "Within 5 days"})
    )
    assert stage.board.banner.text.startswith("The request is ready and complete.")


def test_a_locked_request_is_not_criticised(stage):
    """R31: fields are watched while they can be changed."""
    stage.board.show_part(SectionKey.SCOPE)
    checks = stage.board.panel.findChildren(WordingCheck)
    assert len(checks) == 3
    brief_changes.set_field(stage.desk.store, BOOKS, "in_scope", "Reports asap")
    for check in checks:
        check.look()
    assert [check.isHidden() for check in checks].count(False) == 1


def test_keys_alone_go_through_every_section(stage, qtbot):
    """R131: the button at the end of a section opens the next one with the cursor in it."""
    board = stage.board
    seen = [board.current]
    for _ in list(SectionKey)[1:]:
        assert board.panel.next_button.isVisible()
        board.panel.next_button.setFocus()
        qtbot.keyClick(board.panel.next_button, Qt.Key.Key_Space)
        seen.append(board.current)
        assert board.panel.isAncestorOf(board.panel.window().focusWidget()), board.current
    assert seen == list(SectionKey)
    assert board.panel.next_button.isHidden(), "the last section leads nowhere"
