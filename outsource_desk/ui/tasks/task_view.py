"""One open task: its head and the stage that is being worked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from outsource_desk.base.errors import UserError
from outsource_desk.domain.place import Place
from outsource_desk.services.home.radar import worst_by_stage
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.frame.dialog import open_dialog
from outsource_desk.ui.frame.stage import STAGES
from outsource_desk.ui.kit.empty import Empty
from outsource_desk.ui.kit.layout import PAGE, column, grow
from outsource_desk.ui.kit.noting import noting
from outsource_desk.ui.kit.scroll import Scroll
from outsource_desk.ui.radar.strip import RadarStrip
from outsource_desk.ui.tasks.task_head import TaskHead

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.domain.decide.task_path import ComesFirst
    from outsource_desk.domain.radar.check import Severity
    from outsource_desk.services.tasks.tasks import StageState, TaskHeader
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.stage import StageView


class TaskView(QWidget):
    """Finds the stages in STAGES and builds each when it is first opened.

    A stage that is not reached yet is not built: an empty state says what comes first.
    """

    closed = Signal()  # back to the list; also when the task is gone

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.task_id = 0
        self.head = TaskHead()
        self.radar = RadarStrip(desk)
        self.stack = QStackedWidget()
        self._current = ""
        self._header: TaskHeader | None = None
        self._stages: dict[str, StageView] = {}
        self._marks: Mapping[str, tuple[Severity, int]] = {}
        self._first: ComesFirst | None = None
        self._empty = Empty("signpost", "", "", "Go")
        self._empty.started.connect(self._go_first)
        self._closed_stage = Scroll(self._empty)
        self.stack.addWidget(self._closed_stage)
        self._lay_out()
        self._connect()

    def open_task(self, task_id: int, stage: str | None = None) -> None:
        """Show a task at `stage`, or where it stands now."""
        other = task_id != self.task_id
        self.task_id = task_id
        if not self._read():
            return
        if stage is not None or other or not self._current:
            self._current = self._known(stage)
        self._show()

    def open_place(self, place: Place) -> None:
        """Show an exact place inside a task."""
        if place.task_id is None:
            return
        self.open_task(place.task_id, place.stage)
        stage = self.stage()
        if stage is not None:
            stage.open_place(place)

    def show_stage(self, key: str) -> None:
        """Show another stage of the open task."""
        self._current = self._known(key)
        self._show()

    def show_stage_number(self, number: int) -> None:
        """Show stage 1 … 6 (Alt+1 … Alt+6)."""
        keys = [state.key for state in self._states()]
        if 1 <= number <= len(keys):
            self._go(keys[number - 1])

    def refresh(self) -> None:
        """Read the head again; the stages follow their own tables."""
        if self.task_id and self._read():
            self._show()

    def stage(self) -> StageView | None:
        """Return the stage that is shown; None while an empty state is."""
        shown = self._stages.get(self._current)
        return shown if shown is not None and shown is self.stack.currentWidget() else None

    def begins_at(self) -> QWidget | None:
        """Return where the shown stage begins, or the way to the stage that comes first."""
        stage = self.stage()
        return self._empty.start_button if stage is None else stage.begins_at()

    def print_out(self) -> None:
        stage = self.stage()
        if stage is not None:
            stage.print_out()
        else:
            self.desk.say("There is nothing to print at this stage yet.", undo=False)

    # Showing.

    def _read(self) -> bool:
        try:
            with noting(self):
                self._header = tasks.task_header(self.desk.store, self.task_id)
        except UserError:  # deleted, or its adding was undone
            self.task_id = 0
            self.closed.emit()
            return False
        return True

    def _states(self) -> list[StageState]:
        known = STAGES.keys()
        return (
            [state for state in self._header.stages if state.key in known] if self._header else []
        )

    def _known(self, key: str | None) -> str:
        """Return `key` if it is a stage, else the one the task stands at."""
        keys = [state.key.value for state in self._states()]
        if key in keys:
            return key
        reached = self._header.stage.value if self._header else ""
        return reached if reached in keys else keys[0]

    def _show(self) -> None:
        if self._header is None:
            return
        states = self._states()
        self.head.show_task(self._header)
        self.radar.show_place(Place("tasks", self.task_id, self._current), self._header.title)
        self.head.show_stages(states, self._current, self._marks)
        state = next(state for state in states if state.key == self._current)
        self._first = state.first
        if state.first is None:
            self._show_stage(state.key)
        else:
            self._empty.set_texts(state.first.title, state.first.sentence)
            self._empty.start_button.setText(state.first.action)
            self.stack.setCurrentWidget(self._closed_stage)
            self.head.set_buttons(())

    def _look(self) -> None:
        """Mark the stages in which the radar found something."""
        self._marks = (
            worst_by_stage(self.desk.store, self.task_id, self.desk.clock.today())
            if self.task_id and self.desk.is_open
            else {}
        )
        self.head.show_stages(self._states(), self._current, self._marks)

    def _show_stage(self, key: str) -> None:
        if key not in self._stages:
            self._stages[key] = STAGES[key](self.desk)
            self.stack.addWidget(self._stages[key])
            self._stages[key].buttons_changed.connect(self._show_buttons)
        stage = self._stages[key]
        if stage.task_id != self.task_id:
            stage.open_task(self.task_id)
        self.stack.setCurrentWidget(stage)
        self._show_buttons()

    def _show_buttons(self) -> None:
        stage = self.stage()
        if stage is not None:
            self.head.set_buttons(stage.header_buttons())

    def _go_first(self) -> None:
        if self._first is not None:
            self._go(self._first.stage)

    def _go(self, key: str) -> None:
        self.desk.go(Place("tasks", self.task_id, key))

    # Acts of the head.

    def _connect(self) -> None:
        head = self.head
        head.back.connect(lambda: self.desk.go(Place("tasks")))
        self.radar.looked.connect(self._look)
        head.stage_chosen.connect(self._go)
        head.rename_asked.connect(self._rename)
        head.check_asked.connect(lambda: self.desk.ask("check_task", str(self.task_id)))
        head.delete_asked.connect(self._delete)

    def _rename(self) -> None:
        if self._header is not None:
            open_dialog(
                self.desk, "rename_task", self, task_id=self.task_id, name=self._header.title
            )

    def _delete(self) -> None:
        try:
            title = tasks.delete_task(self.desk.store, self.task_id)
        except UserError as error:
            self.desk.say(str(error), undo=False)
        else:
            self.desk.say(f"“{title}” was deleted.")

    def _lay_out(self) -> None:
        column(self.head, self.radar, grow(self.stack), spacing=3, margins=PAGE, on=self)
