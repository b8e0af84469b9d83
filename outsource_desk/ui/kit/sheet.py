"""A white sheet with a thin border under a table."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


def white(inside: QWidget) -> QFrame:
    """Return a plain card that holds only `inside`, up to its border."""
    sheet = QFrame()
    sheet.setProperty("card", "plain")
    column = QVBoxLayout(sheet)
    column.setContentsMargins(1, 1, 1, 1)
    column.addWidget(inside)
    return sheet
