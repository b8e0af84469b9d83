"""The page “Task scan”: by keys alone through the business, then the list by promise."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from outsource_desk.domain.place import Place
from outsource_desk.services.decide import scan, scan_walk
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.decide.scan_page import ScanPage
from outsource_desk.ui.kit.labels import Text


def key(page, which):
    QTest.keyClick(QApplication.focusWidget() or page, which)


def shown(page):
    return [one.text() for one in page.findChildren(Text) if one.isVisibleTo(page)]


def test_ten_seconds_without_the_mouse(empty_desk, open_scan):
    """R1, R14: hours, Enter; the task is on the list, and the next one is asked."""
    page = open_scan(empty_desk)
    page.empty.start_button.setFocus()
    key(page, Qt.Key.Key_Return)
    first = page.quick_look.title_field.value()
    assert QApplication.focusWidget() is page.quick_look.hours.edit
    QTest.keyClicks(page.quick_look.hours.edit, "14")
    key(page, Qt.Key.Key_Return)
    row = page.table.rows()[0]
    assert (row.title, row.minutes) == (first, 14 * 60)
    assert page.quick_look.title_field.value() != first
    assert page.quick_look.hours.is_empty()
    assert QApplication.focusWidget() is page.quick_look.hours.edit


def test_escape_passes_over_and_digits_answer(empty_desk, open_scan):
    """R14: Esc for what is not done here; 1 to 4 answer the question that has the focus."""
    page = open_scan(empty_desk)
    page.begin()
    first = page.quick_look.title_field.value()
    key(page, Qt.Key.Key_Escape)
    assert page.quick_look.title_field.value() != first
    assert tasks.task_count(empty_desk.store) == 0
    core = page.quick_look.asked["core"]
    core.focus()
    key(page, Qt.Key.Key_1)
    assert core.value() == "core"
    key(page, Qt.Key.Key_Return)
    assert page.table.rows()[0].promise == 0


def test_own_tasks_of_a_department(empty_desk, open_scan, today):
    """R14: the end of a department asks for more, again and again, until nothing is entered."""
    store = empty_desk.store
    page = open_scan(empty_desk)
    page.begin()
    while not page.quick_look.look.asks_for_more:
        key(page, Qt.Key.Key_Escape)
    department = page.quick_look.look.department
    QTest.keyClicks(QApplication.focusWidget(), "Feeding the cat")
    key(page, Qt.Key.Key_Return)
    assert page.quick_look.look.asks_for_more
    assert page.quick_look.title_field.is_empty()
    key(page, Qt.Key.Key_Return)
    assert page.quick_look.look.department != department
    row = next(row for row in scan.scan_rows(store) if row.title == "Feeding the cat")
    assert row.department == department


def test_an_own_task_that_cannot_be_kept_stays_typed(empty_desk, open_scan):
    """R14: what was typed stays, with the reason, and Enter tries again."""
    page = open_scan(empty_desk)
    page.begin()
    while not page.quick_look.look.asks_for_more:
        key(page, Qt.Key.Key_Escape)
    page.quick_look.title_field.set_value("Feeding the cat")
    with closing(sqlite3.connect(empty_desk.store.path)) as file:
        file.execute("BEGIN IMMEDIATE")  # another program writes at this moment
        page.quick_look.take()
    assert page.quick_look.title_field.value() == "Feeding the cat"
    assert page.quick_look.title_field._problem_text.text()
    page.quick_look.take()
    assert [row.title for row in page.table.rows()] == ["Feeding the cat"]
    assert page.quick_look.title_field.is_empty()


def test_the_walk_ends_by_itself(empty_desk, open_scan, today):
    """R13: after the last one the scan is finished, and the page says when the next one is."""
    page = open_scan(empty_desk)
    page.begin()
    for _ in range(60):
        if not page.quick_area.isVisibleTo(page):
            break
        if page.quick_look.look.key == "payroll":
            key(page, Qt.Key.Key_Return)
        else:
            key(page, Qt.Key.Key_Escape)
    assert scan_walk.walk(empty_desk.store) is None
    dates = scan.scan_dates(empty_desk.store, today)
    assert dates.last_on == today
    assert any(text.startswith("Last scan") for text in shown(page))
    assert [row.title for row in page.table.rows()] == ["Payroll"]


def test_what_is_typed_and_not_kept_yet_is_not_called_saved(empty_desk, open_scan):
    """The tick of the status bar is never untrue, also where Enter is what saves."""
    page = open_scan(empty_desk)
    page.begin()
    for end in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        assert not empty_desk.unsaved
        QTest.keyClicks(page.quick_look.hours.edit, "4")
        assert empty_desk.unsaved == "Not saved yet: Enter keeps it"
        key(page, end)
    QTest.keyClicks(page.quick_look.hours.edit, "4")
    page.quick_look.end_button.click()
    assert not empty_desk.unsaved


def test_what_was_typed_survives_a_mistake(empty_desk, open_scan):
    """R131: unreadable hours stay as they were typed, nothing is stored."""
    page = open_scan(empty_desk)
    page.begin()
    QTest.keyClicks(page.quick_look.hours.edit, "lots")
    key(page, Qt.Key.Key_Return)
    assert page.quick_look.hours.edit.text() == "lots"
    assert tasks.task_count(empty_desk.store) == 0


def test_a_walk_can_wait(empty_desk, open_scan):
    """R13: “Go on later” shows the list; the button goes on where it stopped."""
    page = open_scan(empty_desk)
    page.begin()
    key(page, Qt.Key.Key_Return)
    second = page.quick_look.title_field.value()
    page.quick_look.stop_button.click()
    assert not page.quick_area.isVisibleTo(page)
    assert page.walk_button.text() == "Go on with the scan"
    page.walk_button.click()
    assert page.quick_look.title_field.value() == second


def test_undo_takes_a_look_back(empty_desk, open_scan):
    """R120: the task is gone from the list and is asked again."""
    page = open_scan(empty_desk)
    page.begin()
    first = page.quick_look.title_field.value()
    key(page, Qt.Key.Key_Return)
    empty_desk.undo()
    assert page.quick_look.title_field.value() == first
    assert page.table.rows() == []


def test_the_list_and_enter(sample_desk, open_scan):
    """R1: sorted by promise; Enter checks an undecided task in depth, else opens its decision."""
    asked, went = [], []
    sample_desk.asked.connect(lambda act, subject: asked.append((act, subject)))
    sample_desk.went.connect(went.append)
    page = open_scan(sample_desk)
    rows = page.table.rows()
    assert [row.promise for row in rows] == sorted((row.promise for row in rows), reverse=True)
    newsletter = next(row for row in rows if row.title == "Customer newsletter")
    page.table.select(newsletter.task_id)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert asked == [("check_task", str(newsletter.task_id))]
    page.table.select(rows[0].task_id)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert went == [Place("tasks", rows[0].task_id, "decide")]


def test_filter_and_search(sample_desk, open_scan):
    """R1: what is not decided yet, and words of any column."""
    page = open_scan(sample_desk)
    page.filter.set_value("open")
    page.filter.committed.emit()
    assert [row.title for row in page.table.rows()] == ["Customer newsletter"]
    page.filter.set_value("all")
    page.filter.committed.emit()
    page.search()
    QTest.keyClicks(page.search_field, "shop redesign")
    assert [row.title for row in page.table.rows()] == ["Web shop redesign"]


def test_next_tasks_after_a_success(sample_desk, open_scan):
    """R18: what goes well invites to give away more, with one button."""
    asked = []
    sample_desk.asked.connect(lambda act, _subject: asked.append(act))
    page = open_scan(sample_desk)
    assert "“IT support” goes well. Give away more: “Customer newsletter”." in shown(page)
    page.success.acted.emit()
    assert asked == ["check_task"]


def test_the_reminder(sample_desk, open_scan, today):
    """R13: when the months are over, the page and its number in the sidebar say so."""
    page = open_scan(sample_desk)
    assert not page.reminder.isVisibleTo(page)
    assert ScanPage.badge(sample_desk.store, today) is None
    later = today + timedelta(90)
    assert ScanPage.badge(sample_desk.store, later).count == 1
    with closing(sqlite3.connect(sample_desk.store.path)) as db:
        assert db.execute("SELECT count(*) FROM scan").fetchone() == (1,)


def test_the_owner_chooses_when_again(sample_desk, open_scan, today):
    """R13: the months until the next scan are kept, and the page says the new day."""
    page = open_scan(sample_desk)
    before = scan.scan_dates(sample_desk.store, today).next_on
    page.again.set_value("12")
    page.again.committed.emit()
    dates = scan.scan_dates(sample_desk.store, today)
    assert dates.repeat_months == 12
    assert dates.next_on > before


def test_why_a_task_stands_where_it_stands(sample_desk, open_scan):
    """R3: the reason of the selected task is told below the list."""
    page = open_scan(sample_desk)
    page.table.select(page.table.rows()[-1].task_id)
    assert page.explained.text() == (
        "Glaze development: This is part of your main strategy. Strategy stays with you."
    )


def test_the_map_tells_what_it_shows(sample_desk, open_scan):
    """R131: the points of the map are read out with their quarter."""
    page = open_scan(sample_desk)
    told = page.map.accessibleDescription()
    assert "Glaze development: Keep it yourself" in told
    assert "Bookkeeping: Give it away" in told


@pytest.mark.parametrize("size", [(1166, 700), (700, 560)])
def test_it_fits(sample_desk, open_scan, dressed, size):
    """R131: list and walk, in both themes and sizes of text: nothing is cut off or nameless."""
    from tests.ui.audit import problems

    page = open_scan(sample_desk, size)
    assert problems(page) == []
    page.begin()
    for _ in range(4):
        QApplication.processEvents()
    assert problems(page) == []
