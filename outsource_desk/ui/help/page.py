"""Help: the first steps, each screen, the words, the warnings, the keys, the safety of the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QListWidgetItem,
    QTextBrowser,
    QWidget,
)
from typing_extensions import override

from outsource_desk.base.folding import fold
from outsource_desk.ui.frame.page import Page, page
from outsource_desk.ui.help.topics import FIRST, topics
from outsource_desk.ui.kit.card import Header
from outsource_desk.ui.kit.layout import PAGE, column, grow, row
from outsource_desk.ui.kit.list_search import ListSearch
from outsource_desk.ui.kit.topic_list import TopicList
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from outsource_desk.domain.place import Place
    from outsource_desk.ui.frame.desk import Desk


@page
class HelpPage(Page):
    """Topics on the left, the text on the right; F1 opens the topic of a screen."""

    key = "help"
    title = "Help"
    icon = "circle-question-mark"
    group = "records"
    order = 120

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._topics = topics()
        self.search_field = ListSearch("Search in Help", "Search in Help, for example backup")
        self.list_ = TopicList("Topics")
        self.text = QTextBrowser()
        self.text.setAccessibleName("Help text")
        self._lay_out()
        self.list_.currentItemChanged.connect(self._show)
        self.search_field.textChanged.connect(self._fill)
        self._fill("")

    @override
    def refresh(self) -> None:
        """The texts travel with the program and do not change."""

    @override
    def open_place(self, place: Place) -> None:
        """Show the topic `field`: the key of a page, or “glossary”, “checks”, “data”."""
        if place.field is None:
            return
        self.search_field.clear()
        wanted = place.field if place.field in self._topics else FIRST
        self.list_.setCurrentRow(tuple(self._topics).index(wanted))

    @override
    def search(self) -> None:
        self.search_field.begin()

    @override
    def panes(self) -> list[QWidget]:
        return [self.search_field, self.list_, self.text]

    def _fill(self, wanted: str) -> None:
        """List the topics that contain every word."""
        words = fold(wanted).split()
        self.list_.clear()
        for key, topic in self._topics.items():
            if all(word in fold(topic.text) for word in words):
                item = QListWidgetItem(topic.title)
                item.setData(Qt.ItemDataRole.UserRole, key)
                self.list_.addItem(item)
        self.list_.setCurrentRow(0)

    def _show(self, item: QListWidgetItem | None) -> None:
        key = item.data(Qt.ItemDataRole.UserRole) if item else None
        self.text.setMarkdown(self._topics[key].text if key else "No topic has these words.")

    def _lay_out(self) -> None:
        self.list_.fit_to([topic.title for topic in self._topics.values()])
        self.text.document().setDocumentMargin(S(5))
        column(
            Header(self.title, "Press F1 on any page to come here."),
            self.search_field,
            grow(row(self.list_, grow(self.text), spacing=4)),
            spacing=3,
            margins=PAGE,
            on=self,
        )
