"""What a wizard is, and the list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QWizard
from typing_extensions import override

from outsource_desk.base.registry import Registry

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.desk import Desk


class Wizard(QWizard):
    """Leads through one task that is done now and then, in a few steps."""

    key: ClassVar[str]

    def __init__(self, desk: Desk, parent: QWidget | None = None, subject: str = "") -> None:
        super().__init__(parent)
        self.desk = desk
        self.subject = subject  # as the act was asked for: the number of a task, or ""

    @override
    def event(self, event: QEvent) -> bool:
        """Keep QWizard from handing its style to its parts.

        It would hand on the style of the former style sheet, which is gone: a crash in Qt 6.12
        as soon as the theme or the size of the text changes.
        """
        if event.type() == QEvent.Type.StyleChange:
            return QDialog.event(self, event)
        return super().event(event)

    @classmethod
    def example(cls, desk: Desk) -> Self:
        """Build it from the sample business, for the screen audit and the pictures."""
        raise NotImplementedError

    def step_keys(self) -> tuple[str, ...]:
        """Return the names of the steps, in order."""
        raise NotImplementedError

    def show_step(self, key: str) -> None:
        """Show the step of that name, as far as it can be reached."""
        raise NotImplementedError


W = TypeVar("W", bound=type[Wizard])
WIZARDS: Registry[type[Wizard]] = Registry("outsource_desk.ui.wizards")


def wizard(cls: W) -> W:
    """Announce a wizard; its package imports the module that holds it."""
    WIZARDS.add(cls.key, cls)
    return cls


def open_wizard(desk: Desk, key: str, parent: QWidget, subject: str = "") -> Wizard:
    """Show a wizard over the window of `parent`; it deletes itself when closed."""
    shown = WIZARDS[key](desk, parent.window(), subject)
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    shown.open()
    return shown
