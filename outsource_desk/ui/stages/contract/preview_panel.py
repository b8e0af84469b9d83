"""The contract as it will be printed, made anew a moment after the last key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from outsource_desk.ui.contract_paper import make_pdf
from outsource_desk.ui.kit.fields import SegmentedField
from outsource_desk.ui.kit.pdf_preview import PdfPreview
from outsource_desk.ui.theme import S

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.services.contract_text import ContractPaper
    from outsource_desk.ui.desk import Desk

PAUSE_MS = 200  # after the last key; with making it, the page follows within 400 ms
PAPERS = [("A4", "A4"), ("Letter", "Letter")]


class PreviewPanel(QFrame):
    """Asks `read` for the contract when it is time; making the PDF happens elsewhere."""

    paper_chosen = Signal(str)
    shown = Signal()  # another version of the pages is on the screen

    def __init__(self, desk: Desk, read: Callable[[], ContractPaper | bytes | None]) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.setAccessibleName("Preview")
        self._desk = desk
        self._read = read
        self._running = False
        self._again = False
        self._fresh = True  # nothing of this contract was shown yet
        self._wanted = ""  # beginning of the bookmark to show
        self.view = PdfPreview()
        self.paper = SegmentedField("Paper", PAPERS)
        self.paper.committed.connect(lambda: self.paper_chosen.emit(self.paper.value() or "A4"))
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(PAUSE_MS)
        self.timer.timeout.connect(self.make)
        self._lay_out()

    def ask_soon(self) -> None:
        """The owner is typing: wait for the pause."""
        self.timer.start()

    def forget(self) -> None:
        """Another contract comes: begin at its first page."""
        self._fresh, self._wanted = True, ""

    def make(self) -> None:
        """Make the pages now; while that is running, once more afterwards."""
        self.timer.stop()
        if self._running:
            self._again = True
            return
        found = self._read() if self.isVisible() else None
        if found is None:
            return
        if isinstance(found, bytes):
            self._show(found)
            return
        self._running = True
        words, contract = self._desk.words, found
        self._desk.tasks.run(lambda _: make_pdf(contract, words), self._made, failed=self._failed)

    def show_heading(self, start: str) -> None:
        """Scroll to the heading that begins with `start`, now or once there are pages."""
        self._wanted = start
        self.view.show_bookmark(start)

    def _made(self, data: bytes) -> None:
        self._running = False
        if self._again:
            self._again = False
            self.make()
        else:
            self._show(data)

    def _failed(self, error: Exception) -> None:
        self._running = False
        raise error

    def _show(self, data: bytes) -> None:
        self.view.load(data)
        if self._fresh:
            self._fresh = False
            self.view.show_page(1)
            if self._wanted:
                self.view.show_bookmark(self._wanted)
        self.shown.emit()

    def _lay_out(self) -> None:
        self.paper.label.hide()
        below = QHBoxLayout()
        below.addWidget(self.paper)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(S(3), S(2), S(3), S(2))
        column.setSpacing(S(2))
        column.addWidget(self.view, stretch=1)
        column.addLayout(below)
