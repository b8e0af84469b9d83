"""The stage Brief: sections, fields and lists."""

from __future__ import annotations

from PySide6.QtCore import Qt

from outsource_desk.domain.brief.sections import SectionKey
from outsource_desk.domain.place import Place
from outsource_desk.services.brief import changes as brief_changes
from outsource_desk.services.brief.briefs import brief
from outsource_desk.ui.brief.dialogs.edit_deliverable import EditDeliverableDialog
from outsource_desk.ui.brief.dialogs.edit_kpi import EditKpiDialog
from tests.ui.brief.hand import BOOKS, found_of, typed


def test_sections_show_how_complete_they_are(stage):
    """R32: 12 of 13, with the state of each in words, and the one that lacks something marked."""
    assert stage.board.outline.count.text() == "12 of 13 complete"
    rows = stage.board.outline.rows
    said = [rows.item(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(rows.count())]
    assert said[0] == "1 Why and what for, complete"
    assert said[2] == "3 What you get, not complete"


def test_the_next_thing_missing_is_one_key_away(stage):
    """R32: F8, and the button of the banner, open the section and the line of the list."""
    stage.board.show_next()
    assert stage.board.current == SectionKey.DELIVERABLES
    assert stage.board.panel.items.table.selected().title == "Sales tax return"
    assert stage.board.banner.text.startswith("The request is ready: nothing stands")


def test_a_place_opens_its_field(stage):
    """R32: a field by its name, a list by its section, one of its lines by number."""
    stage.open_place(Place("tasks", BOOKS, "brief", field="channels"))
    assert stage.board.current == SectionKey.WORKING
    assert stage.focusWidget() is stage.board.panel.form["channels"].editor
    stage.open_place(Place("tasks", BOOKS, "brief", field="kpis"))
    assert stage.board.current == SectionKey.KPIS
    stage.open_place(Place("tasks", BOOKS, "brief", field="nothing"))
    assert stage.board.current == SectionKey.KPIS


def test_arrows_go_through_the_sections(stage, qtbot):
    """R32: the outline is a list of its own, so one key is enough; Ctrl+Down works anywhere."""
    stage.board.outline.rows.setFocus()
    qtbot.keyClick(stage.board.outline.rows, Qt.Key.Key_Down)
    assert stage.board.current == SectionKey.SCOPE
    stage.board.step(1)
    assert stage.board.current == SectionKey.DELIVERABLES
    stage.board.step(-5)
    assert stage.board.current == SectionKey.PURPOSE


def test_leaving_a_field_stores_it_as_one_step(stage, qtbot):
    """R32: autosave per field; undo takes back this field and shows it."""
    field = stage.board.panel.form["background"]
    before = field.value()
    typed(qtbot, field, "We make cups.")
    assert found_of(stage).text.background == "We make cups."
    stage.desk.store.undo()
    assert stage.board.panel.form["background"].value() == before


def test_a_refused_day_stays_with_its_sentence(stage, qtbot):
    """R32: an end before the start is kept as typed, in red, and not stored."""
    stage.board.show_part(SectionKey.DATES)
    field = stage.board.panel.form["due_on"]
    before = found_of(stage).text.due_on
    typed(qtbot, field, "2026-01-01")
    assert "before it starts" in field._problem_text.text()
    assert "2026" in field.edit.text()
    assert found_of(stage).text.due_on == before
    brief_changes.set_field(stage.desk.store, BOOKS, "language", "French")  # refreshes
    assert "2026" in field.edit.text()


def test_what_is_being_typed_survives_a_refresh(stage, qtbot):
    """R32: a change elsewhere does not overwrite the field that has the cursor."""
    field = stage.board.panel.form["objectives"]
    field.editor.setFocus()
    field.editor.selectAll()
    qtbot.keyClicks(field.editor, "Half a senten")
    brief_changes.set_field(stage.desk.store, BOOKS, "language", "French")
    assert field.value() == "Half a senten"


def test_a_new_name_supervises(stage, qtbot):
    """R24: typing a name is enough; it becomes one of your people."""
    stage.board.show_part(SectionKey.WORKING)
    typed(qtbot, stage.board.panel.form["oversight_id"], "Ada Lovelace")
    assert found_of(stage).oversight.name == "Ada Lovelace"
    assert "Ada Lovelace" in found_of(stage).people


def test_the_trade_off_says_what_follows(stage):
    """R21: choosing what comes first is stored at once, with its consequence below."""
    stage.board.show_part(SectionKey.DELIVERABLES)
    field = stage.board.panel.form["trade_off"]
    field.segments.button("cost").click()
    assert found_of(stage).text.trade_off == "cost"
    assert "first milestone" in field.hint.text()


def test_personal_data_asks_for_a_proof(stage):
    """R26: choosing the class shows the must-have that came with it; removed, it can come back."""
    stage.board.show_part(SectionKey.DATA)
    panel = stage.board.panel
    box = panel.form["data_class"].box
    box.setCurrentIndex(box.findData("personal"))
    box.activated.emit(box.currentIndex())
    assert [row.name for row in found_of(stage).lists.criteria][-1] == "Proof of data security"
    assert not panel.data_note.proof_button.isVisible()
    panel.data_note.rules_button.click()
    assert found_of(stage).text.data_rules.startswith("Use personal data for this work only")


def test_a_deliverable_by_keyboard_alone(stage, qtbot, opened):
    """R19, R20: Insert opens the form; Tab, words and Enter add it; Delete and undo."""
    stage.board.show_part(SectionKey.DELIVERABLES)
    table = stage.board.panel.items.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Insert)
    assert opened == [("edit_deliverable", {"owner_id": BOOKS})]
    dialog = EditDeliverableDialog(stage.desk, owner_id=BOOKS)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form["title"].editor.setFocus()
    qtbot.keyClicks(dialog.form["title"].editor, "Year-end papers")
    qtbot.keyClick(dialog.form["title"].editor, Qt.Key.Key_Tab)
    qtbot.keyClicks(dialog.form["quantity"].editor, "1 a year")
    qtbot.keyClick(dialog.form["quantity"].editor, Qt.Key.Key_Return)
    titles = [row.title for row in found_of(stage).lists.deliverables]
    assert titles[-1] == "Year-end papers"
    table.select(found_of(stage).lists.deliverables[-1].id)
    qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert found_of(stage).lists.deliverables[1].title == "Year-end papers"
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert len(found_of(stage).lists.deliverables) == len(titles) - 1
    stage.desk.store.undo()
    assert len(found_of(stage).lists.deliverables) == len(titles)


