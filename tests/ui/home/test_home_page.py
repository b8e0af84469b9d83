"""Home: rows open their places, warnings are switched off and back on, the first start."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from outsource_desk.domain.place import Place
from outsource_desk.services.home.home import home
from outsource_desk.services.home.home_view import FirstLook, PageBadge
from outsource_desk.services.home.last_home import put_away
from outsource_desk.services.radar.findings import findings, place_of
from outsource_desk.store.errors import DataFileError
from outsource_desk.ui.file.files import DataFiles
from outsource_desk.ui.frame.desk import Desk
from outsource_desk.ui.frame.dialog import DIALOGS
from outsource_desk.ui.home.page import HomePage
from outsource_desk.ui.start import early_home
from outsource_desk.ui.start.early_home import EarlyHome
from outsource_desk.ui.window.main_window import MainWindow
from tests.ui.audit import problems


@pytest.fixture
def page(sample_desk, show):
    made = HomePage(sample_desk)
    made.refresh()
    show(made, width=1166, height=700)
    return made


@pytest.fixture
def places(sample_desk):
    gone = []
    sample_desk.went.connect(gone.append)
    return gone


def row(page, at):
    return page.attention.rows._stops[at]


def test_each_row_opens_the_exact_place(page, sample_desk, places):
    """R66, R71, R102: the button of every row opens the spot of its finding."""
    page.attention.more_button.click()
    found = findings(sample_desk.store, sample_desk.clock.today())
    for at in range(len(found)):
        row(page, at).click()
    assert places == [place_of(one) for one in found]


def test_six_rows_and_the_rest_on_demand(page, sample_desk):
    """R130: more than six would hide what matters."""
    count = len(findings(sample_desk.store, sample_desk.clock.today()))
    assert len(page.attention.rows._stops) == 6 < count
    hints = sum(one.is_hint for one in page.attention._found[6:])
    assert hints, "the sample shows warnings and hints"
    said = f"Show {count - 6} more ({hints} only hints)"  # the count above is of the others
    assert page.attention.more_button.text() == said
    page.attention.more_button.click()
    assert len(page.attention.rows._stops) == count
    assert not page.attention.more_button.isVisible()


def test_arrows_and_enter(page, qtbot, places):
    """R131: Down goes to the next row, Enter presses its button."""
    page.activateWindow()
    row(page, 0).setFocus()
    qtbot.keyClick(row(page, 0), Qt.Key.Key_Down)
    assert page.window().focusWidget() is row(page, 1)
    qtbot.keyClick(row(page, 1), Qt.Key.Key_Return)
    qtbot.keyClick(row(page, 1), Qt.Key.Key_Up)
    assert page.window().focusWidget() is row(page, 0)
    assert places == [page.home.attention[1].place]


def test_milestones_and_bars_open_their_places(page, qtbot, places):
    """R92: a milestone opens itself, a bar the tasks of that stage."""
    page.upcoming.rows._stops[0].click()
    page.upcoming.action_button.click()
    page.stages.setFocus()
    qtbot.keyClick(page.stages, Qt.Key.Key_Down)
    qtbot.keyClick(page.stages, Qt.Key.Key_Return)
    first = page.home.milestones[0].place
    assert places == [first, Place("milestones"), Place("tasks", stage="brief")]


def test_not_relevant_here_is_undone_from_the_toast(page, sample_desk, qtbot):
    """R66: the row goes, the note stays, Undo brings the row back."""
    first = page.home.attention[0]
    dialog = DIALOGS["dismiss_finding"](sample_desk, finding=first.key, title=first.title)
    qtbot.addWidget(dialog)
    dialog.form["note"].set_value("Paid in cash")
    dialog.commit()
    assert first not in page.home.attention
    sample_desk.undo()
    assert page.home.attention[0] == first


def test_the_page_follows_the_file(page, sample_desk):
    """R130: what is changed elsewhere is shown at once."""
    key = page.home.attention[0].key
    store = sample_desk.store
    with store.change("Pay") as session:
        from outsource_desk.records.delivery import Payment

        milestone_id = page.home.attention[0].place.item_id
        contract_id = int(key.partition(".c")[2].partition(".")[0])
        session.add(
            Payment(
                contract_id=contract_id,
                milestone_id=milestone_id,
                amount_minor=48_000,
                paid_on=sample_desk.clock.today(),
            )
        )
    assert key not in {one.key for one in page.home.attention}


def test_the_same_home_builds_nothing_again(page):
    """R130: the fresh result takes the place of the kept one without flicker."""
    before = list(page.attention.rows._stops)
    page.refresh()
    assert page.attention.rows._stops == before


def test_the_sample_is_marked_and_left_in_one_press(page, sample_desk):
    """R130: a banner says so; its link goes to the owner's own file."""
    asked = []
    sample_desk.asked.connect(lambda act, _: asked.append(act))
    assert page.banner.isVisible()
    page.banner._action.click()
    assert asked == ["open_own"]


