"""What a page is, and the list of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeVar

from outsource_desk.base.registry import Registry
from outsource_desk.ui.frame.follow import Follower
from outsource_desk.ui.frame.hand import beginning

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from outsource_desk.domain.place import Place
    from outsource_desk.store.store import Store
    from outsource_desk.ui.frame.desk import Desk

NO_STAGES = "Alt+1 to Alt+6 go through the stages of a task. Open a task first."


@dataclass(frozen=True, slots=True)
class Badge:
    """The number beside a page's name; red only when something is overdue or blocked."""

    count: int
    urgent: bool = False


class Page(Follower):
    """A place in the sidebar, built when it is first visited.

    The window calls `refresh` after building it and whenever a followed table changed.
    """

    key: ClassVar[str]
    title: ClassVar[str]
    icon: ClassVar[str]  # a Lucide name
    group: ClassVar[str] = ""  # "", "work" or "records"
    order: ClassVar[int] = 100

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setObjectName("page")
        self.setAccessibleName(self.title)
        self.follow(desk)

    def open_place(self, place: Place) -> None:
        """Show the item, stage or field that `place` names; called after `refresh`."""

    def search(self) -> None:
        """Put the cursor in the search field (Ctrl+Shift+F); pages without one do nothing."""

    def print_out(self) -> None:
        """Print what this page is about (Ctrl+P)."""
        self.desk.say("There is nothing to print on this page.", undo=False)

    def panes(self) -> list[QWidget]:
        """Return the parts that F6 goes through."""
        return [self]

    def begins_at(self) -> QWidget | None:
        """Return the control that has the keyboard when the one that had it went away."""
        return beginning(self)

    def open_stage(self, number: int) -> None:
        """Show stage 1 … 6 of the open task (Alt+1 … Alt+6); only the task page has them."""
        del number
        self.desk.say(NO_STAGES, undo=False)

    @classmethod
    def badge(cls, store: Store, today: date) -> Badge | None:
        """Return the number for the sidebar; must be quick, the page need not be built."""
        del store, today
        return None


P = TypeVar("P", bound=type[Page])
PAGES: Registry[type[Page]] = Registry(
    "outsource_desk.ui", "*.page", "*.*_page", home="outsource_desk.ui.frame"
)


def page(cls: P) -> P:
    """Announce a page; it appears in the sidebar by itself."""
    PAGES.add(cls.key, cls, cls.order)
    return cls
