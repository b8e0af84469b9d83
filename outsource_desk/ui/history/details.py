"""What one line of the history did: each record, and each field before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from outsource_desk.services.history.book import line_words
from outsource_desk.services.history.words import as_text, field_text, label_words
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, stretch
from outsource_desk.ui.kit.noting import noting
from outsource_desk.ui.kit.scroll import Scroll

if TYPE_CHECKING:
    from datetime import datetime

    from outsource_desk.base.text import Words
    from outsource_desk.services.history.book import LineWords
    from outsource_desk.store.history import HistoryLine
    from outsource_desk.ui.frame.desk import Desk

CHOOSE = "Choose a line to see what changed."
NOTHING = "No field that you fill in changed."


def when(moment: datetime, words: Words) -> str:
    """Return "24 Nov 2026, 14:32" as the owner's clock showed it."""
    return f"{words.day(moment.astimezone().date())}, {words.clock_time(moment)}"


class Details(QWidget):
    """Shows one line; None shows how to choose one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._line_words: LineWords | None = None
        self.card = Card("Details", action="Copy")
        self.card.action_button.setAccessibleName("Copy this line")
        self.card.action_button.clicked.connect(self.copy)
        column(Scroll(_on_top(self.card)), spacing=2, on=self)
        self.show_line(None)

    def show_line(self, line: HistoryLine | None) -> None:
        """Tell what the line did."""
        self.card.clear()
        self.card.action_button.setEnabled(line is not None)
        if line is None:
            self._line_words = None
            self.card.add(Text(CHOOSE, "body", "text2", wrap=True))
            return
        words = self._desk.words
        with noting(self):
            account = self._line_words = line_words(self._desk.store, line, words)
        self.card.add(Text(label_words(line), "strong", wrap=True))
        self.card.add(
            Text(f"{when(line.at, words)}, {line.by_user}", "caption", "text2", wrap=True)
        )
        for record in account.records:
            self.card.add(Text(record.headline, "strong", wrap=True))
            if record.fields:
                text = "\n".join(field_text(field) for field in record.fields)
                self.card.add(Text(text, "body", wrap=True))
        if account.more:
            rest = words.count(account.more, "more record", "more records")
            self.card.add(Text(f"And {rest}.", "body", "text2", wrap=True))
        if not account.records:
            self.card.add(Text(NOTHING, "body", "text2", wrap=True))

    def copy(self) -> None:
        """Put the line with all it did on the clipboard."""
        if self._line_words is not None:
            line = self._line_words.line
            text = as_text(line, when(line.at, self._desk.words), self._line_words.records)
            QGuiApplication.clipboard().setText(text)
            self._desk.say("Copied.", undo=False)


def _on_top(card: QWidget) -> QWidget:
    holder = QWidget()
    column(card, stretch(), on=holder)
    return holder
