"""One field over everything that was typed into the data file (R123)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget
from typing_extensions import override

from outsource_desk.services.search.results import Hit
from outsource_desk.ui.frame.dialog import MOST_OF_SCREEN, WIDE_UNITS, Dialog, dialog
from outsource_desk.ui.kit.announce import announce
from outsource_desk.ui.kit.empty import Empty
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.sheet import white
from outsource_desk.ui.look.theme import S
from outsource_desk.ui.search.finder import Finder
from outsource_desk.ui.search.results_list import ResultsList
from outsource_desk.ui.search.rows import Again, HitHeading, More, Row, rows_of

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.search.results import Results
    from outsource_desk.ui.frame.desk import Desk

TYPING_MS = 60  # the next letter may come
AGAIN_MS = 30  # a step of reading was at work
READING_MS = 250  # results while the file is still being read
TALL_UNITS = 150
TIPS = (
    "Two letters are enough, and the beginning of a word. Every word must be there, in any order."
    " Capitals and accents make no difference: “muller” finds “Müller”."
)
NOTHING = (
    "Try fewer words, or only the beginning of one. Amounts, dates and choices from a list are not"
    " searched: the pages Payments, Milestones and Tasks list them."
)


@dialog("search")
class SearchDialog(Dialog):
    """The cursor stays in the field; arrows go through the results, Enter opens one."""

    title = "Search everything"
    verb = "Open"
    asks_to_keep = False
    width_units = WIDE_UNITS

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._finder = Finder.of(desk)
        self._only = ""
        self.cancel_button.setText("Close")
        self.field = QLineEdit()
        self.state = Text("", "caption", "text2")
        self.results = ResultsList()
        self.tips = Empty("search", "Notes, names, clauses, promises …", TIPS)
        self.nothing = Empty("circle-question-mark", "Nothing found", NOTHING)
        self.stack = QStackedWidget()
        self._soon = self._timer(TYPING_MS, self.look_up)
        self._later = self._timer(READING_MS, self.look_up)
        self._fill()
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.results.pressed_row.connect(self.try_commit)
        self._finder.moved_on.connect(self._read_more)
        room = self.screen().availableGeometry().height()
        self.resize(S(self.width_units), min(S(TALL_UNITS), round(room * MOST_OF_SCREEN)))
        self._finder.read_on()
        self.look_up()

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        shown = cls(desk)
        desk.tasks.wait()
        shown.field.setText("pay")
        return shown

    def look_up(self) -> None:
        """Show what is found in what was read so far."""
        self._soon.stop()
        self._later.stop()
        results = self._finder.find(self.field.text(), self._only)
        if results is None:
            self._soon.start(AGAIN_MS)
        else:
            self._show(results)

    @override
    def try_commit(self) -> None:
        """Open what is chosen."""
        if self._soon.isActive():  # Enter came before the results of the last letter
            self.look_up()
        match self.results.chosen():
            case Hit() as hit:
                self._finder.remember(" ".join(self.field.text().split()))
                self.accept()
                self.desk.go(hit.place)
            case More() as more:
                self._only = more.kind
                self.look_up()
            case Again() as again:
                self.field.setText(again.text)
            case _:
                self.field.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self.results.go(event.key())
        return super().eventFilter(watched, event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self.field.setFocus()
        super().showEvent(event)

    def _typed(self) -> None:
        self._only = ""
        self.commit_button.setEnabled(True)  # Enter may come before the results do
        self._soon.start(TYPING_MS)

    def _read_more(self) -> None:
        if not self._soon.isActive() and not self._later.isActive():
            self._later.start()

    def _show(self, results: Results) -> None:
        rows = rows_of(results, self._only, self.desk.words)
        if results.is_short:
            rows = self._recent()
        self.results.show_rows(rows)
        if rows:
            self.stack.setCurrentIndex(0)
        else:
            self.stack.setCurrentWidget(self.tips if results.is_short else self.nothing)
        self.commit_button.setEnabled(bool(rows))
        text = self._sentence(results)
        if text != self.state.text():
            self.state.setText(text)
            announce(self.field, text)

    def _recent(self) -> list[Row]:
        again: list[Row] = [Again(text) for text in self._finder.recent]
        return [HitHeading("Last searches", "history", ""), *again] if again else []

    def _sentence(self, results: Results) -> str:
        reading = ""
        if results.share < 1:
            reading = f"Still reading the file: {self.desk.words.percent(results.share)}."
        if results.is_short:
            return reading or "Type two letters or more."
        count = self.desk.words.count(results.count, "place", "places")
        return f"{count} found. {reading}".strip()

    def _timer(self, after_ms: int, act: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(act)
        return timer

    def _fill(self) -> None:
        self.field.setPlaceholderText("Search, for example a name, an invoice number, a note")
        self.field.setAccessibleName("Search everything")
        self.stack.addWidget(white(self.results))
        self.stack.addWidget(self.tips)
        self.stack.addWidget(self.nothing)
        for widget in (self.field, self.state, self.stack):
            self.body.addWidget(widget)
