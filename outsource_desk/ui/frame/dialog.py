"""What a dialog is: one bounded act with a verb on its button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.base.registry import Registry
from outsource_desk.ui.frame import drafts
from outsource_desk.ui.frame.recovery_actions import ways_at_work
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.buttons import Button, press_focused
from outsource_desk.ui.kit.entries import Entries, entries, put_back
from outsource_desk.ui.kit.field import Field
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.scroll import Scroll
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from outsource_desk.ui.frame.desk import Desk

NARROW_UNITS = 120
WIDE_UNITS = 160
MOST_OF_SCREEN = 0.92
DRAFT_MS = 5000  # between two looks whether something else was typed
LEFT = "The program ended while you were typing here, and it was not saved."
ALL_AT_ONCE = ("Ctrl+Return", "Ctrl+Enter")  # from fields of several lines, too


class Dialog(QDialog):
    """Title, one sentence, the form in `body`, a banner for problems, Cancel and the verb.

    A subclass fills `self.body` and does the act in `commit`; a UserError keeps it open. Whatever
    closes it without the act (Cancel, Esc, the X) asks once when something was typed.
    """

    key: ClassVar[str]
    title: ClassVar[str]
    verb: ClassVar[str]  # "Record payment"
    lead: ClassVar[str] = ""
    width_units: ClassVar[int] = NARROW_UNITS
    asks_to_keep: ClassVar[bool] = True  # False: what is typed is stored already, or only looks

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setWindowTitle(self.title)
        self.setAccessibleName(self.title)
        self.heading = Text(self.title, "title", wrap=True)
        self.lead_text = Text(self.lead, "body", "text2", wrap=True)
        self.lead_text.setVisible(bool(self.lead))
        self.problem = Banner("danger")
        self.problem.hide()
        self.question = Banner("warn")
        self.question.hide()
        self.draft_offer = Banner("accent")
        self.draft_offer.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(S(3))
        self.body.setContentsMargins(0, 0, S(1), 0)
        self._rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        self.cancel_button = Button("Cancel")
        self.cancel_button.clicked.connect(self.reject)
        self.commit_button = Button(self.verb, "primary")
        self.commit_button.setDefault(True)
        self.commit_button.clicked.connect(self.try_commit)
        for keys in ALL_AT_ONCE:
            QShortcut(QKeySequence(keys), self, self.commit_button.click)
        self._opened_with: Entries | None = None  # until it is shown
        self._asked_from: QWidget | None = None
        self._lay_out()
        self._draft_key = ""  # what tells this dialog from others: its title names its subject
        self._draft_timer = QTimer(self)
        self._draft_timer.setInterval(DRAFT_MS)
        self._draft_timer.timeout.connect(self.keep_draft)
        desk.settling.connect(self.keep_draft)
        desk.opened.connect(self.problem.hide)  # the trouble was with the file before

    @classmethod
    def example(cls, desk: Desk) -> Self:
        """Build it from the sample business, for the screen audit and the pictures."""
        raise NotImplementedError

    def commit(self) -> None:
        """Do the act; raise a UserError with a sentence when it cannot be done."""
        raise NotImplementedError

    def try_commit(self) -> None:
        """Commit and close, or say what stands in the way."""
        try:
            self.commit()
        except UserError as error:
            self.show_problem(str(error))
            self.problem.set_actions(ways_at_work(error, self.desk.ask, inside=True))
        else:
            self.accept()

    def note_opened(self) -> None:
        """Take what stands in the fields now as what the dialog was opened with."""
        self._opened_with = entries(self)

    def is_changed(self) -> bool:
        """Whether something else stands in the fields than when the dialog was opened."""
        return self._opened_with is not None and entries(self) != self._opened_with

    def keep_draft(self) -> None:
        """Keep what is typed for the case that the program ends before the dialog does."""
        if self._draft_key and self.isVisible():
            drafts.put(self.desk, self._draft_key, entries(self) if self.is_changed() else None)

    @override
    def done(self, result: int) -> None:
        super().done(result)
        self._draft_timer.stop()
        if self._draft_key:
            drafts.put(self.desk, self._draft_key, None)

    @override
    def reject(self) -> None:
        """Cancel, Esc and the X: what was typed is not thrown away without a question."""
        if self.question.isVisibleTo(self):  # the second Esc takes the question away, not the text
            self._go_on()
        elif self.asks_to_keep and self.is_changed():
            self._ask_to_keep()
        else:
            self.discard()

    def discard(self) -> None:
        """Close without the act; what was typed goes."""
        super().reject()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_focused(self, event):
            super().keyPressEvent(event)

    def _offer_draft(self) -> None:
        typed, now = drafts.get(self.desk, self._draft_key), entries(self)
        if typed is None or typed == now or typed.keys() != now.keys():
            return

        def take() -> None:
            self.draft_offer.hide()
            put_back(self, typed)

        self.draft_offer.set_actions(
            [("Put it back", take), ("Leave it out", self.draft_offer.hide)]
        )
        self.draft_offer.show_text(LEFT)

    def _ask_to_keep(self) -> None:
        self._asked_from = self.focusWidget()
        self.question.set_actions(
            [
                (self.commit_button.text(), self._keep),
                ("Discard", self.discard),
                ("Go on", self._go_on),
            ]
        )
        self.question.show_text("Keep what you typed?")
        self.question.focus_action()

    def _keep(self) -> None:
        self._go_on()
        self.try_commit()

    def _go_on(self) -> None:
        self.question.hide()
        if self._asked_from is not None:
            self._asked_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, sentence: str) -> None:
        """Say it, and bring the field that has to change into sight."""
        self.problem.show_text(sentence)
        focused, inside = self.focusWidget(), self._scroll.widget()
        if inside is not None and inside.isAncestorOf(focused):
            self._whole.activate()  # the banner takes its room first
            self._scroll.ensureWidgetVisible(focused, 0, S(10))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first field: a stray Space or Enter must not do the act."""
        super().showEvent(event)
        if self._opened_with is None:
            self.note_opened()
        if self.asks_to_keep and not self._draft_key:
            self._draft_key = f"{type(self).__name__} {self.windowTitle()}"
            self._draft_timer.start()
            self._offer_draft()
        self._grow()
        if self.focusWidget() is None:
            for field in self.findChildren(Field):
                if field.isVisibleTo(self) and field.isEnabledTo(self):
                    field.focus()
                    return

    def set_title(self, title: str, lead: str = "") -> None:
        """Name the subject: "Record a payment to Brightline Payroll"."""
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.heading.setText(title)
        self.lead_text.setText(lead)
        self.lead_text.setVisible(bool(lead))

    def _grow(self) -> None:
        """Take the height that the form asks for, as far as the screen has it: Qt stops at 2/3."""
        self._keep_together()
        self._scroll.updateGeometry()
        room = round(self.screen().availableGeometry().height() * MOST_OF_SCREEN)
        wanted = self._scroll.sizeHint().height() + S(1)  # one pixel less, and a bar takes width
        missing = wanted - self._scroll.height()
        if missing > 0:
            self.resize(self.width(), min(room, self.height() + missing))
            below = self.frameGeometry().bottom() - self.screen().availableGeometry().bottom()
            if below > 0:
                self.move(self.x(), max(self.screen().availableGeometry().top(), self.y() - below))

    def _keep_together(self) -> None:
        """Leave the height that nothing needs below the fields, not between them."""
        if self.body.indexOf(self._rest) >= 0:
            self.body.removeItem(self._rest)
        if not self.body.expandingDirections() & Qt.Orientation.Vertical:
            self.body.addItem(self._rest)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setLayout(self.body)
        self.buttons = buttons = QHBoxLayout()
        buttons.setSpacing(S(2))
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.commit_button)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(S(6), S(5), S(6), S(5))
        whole.setSpacing(S(3))
        for widget in (self.heading, self.lead_text, self.problem, self.question, self.draft_offer):
            whole.addWidget(widget)
        self._scroll = Scroll(inside, grow=True)
        whole.addWidget(self._scroll, stretch=1)
        whole.addLayout(buttons)
        self.setMinimumWidth(S(self.width_units))


D = TypeVar("D", bound=type[Dialog])
DIALOGS: Registry[type[Dialog]] = Registry("outsource_desk.ui", "*.dialogs.*")


def dialog(key: str) -> Callable[[D], D]:
    """Announce a dialog under a key."""

    def announce(cls: D) -> D:
        cls.key = key
        DIALOGS.add(key, cls)
        return cls

    return announce


def open_dialog(desk: Desk, key: str, parent: QWidget, **subject: Any) -> Dialog:
    """Show a dialog over the window of `parent`; it deletes itself when closed.

    `subject` goes to the dialog's constructor: `open_dialog(desk, "record_payment", self, item=3)`.
    """
    shown = DIALOGS[key](desk, parent=parent.window(), **subject)
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    shown.open()
    return shown
