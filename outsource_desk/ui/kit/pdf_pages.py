"""The pages of a PDF, each drawn for exactly the dots that it covers on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtPdf import QPdfPageRenderer
from PySide6.QtPdfWidgets import QPdfView
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from PySide6.QtGui import QImage, QMouseEvent, QPaintEvent
    from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
    from PySide6.QtWidgets import QWidget

POINTS_AN_INCH = 72


class PdfPages(QPdfView):
    """Draws a page for the place where it lies now, to the dot.

    Qt's own view may go on stretching a page that was drawn for another width: rows of its letters
    get lost. Here, what was drawn before is shown, smoothly scaled, only until the new one comes.
    """

    pressed = Signal()  # a page was clicked

    def __init__(self, parent: QWidget, document: QPdfDocument) -> None:
        super().__init__(parent)
        self._drawn: dict[int, QImage] = {}  # by page
        self._asked: dict[int, tuple[int, QSize]] = {}  # by page: the request, and its dots
        self._open_requests: set[int] = set()
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setDocument(document)
        self._renderer = self._new_renderer()

    def renew(self) -> None:
        """Draw all pages again: the document has other bytes now.

        A request that the loading ran into never comes back, and Qt takes the next one of that page
        and size for the same: only another renderer draws it.
        """
        if self._open_requests:
            self._renderer.pageRendered.disconnect(self._keep)
            self._renderer.deleteLater()
            self._renderer = self._new_renderer()
            self._open_requests.clear()
        self._asked.clear()
        self.viewport().update()

    def is_sharp(self) -> bool:
        """Whether every page in sight is drawn, dot for dot."""
        return all(
            page in self._asked
            and page in self._drawn
            and self._drawn[page].size() == self._asked[page][1] == place.size()
            for page, place in self.places_in_dots()
        )

    def places_in_dots(self) -> Iterator[tuple[int, QRect]]:
        """Yield the pages that can be seen, and where, in dots of the screen."""
        dots = self.viewport().devicePixelRatioF()
        for page, place in self._places():
            if place.intersects(self.viewport().rect()):
                at = QPoint(round(place.x() * dots), round(place.y() * dots))
                yield page, QRect(at, (QSizeF(place.size()) * dots).toSize())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().dark())
        dots = self.viewport().devicePixelRatioF()
        painter.scale(1 / dots, 1 / dots)  # from here on in dots of the screen
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        seen = dict(self.places_in_dots())
        for page, place in seen.items():
            painter.fillRect(place, "white")
            drawn = self._drawn.get(page)
            if drawn is not None and drawn.size() == place.size():
                painter.drawImage(place.topLeft(), drawn)
            elif drawn is not None:
                painter.drawImage(place, drawn)
            self._ask(page, place.size())
        self._forget_far(seen)

    def _places(self) -> Iterator[tuple[int, QRect]]:
        """Yield where each page lies in the viewport, in its units, as Qt's view lays it out."""
        document, margins, view = self.document(), self.documentMargins(), self.viewport()
        room = view.width() - margins.left() - margins.right()
        scale = QGuiApplication.primaryScreen().logicalDotsPerInch() / POINTS_AN_INCH
        sizes = []
        for page in range(document.pageCount()):
            points = document.pagePointSize(page) * scale
            if self.zoomMode() == QPdfView.ZoomMode.FitToWidth:
                size = points.toSize()
                sizes.append(size * (room / size.width()))
            else:
                sizes.append((points * self.zoomFactor()).toSize())
        whole = max((size.width() for size in sizes), default=0) + margins.left() + margins.right()
        across = max(whole, view.width())
        left, top = self.horizontalScrollBar().value(), margins.top()
        top -= self.verticalScrollBar().value()
        for page, size in enumerate(sizes):
            yield page, QRect(QPoint((across - size.width()) // 2 - left, top), size)
            top += size.height() + self.pageSpacing()

    def _new_renderer(self) -> QPdfPageRenderer:
        renderer = QPdfPageRenderer(self)
        renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        renderer.setDocument(self.document())
        renderer.pageRendered.connect(self._keep)
        return renderer

    def _forget_far(self, seen: Collection[int]) -> None:
        """Keep what is in sight and the page before and after: a picture takes megabytes."""
        near = {page + step for page in seen for step in (-1, 0, 1)}
        self._drawn = {page: drawn for page, drawn in self._drawn.items() if page in near}
        self._asked = {page: asked for page, asked in self._asked.items() if page in near}

    def _ask(self, page: int, dots: QSize) -> None:
        if page not in self._asked or self._asked[page][1] != dots:
            request = self._renderer.requestPage(page, dots)
            self._open_requests.add(request)
            self._asked[page] = (request, dots)

    def _keep(
        self,
        page: int,
        dots: QSize,
        drawn: QImage,
        _options: QPdfDocumentRenderOptions,
        request: int,
    ) -> None:
        """Show a page that was drawn, unless it was asked for again since."""
        self._open_requests.discard(request)
        if self._asked.get(page) == (request, dots):
            self._drawn[page] = drawn
            self.viewport().update()
