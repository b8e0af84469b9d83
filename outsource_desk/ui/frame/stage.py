"""What a stage of one task is, and the list of the six."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from PySide6.QtCore import Signal

from outsource_desk.base.registry import Registry
from outsource_desk.ui.frame.follow import Follower
from outsource_desk.ui.frame.hand import beginning
from outsource_desk.ui.kit.parked_buttons import ParkedButtons

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget

    from outsource_desk.domain.place import Place
    from outsource_desk.ui.frame.desk import Desk


class StageView(Follower):
    """One step of a task: decide, brief, compare, contract, deliver or review.

    The task page builds it when first opened, then calls `open_task` for each task.
    """

    key: ClassVar[str]
    title: ClassVar[str]
    order: ClassVar[int] = 100

    buttons_changed = Signal()  # header_buttons would return others now

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.task_id = 0
        self.setAccessibleName(self.title)
        self.follow(desk)

    def open_task(self, task_id: int) -> None:
        """Show this stage of another task."""
        self.task_id = task_id
        self.refresh()

    def open_place(self, place: Place) -> None:
        """Show the item or field that `place` names; called after `open_task`."""

    def begins_at(self) -> QWidget | None:
        """Return the control that has the keyboard when the one that had it went away.

        A stage that only shows something begins at the button that leads on.
        """
        return beginning(self, *reversed(self.header_buttons()))

    def header_buttons(self) -> list[QPushButton]:
        """Return the buttons for the page header, the primary one last; the stage keeps them."""
        return []

    def keep(self, *buttons: QPushButton) -> None:
        """Own the buttons of the header: also those that are never shown go with the stage."""
        ParkedButtons(self).put(*buttons)

    def print_out(self) -> None:
        """Print what this stage is about (Ctrl+P)."""
        self.desk.say("There is nothing to print at this stage.", undo=False)


S = TypeVar("S", bound=type[StageView])
STAGES: Registry[type[StageView]] = Registry("outsource_desk.ui", "*.stage", home=__name__)


def stage(cls: S) -> S:
    """Announce a stage; it appears in the stepper by itself."""
    STAGES.add(cls.key, cls, cls.order)
    return cls
