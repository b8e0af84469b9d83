"""Stages shown on their own, and taken down whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

PAYROLL = 4


@pytest.fixture
def compare_stage(sample_desk, qtbot):
    """The bids for payroll of the sample business, in a wide window."""
    from outsource_desk.ui.compare import CompareStage

    shown = CompareStage(sample_desk)
    shown.resize(1366, 700)
    shown.open_task(PAYROLL)
    shown.show()
    qtbot.waitExposed(shown)
    yield shown
    shown.close()
    shown.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
