"""One review that was held: marks, promises, what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from outsource_desk.domain.kinds import Kept, ReviewDecision
from outsource_desk.services.review.review_words import (
    MARK_NAMES,
    MARK_TITLES,
    kept_words,
    mark_words,
)
from outsource_desk.ui.kit.buttons import IconButton
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.chip import Chip, ChipLook
from outsource_desk.ui.kit.labels import Text, line
from outsource_desk.ui.kit.layout import at_top, column, grow, row
from outsource_desk.ui.kit.spotlight import mark
from outsource_desk.ui.look.theme import S
from outsource_desk.ui.review.marks import MarkBar

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.services.review.reviews import Judged, ReviewEntry

KEPT_LOOKS = {
    Kept.YES: ChipLook(Kept.YES.words, "success", "circle-check"),
    Kept.PARTLY: ChipLook(Kept.PARTLY.words, "warn", "circle-dot-dashed"),
    Kept.NO: ChipLook(Kept.NO.words, "danger", "circle-x"),
}
DECISION_LOOKS = {
    ReviewDecision.EXPAND: ("success", "trending-up"),
    ReviewDecision.CONTINUE: ("success", "arrow-right"),
    ReviewDecision.IMPROVE: ("warn", "wrench"),
    ReviewDecision.RENEGOTIATE: ("warn", "handshake"),
    ReviewDecision.IN_HOUSE: ("danger", "house"),
    ReviewDecision.END: ("danger", "circle-stop"),
}


class Scorecard(Card):
    """`removed` asks to take it out, for a review that was recorded by mistake."""

    removed = Signal(int)

    def __init__(self, entry: ReviewEntry, words: Words) -> None:
        super().__init__()
        title = f"{entry.kind.words}, {words.written_day(entry.held_on)}"
        self.setAccessibleName(title)
        mark(self, f"review:{entry.id}")
        self.add(_head(self, entry, title, words), _marks(entry))
        if entry.promises:
            self.add(line(), _promises(entry, words))
        if entry.note:
            self.add(line(), Text(entry.note, "body", "text2", wrap=True))


def _head(card: Scorecard, entry: ReviewEntry, title: str, words: Words) -> QWidget:
    holder = QWidget()
    about = f"After “{entry.milestone}” · " if entry.milestone else ""
    overall = mark_words(entry.overall, words)
    chip = None
    if entry.decision is not None:
        chip = Chip()
        chip.set_look(ChipLook(entry.decision.words, *DECISION_LOOKS[entry.decision]))
    remove = IconButton("trash-2", f"Remove: {title}")
    remove.clicked.connect(lambda: card.removed.emit(entry.id))
    below = Text(f"{about}{overall}", "body", "text2", wrap=True)
    row(
        grow(column(Text(title, "sub", wrap=True), below, spacing=0)),
        at_top(chip) if chip else None,
        at_top(remove),
        spacing=2,
        on=holder,
    )
    return holder


def _marks(entry: ReviewEntry) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(S(8))
    grid.setVerticalSpacing(S(1))
    for at, name in enumerate(MARK_NAMES):
        bar = MarkBar(MARK_TITLES[name])
        bar.show_mark(getattr(entry.marks, name))
        grid.addWidget(bar, at // 2, at % 2)
    return holder


def _promises(entry: ReviewEntry, words: Words) -> QWidget:
    holder = QWidget()
    judged = [promise.kept for promise in entry.promises]
    heading = Text(kept_words(judged, words), "strong", wrap=True)
    column(heading, *map(_promise, entry.promises), spacing=1, on=holder)
    return holder


def _promise(promise: Judged) -> QWidget:
    holder = QWidget()
    mark(holder, f"promise:{promise.id}")
    chip = None
    if promise.kept is not None:
        chip = Chip()
        chip.set_look(KEPT_LOOKS[promise.kept])
    row(grow(Text(promise.text, "body", wrap=True)), chip, spacing=2, on=holder)
    return holder
