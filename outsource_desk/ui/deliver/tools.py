"""Above the table: which milestones, how much time, and the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from outsource_desk.domain.deliver.milestones import MilestoneStatus
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.field_choice import Segments
from outsource_desk.ui.kit.layout import grow, put, row, stretch
from outsource_desk.ui.kit.list_search import ListSearch
from outsource_desk.ui.look.theme import ICON_UNITS, S, window_units

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from outsource_desk.services.deliver.milestones import Counts, MilestoneRow

ALL, ACTION, SOON, PAID = "all", "needs_action", "soon", "paid"
KEEPS: dict[str, Callable[[MilestoneRow], bool] | None] = {
    ALL: None,
    ACTION: lambda row: row.standing.needs_action,
    SOON: lambda row: row.is_soon,
    PAID: lambda row: row.status == MilestoneStatus.PAID,
}
TITLES = {ALL: "All", ACTION: "Needs action", SOON: "Next 30 days", PAID: "Paid"}
ZOOMS = (("month", "Month"), ("quarter", "Quarter"), ("year", "Year"))
SEARCH_UNITS = 40


class Tools(QWidget):
    """`chosen` tells a key of KEEPS, `zoomed` a zoom of the timeline."""

    chosen = Signal(str)
    zoomed = Signal(str)
    searched = Signal(str)
    today_asked = Signal()

    def __init__(self, *, searchable: bool) -> None:
        super().__init__()
        self.choice = Segments()
        self.choice.offer("Show", [(key, f"{title}  000") for key, title in TITLES.items()])
        self.choice.choose(ALL)
        self.zoom = Segments()
        self.zoom.offer("Timeline", ZOOMS)
        self.zoom.choose("quarter")
        self.today_button = Button("Today", name="Bring today into sight")
        self.field = ListSearch("Search milestones", "Search milestones")
        self.field.setVisible(searchable)
        self.choice.group.buttonClicked.connect(self._choose)
        self.zoom.group.buttonClicked.connect(lambda: self.zoomed.emit(self.zoom.key() or ""))
        self.today_button.clicked.connect(self.today_asked)
        self.field.textChanged.connect(self.searched)
        self._lay_out()

    def show_counts(self, counts: Counts) -> None:
        """Write how many milestones each choice shows."""
        numbers = {ALL: counts.all, ACTION: counts.needs_action, SOON: counts.soon}
        for key, title in TITLES.items():
            number = numbers.get(key, counts.paid)
            button = self.choice.button(key)
            button.setText(f"{title}  {number}")
            button.setAccessibleName(f"Show {title.lower()}: {number}")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = window_units(self) < ICON_UNITS
        sides = QBoxLayout.Direction
        self._row.setDirection(sides.TopToBottom if narrow else sides.LeftToRight)

    def _choose(self) -> None:
        key = self.choice.key() or ALL
        self.choice.choose(key)
        self.chosen.emit(key)

    def _lay_out(self) -> None:
        self.choice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.field.setMinimumWidth(S(SEARCH_UNITS))
        zooms = [self.zoom.button(key).minimumWidth() for key, _ in ZOOMS]
        self.zoom.setMinimumWidth(sum(zooms))  # side by side: there is always room
        right = row(stretch(), self.zoom, self.today_button, self.field, spacing=2)
        beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row = put(beside, self.choice, grow(right), spacing=2, margins=0)
