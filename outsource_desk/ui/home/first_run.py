"""The first start: what the program does, and two ways to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.empty import Empty
from outsource_desk.ui.kit.labels import Icon, Text
from outsource_desk.ui.kit.layout import column, grow, row, stretch
from outsource_desk.ui.kit.side_by_side import SideBySide
from outsource_desk.ui.look.theme import S

STEPS = (
    ("clipboard-check", "Decide", "Should I outsource this?"),
    ("scale", "Compare", "Which offer is really best?"),
    ("file-pen-line", "Agree", "A clear contract to print"),
    ("flag", "Track", "Milestones and payments"),
)
STEPS_UNITS = 220
ANSWERS_UNITS = 160

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.home.first_answers import FirstAnswers


class FirstRun(QWidget):
    """Shown while there is no task; the answers come with the open file."""

    started = Signal()
    sample_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.answers: FirstAnswers | None = None
        self.invitation = Empty(
            "clipboard-check",
            "Which task takes up too much of your time?",
            "Outsource Desk helps you decide what to give away, compare offers fairly, and keep"
            " the contract and payments under control. Start with one task; it takes about five"
            " minutes.",
            "Check your first task",
            "Look around with sample data",
        )
        self.invitation.started.connect(self.started)
        self.invitation.other.connect(self.sample_asked)
        self.steps = SideBySide([_step(*step) for step in STEPS])
        self.steps.setMaximumWidth(S(STEPS_UNITS))
        privacy = Text(
            "Everything stays on this computer. Nothing is sent anywhere.",
            "caption",
            "text2",
            wrap=True,
        )
        privacy.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._lines = column(
            stretch(2),
            self.invitation,
            row(stretch(), grow(self.steps, 100), stretch()),
            privacy,
            stretch(3),
            spacing=4,
            margins=6,
            on=self,
        )

    def show_answers(self, desk: Desk) -> None:
        """Ask who the owner is, now that the file is open; show what is known."""
        if self.answers is None:
            from outsource_desk.ui.home.first_answers import FirstAnswers  # noqa: PLC0415  SQLModel is behind it

            self.answers = FirstAnswers(desk)
            centred = row(stretch(), grow(self.answers, 100), stretch())
            self.answers.setMaximumWidth(S(ANSWERS_UNITS))
            self._lines.insertLayout(1, centred)
            last = [*self.answers.findChildren(QWidget)][-1]
            for following in (self.invitation.start_button, self.invitation.other_button):
                QWidget.setTabOrder(last, following)
                last = following
        self.answers.refresh()

    def begins_at(self) -> QWidget | None:
        """Return the field for the name as long as it is empty; None: at the buttons."""
        name = None if self.answers is None else self.answers.form["name"]
        return name.editor if name is not None and name.is_empty() else None


def _step(icon: str, title: str, sentence: str) -> Card:
    card = Card()
    head = row(Icon(icon, "accent", 5), grow(Text(title, "strong")), spacing=2)
    card.body.setSpacing(S(1))
    card.body.addLayout(head)
    card.body.addWidget(Text(sentence, "body", "text2", wrap=True))
    card.setAccessibleName(f"{title}: {sentence}")
    return card
