"""The first start: what the program does, and two ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.empty import Empty
from outsource_desk.ui.kit.labels import Icon, Text
from outsource_desk.ui.kit.side_by_side import SideBySide
from outsource_desk.ui.look.theme import S

STEPS = (
    ("clipboard-check", "Decide", "Should I outsource this?"),
    ("scale", "Compare", "Which offer is really best?"),
    ("file-pen-line", "Agree", "A clear contract to print"),
    ("flag", "Track", "Milestones and payments"),
)
STEPS_UNITS = 220


class FirstRun(QWidget):
    """Shown while there is no task."""

    started = Signal()
    sample_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
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
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.steps, stretch=100)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(S(6), S(6), S(6), S(6))
        column.setSpacing(S(4))
        column.addStretch(2)
        column.addWidget(self.invitation)
        column.addLayout(middle)
        column.addWidget(privacy)
        column.addStretch(3)


def _step(icon: str, title: str, sentence: str) -> Card:
    card = Card()
    head = QHBoxLayout()
    head.setSpacing(S(2))
    head.addWidget(Icon(icon, "accent", 5))
    head.addWidget(Text(title, "strong"), stretch=1)
    card.body.setSpacing(S(1))
    card.body.addLayout(head)
    card.body.addWidget(Text(sentence, "body", "text2", wrap=True))
    card.setAccessibleName(f"{title}: {sentence}")
    return card
