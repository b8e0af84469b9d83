"""Fixtures of the tests here."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from outsource_desk.ui.decide.check_task import CheckTask
from tests.support.screen import settle


@pytest.fixture
def open_check(qtbot):
    """Open the wizard, as large as asked; it is gone after the test."""
    shown = []

    def opened(desk, subject="", size=(1160, 690)):
        wizard = CheckTask(desk, subject=subject)
        shown.append(wizard)
        wizard.resize(*size)
        wizard.show()
        qtbot.waitExposed(wizard)
        settle()
        return wizard

    yield opened
    for wizard in shown:
        wizard.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
