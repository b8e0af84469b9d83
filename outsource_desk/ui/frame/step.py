"""What a step of a wizard is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk


class WizardStep(QWidget):
    """One screen with one purpose and three or four questions.

    A wizard package holds `STEPS: Registry[type[Step]]` over itself; each step is one module.
    """

    key: ClassVar[str]
    title: ClassVar[str]  # the main instruction: "Core or support work?"
    short: ClassVar[str]  # its name in the list of steps and on the button before it
    lead: ClassVar[str] = ""  # one sentence below the title
    order: ClassVar[int] = 100

    answered = Signal()  # an answer changed

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setAccessibleName(self.title)

    def is_complete(self) -> bool:
        """Whether there is an answer to go on with; asked again whenever one changes."""
        return True

    def enter(self) -> None:
        """Get ready to be shown: earlier answers may have changed."""

    def focus_first(self) -> None:
        """Put the focus on the first question, or on the first that needs an answer."""
