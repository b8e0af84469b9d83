"""The line above the grid: how many bids there are, and what can be added, chosen or printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from outsource_desk.services.comparison import SHOWN_AT_ONCE
from outsource_desk.services.comparison_words import bids_line
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.theme import ICON_UNITS, S

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.services.comparison import Comparison
    from outsource_desk.ui.stages.compare.columns import Columns

BEST_FIRST = "Best first"
HIDE, SHOW = "Hide prices", "Show prices"


class Toolbar(QWidget):
    """Words at the left, buttons at the right; below each other where it is narrow."""

    add_bid = Signal()
    add_criterion = Signal()
    printed = Signal()
    panel_toggled = Signal(bool)
    veil_toggled = Signal(bool)
    column_toggled = Signal(int)  # bid
    best_first = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.line = Text("", "body", "text2", wrap=True)
        self.rest = Text("", "caption", "text2", wrap=True)
        self.add_bid_button = Button("Add bid", "small", "plus")
        self.add_criterion_button = Button("Add criterion", "small", "list-plus")
        self.print_button = Button("Print", "small", "printer")
        self.columns_button = Button("Columns", "small", "columns-3")
        self.panel_button = Button("Why", "small", "lightbulb")
        self.panel_button.setCheckable(True)
        self.veil_button = Button(HIDE, "small", "eye-off")
        self.veil_button.setToolTip("Prices and places stay hidden until everything is scored.")
        self._veil = False
        self._menu = QMenu(self)
        self.columns_button.setMenu(self._menu)
        self._lay_out()
        self.add_bid_button.clicked.connect(self.add_bid)
        self.add_criterion_button.clicked.connect(self.add_criterion)
        self.print_button.clicked.connect(self.printed)
        self.panel_button.toggled.connect(self.panel_toggled)
        self.veil_button.clicked.connect(self._toggle_veil)

    def show_comparison(self, found: Comparison, columns: Columns) -> None:
        self.line.setText(bids_line(found, self._words))
        is_open = found.award is None
        self.add_bid_button.setVisible(is_open)
        self.add_criterion_button.setVisible(is_open)
        self.print_button.setVisible(bool(found.bids))
        self.veil_button.setVisible(found.is_blind and is_open)
        ranked = [bid.bid_id for bid in found.bids]
        shown = columns.arranged(ranked)
        hidden = [bid for bid in found.bids if bid.bid_id not in shown]
        self.rest.setVisible(bool(hidden))
        self.rest.setText(f"Not shown: {', '.join(bid.vendor for bid in hidden)}")
        self.columns_button.setVisible(len(ranked) > SHOWN_AT_ONCE or bool(columns.order))
        self._fill_menu(found, shown)

    def set_window(self, units: float, *, has_panel: bool) -> None:
        """Stack the buttons below the words in a narrow window; `has_panel`: it has no button."""
        self.panel_button.setVisible(not has_panel)
        narrow = units < ICON_UNITS
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if narrow else across)

    def _toggle_veil(self) -> None:
        self._veil = not self._veil
        self.veil_button.setText(SHOW if self._veil else HIDE)
        self.veil_toggled.emit(self._veil)

    def _fill_menu(self, found: Comparison, shown: tuple[int, ...]) -> None:
        self._menu.clear()
        self._menu.addAction(BEST_FIRST, self.best_first.emit)
        self._menu.addSeparator()
        full = len(shown) >= SHOWN_AT_ONCE
        for bid in found.bids:
            action = self._menu.addAction(bid.vendor.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(bid.bid_id in shown)
            action.setEnabled(bid.bid_id in shown or not full)
            action.triggered.connect(lambda _on, one=bid.bid_id: self.column_toggled.emit(one))
        if full and len(found.bids) > len(shown):
            note = self._menu.addAction("Five at a time: take one away to show another.")
            note.setEnabled(False)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(S(2))
        buttons.addStretch(1)
        for button in (
            self.panel_button,
            self.veil_button,
            self.columns_button,
            self.add_bid_button,
            self.add_criterion_button,
            self.print_button,
        ):
            buttons.addWidget(button)
        words = QVBoxLayout()
        words.setSpacing(0)
        for widget in (self.line, self.rest):
            words.addWidget(widget)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(S(2))
        self._row.addLayout(words, stretch=1)
        self._row.addLayout(buttons)
