"""What needs the owner today, what comes next, what was saved and where the tasks stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from outsource_desk.domain.place import Place
from outsource_desk.ui.frame.page import Badge, Page, page
from outsource_desk.ui.home.first_run import FirstRun
from outsource_desk.ui.home.saved import SavedCard
from outsource_desk.ui.home.upcoming import UpcomingCard
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.card import Card, Header
from outsource_desk.ui.kit.chart import StageBars
from outsource_desk.ui.kit.columns import WidgetColumns
from outsource_desk.ui.kit.layout import column, stretch
from outsource_desk.ui.kit.scroll import Scroll
from outsource_desk.ui.radar.attention import AttentionCard

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.services.home.home_view import Attention, Home
    from outsource_desk.store.store import Store
    from outsource_desk.ui.frame.desk import Desk

WIDE, NARROW = 64, 36  # shares of the two columns


@page
class HomePage(Page):
    """It can be shown before the data file is open; what is pressed then waits for the file."""

    key = "home"
    title = "Home"
    icon = "house"
    order = 10

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._home: Home | None = None
        self._first_run: FirstRun | None = None  # built when it is needed
        self.header = Header(self.title, " ")
        self.check_button = Button("Check a new task", "primary", "plus")
        self.header.set_buttons([self.check_button])
        self.banner = Banner("accent", "You are looking at sample data.", "Start with my own")
        self.attention = AttentionCard()
        self.upcoming = UpcomingCard()
        self.saved = SavedCard()
        self.stages = StageBars("Where your tasks stand", ())
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def home(self) -> Home | None:
        """What is shown now."""
        return self._home

    @override
    def refresh(self) -> None:
        from outsource_desk.services.home.home import home  # noqa: PLC0415  SQLModel is behind it

        desk = self.desk
        self.show_home(home(desk.store, desk.clock.today(), desk.words))
        if self._first_run is not None:
            self._first_run.show_answers(desk)

    def show_home(self, home: Home) -> None:
        """Show a result; the same one again changes nothing."""
        if home == self._home:
            return
        self._home = home
        self.header.set_texts(self.title, home.day)
        self.banner.setVisible(home.is_sample)
        self.attention.show_rows(home.attention, home.quiet)
        self.upcoming.show_rows(home.milestones)
        self.saved.show_saved(home.saved)
        self.stages.set_rows([(stage.key, stage.title, stage.count) for stage in home.stages])
        self.stack.setCurrentIndex(self._first_run_at() if home.is_empty else 0)

    @override
    def begins_at(self) -> QWidget | None:
        """A new owner begins with the name of the business, then with the first task."""
        first_run = self._first_run
        begun = (
            first_run.begins_at() if first_run is not None and self.stack.currentIndex() else None
        )
        return begun or super().begins_at()

    @override
    def panes(self) -> list[QWidget]:
        return [self.attention, self.upcoming, self.stages]

    @classmethod
    @override
    def badge(cls, store: Store, today: date) -> Badge | None:
        from outsource_desk.services.home.home import attention_count  # noqa: PLC0415  SQLModel is behind it

        count, urgent = attention_count(store, today)
        return Badge(count, urgent) if count else None

    def _dismiss(self, row: Attention) -> None:
        from outsource_desk.ui.frame.dialog import open_dialog  # noqa: PLC0415  not at start

        self.desk.when_open(
            lambda: open_dialog(
                self.desk, "dismiss_finding", self, finding=row.key, title=row.title
            )
        )

    def _first_run_at(self) -> int:
        """Build the page of the first start when it is needed; return its place."""
        if self.stack.count() == 1:
            self._first_run = first_run = FirstRun()
            first_run.started.connect(lambda: self.desk.ask("check_task"))
            first_run.sample_asked.connect(lambda: self.desk.ask("open_sample"))
            self.stack.addWidget(Scroll(first_run))
        return 1

    def _connect(self) -> None:
        desk = self.desk
        self.check_button.clicked.connect(lambda: desk.ask("check_task"))
        self.banner.acted.connect(lambda: desk.ask("open_own"))
        self.attention.opened.connect(lambda row: desk.go(row.place))
        self.attention.dismissed.connect(self._dismiss)
        self.upcoming.opened.connect(lambda row: desk.go(row.place))
        self.upcoming.action_button.clicked.connect(lambda: desk.go(Place("milestones")))
        self.stages.opened.connect(lambda stage: desk.go(Place("tasks", stage=stage)))

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("page_body")
        self.stack.addWidget(Scroll(body))
        column(self.stack, on=self)
        stages = Card("Where your tasks stand")
        stages.add(self.stages)
        column(
            self.header,
            self.banner,
            WidgetColumns(((self.attention, self.upcoming), WIDE), ((self.saved, stages), NARROW)),
            stretch(),
            spacing=4,
            margins=(6, 5, 6, 6),
            on=body,
        )
