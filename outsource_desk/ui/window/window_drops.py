"""Forms of vendors that the owner drags onto the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QDragMoveEvent, QDropEvent
from typing_extensions import override

from outsource_desk.ui.attachments.drops import Drops, paths_in

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk

ENDINGS = (".pdf", ".xlsx")


class WindowDrops(Drops):
    """Whatever is no form goes to what lies below, or nowhere."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self.dropped.connect(self._read)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent | QDragMoveEvent):
            paths = paths_in(event.mimeData())
            if not self._desk.is_open or not all(map(_is_form, paths)):
                return False
        return super().eventFilter(watched, event)

    def _read(self, paths: list[Path]) -> None:
        self._desk.ask("bid_from_file", "\n".join(map(str, paths)))


def _is_form(path: Path) -> bool:
    return path.suffix.lower() in ENDINGS
