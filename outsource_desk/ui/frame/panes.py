"""F6: from one part of the window to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


def focus_next(panes: Sequence[QWidget]) -> None:
    """Move the focus from the pane that has it to the following one, round and round."""
    focus = QApplication.focusWidget()
    inside = [at for at, pane in enumerate(panes) if focus and pane.isAncestorOf(focus)]
    at = panes.index(focus) if focus in panes else (inside[-1] if inside else -1)
    following = panes[(at + 1) % len(panes)]
    target = following if _takes_focus(following) else _first_focusable(following)
    if target is not None:
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _first_focusable(pane: QWidget) -> QWidget | None:
    for widget in pane.findChildren(QWidget):
        if widget.isVisible() and _takes_focus(widget):
            return widget
    return None
