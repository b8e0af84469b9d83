"""What the program wears: theme and size of the text, as the owner and the system want them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from outsource_desk.ui.look.theme import LOOK, apply_theme

if TYPE_CHECKING:
    from outsource_desk.base.settings import Settings
    from outsource_desk.ui.frame.desk import Desk

LEAST_TEXT, MOST_TEXT = 90, 160


class Appearance(QObject):
    """Follows the settings and the colours of the system."""

    dressed = Signal()  # everything looks different now

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.settings_changed.connect(self._dress)
        QApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def size_text(self, points: int) -> None:
        """Make the text larger or smaller by percent points; 0 is back to normal."""
        now = self._desk.settings.text_percent
        percent = max(LEAST_TEXT, min(MOST_TEXT, now + points)) if points else 100
        self._desk.set_settings(replace(self._desk.settings, text_percent=percent))

    def choose_theme(self, theme: str) -> None:
        self._desk.set_settings(replace(self._desk.settings, theme=theme))

    def _follow_system(self) -> None:
        if self._desk.settings.theme == "system":
            self._dress(self._desk.settings)

    def _dress(self, settings: Settings) -> None:
        """Apply theme and text size when they changed."""
        look = (settings.theme, settings.text_percent)
        app = QApplication.instance()
        if isinstance(app, QApplication) and app.property(LOOK) != look:
            apply_theme(app, *look)
            self.dressed.emit()
