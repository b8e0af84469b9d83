"""A verdict with all that explains it: headline, score, band, reasons, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from outsource_desk.ui.decide.verdict.band import VerdictBand
from outsource_desk.ui.decide.verdict.parts import (
    TONES,
    ReasonRow,
    advice_card,
    knock_out_card,
)
from outsource_desk.ui.kit.card import fill
from outsource_desk.ui.kit.labels import Text, line
from outsource_desk.ui.kit.layout import column

if TYPE_CHECKING:
    from outsource_desk.domain.decide.screening import Verdict

MOST_ADVICE = 3


class VerdictSummary(QWidget):
    """The same beside the questions of a check and on the page of the task."""

    def __init__(self) -> None:
        super().__init__()
        self._verdict: Verdict | None = None
        self.headline = Text("", "title", wrap=True)
        self.score = Text("", "body", "text2", wrap=True)
        self.band = VerdictBand()
        self._parts = [column(spacing=2) for _ in range(3)]
        above = (self.headline, self.score, self.band, line())
        column(*above, *self._parts, spacing=2, on=self)

    def show_verdict(self, verdict: Verdict) -> bool:
        """Show a verdict; tells whether it is another one than before."""
        if verdict == self._verdict:
            return False
        self._verdict = verdict
        known = verdict.answered > 0
        answered = f"{verdict.answered} of {verdict.total} questions answered"
        self.headline.setText(verdict.headline)
        self.headline.set_tone(TONES[verdict.kind] if known else "text2")
        self.score.setText(f"{verdict.score} of 100 · {answered}" if known else answered)
        self.band.set_score(verdict.score if known else None)
        gates, reasons, advice = self._parts
        start = Text(f"Every task starts with {verdict.base} points.", "caption", "text2")
        fill(gates, map(knock_out_card, verdict.knock_outs))
        fill(reasons, [*map(ReasonRow, verdict.reasons), start] if known else [])
        fill(advice, map(advice_card, verdict.advice[:MOST_ADVICE]))
        return True

    def words(self) -> str:
        """Return what a screen reader says about the verdict."""
        gates = [gate.sentence for gate in self._verdict.knock_outs] if self._verdict else []
        return " ".join((f"{self.headline.text()}.", f"{self.score.text()}.", *gates))
