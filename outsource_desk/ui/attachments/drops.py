"""Files that the owner drags onto a widget, or pastes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QImage
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget


class Drops(QObject):
    """Lets `target` take files; only as copies, so that nobody moves the originals away."""

    dropped = Signal(object)  # list[Path]

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent | QDragMoveEvent):
            return False
        paths = paths_in(event.mimeData())
        if not paths:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(paths)
        return True


def paths_in(mime: QMimeData) -> list[Path]:
    """Return the files of a drag or of the clipboard; what lies in the internet is none."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def picture_in(mime: QMimeData) -> QImage | None:
    """Return a picture of the clipboard, such as a screenshot."""
    image = QImage(mime.imageData()) if mime.hasImage() else QImage()
    return None if image.isNull() else image
