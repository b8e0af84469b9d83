"""Fixtures of the tests here."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from outsource_desk.ui.decide.scan_page import ScanPage


@pytest.fixture
def open_scan(qtbot):
    """Show the page alone, as large as asked; it is gone after the test."""
    shown = []

    def opened(desk, size=(1166, 700)):
        page = ScanPage(desk)
        shown.append(page)
        page.resize(*size)
        page.refresh()
        page.show()
        page.activateWindow()
        qtbot.waitExposed(page)
        for _ in range(4):
            QApplication.processEvents()
        return page

    yield opened
    for page in shown:
        page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
