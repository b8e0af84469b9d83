"""Where a list stands before the owner has scrolled it: at the top, with the current row in sight.

Qt scrolls to a row when it becomes the current one, which is before the list has its height: what
has room later stays scrolled away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView


def begin_at_top(view: QAbstractItemView) -> None:
    """Let a list, which has its model, find its place anew until it is the owner's."""
    _FirstPlace(view)


class _FirstPlace(QObject):
    """The owner takes the place over by scrolling, by clicking a row, or with the keys."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._is_owners = False
        bar = view.verticalScrollBar()
        bar.rangeChanged.connect(self._stand)
        bar.actionTriggered.connect(self._leave)
        view.pressed.connect(self._leave)
        view.selectionModel().currentChanged.connect(self._follow)

    def _stand(self) -> None:
        """Scroll no further than the current row asks for in the layout of now."""
        if not self._is_owners:
            self._view.scrollToTop()
            self._view.scrollTo(self._view.currentIndex())

    def _follow(self) -> None:
        if self._view.hasFocus():
            self._leave()
        else:
            self._stand()

    def _leave(self) -> None:
        self._is_owners = True
