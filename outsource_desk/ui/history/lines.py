"""The lines of the history, a window at a time, beside what the chosen one did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QWidget

from outsource_desk.services.history.book import HistoryQuery, Window, first_lines, look
from outsource_desk.services.history.words import label_words
from outsource_desk.ui.history.details import Details, when
from outsource_desk.ui.history.filters import Filters
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.empty import Empty
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import at_left, column, grow
from outsource_desk.ui.kit.noting import noting
from outsource_desk.ui.kit.rows_model import ListColumn
from outsource_desk.ui.kit.sheet import white
from outsource_desk.ui.kit.table import RowsTable
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from outsource_desk.store.history import HistoryLine
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.tasks import Job

LOOKING = "Looking through the history…"


class LinesView(QWidget):
    """Filters above; older lines are added at the end of scrolling, or with the button."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._lines: tuple[HistoryLine, ...] = ()
        self._next_id: int | None = None
        self._job: Job | None = None
        self._asking = 0  # the number of the last question; older answers are dropped
        self.filters = Filters(desk)
        self.table = _table(desk)
        self.state = Text(LOOKING, "caption", "text2", wrap=True)
        self.older = Button("Show older lines", "quiet", "chevron-down")
        self.details = Details(desk)
        self.empty = Empty(
            "history",
            "Nothing happened yet",
            "Every change appears here: what it was, what it is now, when and by whom.",
        )
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the newest lines again."""
        self.filters.refresh()
        self._ask_again()

    def search(self) -> None:
        self.filters.field.setFocus()
        self.filters.field.selectAll()

    def _ask_again(self) -> None:
        asked = self.filters.asked()
        if asked.is_everything:
            self._asking += 1
            self._stop()
            with noting(self):
                window = first_lines(self._desk.store)
            self._take(window, self._asking, ())
        else:
            self._look(asked, None, ())

    def _show_older(self) -> None:
        if self._next_id is not None and self._job is None:
            self._look(self.filters.asked(), self._next_id, self._lines)

    def _look(
        self, asked: HistoryQuery, before_id: int | None, former: tuple[HistoryLine, ...]
    ) -> None:
        self._asking += 1
        asking, store = self._asking, self._desk.store
        self._stop()
        self.state.setText(LOOKING)
        self.state.show()
        with noting(self):
            self._job = self._desk.tasks.run(
                lambda job: look(store, asked, before_id, job.report),
                lambda window: self._take(window, asking, former),
                label="Look through the history",
            )

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _take(self, window: Window, asking: int, former: tuple[HistoryLine, ...]) -> None:
        if asking != self._asking:
            return
        self._job = None
        self._lines, self._next_id = former + window.lines, window.next_id
        self.table.set_rows(self._lines)
        self.state.hide()
        self.older.setVisible(self._next_id is not None)
        nothing = not self._lines and self.filters.asked().is_everything
        self.empty.setVisible(nothing)
        self.whole.setVisible(not nothing)
        if self.table.selected() is None and self._lines:
            self.table.select(self._lines[0].history_id)
        self.details.show_line(self.table.selected())

    def _scrolled(self, value: int) -> None:
        bar = self.table.verticalScrollBar()
        if value and value == bar.maximum():
            self._show_older()

    def _connect(self) -> None:
        self.filters.changed.connect(self._ask_again)
        self.table.chosen.connect(self.details.show_line)
        self.older.clicked.connect(self._show_older)
        self.table.verticalScrollBar().valueChanged.connect(self._scrolled)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.table)
        copy.activated.connect(self.details.copy)

    def _lay_out(self) -> None:
        left = QWidget()
        column(self.state, grow(white(self.table)), at_left(self.older), spacing=2, on=left)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.setChildrenCollapsible(False)
        self.panes.setHandleWidth(S(3))
        self.panes.addWidget(left)
        self.panes.addWidget(self.details)
        self.panes.setStretchFactor(0, 3)
        self.panes.setStretchFactor(1, 2)
        self.whole = QWidget()
        column(self.filters, grow(self.panes), spacing=3, on=self.whole)
        column(grow(self.whole), grow(self.empty), on=self)


def _table(desk: Desk) -> RowsTable[HistoryLine]:
    words = desk.words
    columns: list[ListColumn[HistoryLine]] = [
        ListColumn("What", label_words, strong=True, grows=True),
        ListColumn("When", lambda line: line.at, lambda at: when(at, words), tone="text2"),
        ListColumn("Who", lambda line: line.by_user, tone="text2"),
    ]
    table = RowsTable(
        "History", columns, key=lambda line: line.history_id, empty="No line of the history fits."
    )
    table.setSortingEnabled(False)  # only some lines are here: the newest first, always
    return table
