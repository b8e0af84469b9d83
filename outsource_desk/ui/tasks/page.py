"""All tasks by stage; an open task takes the place of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.place import Place
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.frame.list_shell import ListPage
from outsource_desk.ui.frame.page import Badge, page
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.empty import Nothing
from outsource_desk.ui.kit.layout import column, grow
from outsource_desk.ui.tasks.task_table import FILTERS, TaskTable
from outsource_desk.ui.tasks.task_view import TaskView

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from outsource_desk.services.tasks.tasks import TaskRow
    from outsource_desk.store.store import Store
    from outsource_desk.ui.frame.desk import Desk


@page
class TasksPage(ListPage["TaskRow"]):
    key = "tasks"
    title = "Tasks"
    icon = "briefcase-business"
    group = "work"
    order = 20

    caption = "Every piece of work you check, hand out or keep."
    search_texts = ("Search tasks", "Search, for example payroll")
    filters = FILTERS
    nothing = Nothing(
        "No tasks yet",
        "Begin with one piece of work that takes your time. Five minutes of questions tell"
        " whether it should go out, and what it costs you today.",
        "Check your first task",
        "list-checks",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.check_button = Button("Check a new task", "primary", "plus")
        self.check_button.clicked.connect(self.begin)
        self.header.set_buttons([self.check_button])
        self.task_view = TaskView(desk)
        self.task_view.closed.connect(self._show_list)
        self.overview = QWidget()
        self.arrange(self.tools(), grow(self.sheet), on=self.overview)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.overview)
        self.stack.addWidget(self.task_view)
        column(self.stack, on=self)

    @override
    def make_table(self) -> TaskTable:
        return TaskTable(self.desk)

    @override
    def rows(self) -> Sequence[TaskRow]:
        return tasks.task_list(self.desk.store)

    @override
    def refresh(self) -> None:
        super().refresh()
        self.task_view.refresh()

    @override
    def begin(self) -> None:
        self.desk.ask("check_task")

    @override
    def open_row(self, task: TaskRow) -> None:
        self.desk.go(Place(self.key, task.id))

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
        else:
            super().open_stage(number)

    @override
    def begins_at(self) -> QWidget | None:
        return self.task_view.begins_at() if self._shows_task() else super().begins_at()

    @override
    def search(self) -> None:
        self._show_list()
        super().search()

    @override
    def print_out(self) -> None:
        if self._shows_task():
            self.task_view.print_out()
        else:
            super().print_out()

    @override
    def panes(self) -> list[QWidget]:
        view = self.task_view
        return [view.head, view.stack] if self._shows_task() else super().panes()

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
