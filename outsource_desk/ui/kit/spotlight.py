"""A ring around what a link or a search opened, for a moment."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from typing_extensions import override

from outsource_desk.ui.look.theme import S, colour

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Self

    from PySide6.QtCore import QRect

    from outsource_desk.domain.place import Place

SHOWN_MS = 4_000


class Spotlight(QWidget):
    """Lies over a widget without taking its clicks; there is one in a window at a time."""

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        self.target = target
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        target.installEventFilter(self)
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(self.deleteLater)
        timer.start(SHOWN_MS)
        self._cover()
        self.show()
        self.raise_()

    @classmethod
    def on(cls, target: QWidget) -> Self:
        """Scroll a widget into sight and ring it; the former ring goes."""
        _lift(target.window())
        bring_into_sight(target)
        return cls(target)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._cover()
            bring_into_sight(self.target)  # it, or what is above it, has its right height now
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("accent"), 2))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), S(1.5), S(1.5))

    def _cover(self) -> None:
        self.setGeometry(self.target.rect())


class _Mark(QObject):
    """Belongs to a widget: finding the marks asks no other widget for anything."""

    def __init__(self, widget: QWidget, names: tuple[str, ...]) -> None:
        super().__init__(widget)
        self.widget = widget
        self.names = frozenset(names)


def mark(widget: QWidget, *names: str) -> None:
    """Say that a widget shows what `Place` names: a field, or “contact:7”."""
    _Mark(widget, names)


@contextmanager
def pointing_at(page: QWidget, place: Place) -> Iterator[None]:
    """Ring the part of a page, or of a dialog that it opens, that shows an item or field.

    Soon: what the page just built is shown and laid out by then. The former ring goes at once.
    """
    _lift(page)
    yield
    field = place.field or place.stage or place.page
    wanted = {place.field, f"{field}:{place.item_id}"}
    QTimer.singleShot(0, page, lambda: _ring(page, wanted))


def _lift(inside: QWidget) -> None:
    for ring in inside.findChildren(Spotlight):
        ring.hide()
        ring.deleteLater()


def _ring(page: QWidget, wanted: set[str | None]) -> None:
    window = page.window()  # a dialog is a child of it, not of the page
    for marked in window.findChildren(_Mark):
        if wanted & marked.names and marked.widget.isVisibleTo(window):
            Spotlight.on(marked.widget)
            return


def bring_into_sight(widget: QWidget, part: QRect | None = None) -> None:
    """Scroll every area that holds a widget, or a part of it, the innermost first.

    What waits to be laid out is laid out before.
    """
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    above = widget.parentWidget()
    while above is not None:
        inside = above.widget() if isinstance(above, QScrollArea) else None
        if isinstance(above, QScrollArea) and inside is not None and part is not None:
            middle = widget.mapTo(inside, part.center())
            above.ensureVisible(middle.x(), middle.y(), 0, part.height())
        elif isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 0, S(6))
        above = above.parentWidget()
