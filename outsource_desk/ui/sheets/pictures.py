"""Small pictures of the steps: read and made small off the window's thread, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from outsource_desk.store.store import Store
    from outsource_desk.ui.frame.desk import Desk

WIDTH_UNITS, HEIGHT_UNITS = 60, 40
SHARPNESS = 2  # pixels for each point, so that pictures are sharp on fine screens
MOST_KEPT = 60


class Thumbnail(Text):
    """The picture of one step; empty until it was read."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(f"Picture {name}")
        self.setFixedSize(S(WIDTH_UNITS), S(HEIGHT_UNITS))
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def show_image(self, image: QImage) -> None:
        drawn = QPixmap.fromImage(image)
        ratio = self.devicePixelRatioF()
        shown = drawn.scaled(
            self.size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        shown.setDevicePixelRatio(ratio)
        self.setPixmap(shown)
        self.setFixedHeight(round(shown.height() / ratio))


class Thumbnails(QObject):
    """Hands out the pictures of one data file, by their SHA-256."""

    ready = Signal(str)  # its SHA-256

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept: dict[str, QImage] = {}
        self._asked: set[str] = set()

    def get(self, sha256: str) -> QImage | None:
        """Return a picture that is there; else `ready` tells when it is."""
        if sha256 not in self._kept and sha256 not in self._asked:
            self._asked.add(sha256)
            store, most = self._desk.store, QSize(S(WIDTH_UNITS), S(HEIGHT_UNITS)) * SHARPNESS
            self._desk.tasks.run(
                lambda _: (sha256, _small(store, sha256, most)), self._keep, failed=self._fail
            )
        return self._kept.get(sha256)

    def _keep(self, made: tuple[str, QImage]) -> None:
        sha256, image = made
        if len(self._kept) >= MOST_KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[sha256] = image
        self._asked.discard(sha256)
        self.ready.emit(sha256)

    def _fail(self, _: Exception) -> None:
        """Show no picture; opening the file says what is wrong with it."""


def _small(store: Store, sha256: str, most: QSize) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(store.documents.read(sha256)))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        turned = reader.transformation().value & 4  # on its side: 4 is Qt's bit for 90°
        room = most.transposed() if turned else most
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
