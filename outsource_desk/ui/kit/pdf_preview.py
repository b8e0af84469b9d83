"""The very bytes that will be printed, on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QModelIndex, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from outsource_desk.ui.kit.buttons import IconButton
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, grow, row, stretch
from outsource_desk.ui.look.theme import colour

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.ui.kit.pdf_pages import PdfPages

ZOOM_STEP = 1.2
LEAST_ZOOM, MOST_ZOOM = 0.25, 4.0
TEXT_SHARE = 0.84  # of the width of a page: the text and a little of the margins
POINTS_AN_INCH = 72


class PdfPreview(QWidget):
    """Load again and again while the owner edits: the place on the page stays."""

    def __init__(self, name: str = "Preview") -> None:
        from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415  not at start

        from outsource_desk.ui.kit.pdf_pages import PdfPages  # noqa: PLC0415  only where they are shown

        super().__init__()
        self.setAccessibleName(name)
        self._fits_text = False
        self._document = QPdfDocument(self)
        self._buffer: QBuffer | None = None  # the document reads from it as long as it is shown
        self.view: PdfPages = PdfPages(self, self._document)
        self.view.setAccessibleName(f"{name}: pages")
        self.view.viewport().installEventFilter(self)
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
        self._fit_text()
        bar.setValue(place)
        if not self._fits_text:
            self.view.horizontalScrollBar().setValue(across)
        self._paint_desk()
        self._tell_page()

    def zoom_in(self) -> None:
        self._zoom(self.view.zoomFactor() * ZOOM_STEP)

    def zoom_out(self) -> None:
        self._zoom(self.view.zoomFactor() / ZOOM_STEP)

    def fit_width(self) -> None:
        self._fits_text = False
        self.view.setZoomMode(self.view.ZoomMode.FitToWidth)

    def fit_text(self) -> None:
        """Let the text take the width, from now on: a narrow pane has no room for margins."""
        self._fits_text = True
        self._fit_text()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit_text()
        return False

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

    def _fit_text(self) -> None:
        if not self._fits_text or not self._document.pageCount():
            return
        dots = QGuiApplication.primaryScreen().logicalDotsPerInch() / POINTS_AN_INCH
        text = self._document.pagePointSize(0).width() * dots * TEXT_SHARE
        self.view.setZoomMode(self.view.ZoomMode.Custom)
        self.view.setZoomFactor(self.view.viewport().width() / text)
        across = self.view.horizontalScrollBar()
        across.setValue(across.maximum() // 2)

    def _zoom(self, factor: float) -> None:
        self._fits_text = False
        self.view.setZoomMode(self.view.ZoomMode.Custom)
        self.view.setZoomFactor(max(LEAST_ZOOM, min(MOST_ZOOM, factor)))

    @property
    def page(self) -> int:
        """The page in sight; the first is 1."""
        return self.view.pageNavigator().currentPage() + 1

    def add_tool(self, icon: str, name: str, act: Callable[[], object]) -> None:
        """Add a button above the pages."""
        button = IconButton(icon, name)
        button.clicked.connect(lambda _=False: act())
        self._buttons.addWidget(button)

    def _tools(self) -> QHBoxLayout:
        self._buttons = row(spacing=1)
        self.add_tool("zoom-out", "Zoom out", self.zoom_out)
        self.add_tool("zoom-in", "Zoom in", self.zoom_in)
        self.add_tool("move-horizontal", "Fit to width", self.fit_width)
        return row(self._title, stretch(), self._buttons, self._pages, spacing=1)

    def _tell_page(self) -> None:
        count = self._document.pageCount()
        self._pages.setText(f"Page {self.page} of {count}" if count else "")

    def _paint_desk(self) -> None:
        """The page stays white in dark mode; what it lies on is dark."""
        palette = self.view.palette()
        palette.setColor(palette.ColorRole.Dark, colour("paper_desk"))
        self.view.setPalette(palette)