def test_enter_changes_the_selected_line(stage, qtbot, opened):
    """R19: Enter on a line opens it; so it is for criteria, whose form is shared."""
    stage.board.show_part(SectionKey.CRITERIA)
    table = stage.board.panel.items.table
    first = table.rows()[0]
    table.select(first.id)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened == [("add_criterion", {"owner_id": BOOKS, "item_id": first.id})]


def test_a_number_begins_with_a_preset(sample_desk, qtbot):
    """R22: choosing a preset fills the form; a bad order is said at its field."""
    dialog = EditKpiDialog(sample_desk, owner_id=BOOKS)
    qtbot.addWidget(dialog)
    dialog.show()
    box = dialog.preset.box
    box.setCurrentIndex(box.findData("satisfaction"))
    box.activated.emit(box.currentIndex())
    assert dialog.form["name"].value() == "Customers who are satisfied"
    dialog.form["minimum"].edit.setText("95")
    dialog.try_commit()
    assert "cannot be above the target" in dialog.problem.text
    dialog.form["minimum"].edit.setText("82.5")
    dialog.try_commit()
    kpi = brief(sample_desk.store, BOOKS, sample_desk.clock.today()).lists.kpis[-1]
    assert (kpi.target, kpi.minimum, kpi.unit) == ("85", "82.5", "%")
