"""The verdict so far, beside every step; it follows the answers and reads itself out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QWidget

from outsource_desk.ui.decide.verdict.summary import VerdictSummary
from outsource_desk.ui.kit.announce import announce
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import HAIRLINE, column, stretch
from outsource_desk.ui.kit.scroll import Scroll

if TYPE_CHECKING:
    from outsource_desk.domain.decide.screening import Verdict

QUIET_MS = 500  # so that a screen reader is not interrupted by every key


class VerdictPanel(QFrame):
    """Changes are read out once the answers rest."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.setAccessibleName("Verdict so far")
        self.summary = VerdictSummary()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET_MS)
        self._timer.timeout.connect(self._announce)
        inside = QWidget()
        column(
            Text("Verdict so far", "micro", "text2"),
            self.summary,
            stretch(),
            spacing=2,
            margins=(5, 4, 4, 5),
            on=inside,
        )
        column(Scroll(inside, grow=True), margins=HAIRLINE, on=self)

    def show_verdict(self, verdict: Verdict) -> None:
        if self.summary.show_verdict(verdict) and self.isVisible():
            self._timer.start()

    def _announce(self) -> None:
        announce(self, self.summary.words())
