"""The verdict so far, beside every step; it follows the answers and reads itself out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from outsource_desk.ui.decide.verdict.summary import VerdictSummary
from outsource_desk.ui.kit.announce import announce
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.scroll import Scroll
from outsource_desk.ui.look.theme import S

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
        column = QVBoxLayout(inside)
        column.setContentsMargins(S(5), S(4), S(4), S(5))
        column.setSpacing(S(2))
        column.addWidget(Text("Verdict so far", "micro", "text2"))
        column.addWidget(self.summary)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(Scroll(inside, grow=True))

    def show_verdict(self, verdict: Verdict) -> None:
        if self.summary.show_verdict(verdict) and self.isVisible():
            self._timer.start()

    def _announce(self) -> None:
        announce(self, self.summary.words())
