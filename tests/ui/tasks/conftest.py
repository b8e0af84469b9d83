"""Fixtures of the tests here."""

from __future__ import annotations

import pytest

from outsource_desk.ui.tasks.page import TasksPage


@pytest.fixture
def open_page(show_alone):
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
