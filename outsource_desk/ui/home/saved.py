"""What outsourcing saved so far: one number, how it was counted, and the last months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.chart import PairBar, PairBars
from outsource_desk.ui.kit.labels import Text

if TYPE_CHECKING:
    from outsource_desk.services.home.home_view import Saved

LEGEND = ("If done in-house", "Outsourced, all costs")
LATER = (
    "The first saving is counted when a contract is signed"
    " and the check says what the work cost you in-house."
)


class SavedCard(Card):
    def __init__(self) -> None:
        super().__init__("Saved so far")
        self._texts: dict[float, str] = {}
        self.amount = Text("", "display", "success")
        self.sentence = Text("", "body", "text2", wrap=True)
        self.bars = PairBars("Cost by month", "In-house and outsourced", (), LEGEND, self._said)
        self.add(self.amount, self.sentence, self.bars)

    def show_saved(self, saved: Saved | None) -> None:
        self.amount.setVisible(saved is not None)
        self.bars.setVisible(saved is not None and len(saved.months) > 1)
        self.sentence.setText(saved.sentence if saved else LATER)
        if saved is None:
            return
        self.amount.setText(saved.amount)
        self.amount.set_tone("success" if saved.is_gain else "danger")
        self._texts = {}
        for month in saved.months:
            self._texts[month.in_house_minor] = month.in_house
            self._texts[month.outsourced_minor] = month.outsourced
        self.bars.set_bars(
            [
                PairBar(month.label, month.in_house_minor, month.outsourced_minor)
                for month in saved.months
            ]
        )

    def _said(self, value: float) -> str:
        return self._texts.get(value, "")
