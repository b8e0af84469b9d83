"""A document as it will be printed, made anew a moment after the last change."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame

from outsource_desk.ui.frame.dialog import open_dialog
from outsource_desk.ui.frame.errors import show_error
from outsource_desk.ui.kit.layout import column, grow
from outsource_desk.ui.kit.noting import noting
from outsource_desk.ui.kit.pdf_preview import PdfPreview

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk

PAUSE_MS = 200  # after the last key; with making it, the page follows within 400 ms
Make = Callable[[], bytes]
Pages = Make | bytes | None  # how to make them, or pages that are there already, or none


class LivePreview(QFrame):
    """Asks `read` for what to make when it is time; the making runs in the background.

    More may stand below, in `column`.
    """

    shown = Signal()  # another version of the pages is on the screen

    def __init__(self, desk: Desk, read: Callable[[], Pages]) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.setAccessibleName("Preview")
        self._desk = desk
        self._read = read
        self._running = False
        self._again = False
        self._fresh = True  # nothing of this document was shown yet
        self._wanted = ""
        self.view = PdfPreview()
        self.view.fit_text()
        self.view.add_tool("maximize-2", "Large view", self._show_large)
        self.view.view.pressed.connect(self._show_large)
        self._data = b""
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(PAUSE_MS)
        self.timer.timeout.connect(self.make)
        self.column = column(grow(self.view), spacing=2, margins=(3, 2, 3, 3), on=self)

    def ask_soon(self) -> None:
        """The owner is typing: wait for the pause."""
        self.timer.start()

    def forget(self) -> None:
        """Another document comes: begin at its first page."""
        self._fresh, self._wanted = True, ""

    def make(self) -> None:
        """Make the pages now; while that is running, once more afterwards."""
        self.timer.stop()
        if self._running:
            self._again = True
            return
        if not self.isVisible():
            return
        with noting(self):
            source = self._read()
            if isinstance(source, bytes):
                self._show(source)
            elif source is not None:
                self._running = True
                work: Make = source
                self._desk.tasks.run(lambda _: work(), self._made, failed=self._failed)

    def show_heading(self, words: str) -> None:
        """Scroll to a heading, now or once there are pages."""
        self._wanted = words
        self.view.show_bookmark(words)

    def _made(self, data: bytes) -> None:
        self._running = False
        if self._again:
            self._again = False
            self.make()
        else:
            self._show(data)

    def _show(self, data: bytes) -> None:
        self._data = data
        self.view.load(data)
        if self._fresh:
            self._fresh = False
            self.view.show_page(1)
            if self._wanted:
                self.view.show_bookmark(self._wanted)
        self.shown.emit()

    def _show_large(self) -> None:
        """Show the page that is in sight as large as the window is."""
        if self._data:
            page = self.view.page
            open_dialog(self._desk, "large_preview", self, data=self._data, page=page)

    def _failed(self, error: Exception) -> None:
        self._running = self._again = False
        show_error(error)
