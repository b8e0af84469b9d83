"""What all running tasks deliver, and what it costs (R92, R93)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.domain.place import Place
from outsource_desk.services.deliver.milestones import board
from outsource_desk.ui.deliver.view import MilestoneView
from outsource_desk.ui.frame.page import Badge, Page, page
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.card import Header
from outsource_desk.ui.kit.empty import Empty
from outsource_desk.ui.kit.layout import PAGE, column, grow
from outsource_desk.ui.paper.milestones import print_milestones

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from outsource_desk.store.store import Store
    from outsource_desk.ui.frame.desk import Desk


@page
class MilestonesPage(Page):
    key = "milestones"
    title = "Milestones"
    icon = "flag"
    group = "work"
    order = 30

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.pay_button = Button("Record payment…", icon="banknote")
        self.add_button = Button("Add milestone…", "primary", "plus")
        self.header = Header(self.title, "All running tasks")
        self.header.set_buttons([self.pay_button, self.add_button])
        self.view = MilestoneView(desk, all_tasks=True)
        self.empty = Empty(
            "flag",
            "No running contracts yet",
            "When both sides have signed, the milestones of the contract appear here: what is"
            " due, what waits for you, and what is to be paid.",
            "Go to Contracts",
        )
        self.pay_button.clicked.connect(self.view.pay)
        self.add_button.clicked.connect(self.view.add)
        self.empty.started.connect(lambda: desk.go(Place("contracts")))
        column(self.header, grow(self.view), grow(self.empty), spacing=3, margins=PAGE, on=self)

    @override
    def refresh(self) -> None:
        milestones = board(self.desk.store, self.desk.clock.today())
        self.view.setVisible(bool(milestones.groups))
        self.empty.setVisible(not milestones.groups)
        for button in (self.pay_button, self.add_button):
            button.setEnabled(bool(milestones.groups))
        self.view.show_board(milestones)

    @override
    def open_place(self, place: Place) -> None:
        """Show the milestone `item_id`."""
        if place.item_id is not None:
            self.view.choose(place.item_id)

    @override
    def search(self) -> None:
        self.view.tools.field.begin()

    @override
    def print_out(self) -> None:
        print_milestones(self.desk, self)

    @override
    def panes(self) -> list[QWidget]:
        return [self.view.tools, self.view.table, self.view.panel]

    @classmethod
    @override
    def badge(cls, store: Store, today: date) -> Badge | None:
        counts = board(store, today).counts
        return Badge(counts.needs_action, urgent=True) if counts.needs_action else None
