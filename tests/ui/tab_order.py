"""What Tab comes to on a screen, one line for each control: its name, or its text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from outsource_desk.ui.kit.field import Field

if TYPE_CHECKING:
    from collections.abc import Iterator


def chain(within: QWidget) -> list[QWidget]:
    """Return the controls of a window or a part of it in the order of Tab, from the first."""
    window = within.window()
    start, found = window, []
    following = start.nextInFocusChain()
    while following is not None and following is not start:
        if is_stop(following) and (within is window or within.isAncestorOf(following)):
            found.append(following)
        following = following.nextInFocusChain()
    return found


def line(shown: QWidget, first: QWidget | None) -> str:
    """Return the first focus and what Tab comes to from there, round and round."""
    stops = chain(shown)
    at = stops.index(first) if first in stops else 0
    return " > ".join(name_of(stop) for stop in (*stops[at:], *stops[:at])) or "nothing"


def is_stop(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isVisible() and widget.isEnabled()


def name_of(widget: QWidget | None) -> str:
    """Return what a screen reader calls it."""
    if widget is None:
        return "nothing"
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    said = widget.accessibleName() or text or type(widget).__name__
    return " ".join(said.replace("&&", "&").split())[:40]


def jumps_back(within: QWidget) -> Iterator[str]:
    """Yield where Tab goes up in a form although something stands further down."""
    fields = [stop for stop in chain(within) if _field_of(stop) is not None]
    for one, other in pairwise(fields):
        first, second = _field_of(one), _field_of(other)
        if first is second or _page_of(first) is not _page_of(second):
            continue
        if _place(second, within) < _place(first, within):
            yield f"“{name_of(one)}” leads up to “{name_of(other)}”"


def _field_of(widget: QWidget) -> Field | None:
    at: QWidget | None = widget
    while at is not None and not isinstance(at, Field):
        at = at.parentWidget()
    return at


def _page_of(widget: QWidget) -> QWidget | None:
    at = widget.parentWidget()
    while at is not None and not isinstance(at, QScrollArea):
        at = at.parentWidget()
    return at


def _place(widget: QWidget, within: QWidget) -> tuple[int, int]:
    corner = widget.mapTo(within, QPoint(0, 0))
    return corner.y(), corner.x()
