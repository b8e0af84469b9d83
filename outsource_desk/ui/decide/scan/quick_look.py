"""The quick look: one task, four answers, ten seconds, no mouse."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QProgressBar, QSizePolicy
from typing_extensions import override

from outsource_desk.base.errors import InputError
from outsource_desk.domain.decide.questions import QUESTIONS, stored
from outsource_desk.ui.decide.month_hours import month_hours
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.fields import HoursField, SegmentedField, TextField
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import at_top, grow, row, stretch
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from outsource_desk.services.decide.scan_walk import ScanStop, Walk
    from outsource_desk.ui.frame.desk import Desk

KEYS = "Enter keeps it, Esc passes over it, 1 to 4 choose an answer."
ASKED = ("core", "repetitive", "impact")
MORE = "What else is done in “{}”?"
MORE_HINT = "Think of last week. Enter without a name goes on to the next department."
NOT_KEPT = "Not saved yet: Enter keeps it"
HINTS = {True: "Enter a name, or leave it empty to go on.", False: ""}


class QuickLook(Card):
    """Shows one Look; `taken` with the answers, `passed` without."""

    taken = Signal(object)  # dict of answers, by the names of TaskDraft
    passed = Signal()
    stopped = Signal()  # for now
    ended = Signal()  # the whole scan

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName("Quick look")
        words = desk.words
        self._look: ScanStop | None = None
        self.place = Text("", "sub", wrap=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(S(1.5))
        self.progress.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.how_far = Text("", "caption", "text2")
        self.summary = Text("", "body", "text2", wrap=True)
        self.title_field = TextField("Task")
        self.hours = HoursField("Own time", words, unit="hours a month", check=month_hours(words))
        self.asked = {
            key: SegmentedField(QUESTIONS[key].text, QUESTIONS[key].choices) for key in ASKED
        }
        self.keep_button = Button("Keep on the list", "primary", "check")
        self.pass_button = Button("Not done here")
        self.stop_button = Button("Go on later", "quiet")
        self.end_button = Button("Finish the scan", "quiet")
        self._lay_out()
        self._desk = desk
        for field in (self.title_field, self.hours):
            field.changed.connect(self._typed)
        for over in (self.passed, self.ended, self.destroyed):
            over.connect(partial(desk.note_unsaved, id(self), ""))
        self.keep_button.clicked.connect(self.take)
        self.pass_button.clicked.connect(self.passed)
        self.stop_button.clicked.connect(self.stopped)
        self.end_button.clicked.connect(self.ended)

    def show_walk(self, walk: Walk) -> None:
        """Ask about the first thing that is left; the same one keeps what was typed."""
        self.progress.setMaximum(max(1, walk.total))
        self.progress.setValue(walk.done)
        self.progress.setAccessibleName(f"{walk.done} of {walk.total} looked at")
        self.how_far.setText(f"{walk.done} of {walk.total}")
        look = walk.looks[0] if walk.looks else None
        if look is None or (self._look is not None and look.key == self._look.key):
            return
        self._look = look
        self._desk.note_unsaved(id(self), "")
        left = walk.left_in(look.department)
        self.place.setText(f"{look.department}: {left} to look at" if left else look.department)
        more = look.asks_for_more
        self.summary.setText(MORE_HINT if more else look.summary)
        self.title_field.label.setText(MORE.format(look.department) if more else "Task")
        self.title_field.set_value(look.title)
        self.hours.set_value(look.values.get("minutes_per_month"))
        for key, field in self.asked.items():
            field.set_value(stored(look.values.get(key)))
        self.keep_button.setText("Add to the list" if look.task_id is None else "Keep on the list")
        self.pass_button.setText("Pass over" if look.task_id else "Not done here")
        self.pass_button.setVisible(not more)
        self.begin()

    def begin(self) -> None:
        """Put the cursor where the first answer is missing."""
        more = self._look is not None and self._look.asks_for_more
        (self.title_field if more else self.hours).focus()
        self.hours.edit.selectAll()

    def take(self) -> None:
        """Hand over what was answered; an empty name of one's own task passes on."""
        if self._look is None:
            return
        if self.title_field.is_empty():
            if self._look.asks_for_more:
                self.passed.emit()
            else:
                self.title_field.set_problem("Enter a name, for example Payroll.")
                self.title_field.focus()
            return
        for field in (self.title_field, self.hours):
            if not field.validate():
                field.focus()
                return
        self.taken.emit(self._values())

    def forget(self) -> None:
        """Show the next thing even if it has the same key: another one's own task."""
        self._look = None

    @property
    def look(self) -> ScanStop | None:
        return self._look

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys:
            self.take()
        elif event.key() == Qt.Key.Key_Escape:
            self.passed.emit()
        elif not self._choose(event.text()):
            super().keyPressEvent(event)

    def _typed(self) -> None:
        self._desk.note_unsaved(id(self), NOT_KEPT)

    def _choose(self, typed: str) -> bool:
        """Answer the question that has the focus by the number of the answer."""
        focused = QApplication.focusWidget()
        for key, field in self.asked.items():
            choices = QUESTIONS[key].choices
            inside = focused is not None and field.isAncestorOf(focused)
            if inside and typed.isdecimal() and 1 <= int(typed) <= len(choices):
                field.set_value(choices[int(typed) - 1][0])
                field.focus()
                return True
        return False

    def _values(self) -> dict[str, Any]:
        try:
            minutes = self.hours.value()
        except InputError:
            minutes = None
        answers = {key: field.value() for key, field in self.asked.items()}
        return {"title": self.title_field.value(), "minutes_per_month": minutes, **answers}

    def _lay_out(self) -> None:
        self.body.addLayout(row(grow(self.place), self.how_far, spacing=3))
        self.add(self.progress)
        self.body.addLayout(
            row(grow(at_top(self.title_field), 2), grow(at_top(self.hours)), spacing=4)
        )
        self.add(self.summary)
        self.body.setSpacing(S(3))
        self.add(*self.asked.values())
        self.add(Text(KEYS, "caption", "text2", wrap=True))
        self.body.addLayout(
            row(
                self.stop_button,
                self.end_button,
                stretch(),
                self.pass_button,
                self.keep_button,
                spacing=2,
            )
        )
        self.body.addStretch(1)
