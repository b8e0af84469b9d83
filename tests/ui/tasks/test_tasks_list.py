"""The list of tasks and one open task."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from outsource_desk.domain.place import Place
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.frame.stage import STAGES
from outsource_desk.ui.tasks.dialogs.rename_task import RenameTaskDialog
from outsource_desk.ui.tasks.page import TasksPage
from tests.support.sample_tasks import id_of
from tests.support.screen import settle, texts
from tests.support.words import plain
from tests.ui.tasks.hand import titles


def test_search_and_filter(sample_desk, open_tasks):
    """R1: words of any column find a task; the choice above shows a part of the list."""
    page = open_tasks(sample_desk)
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


def test_the_list_reads_out_what_it_shows(sample_desk, open_tasks):
    """R1: verdict, next step and money at stake stand in the row."""
    page = open_tasks(sample_desk)
    model = page.table.model()
    row = next(at for at in range(model.rowCount()) if model.index(at, 0).data() == "IT support")
    cells = [plain(str(model.index(row, at).data())) for at in range(model.columnCount())]
    assert cells[1] == "Outsource"
    assert cells[2] == "Wait for “Restore test of the backups”"
    assert cells[-1] == "€ 5,760 agreed"


def test_enter_opens_a_task_and_the_trail_leads_back(sample_desk, open_tasks):
    """R1: with the keyboard into a task and back."""
    page = open_tasks(sample_desk)
    page.table.select(id_of(sample_desk.store, "Payroll processing"))
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    settle()
    assert page.stack.currentWidget() is page.task_view
    assert page.task_view.head.title.text() == "Payroll processing"
    page.task_view.head.back_button.click()
    assert page.stack.currentWidget() is page.overview


def test_an_empty_file_says_how_to_start(empty_desk, open_tasks):
    """R13: the first screen asks for one task; its button starts the check."""
    found = []
    empty_desk.asked.connect(lambda act, _subject: found.append(act))
    page = open_tasks(empty_desk)
    assert not page.table.isVisible()
    page.empty.start_button.click()
    assert found == ["check_task"]
    assert TasksPage.badge(empty_desk.store, empty_desk.clock.today()) is None


def test_a_change_elsewhere_shows_at_once(sample_desk, open_tasks, today):
    """R1: the list follows the file."""
    page = open_tasks(sample_desk)
    tasks.add_task(sample_desk.store, "Window cleaning", today)
    assert "Window cleaning" in titles(page)
    assert TasksPage.badge(sample_desk.store, sample_desk.clock.today()).count == 11


def test_a_place_opens_a_task_at_a_stage(sample_desk, open_tasks):
    """R15: an exact place, from anywhere in the program."""
    page = open_tasks(sample_desk)
    task_id = id_of(sample_desk.store, "Payroll processing")
    sample_desk.go(Place("tasks", task_id, "decide"))
    settle()
    assert page.task_view.stage().key == "decide"
    sample_desk.go(Place("tasks"))
    assert page.stack.currentWidget() is page.overview


def test_stages_by_number(sample_desk, open_tasks):
    """R15: Alt+1 … Alt+6 reach the stages of the open task, in their order."""
    page = open_tasks(sample_desk)
    page.open_stage(1)  # no task is open: nothing happens
    sample_desk.go(Place("tasks", id_of(sample_desk.store, "Customer newsletter"), "decide"))
    for number, key in enumerate(STAGES.keys(), 1):
        page.open_stage(number)
        marks = [page.task_view.head.stepper.button(one) for one in STAGES.keys()]  # noqa: SIM118
        assert [mark.isChecked() for mark in marks].index(True) == number - 1, key


def test_a_stage_not_reached_says_what_comes_first(sample_desk, open_tasks):
    """R15: no empty screen without a way on."""
    page = open_tasks(sample_desk)
    sample_desk.go(Place("tasks", id_of(sample_desk.store, "Customer newsletter"), "decide"))
    page.task_view.show_stage(tuple(STAGES.keys())[-1])
    settle()
    assert page.task_view.stage() is None
    assert "Decide first" in texts(page.task_view)
    page.task_view._empty.start_button.click()
    assert page.task_view.stage().key == "decide"


def test_deleting_and_undo(sample_desk, open_tasks):
    """R1: the task is gone, the list is back, the toast offers Undo."""
    said = []
    sample_desk.said.connect(lambda text, undo: said.append((text, undo)))
    page = open_tasks(sample_desk)
    sample_desk.go(Place("tasks", id_of(sample_desk.store, "Bookkeeping"), "decide"))
    page.task_view.head.delete_asked.emit()
    assert said == [("“Bookkeeping” was deleted.", True)]
    assert page.stack.currentWidget() is page.overview
    sample_desk.store.undo()
    assert "Bookkeeping" in titles(page)


def test_what_cannot_be_deleted_says_why(sample_desk, open_tasks):
    """R93: a task with payments stays; the sentence says what to do."""
    said = []
    sample_desk.said.connect(lambda text, undo: said.append((text, undo)))
    page = open_tasks(sample_desk)
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


def test_rename(sample_desk, show_alone):
    """R1: a new name; an empty one is refused with an example."""
    dialog = show_alone(RenameTaskDialog.example(sample_desk))
    dialog.form["title"].set_value("")
    dialog.try_commit()
    assert dialog.isVisible()
    dialog.form["title"].set_value("<b>News</b>")
    dialog.try_commit()
    assert not dialog.isVisible()
    assert "<b>News</b>" in {row.title for row in tasks.task_list(sample_desk.store)}
