"""A white sheet with a thin border under a table."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from outsource_desk.ui.kit.layout import HAIRLINE, column


def white(inside: QWidget) -> QFrame:
    """Return a plain card that holds only `inside`, up to its border."""
    sheet = QFrame()
    sheet.setProperty("card", "plain")
    column(inside, margins=HAIRLINE, on=sheet)
    return sheet
