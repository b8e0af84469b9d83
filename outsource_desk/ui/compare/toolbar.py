"""The line above the grid: how many bids there are, and what can be added, chosen or printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from outsource_desk.services.compare.comparison import SHOWN_AT_ONCE
from outsource_desk.services.compare.words import bids_line
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import grow, row
from outsource_desk.ui.kit.tips import set_tip
from outsource_desk.ui.look.theme import ICON_UNITS

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.services.compare.comparison import Comparison
    from outsource_desk.ui.compare.columns import ColumnWishes

HIDE, SHOW = "Hide prices", "Show prices"
DECLINED = "A vendor declines…"
WHY, BACK = "Why", "Back to the bids"
FULL_NOTE = "Five at a time: take one away to show another."


class Toolbar(QWidget):
    """Words at the left, buttons at the right; in a narrow window the rarer are in a menu."""

    add_bid = Signal()
    add_bid_from_file = Signal()
    add_criterion = Signal()
    request_asked = Signal()  # who has the request, questions, declines
    printed = Signal()
    panel_toggled = Signal(bool)
    veil_toggled = Signal(bool)
    column_toggled = Signal(int)  # bid
    best_first = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._veil = False
        self._narrow = False
        self._wanted: set[QWidget] = set()
        self.line = Text("", "body", "text2", wrap=True)
        self.add_bid_button = Button("Add bid", "small", "plus")
        self.add_criterion_button = Button("Add criterion…", "small", "list-plus")
        self.print_button = Button("Print…", "small", "printer")
        self.columns_button = Button("Columns", "small", "columns-3")
        self.veil_button = Button(HIDE, "small", "eye-off")
        self.panel_button = Button(WHY, "small", "lightbulb")
        self.more_button = Button("More", "small", "ellipsis", name="More about the bids")
        self.panel_button.setCheckable(True)
        set_tip(self.veil_button, "Prices and places stay hidden until everything is scored.")
        self._add_menu = QMenu(self)
        self._add_menu.addAction("Type it in…", self.add_bid.emit)
        self._add_menu.addAction("From a file…", self.add_bid_from_file.emit)
        self._add_menu.addSeparator()
        self._request_action = self._add_menu.addAction(DECLINED, self.request_asked.emit)
        self.add_bid_button.setMenu(self._add_menu)
        self._columns_menu = QMenu("Columns", self)
        self.columns_button.setMenu(self._columns_menu)
        self._more_menu = QMenu(self)
        self._more_menu.aboutToShow.connect(self._fill_more)
        self.more_button.setMenu(self._more_menu)
        self._lay_out()
        self.add_criterion_button.clicked.connect(self.add_criterion)
        self.print_button.clicked.connect(self.printed)
        self.panel_button.toggled.connect(self._toggle_panel)
        self.veil_button.clicked.connect(self._toggle_veil)

    def show_comparison(self, comparison: Comparison, columns: ColumnWishes) -> None:
        ranked = [bid.bid_id for bid in comparison.bids]
        shown = columns.arranged(ranked)
        hidden = len(ranked) - len(shown)
        line = bids_line(comparison, self._words)
        self.line.setText(f"{line}; {hidden} not shown" if hidden else line)
        is_open = comparison.award is None
        self._request_action.setVisible(comparison.heading.told)
        wanted = {
            self.add_bid_button: is_open,
            self.add_criterion_button: is_open and not comparison.heading.told,
            self.veil_button: is_open and comparison.is_blind,
            self.columns_button: bool(hidden) or columns != type(columns)(),
            self.print_button: bool(comparison.bids),
        }
        self._wanted = {button for button, needed in wanted.items() if needed}
        self._fill_columns(comparison, shown)
        self._show_wanted()

    def set_window(self, units: float, *, has_panel: bool) -> None:
        """Fit a window that wide; `has_panel`: the panel is beside and needs no button."""
        self.panel_button.setVisible(not has_panel)
        self._narrow = units < ICON_UNITS
        self._show_wanted()

    def _show_wanted(self) -> None:
        for button in self._rarer:
            button.setVisible(button in self._wanted and not self._narrow)
        self.add_bid_button.setVisible(self.add_bid_button in self._wanted)
        self.more_button.setVisible(self._narrow and bool(self._wanted & set(self._rarer)))

    def _toggle_panel(self, shown: bool) -> None:  # noqa: FBT001  a slot
        self.panel_button.setText(BACK if shown else WHY)
        self.panel_toggled.emit(shown)

    def _toggle_veil(self) -> None:
        self._veil = not self._veil
        self.veil_button.setText(SHOW if self._veil else HIDE)
        self.veil_toggled.emit(self._veil)

    def _fill_more(self) -> None:
        self._more_menu.clear()
        if self.columns_button in self._wanted:
            self._more_menu.addMenu(self._columns_menu)
        for button in (self.veil_button, self.add_criterion_button, self.print_button):
            if button in self._wanted:
                self._more_menu.addAction(button.text(), button.click)

    def _fill_columns(self, comparison: Comparison, shown: tuple[int, ...]) -> None:
        menu = self._columns_menu
        menu.clear()
        menu.addAction("Best first", self.best_first.emit)
        menu.addSeparator()
        full = len(shown) >= SHOWN_AT_ONCE
        for bid in comparison.bids:
            action = menu.addAction(bid.vendor.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(bid.bid_id in shown)
            action.setEnabled(bid.bid_id in shown or not full)
            action.triggered.connect(
                lambda _on, bid_id=bid.bid_id: self.column_toggled.emit(bid_id)
            )
        if full and len(comparison.bids) > len(shown):
            menu.addAction(FULL_NOTE).setEnabled(False)

    def _lay_out(self) -> None:
        self._rarer = (
            self.veil_button,
            self.columns_button,
            self.add_criterion_button,
            self.print_button,
        )
        buttons = row(
            self.panel_button,
            self.veil_button,
            self.columns_button,
            self.add_bid_button,
            self.add_criterion_button,
            self.print_button,
            self.more_button,
            spacing=2,
        )
        row(grow(self.line), buttons, spacing=2, on=self)
