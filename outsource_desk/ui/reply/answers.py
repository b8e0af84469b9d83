"""Every answer of a form: the question, what the vendor wrote, what it was taken for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.request.bid_form import AnswerKind
from outsource_desk.services.reply.replies import doubt_words, value_words
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.reply.grid import WordGrid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.base.text import Words
    from outsource_desk.domain.reply.offer import Understood

HEADS = ("Question", "The vendor wrote", "Understood as")
SHARES = (3, 5, 3)
NOT_UNDERSTOOD = "Not understood"
TAKEN_OVER = "As written"
TICKED = "Ticked"


class Answers(WordGrid):
    """Where the owner reads the offer before it is added."""

    def __init__(self, words: Words, values: Sequence[Understood]) -> None:
        super().__init__("What the vendor wrote", HEADS, SHARES)
        self._words = words
        for one in values:
            wrote = TICKED if one.kind is AnswerKind.TICK else one.wrote
            question = Text(one.label, "body", "text2", wrap=True)
            self.add_row([question, Text(wrote, wrap=True), self._understood(one)])

    def _understood(self, one: Understood) -> Text:
        understood = value_words(self._words, one.value) or NOT_UNDERSTOOD
        doubt = "" if one.is_text else doubt_words(self._words, one)
        if doubt:
            return Text(f"{understood}. {doubt}", "body", "warn", wrap=True)
        if one.is_text or one.kind in (AnswerKind.CHOICE, AnswerKind.TICK):
            return Text(TAKEN_OVER, "body", "text2", wrap=True)
        return Text(understood, wrap=True)
