"""Review: were promises kept, what was saved, what follows and when to look again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget
from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.domain.place import Place
from outsource_desk.records.delivery import OwnTime
from outsource_desk.services.decide import scan
from outsource_desk.services.review import own_time, reviews
from outsource_desk.services.review.promises import suggested_promises
from outsource_desk.services.review.review_words import next_words
from outsource_desk.ui.frame.dialog import open_dialog
from outsource_desk.ui.frame.item_acts import ItemActs, ItemWork
from outsource_desk.ui.frame.stage import StageView, stage
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.empty import Empty
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, grow, put, stretch
from outsource_desk.ui.kit.scroll import Scroll
from outsource_desk.ui.look.theme import ICON_UNITS, S, window_units
from outsource_desk.ui.paper.milestones import print_milestones
from outsource_desk.ui.review.next_tasks import NextTasksCard
from outsource_desk.ui.review.own_time_card import OwnTimeCard
from outsource_desk.ui.review.savings_card import SavingsCard
from outsource_desk.ui.review.scorecard import Scorecard

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from outsource_desk.services.review.reviews import ReviewSheet
    from outsource_desk.ui.frame.desk import Desk

SIDE_UNITS = 88
ASKED = "The review asks whether each was kept. You can add promises and leave others out."


@stage
class ReviewStage(StageView):
    key = "review"
    title = "Review"
    order = 60

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._sheet: ReviewSheet | None = None
        self.hold_button = Button("Hold review…", "primary", "clipboard-check")
        self.print_button = Button("Print…", icon="printer")
        self.keep(self.hold_button, self.print_button)
        self.next = Card()
        self._next_title = Text("", "sub", wrap=True)
        self._next_sentence = Text("", "body", "text2", wrap=True)
        self.next.add(self._next_title, self._next_sentence)
        self.cards = column(spacing=4)
        self.savings = SavingsCard(desk.words)
        self.hours = OwnTimeCard(desk.words)
        self.next_tasks = NextTasksCard()
        self.empty = Empty(
            "clipboard-check",
            "Sign the contract first",
            "A review looks back at what the vendor delivered under a contract.",
            "Go to Contract",
        )
        self._lay_out()
        self._connect()

    @override
    def refresh(self) -> None:
        desk = self.desk
        self._sheet = reviews.review_sheet(desk.store, self.task_id, desk.clock.today())
        sheet = self._sheet
        self.pane.setVisible(sheet is not None)
        self.empty.setVisible(sheet is None)
        for button in (self.hold_button, self.print_button):
            button.setEnabled(sheet is not None)
        if sheet is None:
            return
        title, sentence = next_words(sheet, desk.words)
        self._next_title.setText(title)
        self._next_sentence.setText(sentence)
        urgent = sheet.is_first_due or sheet.days_left < 0
        self._next_title.set_tone("warn" if urgent else "")
        self.hold_button.setText("Hold first review…" if sheet.is_first_due else "Hold review…")
        self._show_cards(sheet)
        self.savings.show_savings(sheet.savings, sheet.not_counted)
        self.next_tasks.show_next(scan.next_tasks(desk.store), self.task_id)
        self.hours.show_rows(own_time.own_time(desk.store, sheet.deal.contract_id))

    @override
    def open_place(self, place: Place) -> None:
        """Show the hours `item_id`, also when they are not among the last ones."""
        if place.field == "own_time" and self._sheet is not None:
            rows = own_time.own_time(self.desk.store, self._sheet.deal.contract_id)
            self.hours.show_rows(rows, place.item_id)

    @override
    def header_buttons(self) -> list[QPushButton]:
        return [self.print_button, self.hold_button]

    @override
    def print_out(self) -> None:
        if self._sheet is not None:
            print_milestones(self.desk, self, self.task_id, self._sheet.deal.task)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = window_units(self) < ICON_UNITS
        sides = QBoxLayout.Direction
        self._columns.setDirection(sides.TopToBottom if narrow else sides.LeftToRight)
        self._side.setMaximumWidth(16_777_215 if narrow else S(SIDE_UNITS))
        self._side.setMinimumWidth(0 if narrow else S(SIDE_UNITS))

    def _show_cards(self, sheet: ReviewSheet) -> None:
        while (item := self.cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for entry in sheet.entries:
            card = Scorecard(entry, self.desk.words)
            card.removed.connect(self._remove)
            self.cards.addWidget(card)
        if not sheet.entries:
            self.cards.addWidget(self._promised(sheet))

    def _promised(self, sheet: ReviewSheet) -> Card:
        """What the first review will ask about, so that the owner can watch for it."""
        card = Card("What was promised")
        for text in suggested_promises(self.desk.store, sheet.deal.contract_id):
            card.add(Text(f"•  {text}", wrap=True))
        card.add(Text(ASKED, "body", "text2", wrap=True))
        return card

    def _hold(self) -> None:
        if self._sheet is not None:
            contract_id = self._sheet.deal.contract_id
            open_dialog(self.desk, "hold_review", self, contract_id=contract_id)

    def _contract_id(self) -> int:
        return self._sheet.deal.contract_id if self._sheet is not None else 0

    def _remove(self, review_id: int) -> None:
        try:
            reviews.remove_review(self.desk.store, review_id)
        except UserError as error:
            self.desk.say(str(error), undo=False)
        else:
            self.desk.say("Review removed.")

    def _connect(self) -> None:
        self.hold_button.clicked.connect(self._hold)
        self.print_button.clicked.connect(self.print_out)
        work = ItemWork(OwnTime, "own_time", "Hours removed.", owner=self._contract_id)
        self.hours.hours.asked.connect(ItemActs(self.desk, self, work))
        self.next_tasks.chosen.connect(lambda task_id: self.desk.ask("check_task", str(task_id)))
        self.empty.started.connect(lambda: self.desk.go(Place("tasks", self.task_id, "contract")))

    def _lay_out(self) -> None:
        main = column(self.next, self.cards, stretch(), spacing=4)
        self._side = QWidget()
        column(self.savings, self.next_tasks, self.hours, stretch(), spacing=4, on=self._side)
        inside = QWidget()
        beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._columns = put(beside, grow(main), self._side, spacing=4, margins=(0, 0, 1, 0))
        self.pane = Scroll(inside)
        column(grow(self.pane), grow(self.empty), on=self)
