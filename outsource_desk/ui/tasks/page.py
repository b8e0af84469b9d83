"""All tasks by stage; an open task takes the place of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.place import Place
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.frame.page import Badge, Page, page
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.card import Header
from outsource_desk.ui.kit.empty import Empty
from outsource_desk.ui.kit.fields import ChoiceField
from outsource_desk.ui.kit.list_search import ListSearch
from outsource_desk.ui.kit.scroll import Scroll
from outsource_desk.ui.kit.sheet import white
from outsource_desk.ui.look.theme import S
from outsource_desk.ui.tasks.task_table import FILTERS, TaskTable
from outsource_desk.ui.tasks.task_view import TaskView

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.services.tasks.tasks import TaskRow
    from outsource_desk.store.store import Store
    from outsource_desk.ui.frame.desk import Desk

FILTER_UNITS = 48


@page
class TasksPage(Page):
    key = "tasks"
    title = "Tasks"
    icon = "briefcase-business"
    group = "work"
    order = 20

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.header = Header(self.title, "Every piece of work you check, hand out or keep.")
        self.check_button = Button("Check a new task", "primary", "plus")
        self.header.set_buttons([self.check_button])
        self.search_field = ListSearch("Search tasks", "Search, for example payroll")
        self.filter = ChoiceField("Show", [(key, words) for key, words, _ in FILTERS])
        self.table = TaskTable(desk)
        self.empty = Empty(
            "list-checks",
            "No tasks yet",
            "Begin with one piece of work that takes your time. Five minutes of questions tell"
            " whether it should go out, and what it costs you today.",
            "Check your first task",
        )
        self.task_view = TaskView(desk)
        self.overview = QWidget()
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    @override
    def refresh(self) -> None:
        rows = tasks.task_list(self.desk.store)
        self.table.set_rows(rows)
        self.list_part.setVisible(bool(rows))
        self.empty_part.setVisible(not rows)
        self.task_view.refresh()

    @override
    def open_place(self, place: Place) -> None:
        """Open a task at a stage; without a task, the list, searched for a stage."""
        if place.task_id is None:
            self._show_list()
            self.search_field.setText(Stage(place.stage).words if place.stage else "")
            return
        self.stack.setCurrentWidget(self.task_view)
        self.task_view.open_place(place)

    @override
    def open_stage(self, number: int) -> None:
        if self._shows_task():
            self.task_view.show_stage_number(number)

    @override
    def search(self) -> None:
        self._show_list()
        self.search_field.begin()

    @override
    def print_out(self) -> None:
        if self._shows_task():
            self.task_view.print_out()
        else:
            super().print_out()

    @override
    def panes(self) -> list[QWidget]:
        view = self.task_view
        return [view.head, view.stack] if self._shows_task() else [self.search_field, self.table]

    @classmethod
    @override
    def badge(cls, store: Store, today: date) -> Badge | None:
        del today
        count = tasks.task_count(store)
        return Badge(count) if count else None

    def _shows_task(self) -> bool:
        return self.stack.currentWidget() is self.task_view

    def _show_list(self) -> None:
        self.stack.setCurrentWidget(self.overview)

    def _open(self, row: TaskRow) -> None:
        self.desk.go(Place(self.key, row.id))

    def _keep(self) -> None:
        chosen = self.filter.value()
        self.table.set_keep(next(keep for key, _, keep in FILTERS if key == chosen))

    def _check(self) -> None:
        self.desk.ask("check_task")

    def _connect(self) -> None:
        self.check_button.clicked.connect(self._check)
        self.empty.started.connect(self._check)
        self.table.opened.connect(self._open)
        self.search_field.textChanged.connect(self.table.set_filter)
        self.filter.committed.connect(self._keep)
        self.task_view.closed.connect(self._show_list)

    def _lay_out(self) -> None:
        self.filter.label.hide()
        self.filter.setMaximumWidth(S(FILTER_UNITS))
        self.filter.set_value("all")
        tools = QHBoxLayout()
        tools.setSpacing(S(4))
        tools.addWidget(self.search_field, stretch=2)
        tools.addWidget(self.filter, stretch=1)
        tools.addStretch(1)
        self.list_part = QWidget()
        inside = QVBoxLayout(self.list_part)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(S(3))
        inside.addLayout(tools)
        inside.addWidget(white(self.table), stretch=1)
        column = QVBoxLayout(self.overview)
        column.setContentsMargins(S(6), S(5), S(6), S(4))
        column.setSpacing(S(3))
        column.addWidget(self.header)
        column.addWidget(self.list_part, stretch=1)
        self.empty_part = Scroll(self.empty)
        column.addWidget(self.empty_part, stretch=1)
        self.stack.addWidget(self.overview)
        self.stack.addWidget(self.task_view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
