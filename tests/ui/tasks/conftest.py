"""Fixtures of the tests here."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from outsource_desk.ui.tasks.page import TasksPage
from tests.support.screen import settle


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