def test_an_empty_file_greets_a_new_owner(empty_desk, show):
    """R130: a question, two ways to begin, and no warnings."""
    page = HomePage(empty_desk)
    page.refresh()
    window = show(page, width=1166, height=700)
    asked = []
    empty_desk.asked.connect(lambda act, _: asked.append(act))
    first_run = page.stack.currentWidget().widget()
    first_run.invitation.start_button.click()
    first_run.invitation.other_button.click()
    assert asked == ["check_task", "open_sample"]
    assert HomePage.badge(empty_desk.store, empty_desk.clock.today()) is None
    assert problems(window) == []


def test_a_quiet_day_says_so(empty_desk, show, today):
    """R130: tasks, but nothing to do."""
    from outsource_desk.services.tasks.tasks import add_task

    add_task(empty_desk.store, "Payroll", today)
    page = HomePage(empty_desk)
    page.refresh()
    window = show(page, width=1166, height=700)
    assert page.attention.quiet.isVisible()
    assert problems(window) == []


# Before the file is open.


@pytest.fixture
def starting(qtbot, clock, words, sample_store, tmp_path, monkeypatch):
    """A window without a file, and the path of one that was closed."""
    monkeypatch.setattr(early_home, "cache_folder", lambda: tmp_path / "kept")
    path, today = sample_store.path, clock.today()
    from outsource_desk.base.settings import Settings

    desk = Desk(clock, Settings(theme="light", locale="en_GB"))
    window = MainWindow(desk)
    qtbot.addWidget(window)
    files = DataFiles(desk, window)
    EarlyHome(desk, window, files)
    shown = home(sample_store, today, words)
    badges = (PageBadge("payments", 1, urgent=True),)
    look = lambda day: FirstLook(home(sample_store, day, words), badges)  # noqa: E731  short
    put_away(sample_store, look, today, "en_GB", tmp_path / "kept")
    window.show()
    return desk, window, files, path, shown


def open_store(desk, path, words):
    from outsource_desk.store.store import Store

    store = Store.open(path, desk.clock)
    desk.open(store, words)
    return store


def test_the_kept_home_is_there_before_the_file(starting, qtbot, words):
    """R130: shown at once; the same page stays when the file is open."""
    desk, window, files, path, shown = starting
    with qtbot.waitSignal(window.home_shown):
        files.opening.emit(path)
    page = window.current_page()
    assert page.home == shown
    assert not desk.is_open
    store = open_store(desk, path, words)
    assert window.current_page() is page
    assert page.home == shown
    store.close()


def test_what_is_pressed_early_waits_for_the_file(starting, words):
    """R130: no press is lost and none fails."""
    desk, window, files, path, _ = starting
    files.opening.emit(path)
    gone = []
    desk.went.connect(gone.append)
    window.current_page().upcoming.action_button.click()
    assert gone == []
    store = open_store(desk, path, words)
    assert gone == [Place("milestones")]
    store.close()


def test_another_last_page_is_not_overlaid(starting):
    """R131: who left on another page comes back to it."""
    _desk, window, files, path, _ = starting
    window._keep("page", "vendors")
    files.opening.emit(path)
    assert window.current_page() is None


def test_a_file_that_cannot_be_opened_says_why(starting):
    """R130: the reason and the ways on instead of the page."""
    desk, window, files, path, _ = starting
    files.opening.emit(path)
    asked = []
    desk.asked.connect(lambda *act: asked.append(act))
    files.failed.emit(path, DataFileError("damaged", path))
    shown = window.stack.currentWidget()
    assert shown.message.sentence.text() == str(DataFileError("damaged", path))
    desk.asked.disconnect(window._open_asked)
    ways = {button.text(): button for button in shown.findChildren(QPushButton)}
    ways["Restore a backup…"].click()
    assert asked == [("restore_backup", str(path))]
