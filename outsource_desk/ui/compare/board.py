"""Toolbar, grid and panel of one comparison; in a narrow window the panel takes turns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from outsource_desk.services.compare.recommendation import few_bids, insight
from outsource_desk.ui.compare.columns import ColumnWishes
from outsource_desk.ui.compare.grid import BidGrid
from outsource_desk.ui.compare.panel import WhyPanel
from outsource_desk.ui.compare.toolbar import Toolbar
from outsource_desk.ui.kit.announce import announce
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, grow, stretch
from outsource_desk.ui.look.theme import FULL_UNITS, S, window_units

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from outsource_desk.base.text import Words
    from outsource_desk.services.compare.comparison import Comparison

TRIED = "You are trying other weights. Nothing is stored: what vendors were told counts."
TOLD = "Back to the weights told"
OPENS = "Press Enter on a cell, or double-click it, to open it; 0 to 5 gives a mark."
PANEL_SHARE = 0.23  # of the window
PANEL_UNITS = (68, 100)
BESIDE, INSTEAD = (0, 1, 2, 1), (1, 0, 1, 1)  # where the panel stands: beside the grid, or for it


class CompareBoard(QWidget):
    """Shows one Comparison and remembers which columns the owner wants."""

    more_bids_asked = Signal()
    told_asked = Signal()  # the weights that vendors were told, instead of those that are tried

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._comparison: Comparison | None = None
        self._columns = ColumnWishes()
        self._left = QWidget()
        self._grid = QGridLayout(self)
        self._place = BESIDE
        self.toolbar = Toolbar(words)
        self.banner = Banner("warn")
        self.banner.hide()
        self.tried = Banner("accent")
        self.tried.hide()
        self.grid = BidGrid(words)
        self.hint = Text(OPENS, "caption", "text2", wrap=True)
        self.panel = WhyPanel(words)
        self._lay_out()
        self.banner.acted.connect(self.more_bids_asked)
        self.tried.acted.connect(self.told_asked)
        self.toolbar.panel_toggled.connect(lambda _on: self._fit())
        self.toolbar.column_toggled.connect(self._toggle)
        self.toolbar.best_first.connect(lambda: self._set_columns(ColumnWishes()))
        self.grid.pin_asked.connect(self.toggle_pin)
        self.grid.move_asked.connect(self.move_column)

    def forget_columns(self) -> None:
        """Start with the best first again: another task is shown."""
        self._columns = ColumnWishes()
        self._comparison = None

    def show_comparison(self, comparison: Comparison) -> None:
        """Show it afresh and tell a screen reader when another bid leads."""
        before, self._comparison = self._comparison, comparison
        why = insight(comparison, self._words)
        self.toolbar.show_comparison(comparison, self._columns)
        self.grid.show_comparison(comparison, self._columns)
        self.panel.show_comparison(comparison, why)
        self._show_few(comparison)
        self.hint.setVisible(bool(comparison.bids and comparison.criteria))
        self._fit()
        if before is not None and before.leaders != comparison.leaders:
            announce(self, why.title)

    def show_weights(self, comparison: Comparison) -> None:
        """Show the effect of a weight while it is dragged: columns stay where they are."""
        self.grid.rerank(comparison)
        self.panel.show_insight(comparison, insight(comparison, self._words))
        self.panel.show_chart(comparison)

    def tell_tried(self, tried: bool) -> None:  # noqa: FBT001  a slot
        """Say that the weights shown are only tried, or no longer."""
        if not tried:
            self.tried.hide()
        elif self.tried.isHidden():
            self.tried.show_text(TRIED, TOLD)

    def toggle_pin(self, bid_id: int) -> None:
        self._set_columns(self._columns.toggled_pin(bid_id))
        if self._comparison is not None:
            state = "pinned to the left" if self.is_pinned(bid_id) else "no longer pinned"
            announce(self.grid, f"{self._comparison.bid(bid_id).vendor} {state}")

    def is_pinned(self, bid_id: int) -> bool:
        return bid_id in self._columns.pinned

    def move_column(self, bid_id: int, step: int) -> None:
        self._set_columns(self._columns.moved(bid_id, step, self._ranked()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _toggle(self, bid_id: int) -> None:
        self._set_columns(self._columns.toggled(bid_id, self._ranked()))

    def _set_columns(self, columns: ColumnWishes) -> None:
        self._columns = columns
        if self._comparison is not None:
            self.grid.show_comparison(self._comparison, columns)
            self.toolbar.show_comparison(self._comparison, columns)

    def _ranked(self) -> list[int]:
        return [bid.bid_id for bid in self._comparison.bids] if self._comparison else []

    def _show_few(self, comparison: Comparison) -> None:
        few = few_bids(comparison) if comparison.bids and comparison.award is None else ""
        if not few:
            self.banner.hide()
        elif self.banner.isHidden() or self.banner.text != few:
            self.banner.show_text(few, "Add bid…")

    def _fit(self) -> None:
        units = window_units(self)
        wide, toggled = units >= FULL_UNITS, self.toolbar.panel_button.isChecked()
        self.toolbar.set_window(units, has_panel=wide)
        low, high = PANEL_UNITS
        room = min(max(round(self.window().width() * PANEL_SHARE), S(low)), S(high))
        self.panel.setMinimumWidth(room if wide else 0)
        self.panel.setMaximumWidth(room if wide else self.maximumWidth())
        place = BESIDE if wide else INSTEAD
        if self._place != place:
            self._place = place
            self._grid.removeWidget(self.panel)
            self._grid.addWidget(self.panel, *place)
        self.panel.setVisible(wide or toggled)
        self._left.setVisible(wide or not toggled)

    def _lay_out(self) -> None:
        above = QWidget()
        column(self.toolbar, self.banner, self.tried, spacing=2.5, on=above)
        # as tall as its rows, then the rest is empty
        column(grow(self.grid, 1000), self.hint, stretch(), on=self._left)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(S(4))
        self._grid.setVerticalSpacing(S(2.5))
        self._grid.addWidget(above, 0, 0)
        self._grid.addWidget(self._left, 1, 0)
        self._grid.addWidget(self.panel, *self._place)
        self._grid.setRowStretch(1, 1)
        self._grid.setColumnStretch(0, 1)
