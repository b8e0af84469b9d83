"""The list of tasks and the open task: find it, open it, walk through its stages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from outsource_desk.domain.answers import Decision
from outsource_desk.domain.place import Place
from outsource_desk.services import screening, tasks
from outsource_desk.ui.dialog import DIALOGS
from outsource_desk.ui.dialogs.change_decision import ChangeDecisionDialog
from outsource_desk.ui.dialogs.rename_task import RenameTaskDialog
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.pages.tasks import TasksPage
from outsource_desk.ui.stage import STAGES
from tests.ui.audit import problems


@pytest.fixture
def show(qtbot):
    """Show a widget; it is gone after the test."""
    shown = []

    def opened(widget):
        shown.append(widget)
        widget.show()
        qtbot.waitExposed(widget)
        settle()
        return widget

    yield opened
    for widget in shown:
        widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def open_page(show):
    """Show the page alone, as large as asked; it follows the desk as in the window."""

    def opened(desk, size=(1166, 700)):
        page = TasksPage(desk)
        desk.went.connect(page.open_place)
        page.resize(*size)
        page.refresh()
        return show(page)

    return opened


@pytest.fixture
def asked(sample_desk):
    found = []
    sample_desk.asked.connect(lambda act, subject: found.append((act, subject)))
    return found


def settle():
    for _ in range(4):
        QApplication.processEvents()


def plain(text):
    return text.replace("\u00a0", " ")


def texts(widget: QWidget):
    return [plain(one.text()) for one in widget.findChildren(Text) if one.isVisibleTo(widget)]


def id_of(store, title):
    return next(row.id for row in tasks.task_list(store) if row.title == title)


def titles(page):
    return [row.title for row in page.table.rows()]


# The list.


def test_search_and_filter(sample_desk, open_page):
    """R1: words of any column find a task; the choice above shows a part of the list."""
    page = open_page(sample_desk)
    assert len(titles(page)) == 10
    page.search()
    QTest.keyClicks(page.search_field, "payroll")
    assert titles(page) == ["Payroll processing"]
    page.search_field.clear()
    page.filter.set_value("kept")
    page.filter.committed.emit()
    assert titles(page) == ["Glaze development"]
    page.filter.set_value("check")
    page.filter.committed.emit()
    assert titles(page) == ["Customer newsletter"]


def test_the_list_reads_out_what_it_shows(sample_desk, open_page):
    """R1: verdict, next step and money at stake stand in the row."""
    page = open_page(sample_desk)
    model = page.table.model()
    row = next(at for at in range(model.rowCount()) if model.index(at, 0).data() == "IT support")
    cells = [plain(str(model.index(row, at).data())) for at in range(model.columnCount())]
    assert cells[1] == "Outsource"
    assert cells[2] == "Wait for “Restore test of the backups”"
    assert cells[-1] == "€ 5,760 agreed"


def test_enter_opens_a_task_and_the_trail_leads_back(sample_desk, open_page):
    """R1: with the keyboard into a task and back."""
    page = open_page(sample_desk)
    page.table.select(id_of(sample_desk.store, "Payroll processing"))
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    settle()
    assert page.stack.currentWidget() is page.task_view
    assert page.task_view.head.title.text() == "Payroll processing"
    page.task_view.head.back_button.click()
    assert page.stack.currentWidget() is page.overview


def test_an_empty_file_says_how_to_start(empty_desk, open_page):
    """R13: the first screen asks for one task; its button starts the check."""
    found = []
    empty_desk.asked.connect(lambda act, _subject: found.append(act))
    page = open_page(empty_desk)
    assert not page.table.isVisible()
    page.empty.start_button.click()
    assert found == ["check_task"]
    assert TasksPage.badge(empty_desk.store, empty_desk.clock.today()) is None


def test_a_change_elsewhere_shows_at_once(sample_desk, open_page, today):
    """R1: the list follows the file."""
    page = open_page(sample_desk)
    tasks.add_task(sample_desk.store, "Window cleaning", today)
    assert "Window cleaning" in titles(page)
    assert TasksPage.badge(sample_desk.store, sample_desk.clock.today()).count == 11


# One task.


def test_a_place_opens_a_task_at_a_stage(sample_desk, open_page):
    """R15: an exact place, from anywhere in the program."""
    page = open_page(sample_desk)
    task_id = id_of(sample_desk.store, "Payroll processing")
    sample_desk.go(Place("tasks", task_id, "decide"))
    settle()
    assert page.task_view.stage().key == "decide"
    sample_desk.go(Place("tasks"))
    assert page.stack.currentWidget() is page.overview


def test_stages_by_number(sample_desk, open_page):
    """R15: Alt+1 … Alt+6 reach the stages of the open task, in their order."""
    page = open_page(sample_desk)
    page.open_stage(1)  # no task is open: nothing happens
    sample_desk.go(Place("tasks", id_of(sample_desk.store, "Customer newsletter"), "decide"))
    for number, key in enumerate(STAGES.keys(), 1):
        page.open_stage(number)
        marks = [page.task_view.head.stepper.button(one) for one in STAGES.keys()]  # noqa: SIM118
        assert [mark.isChecked() for mark in marks].index(True) == number - 1, key


def test_a_stage_not_reached_says_what_comes_first(sample_desk, open_page):
    """R15: no empty screen without a way on."""
    page = open_page(sample_desk)
    sample_desk.go(Place("tasks", id_of(sample_desk.store, "Customer newsletter"), "decide"))
    page.task_view.show_stage(tuple(STAGES.keys())[-1])
    settle()
    assert page.task_view.stage() is None
    assert "Decide first" in texts(page.task_view)
    page.task_view._empty.start_button.click()
    assert page.task_view.stage().key == "decide"


def test_deleting_and_undo(sample_desk, open_page):
    """R1: the task is gone, the list is back, the toast offers Undo."""
    said = []
    sample_desk.said.connect(lambda text, undo: said.append((text, undo)))
    page = open_page(sample_desk)
    sample_desk.go(Place("tasks", id_of(sample_desk.store, "Bookkeeping"), "decide"))
    page.task_view.head.delete_asked.emit()
    assert said == [("“Bookkeeping” was deleted.", True)]
    assert page.stack.currentWidget() is page.overview
    sample_desk.store.undo()
    assert "Bookkeeping" in titles(page)


def test_what_cannot_be_deleted_says_why(sample_desk, open_page):
    """R93: a task with payments stays; the sentence says what to do."""
    said = []
    sample_desk.said.connect(lambda text, undo: said.append((text, undo)))
    page = open_page(sample_desk)
    sample_desk.go(Place("tasks", id_of(sample_desk.store, "Web shop redesign"), "decide"))
    page.task_view.head.delete_asked.emit()
    assert said[-1] == (
        (
            "“Web shop redesign” was not deleted, because payments were recorded for it."
            " Remove the payments first, or leave the task as a record."
        ),
        False,
    )
    assert page.stack.currentWidget() is page.task_view


def test_rename(sample_desk, show):
    """R1: a new name; an empty one is refused with an example."""
    dialog = show(RenameTaskDialog.example(sample_desk))
    dialog.name.set_value("")
    dialog.try_commit()
    assert dialog.isVisible()
    dialog.name.set_value("<b>News</b>")
    dialog.try_commit()
    assert not dialog.isVisible()
    assert "<b>News</b>" in {row.title for row in tasks.task_list(sample_desk.store)}


# The stage Decide.


def open_decide(desk, open_page, title, size=(1166, 700)):
    page = open_page(desk, size)
    desk.go(Place("tasks", id_of(desk.store, title), "decide"))
    settle()
    return page.task_view


def test_the_verdict_with_money_and_hours(sample_desk, open_page):
    """R12: 24 × (€ 568 − € 512) − € 840 = € 504 and 24 × 13 h − 20 h = 292 h, side by side."""
    shown = texts(open_decide(sample_desk, open_page, "Payroll processing"))
    assert "Good candidate to outsource" in shown
    assert "Saves € 504 and 292 h of your time over 24 months." in shown
    assert "The start-up cost is earned back after 15 months." in shown
    assert {"€ 56 less", "13 h less", "€ 504 less", "292 h less"} <= set(shown)
    assert any(text.startswith("A full-time employee costs € 3,650 a month") for text in shown)
    assert "If looking after it takes twice the time" in shown


def test_what_was_decided_and_why(sample_desk, open_page):
    """R2, R15, R17: decision, day, reason against the verdict, pilot, place."""
    shown = texts(open_decide(sample_desk, open_page, "IT support"))
    assert "Against the verdict, because" in shown
    assert "The adviser of the chamber looks over the vendor's work twice a year." in shown
    shown = texts(open_decide(sample_desk, open_page, "Product photography"))
    assert "First 40 photographs, then decide about the rest." in shown
    assert any("Pottery travels badly." in text for text in shown)


def test_knock_outs_stand_first(sample_desk, open_page):
    """R2, R3, R10: why a task stays, and what would change that."""
    shown = texts(open_decide(sample_desk, open_page, "Glaze development"))
    assert "This is part of your main strategy. Strategy stays with you." in shown
    assert "Ask two vendors for a sample. If one is as good as yours, answer again." in shown


def test_an_unfinished_check_goes_on(sample_desk, open_page, asked):
    """R2: the banner says how much is answered; its button goes on."""
    view = open_decide(sample_desk, open_page, "Customer newsletter")
    assert "Nothing is decided yet: 5 of 14 questions are answered." in texts(view)
    view.stage().unfinished.acted.emit()
    assert asked == [("check_task", str(view.task_id))]
    assert view.stage().header_buttons() == [view.stage().go_on_button]


def test_a_task_without_a_check_invites_to_one(empty_desk, open_page, today):
    """R13: a task that was only noted down asks to be checked."""
    tasks.add_task(empty_desk.store, "Payroll", today)
    view = open_decide(empty_desk, open_page, "Payroll")
    assert "Not checked yet" in texts(view)


def test_the_decision_is_changed_with_a_reason(sample_desk, show):
    """R2: against the verdict only with a sentence, also afterwards."""
    task_id = id_of(sample_desk.store, "Glaze development")
    dialog = show(ChangeDecisionDialog(sample_desk, task_id=task_id))
    dialog.decision.segments.button("pilot").click()
    dialog.try_commit()
    assert dialog.isVisible()
    assert screening.check(sample_desk.store, task_id).decision == Decision.KEEP
    dialog.reason.edit.setPlainText("One glaze only, with a chemist we know.")
    dialog.try_commit()
    assert not dialog.isVisible()
    found = screening.check(sample_desk.store, task_id)
    assert found.decision == Decision.PILOT
    assert found.override == "One glaze only, with a chemist we know."


# How it looks.


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("size", [(1166, 740), (844, 500)])
def test_list_and_stage_in_both_themes_and_sizes(sample_desk, open_page, size):
    """R119: named, large enough, not cut off; light and dark, 10 and 16 pt, wide and narrow."""
    page = open_page(sample_desk, size)
    assert (page.width(), page.height()) == size
    assert problems(page) == []
    for title in ("Payroll processing", "Glaze development", "Customer newsletter"):
        sample_desk.go(Place("tasks", id_of(sample_desk.store, title), "decide"))
        settle()
        assert problems(page) == [], title


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("key", ["rename_task", "change_decision"])
def test_dialogs_in_both_themes_and_sizes(sample_desk, show, key):
    """R119: the same for the dialogs."""
    assert problems(show(DIALOGS[key].example(sample_desk))) == []
