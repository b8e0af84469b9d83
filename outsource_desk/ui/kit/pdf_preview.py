"""The very bytes that will be printed, on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QWidget

from outsource_desk.ui.kit.buttons import IconButton
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, grow, row, stretch
from outsource_desk.ui.look.theme import colour

if TYPE_CHECKING:
    from outsource_desk.ui.kit.pdf_pages import PdfPages

ZOOM_STEP = 1.2
LEAST_ZOOM, MOST_ZOOM = 0.25, 4.0


class PdfPreview(QWidget):
    """Load again and again while the owner edits: the place on the page stays."""

    def __init__(self, name: str = "Preview") -> None:
        from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415  not at start

        from outsource_desk.ui.kit.pdf_pages import PdfPages  # noqa: PLC0415  only where they are shown

        super().__init__()
        self.setAccessibleName(name)
        self._document = QPdfDocument(self)
        self._buffer: QBuffer | None = None  # the document reads from it as long as it is shown
        self.view: PdfPages = PdfPages(self, self._document)
        self.view.setAccessibleName(f"{name}: pages")
        self._title = Text(name, "sub")
        self._pages = Text("", "body", "text2")
        self.view.pageNavigator().currentPageChanged.connect(self._tell_page)
        column(self._tools(), grow(self.view), spacing=2, on=self)
        self._paint_desk()

    @property
    def page_count(self) -> int:
        return self._document.pageCount()

    def load(self, pdf: bytes) -> None:
        """Show other bytes at the same place."""
        bar = self.view.verticalScrollBar()
        across, place = self.view.horizontalScrollBar().value(), bar.value()
        buffer = QBuffer(self)
        buffer.setData(QByteArray(pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(buffer)
        if self._buffer is not None:
            self._buffer.deleteLater()
        self._buffer = buffer
        self.view.renew()
        bar.setValue(place)
        self.view.horizontalScrollBar().setValue(across)
        self._paint_desk()
        self._tell_page()

    def zoom_in(self) -> None:
        self._zoom(self.view.zoomFactor() * ZOOM_STEP)

    def zoom_out(self) -> None:
        self._zoom(self.view.zoomFactor() / ZOOM_STEP)

    def fit_width(self) -> None:
        self.view.setZoomMode(self.view.ZoomMode.FitToWidth)

    def show_page(self, number: int) -> None:
        """Scroll to a page; the first is 1."""
        here = self.view.pageNavigator().currentLocation()
        self.view.pageNavigator().jump(number - 1, here, 0)

    def show_bookmark(self, words: str) -> None:
        """Scroll to the heading whose bookmark begins or ends with `words`, if there is one."""
        from PySide6.QtPdf import QPdfBookmarkModel  # noqa: PLC0415  not at start

        marks = QPdfBookmarkModel(self)
        marks.setDocument(self._document)
        role = QPdfBookmarkModel.Role
        for number in range(marks.rowCount(QModelIndex())):
            index = marks.index(number, 0, QModelIndex())
            title = str(index.data(role.Title.value))
            if title.startswith(words) or title.endswith(words):
                place = index.data(role.Location.value)
                page = int(index.data(role.Page.value))
                self.view.pageNavigator().jump(page, place, 0)
                break
        marks.deleteLater()

    def _zoom(self, factor: float) -> None:
        self.view.setZoomMode(self.view.ZoomMode.Custom)
        self.view.setZoomFactor(max(LEAST_ZOOM, min(MOST_ZOOM, factor)))

    def _tools(self) -> QHBoxLayout:
        buttons = []
        for icon, name, act in (
            ("zoom-out", "Zoom out", self.zoom_out),
            ("zoom-in", "Zoom in", self.zoom_in),
            ("move-horizontal", "Fit to width", self.fit_width),
        ):
            buttons.append(IconButton(icon, name))
            buttons[-1].clicked.connect(lambda _=False, then=act: then())
        return row(self._title, stretch(), *buttons, self._pages, spacing=1)

    def _tell_page(self) -> None:
        count = self._document.pageCount()
        page = self.view.pageNavigator().currentPage() + 1
        self._pages.setText(f"Page {page} of {count}" if count else "")

    def _paint_desk(self) -> None:
        """The page stays white in dark mode; what it lies on is dark."""
        palette = self.view.palette()
        palette.setColor(palette.ColorRole.Dark, colour("paper_desk"))
        self.view.setPalette(palette)
