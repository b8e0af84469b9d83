"""A short list of subjects beside what is shown of the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate
from typing_extensions import override

from outsource_desk.ui.kit.first_place import begin_at_top
from outsource_desk.ui.look.theme import S, metrics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QStyleOptionViewItem


class _Row(QStyledItemDelegate):
    """Rows as high as in the sidebar; the style sheet forgets them when the theme changes."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = metrics("strong").horizontalAdvance(str(index.data())) + S(6)
        return QSize(width, max(S(8), metrics().height() + S(3)))


class TopicList(QListWidget):
    """As wide as its longest subject."""

    _titles: tuple[str, ...] = ()  # Qt asks before the constructor has ended

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("list", "topics")  # framed like a card
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = _Row(self)
        self.setItemDelegate(self._delegate)
        begin_at_top(self)

    def fit_to(self, titles: Sequence[str]) -> None:
        """Be wide enough for these, whether they are listed or not."""
        self._titles = tuple(titles)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
            self.scheduleDelayedItemsLayout()

    def _fit(self) -> None:
        widths = [metrics("strong").horizontalAdvance(title) for title in self._titles]
        self.setFixedWidth(max(widths, default=S(30)) + S(12))
