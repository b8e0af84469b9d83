"""Every answer of a form: the question, what the vendor wrote, what it was taken for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from outsource_desk.domain.bid_form import AnswerKind
from outsource_desk.services.replies import doubt_words, value_words
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.theme import S

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.base.text import Words
    from outsource_desk.domain.reply_offer import Understood

HEADS = ("Question", "The vendor wrote", "Understood as")
SHARES = (3, 5, 3)
NOT_UNDERSTOOD = "Not understood"
TAKEN_OVER = "As written"
TICKED = "Ticked"


class Answers(QFrame):
    """Nothing is shortened: this is where the owner reads the offer."""

    def __init__(self, words: Words, values: Sequence[Understood]) -> None:
        super().__init__()
        self._words = words
        self.setProperty("card", "flat")
        self.setAccessibleName("What the vendor wrote")
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(S(4), S(3), S(4), S(3))
        grid.setHorizontalSpacing(S(4))
        grid.setVerticalSpacing(S(2))
        for column, share in enumerate(SHARES):
            grid.setColumnStretch(column, share)
            grid.addWidget(Text(HEADS[column], "caption", "text2", wrap=True), 0, column)
        for row, one in enumerate(values, 1):
            self._add(row, one)

    def _add(self, row: int, one: Understood) -> None:
        texts = (
            Text(one.label, "body", "text2", wrap=True),
            Text(TICKED if one.kind is AnswerKind.TICK else one.wrote, wrap=True),
            self._understood(one),
        )
        for column, text in enumerate(texts):
            self._grid.addWidget(text, row, column, Qt.AlignmentFlag.AlignTop)

    def _understood(self, one: Understood) -> Text:
        understood = value_words(self._words, one.value) or NOT_UNDERSTOOD
        doubt = "" if one.is_text else doubt_words(self._words, one)
        if doubt:
            return Text(f"{understood}. {doubt}", "body", "warn", wrap=True)
        if one.is_text or one.kind in (AnswerKind.CHOICE, AnswerKind.TICK):
            return Text(TAKEN_OVER, "body", "text2", wrap=True)
        return Text(understood, wrap=True)
