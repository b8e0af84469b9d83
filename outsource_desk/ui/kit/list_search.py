"""The field above a list that narrows it; Ctrl+F searches everything instead."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from outsource_desk.ui.kit.tips import set_tip
from outsource_desk.ui.look.theme import S

WIDEST_UNITS = 60


class ListSearch(QLineEdit):
    """Named after its list: “Search vendors”."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        set_tip(self, "Search in this list (Ctrl+Shift+F)")
        self.setClearButtonEnabled(True)
        self.setMaximumWidth(S(WIDEST_UNITS))

    def begin(self) -> None:
        """Put the cursor here; typing replaces what is there."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
