"""R27: the library of instruction sheets, as an owner uses it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from outsource_desk.domain.place import Place
from outsource_desk.services.sheets import library as sheet_library
from outsource_desk.ui.brief.dialogs.choose_sheets import ChooseSheetsDialog
from outsource_desk.ui.paper.dialogs.print_pdf import PrintPdfDialog
from outsource_desk.ui.sheets.button import SheetsButton
from outsource_desk.ui.sheets.dialogs.edit_sheet import EditSheetDialog
from outsource_desk.ui.sheets.dialogs.edit_step import EditStepDialog
from outsource_desk.ui.sheets.dialogs.sheet_tasks import SheetTasksDialog
from outsource_desk.ui.sheets.page import SheetsPage
from outsource_desk.ui.sheets.step_row import StepCard
from tests.ui.screens import settle, window_of

BOOKS, PAYROLL = 3, 4


@pytest.fixture
def page(sample_desk):
    with window_of(sample_desk) as window:
        sample_desk.go(Place("sheets"))
        settle(sample_desk)
        yield window.findChild(SheetsPage)


def dialog(page, kind):
    settle(page.desk)
    return next(one for one in page.window().findChildren(kind) if one.isVisible())


def press(page, key):
    page.window().activateWindow()
    page.table.setFocus()
    settle(page.desk)
    assert page.table.hasFocus()
    QTest.keyClick(page.table, key)
    settle(page.desk)


def steps(page):
    settle(page.desk)
    return [one for one in page.card.findChildren(StepCard) if one.isVisible()]


def ask(page, at, what):
    page.card.steps.button(steps(page)[at].step.id, what).click()


def texts(page):
    return [one.step.draft.text for one in steps(page)]


def test_a_sheet_is_written_in_one_dialog(page):
    """R27: a name and its steps, one a line; it is shown at once."""
    press(page, Qt.Key.Key_Insert)
    shown = dialog(page, EditSheetDialog)
    shown.form.set_values({"title": "Close the shop", "steps": "- Count the till\n- Lock up\n"})
    shown.commit_button.click()
    assert texts(page) == ["Count the till", "Lock up"]
    assert page.card.title.text() == "Close the shop"


def test_without_a_name_nothing_is_lost(page):
    """R27: the dialog stays with what was typed, and says what is missing."""
    page.add_button.click()
    shown = dialog(page, EditSheetDialog)
    shown.form.set_values({"title": "", "steps": "Count the till"})
    shown.commit_button.click()
    assert shown.isVisible()
    assert shown.form["steps"].value() == "Count the till"


def test_steps_are_added_changed_and_moved(page):
    """R27: everything beside the step itself."""
    before = texts(page)
    page.card.steps.add_button.click()
    shown = dialog(page, EditStepDialog)
    shown.form.set_values({"text": "Send the list.", "tip": "", "video": ""})
    shown.commit_button.click()
    assert texts(page) == [*before, "Send the list."]
    ask(page, -1, "up")
    assert texts(page)[-2] == "Send the list."
    ask(page, -2, "change")
    shown = dialog(page, EditStepDialog)
    assert shown.form.values()["text"] == "Send the list."
    shown.form.set_values({"text": "Mail the list.", "tip": "By noon.", "video": ""})
    shown.commit_button.click()
    assert texts(page)[-2] == "Mail the list."
    ask(page, -2, "remove")
    assert texts(page) == before


def test_a_picture_is_dropped_on_a_step(page, tmp_path):
    """R27: a picture stands beside its step as soon as it was read, and can be taken away."""
    path = tmp_path / "Folder.png"
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    assert image.save(str(path))
    first = steps(page)[0]
    first.dropped.emit([path])
    first = steps(page)[0]
    settle(page.desk)
    assert first.step.picture == "Folder.png"
    assert not first.thumbnail.pixmap().isNull()
    ask(page, 0, "no_picture")
    assert steps(page)[0].step.picture == ""


def test_what_is_no_picture_is_refused(page, tmp_path, qtbot):
    """R27: a sentence, and the step stays as it was."""
    path = tmp_path / "Plan.pdf"
    path.write_bytes(b"%PDF-1.4 pages")
    with qtbot.waitSignal(page.desk.said) as said:
        steps(page)[0].dropped.emit([path])
        settle(page.desk)
    assert "is no picture" in said.args[0]
    assert steps(page)[0].step.picture == ""


def test_a_sheet_is_copied_deleted_and_brought_back(page):
    """R27: the copy is shown; after deleting, Undo brings it back."""
    count = len(page.table.rows())
    page.card.copy_button.click()
    settle(page.desk)
    assert page.card.title.text().endswith("(copy)")
    press(page, Qt.Key.Key_Delete)
    assert len(page.table.rows()) == count
    page.desk.undo()
    assert len(page.table.rows()) == count + 1


def test_it_is_printed(page):
    """R116: Ctrl+P prints the sheet that is shown, “Print all…” the whole library."""
    page.print_out()
    shown = dialog(page, PrintPdfDialog)
    assert "“Collect and hand over the receipts of a month”" in shown.windowTitle()
    shown.reject()
    page.print_button.click()
    assert "all instruction sheets" in dialog(page, PrintPdfDialog).windowTitle()


def test_it_goes_along_with_requests(page):
    """R27: ticked tasks; those whose request vendors have are fixed."""
    page.card.uses.act_button.click()
    shown = dialog(page, SheetTasksDialog)
    assert not shown.ticks.fields[PAYROLL].isEnabled()
    shown.ticks.fields[2].box.click()
    shown.commit_button.click()
    row = page.table.selected()
    assert row.tasks == ("Bookkeeping", "Customer newsletter")


def test_the_brief_counts_them(sample_desk):
    """R27: the button in the brief says how many go along, and chooses others."""
    with window_of(sample_desk) as window:
        sample_desk.go(Place("tasks", BOOKS, "brief"))
        settle(sample_desk)
        button = next(one for one in window.findChildren(SheetsButton) if one.isVisible())
        assert button.text() == "Instructions (1)…"
        button.click()
        shown = window.findChild(ChooseSheetsDialog)
        for field in shown.ticks.fields.values():
            field.set_value(True)
        shown.commit_button.click()
        settle(sample_desk)
        assert button.text() == "Instructions (3)…"


def test_an_empty_library_says_how_to_begin(make_desk, empty_store):
    """R130: no table without rows; the button opens the dialog."""
    desk = make_desk(empty_store)
    with window_of(desk) as window:
        desk.go(Place("sheets"))
        settle(desk)
        page = window.findChild(SheetsPage)
        assert page.empty.isVisible()
        assert not page.table.isVisible()
        page.empty.start_button.click()
        assert dialog(page, EditSheetDialog).isVisible()


def test_a_search_hit_opens_its_step(page):
    """R123: a step is found and shown on its sheet."""
    row = next(one for one in sheet_library.sheet_list(page.desk.store) if "parcel" in one.title)
    step = sheet_library.sheet_card(page.desk.store, row.id).steps[3]
    page.desk.go(Place("sheets", item_id=row.id, field=f"step:{step.id}"))
    assert page.card.title.text() == row.title
    assert step.draft.text in texts(page)
