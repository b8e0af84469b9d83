"""The verdict so far, beside every step: headline, score, band, reasons, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from outsource_desk.ui.kit.announce import announce
from outsource_desk.ui.kit.labels import Text, line
from outsource_desk.ui.kit.scroll import Scroll
from outsource_desk.ui.theme import S
from outsource_desk.ui.verdict.band import VerdictBand
from outsource_desk.ui.verdict.parts import (
    TONES,
    ReasonRow,
    advice_card,
    fill,
    knock_out_card,
)

if TYPE_CHECKING:
    from outsource_desk.domain.screening import Verdict

QUIET_MS = 500  # so that a screen reader is not interrupted by every key
MOST_ADVICE = 3


class VerdictPanel(QFrame):
    """Follows the answers; changes are read out once they rest."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.setAccessibleName("Verdict so far")
        self._verdict: Verdict | None = None
        self.headline = Text("", "title", wrap=True)
        self.score = Text("", "body", "text2", wrap=True)
        self.band = VerdictBand()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(S(2))
        self._gates = QVBoxLayout()
        self._gates.setSpacing(S(2))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(S(2))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET_MS)
        self._timer.timeout.connect(self._announce)
        self._lay_out()

    def show_verdict(self, verdict: Verdict) -> None:
        if verdict == self._verdict:
            return
        first = self._verdict is None
        self._verdict = verdict
        known = verdict.answered > 0
        self.headline.setText(verdict.headline)
        self.headline.set_tone(TONES[verdict.kind] if known else "text2")
        answered = f"{verdict.answered} of {verdict.total} questions answered"
        self.score.setText(f"{verdict.score} of 100 · {answered}" if known else answered)
        self.band.set_score(verdict.score if known else None)
        start = Text(f"Every task starts with {verdict.base} points.", "caption", "text2")
        fill(self._rows, [*map(ReasonRow, verdict.reasons), start] if known else [])
        fill(self._gates, map(knock_out_card, verdict.knock_outs))
        fill(self._cards, map(advice_card, verdict.advice[:MOST_ADVICE]))
        if not first:
            self._timer.start()

    def words(self) -> str:
        """Return what a screen reader says about the verdict."""
        gates = [one.sentence for one in self._verdict.knock_outs] if self._verdict else []
        return " ".join((f"{self.headline.text()}.", f"{self.score.text()}.", *gates))

    def _announce(self) -> None:
        announce(self, self.words())

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(S(5), S(4), S(4), S(5))
        column.setSpacing(S(2))
        column.addWidget(Text("Verdict so far", "micro", "text2"))
        for widget in (self.headline, self.score, self.band, line()):
            column.addWidget(widget)
        for layout in (self._gates, self._rows, self._cards):
            column.addLayout(layout)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(Scroll(inside, grow=True))
