"""The bin: what was deleted in the last 90 days, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from outsource_desk.services.history.bin import Binned, binned, bring_back
from outsource_desk.store.blobs import KEPT_DAYS
from outsource_desk.ui.history.details import when
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.empty import Empty
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, grow, row
from outsource_desk.ui.kit.rows_model import ListColumn
from outsource_desk.ui.kit.sheet import white
from outsource_desk.ui.kit.table import RowsTable

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk

ABOUT = (
    f"What you delete stays here for {KEPT_DAYS} days. After that it can no longer be brought"
    " back; the history still says what it was."
)


class BinView(QWidget):
    """Enter, a double click or the button brings the chosen one back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._asking = 0
        self.table = _table(desk)
        self.back_button = Button("Bring back", "primary", "undo-2")
        self.empty = Empty("trash-2", "The bin is empty", ABOUT)
        self._lay_out()
        self.table.opened.connect(self._bring_back)
        self.table.chosen.connect(self._show_choice)
        self.back_button.clicked.connect(lambda: self._bring_back(self.table.selected()))

    def refresh(self) -> None:
        """Look again what is in the bin."""
        self._asking += 1
        asking = self._asking
        store, words, now = self._desk.store, self._desk.words, self._desk.clock.now()
        self._desk.tasks.run(
            lambda _job: binned(store, words, now),
            lambda rows: self._take(rows, asking),
            label="Look into the bin",
        )

    def _take(self, rows: tuple[Binned, ...], asking: int) -> None:
        if asking != self._asking:
            return
        self.table.set_rows(rows)
        self.whole.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        if rows and self.table.selected() is None:
            self.table.select(rows[0].history_id)
        self._show_choice()

    def _bring_back(self, item: Binned | None) -> None:
        if item is not None:
            bring_back(self._desk.store, item)
            self._desk.say(f"{item.name} is back.")

    def _show_choice(self) -> None:
        self.back_button.setEnabled(self.table.selected() is not None)

    def _lay_out(self) -> None:
        self.whole = QWidget()
        column(
            row(grow(Text(ABOUT, "body", "text2", wrap=True)), self.back_button, spacing=3),
            grow(white(self.table)),
            spacing=3,
            on=self.whole,
        )
        self.whole.hide()
        self.empty.hide()
        column(grow(self.whole), grow(self.empty), on=self)


def _table(desk: Desk) -> RowsTable[Binned]:
    words = desk.words
    columns: list[ListColumn[Binned]] = [
        ListColumn("What", lambda item: item.what, strong=True, grows=True),
        ListColumn("Deleted", lambda item: item.at, lambda at: when(at, words), tone="text2"),
        ListColumn("Who", lambda item: item.by_user, tone="text2"),
        ListColumn(
            "Kept for",
            lambda item: item.days_left,
            lambda left: words.count(left, "day", "days"),
            right=True,
            tone="text2",
        ),
    ]
    table = RowsTable("Bin", columns, key=lambda item: item.history_id, empty="Nothing here.")
    table.remember(desk, "bin")
    return table
