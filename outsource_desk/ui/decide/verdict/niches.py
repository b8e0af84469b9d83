"""The parts of a task for different specialists, and the button that makes tasks of them (R16)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from outsource_desk.domain.decide.niches import FEWEST
from outsource_desk.ui.kit.card import Card, fill
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.spotlight import mark

if TYPE_CHECKING:
    from outsource_desk.services.decide.screening import TaskCheck

LEAD = "Few vendors are good at everything. Ask a specialist for each part, or one for all."


class NichesCard(Card):
    """Hidden for a task of one piece."""

    asked = Signal()  # to make a task of each part

    def __init__(self) -> None:
        super().__init__("Parts for different specialists", action="Make a task of each")
        self.action_button.clicked.connect(self.asked)
        mark(self, "niches")

    def show_check(self, check: TaskCheck) -> None:
        self.setVisible(len(check.niches) >= FEWEST)
        self.action_button.setVisible(check.decision is None)
        parts = [Text(f"•  {part}", wrap=True) for part in check.niches]
        fill(self.body, [Text(LEAD, "body", "text2", wrap=True), *parts])
