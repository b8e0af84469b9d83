"""Keeping a screen up to date without refreshing what nobody sees."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from outsource_desk.ui.frame.desk import Desk


class Follower(QWidget):
    """Refreshes at once while shown, else when it is shown next."""

    follows: ClassVar[frozenset[str]] = frozenset()

    def follow(self, desk: Desk) -> None:
        self._stale = False
        desk.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Read again and show."""
        raise NotImplementedError

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()

    def _on_changed(self, tables: frozenset[str]) -> None:
        if not tables & self.follows:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True
