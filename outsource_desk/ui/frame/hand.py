"""Where the keyboard is when the control that had it went away: never at a chance neighbour.

Qt gives the focus of a control that is hidden or switched off to whichever comes next in the Tab
order, such as “Print”. Here it goes where the shown page begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPushButton, QStackedWidget, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel


class Hand(QObject):
    """Watches one window; `begins_at` returns where work on the shown page begins."""

    def __init__(self, window: QWidget, begins_at: Callable[[], QWidget | None]) -> None:
        super().__init__(window)
        self._window = window
        self._begins_at = begins_at
        self._landed: QWidget | None = None  # where Qt put the focus
        self._timer = QTimer(self)  # after the act, which may choose a place itself
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._look)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
        window.installEventFilter(self)

    def begin(self) -> None:
        """Put the keyboard where the page begins, as when a file was opened."""
        self._landed = self._window.focusWidget()
        self._timer.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A dialog closed: the control that it was opened from may be gone meanwhile."""
        is_back = event.type() == QEvent.Type.WindowActivate
        if is_back and not _can_have_it(self._window.focusWidget()):
            self._landed = None
            self._timer.start()
        return False

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        """Qt hands the focus straight on from a control that is gone; an act sets it afresh."""
        if now is None or now.window() is not self._window:
            return
        if old is not None and not _can_have_it(old):
            self._landed = now
            self._timer.start()

    def _look(self) -> None:
        """Move on where only Qt chose the place."""
        landed, self._landed = self._landed, None
        focused = self._window.focusWidget()
        by_qt = landed is None or focused is landed or not _can_have_it(focused)
        if by_qt or _is_first_of_its_page(focused):
            target = self._begins_at()
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)


def beginning(part: QWidget, *leads_on: QPushButton) -> QWidget | None:
    """Return where work begins: a list in `part`, its main button or `leads_on`, or anything."""
    stops = [widget for widget in part.findChildren(QWidget) if _is_stop(widget)]
    lists = (stop for stop in stops if isinstance(stop, QAbstractItemView) and _has_rows(stop))
    buttons = [*stops, *(button for button in leads_on if _is_stop(button))]
    main = (stop for stop in buttons if isinstance(stop, QPushButton) and _is_main(stop))
    return next(lists, None) or next(main, None) or next(iter(buttons), None)


def begin_form(part: QWidget) -> None:
    """Put the cursor into the first field or list of a form, or on its first button."""
    first = first_of_form(part)
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)


def first_of_form(part: QWidget) -> QWidget | None:
    """Return the first field or list of a form, as one reads, or its first button."""
    from outsource_desk.ui.kit.field import Field  # noqa: PLC0415  not at start

    shown = [widget for widget in part.findChildren(QWidget) if _can_have_it(widget)]
    filled = [widget for widget in shown if isinstance(widget, Field | QAbstractItemView)]
    stops = [widget for widget in shown if _is_stop(widget)]
    first = min(filled or stops, key=lambda widget: _corner(widget, part), default=None)
    return first.editor if isinstance(first, Field) else first


def _corner(widget: QWidget, part: QWidget) -> tuple[int, int]:
    """Return where it is, from above and from the left."""
    corner = widget.mapTo(part, QPoint(0, 0))
    return corner.y(), corner.x()


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and _can_have_it(widget)


def _is_first_of_its_page(widget: QWidget) -> bool:
    """Whether a stack of pages gave it the focus: it takes the first control of the new page."""
    page: QWidget | None = widget
    while page is not None:
        if isinstance(page.parentWidget(), QStackedWidget) and _first_in_chain(page) is widget:
            return True
        page = page.parentWidget()
    return False


def _first_in_chain(page: QWidget) -> QWidget | None:
    following: QWidget | None = page.nextInFocusChain()
    while following is not None and following is not page:
        if page.isAncestorOf(following) and _is_stop(following):
            return following
        following = following.nextInFocusChain()
    return None


def _can_have_it(widget: QWidget | None) -> bool:
    if widget is None:
        return False
    try:
        return widget.isVisible() and widget.isEnabled()
    except RuntimeError:  # Qt deleted it
        return False


def _has_rows(view: QAbstractItemView) -> bool:
    model: QAbstractItemModel | None = view.model()
    return False if model is None else model.rowCount() > 0


def _is_main(button: QPushButton) -> bool:
    return str(button.property("kind")) == "primary"
