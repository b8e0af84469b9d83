"""The chosen milestone: its checklist, the days left to object, and what can be done now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QMenu, QWidget
from typing_extensions import override

from outsource_desk.domain.deliver.milestones import MilestoneStatus, PaymentStatus
from outsource_desk.domain.deliver.objection_period import REMINDER
from outsource_desk.services.deliver.milestone_words import objection_words, story_words
from outsource_desk.ui.deliver.checks import CriteriaTicks
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.chip import Chip, ChipLook
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, grow, put, row, space, stretch
from outsource_desk.ui.kit.spotlight import mark
from outsource_desk.ui.kit.tips import set_tip
from outsource_desk.ui.look.theme import ICON_UNITS, window_units

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from outsource_desk.base.text import Words
    from outsource_desk.services.deliver.milestones import MilestoneRow

RUNNING = (MilestoneStatus.ON_TRACK, MilestoneStatus.AT_RISK, MilestoneStatus.OVERDUE)
UNPAID = (PaymentStatus.DUE, PaymentStatus.OVERDUE, PaymentStatus.PART_PAID)
NOTHING = "Choose a milestone to see its checklist and what to do next."


class MilestonePanel(QFrame):
    """Says what the owner asked for; the view does it."""

    asked = Signal(str)  # "accept", "rework", "deliver", "start", "progress", "edit", "remove", …
    ticked = Signal(int, bool)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._main_act, self._second_act = "", ""
        self.setProperty("card", "plain")
        self.title = Text("", "sub", wrap=True)
        self.story = Text("", "body", "text2", wrap=True)
        self.note = Text("", "body", "warn", wrap=True)
        mark(self.note, "rework")
        self.days = Chip()
        self.checks = CriteriaTicks()
        self.more_button = Button("More", name="More acts on this milestone")
        self.second_button = Button("")
        self.main_button = Button("", "primary")
        self.main_button.clicked.connect(lambda: self.asked.emit(self._main_act))
        self.second_button.clicked.connect(lambda: self.asked.emit(self._second_act))
        self.checks.ticked.connect(self.ticked)
        self._menu = QMenu(self.more_button)
        self.more_button.setMenu(self._menu)
        self._lay_out()
        self.show_row(None)

    def show_row(self, row: MilestoneRow | None) -> None:
        """Show a milestone; None asks to choose one."""
        self.setAccessibleName(row.title if row else "No milestone chosen")
        self.title.setVisible(row is not None)
        self.title.setText(row.title if row else "")
        self.story.setText(_story(row, self._words) if row else NOTHING)
        self.checks.setVisible(bool(row and row.checks))
        self.checks.show_checks(
            row.checks if row else (), enabled=bool(row and not row.is_finished)
        )
        self._show_note(row)
        self._show_days(row)
        self._offer(row)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = window_units(self) < ICON_UNITS
        sides = QBoxLayout.Direction
        self._columns.setDirection(sides.TopToBottom if narrow else sides.LeftToRight)

    def _show_note(self, row: MilestoneRow | None) -> None:
        latest = row.reworks[0] if row and row.reworks and not row.is_finished else None
        text = ""
        if latest is not None:
            asked = self._words.written_day(latest.asked_on)
            text = f"Rework asked for on {asked}: {latest.reason}"
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _show_days(self, row: MilestoneRow | None) -> None:
        text = objection_words(row) if row else ""
        self.days.setVisible(bool(text))
        self.days.set_look(ChipLook(text, "warn", "clock"))
        set_tip(self.days, REMINDER)

    def _offer(self, row: MilestoneRow | None) -> None:
        main, second = _acts(row, self._words) if row else (("", ""), ("", ""))
        self._main_act, self._second_act = main[1], second[1]
        for button, (text, _) in ((self.main_button, main), (self.second_button, second)):
            button.setText(text)
            button.setVisible(bool(text))
        self._menu.clear()
        for text, act in _more(row) if row else ():
            self._menu.addAction(text).triggered.connect(lambda _=False, a=act: self.asked.emit(a))
        self.more_button.setVisible(not self._menu.isEmpty())

    def _lay_out(self) -> None:
        left = QWidget()
        words = (self.title, self.story, self.note)
        column(*words, space(1), self.checks, stretch(), spacing=1, on=left)
        right = column(
            row(stretch(), self.days),
            stretch(),
            row(stretch(), self.more_button, self.second_button, self.main_button, spacing=2),
            spacing=2,
        )
        beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns = put(beside, grow(left), right, spacing=3, margins=(4, 3, 4, 3.5))


def _story(row: MilestoneRow, words: Words) -> str:
    return f"{row.group} · {story_words(row, words)}"


def _acts(row: MilestoneRow, words: Words) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return the main act and the second one, each its words and its name."""
    balance = words.money(row.standing.payment.balance_minor, row.currency)
    accept = f"Accept and release {balance}…" if row.amount_minor else "Accept…"
    match row.status:
        case MilestoneStatus.REVIEW_NOW:
            return (accept, "accept"), ("Ask for rework…", "rework")
        case MilestoneStatus.PLANNED:
            return ("Start work", "start"), ("Edit…", "edit")
        case MilestoneStatus.REWORK:
            return ("Record delivery…", "deliver"), ("Update progress…", "progress")
        case MilestoneStatus.ACCEPTED if row.standing.payment.status in UNPAID:
            return (f"Record payment of {balance}…", "pay"), ("", "")
        case status if status in RUNNING:
            return ("Record delivery…", "deliver"), ("Update progress…", "progress")
    return ("", ""), ("", "")


def _more(row: MilestoneRow) -> list[tuple[str, str]]:
    """Return what else can be done, in the order of a milestone's life."""
    files = ("Files…", "files")
    if row.is_finished:
        return [files]
    waiting = row.status == MilestoneStatus.REVIEW_NOW
    planned = row.status == MilestoneStatus.PLANNED
    return [
        *([] if not planned else [("Update progress…", "progress")]),
        *([] if not planned else [("Record delivery…", "deliver")]),
        *([] if waiting else [("Accept now…", "accept")]),
        ("Record payment…", "pay"),
        *([] if planned else [("Edit milestone…", "edit")]),
        files,
        ("Remove milestone", "remove"),
    ]
