"""The program dressed for a test: bundled font, both themes, two sizes of text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from outsource_desk.ui.look.fonts import prepare_font
from outsource_desk.ui.look.theme import BASE_SIZE, apply_theme
from outsource_desk.ui.tasks.page import TasksPage
from tests.support.screen import settle

BASE_PT = 10.0


@pytest.fixture(scope="session", autouse=True)
def bundled_font(qapp):
    """The same letters on every machine, at 10 pt."""
    prepare_font(qapp, bundled=True)
    font = QFont(qapp.font())
    font.setPointSizeF(BASE_PT)
    qapp.setFont(font)
    qapp.setCursorFlashTime(0)
    qapp.setProperty(BASE_SIZE, None)  # what was dressed before had the font of this machine
    apply_theme(qapp, "light", 100)


@pytest.fixture(autouse=True)
def swept(qapp):
    """Nothing of one test lives on into the next: themes would dress it again and again."""
    yield
    for left in qapp.topLevelWidgets():
        if left.parent() is None:
            left.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def dress(qapp):
    """Put on a theme and a text size; undressed after the test."""

    def put_on(theme="light", percent=100):
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # the widgets of others
        apply_theme(qapp, theme, percent)

    yield put_on
    put_on()


@pytest.fixture(
    params=[
        pytest.param(("light", 100), id="light-10pt"),
        pytest.param(("light", 160), id="light-16pt", marks=pytest.mark.slow),
        pytest.param(("dark", 100), id="dark-10pt", marks=pytest.mark.slow),
        pytest.param(("dark", 160), id="dark-16pt"),
    ]
)
def dressed(request, dress):
    """Each theme and each size of text; in the long form, each theme in each size."""
    dress(*request.param)
    return request.param


@pytest.fixture
def show(qtbot):
    """Show widgets below each other in a window of a given width, laid out."""
    windows = []  # qtbot holds them weakly

    def shown(*widgets, width=720, height=560):
        window = QWidget()
        window.setObjectName("page")
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        qtbot.addWidget(window)
        windows.append(window)
        window.resize(width, height)
        window.show()
        qtbot.waitExposed(window)
        qtbot.wait(1)
        return window

    return shown


@pytest.fixture
def hold(qtbot):
    """Keep windows until the end of the test and delete them whole: qtbot holds them weakly."""
    held = []

    def keep(window):
        held.append(window)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield keep
    for window in held:
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def tame(monkeypatch):
    """Nothing outside the program is opened: no file dialog that waits, no other program."""
    from PySide6.QtGui import QDesktopServices
    from PySide6.QtWidgets import QFileDialog

    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_: True)
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")


@pytest.fixture
def show_alone(qtbot):
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
def open_tasks(show_alone):
    """Show the page alone, as large as asked; it follows the desk as in the window."""

    def opened(desk, size=(1166, 700)):
        page = TasksPage(desk)
        desk.went.connect(page.open_place)
        page.resize(*size)
        page.refresh()
        return show_alone(page)

    return opened


@pytest.fixture
def asked(sample_desk):
    found = []
    sample_desk.asked.connect(lambda act, subject: found.append((act, subject)))
    return found
