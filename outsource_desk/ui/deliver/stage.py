"""Deliver: the milestones of one task, what is paid and what is to be done (R92, R93)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.domain.place import Place
from outsource_desk.services.deliver.milestones import board
from outsource_desk.ui.deliver.view import MilestoneView
from outsource_desk.ui.frame.stage import StageView, stage
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.empty import Empty
from outsource_desk.ui.kit.layout import column, grow
from outsource_desk.ui.paper.milestones import print_milestones

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from outsource_desk.ui.frame.desk import Desk


@stage
class DeliverStage(StageView):
    """The same view as the Milestones page, for one task."""

    key = "deliver"
    title = "Deliver"
    order = 50

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._task = ""
        self.view = MilestoneView(desk, all_tasks=False)
        self.print_button = Button("Print…", icon="printer")
        self.pay_button = Button("Record payment…", icon="banknote")
        self.add_button = Button("Add milestone…", "primary", "plus")
        self.keep(self.print_button, self.pay_button, self.add_button)
        self.print_button.clicked.connect(self.print_out)
        self.pay_button.clicked.connect(self.view.pay)
        self.add_button.clicked.connect(self.view.add)
        self.empty = Empty(
            "flag",
            "Sign the contract first",
            "Milestones and payments start when both sides have signed.",
            "Go to Contract",
        )
        self.empty.started.connect(lambda: desk.go(Place("tasks", self.task_id, "contract")))
        column(grow(self.view), grow(self.empty), on=self)

    @override
    def refresh(self) -> None:
        milestones = board(self.desk.store, self.desk.clock.today(), self.task_id)
        signed = bool(milestones.groups)
        self._task = milestones.groups[0].deal.task if signed else ""
        self.view.setVisible(signed)
        self.empty.setVisible(not signed)
        for button in (self.print_button, self.pay_button, self.add_button):
            button.setEnabled(signed)
        self.view.show_board(milestones)

    @override
    def open_place(self, place: Place) -> None:
        """Show the milestone `item_id`."""
        if place.item_id is not None:
            self.view.choose(place.item_id)

    @override
    def header_buttons(self) -> list[QPushButton]:
        return [self.print_button, self.pay_button, self.add_button]

    @override
    def print_out(self) -> None:
        print_milestones(self.desk, self, self.task_id, self._task)
