"""The files opened last, filled in when the menu is opened."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from outsource_desk.base.files import is_there, real_path

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk


class RecentMenu(QMenu):
    """Files that are not there any more are grey and say so."""

    def __init__(self, desk: Desk, parent: QMenu) -> None:
        super().__init__("Open r&ecent", parent)
        self._desk = desk
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List the files as they are now."""
        self.clear()
        here = self._desk.store.path if self._desk.is_open else None
        for name in self._desk.settings.recent:
            path = Path(name)
            is_present = is_there(path)
            text = f"{path.stem} – {path.parent}".replace("&", "&&")
            action = self.addAction(text if is_present else f"{text} (not found)")
            action.setEnabled(is_present and real_path(path) != here)
            action.triggered.connect(partial(self._desk.ask, "open_recent", name))
        if self.isEmpty():
            self.addAction("No other file was opened yet").setEnabled(False)
            return
        self.addSeparator()
        self.addAction("&Clear list").triggered.connect(partial(self._desk.ask, "clear_recent"))
