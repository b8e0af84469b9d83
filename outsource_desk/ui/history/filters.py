"""What the owner wants to see of the history: a text, a kind, a subject, a period."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from outsource_desk.services.history.book import HistoryQuery, kinds, subjects
from outsource_desk.ui.kit.fields import ChoiceField
from outsource_desk.ui.kit.layout import column
from outsource_desk.ui.kit.side_by_side import SideBySide

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk

PAUSE_MS = 250  # after the last key, before looking
ALL: Final = "all"
PERIODS: Final = {ALL: "Any time", "7": "Last 7 days", "30": "Last 30 days", "365": "Last year"}
SHORT_CHARACTERS = 8


class Filters(QWidget):
    """Tells when something else is asked for; `asked()` says what."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.field = QLineEdit()
        self.kind = ChoiceField("Kind", [(ALL, "All kinds"), *kinds()])
        self.subject = ChoiceField("About", [(ALL, "Everything")])
        self.period = ChoiceField("Period", list(PERIODS.items()))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self._lay_out()
        self.clear()

    def clear(self) -> None:
        """Ask for everything again."""
        self.field.clear()
        self._pause.stop()
        for choice in (self.kind, self.subject, self.period):
            choice.set_value(ALL)

    def refresh(self) -> None:
        """Offer the tasks, vendors and contracts that there are."""
        self.subject.set_choices([(ALL, "Everything"), *subjects(self._desk.store)])
        if self.subject.value() is None:
            self.subject.set_value(ALL)

    def asked(self) -> HistoryQuery:
        kind, subject, period = (
            "" if choice.value() in (None, ALL) else str(choice.value())
            for choice in (self.kind, self.subject, self.period)
        )
        table, _, row_id = subject.partition(" ")
        since = self._desk.clock.now() - timedelta(int(period)) if period else None
        return HistoryQuery(
            kind, (table, int(row_id)) if subject else None, since, self.field.text()
        )

    def _lay_out(self) -> None:
        self.field.setPlaceholderText("Search the history")
        self.field.setAccessibleName("Search the history")
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(lambda _text: self._pause.start())
        choices = (self.kind, self.subject, self.period)
        for choice in choices:
            choice.label.hide()
            choice.box.setMinimumContentsLength(SHORT_CHARACTERS)
            choice.committed.connect(self.changed)
        column(self.field, SideBySide(choices), spacing=2, on=self)
