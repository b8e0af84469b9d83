"""What a wizard is, and the list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QStyle, QWizard
from typing_extensions import override

from outsource_desk.base.registry import Registry
from outsource_desk.ui.kit.buttons import press_focused
from outsource_desk.ui.kit.labels import restyle
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget, QWizardPage

    from outsource_desk.ui.frame.desk import Desk

USUAL_WIDTH_UNITS, USUAL_HEIGHT_UNITS = 290, 170
EDGE_UNITS = 6


class Wizard(QWizard):
    """Leads through one task that is done now and then, in a few steps."""

    key: ClassVar[str]
    verb: ClassVar[str]  # of the last button: "&Save decision"

    def __init__(self, desk: Desk, parent: QWidget | None = None, subject: str = "") -> None:
        super().__init__(parent)
        self.desk = desk
        self.subject = subject  # as the act was asked for: the number of a task, or ""
        self.setWizardStyle(QWizard.WizardStyle.ClassicStyle)
        self.setTitleFormat(Qt.TextFormat.PlainText)
        self.setSubTitleFormat(Qt.TextFormat.PlainText)
        self.setOption(QWizard.WizardOption.HaveCustomButton1)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self._set_buttons()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.forward)
        self._size()

    @override
    def event(self, event: QEvent) -> bool:
        """Keep QWizard from handing its style to its parts.

        It would hand on the style of the former style sheet, which is gone: a crash in Qt 6.12
        as soon as the theme or the size of the text changes.
        """
        if event.type() == QEvent.Type.StyleChange:
            return QDialog.event(self, event)
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_focused(self, event):
            super().keyPressEvent(event)

    def add_pages(self, pages: Sequence[tuple[str, QWizardPage]]) -> None:
        """Add pages with their short names; each Next button names the page it leads to."""
        for at, (_, page) in enumerate(pages):
            if at + 1 < len(pages):
                name = pages[at + 1][0]
                words = f"&Next: {name[:1].lower()}{name[1:]}"
                page.setButtonText(QWizard.WizardButton.NextButton, words)
            self.addPage(page)

    def is_last(self) -> bool:
        return self.nextId() < 0

    def forward(self) -> None:
        """Press Next, or the last button on the last page."""
        kinds = QWizard.WizardButton
        self.button(kinds.FinishButton if self.is_last() else kinds.NextButton).click()

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

    def _set_buttons(self) -> None:
        kinds = QWizard.WizardButton
        for kind, words in (
            (kinds.CustomButton1, "Save and finish &later"),
            (kinds.CancelButton, "Cancel"),
            (kinds.BackButton, "&Back"),
            (kinds.FinishButton, self.verb),
        ):
            self.setButtonText(kind, words)
        for kind in (kinds.NextButton, kinds.FinishButton):
            self.button(kind).setProperty("kind", "primary")
            restyle(self.button(kind))
        self.setButtonLayout(
            [
                kinds.CustomButton1,
                kinds.Stretch,
                kinds.CancelButton,
                kinds.BackButton,
                kinds.NextButton,
                kinds.FinishButton,
            ]
        )

    def _size(self) -> None:
        """Take the usual size, but stay on the screen, and leave an edge of the window visible."""
        title = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
        room = self.screen().availableGeometry().size() - QSize(0, title)
        width = min(S(USUAL_WIDTH_UNITS), room.width())
        height = min(S(USUAL_HEIGHT_UNITS), room.height())
        over = self.parentWidget()
        if over is not None:
            width = min(width, over.window().width() - S(EDGE_UNITS))
            height = min(height, over.window().height() - S(EDGE_UNITS))
        self.resize(width, height)


W = TypeVar("W", bound=type[Wizard])
WIZARDS: Registry[type[Wizard]] = Registry("outsource_desk.ui", "*.*.wizard")


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
