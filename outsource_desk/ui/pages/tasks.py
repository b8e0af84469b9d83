"""All tasks by stage; an open task takes the place of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.place import Place
from outsource_desk.domain.task_path import TITLES, place_of
from outsource_desk.services import tasks
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.card import Header
from outsource_desk.ui.kit.chip import ChipLook
from outsource_desk.ui.kit.empty import Empty
from outsource_desk.ui.kit.rows_model import Column
from outsource_desk.ui.kit.table import RowsTable
from outsource_desk.ui.page import Badge, Page, page
from outsource_desk.ui.task_view import TaskView
from outsource_desk.ui.theme import S
from outsource_desk.ui.verdict.looks import DECISION_LOOKS

if TYPE_CHECKING:
    from outsource_desk.services.tasks import Stake, TaskRow
    from outsource_desk.ui.desk import Desk

STARTED = ChipLook("Check not finished", "warn", "circle-dashed")
NEW = ChipLook("Not checked yet", "neutral", "circle-dashed")
SEARCH_UNITS = 60


@page
class TasksPage(Page):
    key = "tasks"
    title = "Tasks"
    icon = "briefcase-business"
    group = "work"
    order = 20
    follows = frozenset(
        {"task", "person", "brief", "bid", "contract", "milestone", "review", "business"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.header = Header(self.title, "Every piece of work you check, hand out or keep.")
        self.check_button = Button("Check a new task", "primary", "plus")
        self.check_button.clicked.connect(lambda: desk.ask("check_task"))
        self.header.set_buttons([self.check_button])
        self.search_field = QLineEdit()
        self.table = _table(desk)
        self.empty = Empty(
            "list-checks",
            "No tasks yet",
            "Begin with one piece of work that takes your time. Five minutes of questions tell"
            " whether it should go out, and what it costs you today.",
            "Check your first task",
        )
        self.task_view = TaskView(desk)
        self.list_ = QWidget()
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    @override
    def refresh(self) -> None:
        rows = tasks.task_list(self.desk.store)
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        self.search_field.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.task_view.refresh()

    @override
    def open_place(self, place: Place) -> None:
        """Open a task at a stage; without a task, the list (`field` is a stage to show)."""
        if place.task_id is None:
            self._show_list()
            self.search_field.setText(TITLES[Stage(place.stage)] if place.stage else "")
            return
        self.stack.setCurrentWidget(self.task_view)
        self.task_view.open_place(place)

    @override
    def open_stage(self, number: int) -> None:
        if self.stack.currentWidget() is self.task_view:
            self.task_view.show_stage_number(number)

    @override
    def search(self) -> None:
        self._show_list()
        self.search_field.setFocus()
        self.search_field.selectAll()

    @override
    def print_out(self) -> None:
        if self.stack.currentWidget() is self.task_view:
            self.task_view.print_out()
        else:
            super().print_out()

    @classmethod
    @override
    def badge(cls, desk: Desk) -> Badge | None:
        count = tasks.task_count(desk.store)
        return Badge(count) if count else None

    def _show_list(self) -> None:
        self.stack.setCurrentWidget(self.list_)

    def _open(self, row: TaskRow) -> None:
        self.desk.go(Place(self.key, row.id))

    def _connect(self) -> None:
        self.table.opened.connect(self._open)
        self.search_field.textChanged.connect(self.table.set_filter)
        self.empty.started.connect(lambda: self.desk.ask("check_task"))
        self.task_view.closed.connect(self._show_list)

    def _lay_out(self) -> None:
        self.search_field.setPlaceholderText("Search, for example payroll")
        self.search_field.setAccessibleName("Search tasks")
        self.search_field.setClearButtonEnabled(True)
        self.search_field.setMaximumWidth(S(SEARCH_UNITS))
        tools = QHBoxLayout()
        tools.addWidget(self.search_field, stretch=1)
        tools.addStretch(1)
        column = QVBoxLayout(self.list_)
        column.setContentsMargins(S(6), S(5), S(6), S(4))
        column.setSpacing(S(3))
        column.addWidget(self.header)
        column.addLayout(tools)
        column.addWidget(self.table, stretch=1)
        column.addWidget(self.empty, stretch=1)
        self.stack.addWidget(self.list_)
        self.stack.addWidget(self.task_view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)


def _table(desk: Desk) -> RowsTable[TaskRow]:
    words, today = desk.words, desk.clock.today()

    def stake(found: Stake) -> str:
        amount = words.money(found.minor, found.currency)
        return f"{amount} agreed" if found.agreed else f"{amount} a year"

    columns: list[Column[TaskRow]] = [
        Column("Task", lambda row: row.title, strong=True, grows=True),
        Column("Verdict", lambda row: row.decision or "", chip=_chip),
        Column("Next", lambda row: row.next_step.text),
        Column(
            "Until",
            lambda row: row.next_step.due_on,
            lambda day: words.short_day(day, today),
            right=True,
        ),
        Column("Who does it", lambda row: row.owner, tone="text2"),
        Column("Department", lambda row: row.department, tone="text2"),
        Column("Own time a month", lambda row: row.minutes_per_month, words.hours, right=True),
        Column(
            "At stake",
            lambda row: row.stake,
            stake,
            right=True,
        ),
    ]
    table = RowsTable(
        "Tasks",
        columns,
        key=lambda row: row.id,
        group=lambda row: f"{place_of(row.stage) + 1}  {TITLES[row.stage]}",
    )
    table.remember(desk, "tasks")
    return table


def _chip(row: TaskRow) -> ChipLook | None:
    if row.decision is not None:
        return DECISION_LOOKS[row.decision]
    return STARTED if row.started else NEW
