"""The frame: painted at once, remembers where the owner was, works without a mouse."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout

from outsource_desk.base.settings import Settings
from outsource_desk.domain.kinds import StepKind, Undoing
from outsource_desk.domain.place import Place
from outsource_desk.store.journal import JournalStep
from outsource_desk.store.reads import note
from outsource_desk.ui.frame.desk import Desk
from outsource_desk.ui.frame.page import Badge, Page
from outsource_desk.ui.window import main_window
from outsource_desk.ui.window.main_window import MainWindow
from tests.ui.audit import problems

HEAVY = ("pydantic", "sqlmodel", "sqlalchemy", "babel", "reportlab", "lucide", "PySide6.QtPdf")


class HomePage(Page):
    key = "home"
    title = "Home"
    icon = "house"

    def __init__(self, desk):
        super().__init__(desk)
        self.shown = 0
        self.place = None
        QVBoxLayout(self).addWidget(QLineEdit(accessibleName="Search"))

    def refresh(self):
        self.shown += 1
        note("task")

    def open_place(self, place):
        self.place = place

    @classmethod
    def badge(cls, store, today):
        return Badge(4, urgent=True)


class VendorsPage(HomePage):
    key = "vendors"
    title = "Vendors"
    icon = "users"
    group = "records"


class FakeStore:
    """As much of an open data file as the frame asks for."""

    path = Path("hartmann.outsource")
    read_only = False
    is_closed = False
    saved_at = datetime(2026, 11, 24, 14, 32, tzinfo=UTC)

    def __init__(self):
        self.undone = 0
        self.undoing = Undoing.FREELY

    def on_change(self, listener):
        self.tell = listener

    def undo_label(self):
        return None if self.undone else "Add vendor “Acme”"

    def redo_label(self):
        return None

    def next_step(self, kind):
        label = self.undo_label() if kind is StepKind.UNDO else None
        return JournalStep(1, label, frozenset(), self.undoing) if label else None

    def undo(self):
        self.undone += 1
        self.tell(frozenset({"vendor"}))


@pytest.fixture
def pages(monkeypatch):
    class Found(dict):
        def __iter__(self):
            return iter(self.values())

    monkeypatch.setattr(main_window, "PAGES", Found(home=HomePage, vendors=VendorsPage))


@pytest.fixture
def desk(qapp, clock):
    return Desk(clock, Settings(theme="light"))


@pytest.fixture
def window(pages, desk, qtbot):
    made = MainWindow(desk)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def opened(window, desk, words):
    desk.open(FakeStore(), words)
    return window


def test_the_frame_needs_nothing_heavy():
    """R131: the window is painted before the database, PDF and language parts are imported."""
    code = "import sys; import outsource_desk.ui.window.main_window, outsource_desk.ui.look.theme; "
    code += f"print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_frame_stands_without_a_file(window):
    """R131: before the data file is open there is a frame, and no act that needs a file."""
    assert window.current_page() is None
    assert not window.actions_.undo.isEnabled()
    assert problems(window) == []


def test_opening_shows_the_first_page_and_its_state(opened):
    """R131: places with badges, the page, when all was saved, and what can be undone."""
    assert opened.current_page().key == "home"
    assert [entry.key for entry in opened.sidebar.entries] == ["home", "vendors"]
    assert opened.actions_.undo.text() == "&Undo Add vendor “Acme”"
    assert opened.windowTitle() == "Outsource Desk – hartmann"
    assert problems(opened) == []


def test_pages_are_built_on_the_first_visit(opened, desk):
    """R131: only what is looked at is built, once."""
    assert list(opened._pages) == ["home"]
    place = Place("vendors", item_id=3)
    desk.go(place)
    assert opened.current_page().place == place
    assert opened.current_page().shown == 1
    desk.go(Place("home"))
    desk.go(Place("vendors"))
    assert opened.current_page().shown == 1


def test_only_a_shown_page_is_refreshed(opened, desk):
    """R131: a hidden page waits until it is shown."""
    desk.go(Place("vendors"))
    home = opened.page("home")
    before = home.shown
    desk.changed.emit(frozenset({"task"}))
    assert home.shown == before
    desk.go(Place("home"))
    assert home.shown == before + 1


@pytest.mark.parametrize(("button", "undone"), [("&Keep it", 0), ("&Undo it", 1)])
def test_undo_of_a_signature_asks_once(opened, desk, button, undone):
    """R120: others rely on it, so neither a key nor the toast takes it back at once."""
    desk.store.undoing = Undoing.ASKS
    opened.actions_.undo.trigger()
    assert desk.store.undone == 0
    box = opened.findChild(QDialog)
    assert box.isModal()
    assert box.text().partition("\n")[0] == "Undo “Add vendor “Acme””?"
    assert box.defaultButton().text() == "&Keep it"
    next(each for each in box.buttons() if each.text() == button).click()
    assert desk.store.undone == undone


def test_undo_from_the_toast(opened, desk, qtbot):
    """R120: a done thing is told with Undo; undoing is told as well."""
    desk.say("Vendor “Acme” added")
    opened.toast.undo_button.click()
    assert desk.store.undone == 1
    assert opened.toast.text == "Undone: Add vendor “Acme”"


LONG = "Version 3 of “Bookkeeping” is finished. Sign it, then record the signature of both sides."


@pytest.mark.parametrize("width", [900, 1366])
def test_what_was_done_covers_no_control(opened, desk, width):
    """R120: the next click hits what it aims at: the notice lies in the status bar only."""
    opened.resize(width, 600)
    desk.say(LONG)
    QApplication.processEvents()
    toast = opened.toast
    place = toast.mapTo(opened.status, toast.rect().topLeft())
    assert opened.status.rect().contains(toast.rect().translated(place))
    assert toast.undo_button.width() >= toast.undo_button.sizeHint().width()
    assert toast.width() >= min(toast.sizeHint().width(), width * 0.4), "its words can be read"


def test_the_sidebar_is_remembered(opened, desk, pages, qtbot, words):
    """R131: narrow sidebar, last page and the list of places are there at the next start."""
    desk.go(Place("vendors"))
    opened._toggle_sidebar()
    assert opened.sidebar.is_narrow
    again = MainWindow(Desk(desk.clock, desk.settings))
    qtbot.addWidget(again)
    assert again.sidebar.is_narrow
    assert again.sidebar.current() == "vendors"


def test_f6_goes_round_the_panes(opened, qtbot):
    """R131: F6 moves between sidebar and page."""
    opened.activateWindow()
    opened.sidebar.list.setFocus()
    opened._next_pane()
    assert isinstance(opened.focusWidget(), QLineEdit)
    opened._next_pane()
    assert opened.focusWidget() is opened.sidebar.list


def test_arrows_open_places(opened, qtbot):
    """R131: the sidebar works by keyboard and steps over headings."""
    qtbot.keyClick(opened.sidebar.list, Qt.Key.Key_Down)
    assert opened.current_page().key == "vendors"


@pytest.mark.parametrize("size", [(900, 460), (1366, 768)])
def test_the_frame_passes_the_audit(dressed, opened, size):
    """R131: frame and menus fit from the smallest window on, in both themes and sizes."""
    opened.resize(*size)
    assert problems(opened) == []


def test_no_key_is_taken_twice(opened):
    """R131: every shortcut has one meaning and none hides a key of a text field."""
    keys = [
        action.shortcut().toString()
        for action in opened.actions_.children()
        if hasattr(action, "shortcut")
    ]
    used = [key for key in keys if key]
    assert len(used) == len(set(used))
    assert not {"Ctrl+E", "Ctrl+D", "Ctrl+K", "Ctrl+U", "Ctrl+A", "Ctrl+C", "Ctrl+V"} & set(used)
