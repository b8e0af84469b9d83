"""Where buttons wait until they are shown again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class ParkedButtons(QWidget):
    """A window that is never shown; it goes with its owner, and what lies in it goes too.

    Being a window of its own, it keeps the buttons out of the owner's Tab order.
    """

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Window)

    def put(self, *widgets: QWidget) -> None:
        for widget in widgets:
            widget.hide()
            widget.setParent(self)
