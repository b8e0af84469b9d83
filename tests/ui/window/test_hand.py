"""Where the keyboard is after an act, and the way back: in the whole window with the sample."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from outsource_desk.base.settings import Settings
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.place import Place
from outsource_desk.services.compare import bids
from outsource_desk.services.tasks.tasks import task_list
from outsource_desk.ui.compare.dialogs.add_bid import NEW
from outsource_desk.ui.frame.desk import Desk
from outsource_desk.ui.frame.dialog import open_dialog
from outsource_desk.ui.frame.hand import beginning
from outsource_desk.ui.window.main_window import MainWindow


@pytest.fixture
def window(sample_store, clock, words, qtbot):
    desk = Desk(clock, Settings(theme="light"))
    made = MainWindow(desk)
    qtbot.addWidget(made)
    desk.open(sample_store, words)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    return made


def task_at(store, stage):
    return next(row.id for row in task_list(store) if row.stage is stage)


def rest():
    QApplication.processEvents()


@pytest.fixture
def show(window, qtbot):
    """Show a place in the active window."""

    def at(place):
        window.desk.go(place)
        rest()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window.current_page()

    return at


def test_a_hidden_button_does_not_hand_on_to_its_neighbour(window, show, sample_store):
    """R131: Enter after an act never prints: the keyboard is where the stage begins."""
    show(Place("tasks", task_at(sample_store, Stage.DELIVER), "deliver"))
    stage = window.page("tasks").task_view.stage()
    stage.view.panel.main_button.setFocus()
    stage.view.panel.main_button.hide()
    rest()
    assert window.focusWidget() is stage.begins_at()
    assert window.focusWidget().accessibleName()


def test_what_the_act_chose_stays(window, show, sample_store):
    """R131: where an act puts the keyboard itself, it stays."""
    show(Place("tasks", task_at(sample_store, Stage.DELIVER), "deliver"))
    stage = window.page("tasks").task_view.stage()
    button, other = stage.view.panel.main_button, window.sidebar.list
    button.setFocus()
    button.hide()
    other.setFocus()
    rest()
    assert window.focusWidget() is other


def test_another_page_takes_the_keyboard_along(window, show):
    """R131: a link that leads to another page does not leave the keyboard behind it."""
    beginning(show(Place("home"))).setFocus()
    window.desk.go(Place("vendors"))
    rest()
    assert window.page("vendors").isAncestorOf(window.focusWidget())


def test_the_sidebar_keeps_the_keyboard(window, qtbot):
    """R131: arrows in the sidebar go on through the pages."""
    window.sidebar.list.setFocus()
    qtbot.keyClick(window.sidebar.list, Qt.Key.Key_Down)
    rest()
    assert window.focusWidget() is window.sidebar.list


def test_back_and_forward_go_through_the_places(window, sample_store):
    """R131: Alt+Left leads back through pages, tasks and stages; Alt+Right forward again."""
    task_id = task_at(sample_store, Stage.REVIEW)
    window.desk.go(Place("vendors"))
    window.desk.go(Place("tasks", task_id, "review"))
    view = window.page("tasks").task_view
    view.show_stage_number(1)
    assert view.stage().key == "decide"
    window.actions_.walked.emit(-1)
    assert view.stage().key == "review"
    window.actions_.walked.emit(-1)
    assert window.current_page().key == "vendors"
    window.actions_.walked.emit(1)
    window.actions_.walked.emit(1)
    assert view.stage().key == "decide"
    window.actions_.walked.emit(1)
    assert view.stage().key == "decide", "there is nothing ahead"


def test_a_stage_without_a_task_says_why(window):
    """R131: Alt+1 … 6 on a page that has no stages is answered."""
    window.desk.go(Place("vendors"))
    window.actions_.stage_chosen.emit(2)
    assert "Open a task first" in window.toast.text


def test_a_new_bid_is_where_one_goes_on(window, show, sample_store):
    """R60: after adding a bid its column is the current one, ready for marks by digits."""
    task_id = task_at(sample_store, Stage.COMPARE)
    show(Place("tasks", task_id, "compare"))
    dialog = open_dialog(window.desk, "add_bid", window, task_id=task_id)
    dialog.form["vendor"].set_value(NEW)
    dialog.form["name"].set_value("Amsel & Daughters")
    dialog.offer.price.set_value(100_000)
    dialog.try_commit()
    rest()
    grid = window.page("tasks").task_view.stage().board.grid
    bid_id, _ = grid.current()
    assert bids.bid_form(sample_store, bid_id).vendor == "Amsel & Daughters"
    assert window.focusWidget() is grid.cells
