"""The whole business at a glance: every task by promise, and the walk that finds them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.domain.decide.potential import EXPLAINED
from outsource_desk.domain.place import Place
from outsource_desk.services.decide import scan, scan_walk
from outsource_desk.ui.decide.scan.quick_look import QuickLook
from outsource_desk.ui.decide.scan.table import FILTERS, ScanTable
from outsource_desk.ui.decide.scan.words import NO_SCAN_YET, again_sentence, next_sentence
from outsource_desk.ui.frame.list_shell import FILTER_UNITS, ListPage
from outsource_desk.ui.frame.page import Badge, page
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.empty import Nothing
from outsource_desk.ui.kit.fields import ChoiceField
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, grow, row
from outsource_desk.ui.kit.scroll import Scroll
from outsource_desk.ui.kit.work_map import MapSpot, WorkMapView
from outsource_desk.ui.look.theme import FULL_UNITS, S, window_units

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from outsource_desk.services.decide.scan import ScanList, ScanRow
    from outsource_desk.services.decide.scan_walk import Walk
    from outsource_desk.store.store import Store
    from outsource_desk.ui.frame.desk import Desk

AGAIN = tuple((str(months), f"Again every {months} months") for months in (3, 6, 9, 12))
AGAIN_LETTERS = 18  # of a wide letter: no month is cut at large text
MAP_UNITS = 96


@page
class ScanPage(ListPage["ScanRow"]):
    key = "scan"
    title = "Task scan"
    icon = "scan-search"
    group = "work"
    order = 25

    search_texts = ("Search tasks", "Search, for example shipping")
    filters = FILTERS
    nothing = Nothing(
        "Which work could go out?",
        "Walk once through the business: for each usual task say how much of your time it"
        " takes. Ten seconds each, without the mouse. The most promising come out on top.",
        "Begin the scan",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._currency = ""
        self._later = False  # a walk goes on, but not now
        self._next_id = 0
        self.walk_button = Button("Begin a scan", "primary", "footprints")
        self.plan_button = Button("Plan on paper", icon="file-text")
        self.header.set_buttons([self.plan_button, self.walk_button])
        self.reminder = Banner("warn", action="Begin a scan")
        self.success = Banner("success", action="Check it")
        self.quick_look = QuickLook(desk)
        self.quick_area = Scroll(self.quick_look)
        self.again = ChoiceField("Remind me of the next scan", AGAIN)
        self.explained = Text(EXPLAINED, "caption", "text2", wrap=True)
        self.list_part = QWidget()
        self.map_card = Card("Map of your work")
        self.map = WorkMapView()
        self._lay_out()
        self._connect()

    @override
    def make_table(self) -> ScanTable:
        return ScanTable(self.desk, self._money)

    @override
    def refresh(self) -> None:
        scan_list = scan.scan_list(self.desk.store, self.desk.clock.today())
        self._currency = scan_list.currency
        walk = scan_walk.walk(self.desk.store) if scan_list.dates.open_id else None
        self.table.set_rows(scan_list.rows)
        spots = [
            MapSpot(row.title, row.position, row.is_open and row.promise > 0)
            for row in scan_list.rows
            if row.position is not None
        ]
        self.map.set_spots(spots)
        self._show_state(scan_list, walk)

    @override
    def open_place(self, place: Place) -> None:
        """Go on with the walk when `field` says so; else show a task in the list."""
        if place.field == "walk":
            self.begin()
        elif place.task_id is not None:
            self.table.select(place.task_id)

    @override
    def begin(self) -> None:
        self._later = False
        self._act(lambda: scan_walk.begin_scan(self.desk.store, self.desk.clock.today()))
        self.refresh()
        self.quick_look.begin()

    @override
    def open_row(self, row: ScanRow) -> None:
        if row.is_open:
            self.desk.ask("check_task", str(row.task_id))
        else:
            self.desk.go(Place("tasks", row.task_id, "decide"))

    @override
    def print_out(self) -> None:
        self.desk.go(Place("reports", field="plan"))

    @override
    def panes(self) -> list[QWidget]:
        walking = [self.quick_look] if self.quick_look.isVisible() else []
        return [*walking, *super().panes()]

    @classmethod
    @override
    def badge(cls, store: Store, today: date) -> Badge | None:
        return Badge(1) if scan.scan_dates(store, today).is_due else None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show_state(self, scan_list: ScanList, walk: Walk | None) -> None:
        dates, words, today = scan_list.dates, self.desk.words, self.desk.clock.today()
        walking = walk is not None and not self._later
        self.header.set_texts(self.title, again_sentence(dates, words, today))
        self.walk_button.setText("Go on with the scan" if walk else "Begin a scan")
        self.walk_button.setVisible(not walking and bool(scan_list.rows))
        self.again.setVisible(dates.last_on is not None and not walking)
        self.again.set_value(str(dates.repeat_months))
        self.reminder.setVisible(dates.is_due)
        if dates.is_due:
            self.reminder.show_text(NO_SCAN_YET, "Begin a scan")
        self.success.setVisible(scan_list.next is not None and not walking)
        if scan_list.next is not None and not walking:
            self._next_id = scan_list.next.rows[0].task_id
            self.success.show_text(next_sentence(scan_list.next), "Check it")
        self.quick_area.setVisible(walking)
        if walk is not None and walking:
            if not walk.looks:
                self._act(lambda: scan_walk.end_scan(self.desk.store, today))
                return
            self.quick_look.show_walk(walk)
        self.show_list(bool(scan_list.rows) or walking)
        self._fit()

    def _take(self, values: dict[str, Any]) -> None:
        look = self.quick_look.look
        if look is None:
            return
        store, today = self.desk.store, self.desk.clock.today()
        done = self._act(lambda: scan_walk.take_on(store, look, values, today))
        if done and look.asks_for_more:
            self.quick_look.forget()  # and ask for another one
            self.refresh()

    def _pass(self) -> None:
        look = self.quick_look.look
        if look is not None:
            store, today = self.desk.store, self.desk.clock.today()
            self._act(lambda: scan_walk.pass_over(store, look, today))

    def _stop(self) -> None:
        self._later = True
        self.refresh()
        self.table.setFocus()

    def _end(self) -> None:
        self._act(lambda: scan_walk.end_scan(self.desk.store, self.desk.clock.today()))
        self.desk.say("The scan is finished. Check the most promising task in depth.")

    def _act(self, act: Any) -> bool:
        """Do it, or say under the name of the task what stands in the way."""
        try:
            act()
        except UserError as error:
            self.quick_look.title_field.set_problem(str(error))
            return False
        return True

    def _explain(self, row: ScanRow | None) -> None:
        """Tell below the list why the selected task stands where it stands."""
        self.explained.setText(f"{row.title}: {row.why}" if row else EXPLAINED)

    def _repeat(self) -> None:
        months = int(self.again.value() or scan.USUAL_MONTHS)
        self._act(lambda: scan_walk.repeat_scan(self.desk.store, months))

    def _money(self, minor: int) -> str:
        return self.desk.words.money(minor, self._currency, cents=False)

    def _fit(self) -> None:
        """The map needs a wide window; the list gives way to the walk in a narrow one."""
        wide = window_units(self) >= FULL_UNITS
        walking = self.quick_area.isVisibleTo(self)
        self.map_card.setVisible(wide and not walking)
        self.list_part.setVisible(wide or not walking)

    def _connect(self) -> None:
        for signal in (self.walk_button.clicked, self.reminder.acted):
            signal.connect(self.begin)
        self.plan_button.clicked.connect(self.print_out)
        self.success.acted.connect(lambda: self.desk.ask("check_task", str(self._next_id)))
        self.again.committed.connect(self._repeat)
        self.table.chosen.connect(self._explain)
        self.quick_look.taken.connect(self._take)
        self.quick_look.passed.connect(self._pass)
        self.quick_look.stopped.connect(self._stop)
        self.quick_look.ended.connect(self._end)

    def _lay_out(self) -> None:
        self.again.label.hide()
        self.again.setMaximumWidth(S(FILTER_UNITS))
        self.again.box.setMinimumContentsLength(AGAIN_LETTERS)
        parts = (self.tools(grow(self.again)), grow(self.sheet), self.explained)
        column(*parts, spacing=3, on=self.list_part)
        self.map_card.setFixedWidth(S(MAP_UNITS))
        self.map_card.body.addWidget(self.map, stretch=1)
        sides = (grow(self.quick_area, 5), grow(self.list_part, 5), self.map_card)
        self.arrange(self.reminder, self.success, grow(row(*sides, spacing=4)))
