"""Every answer of a form: the question, what the vendor wrote, what it was taken for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.request.bid_fields import TICKED as YES
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
NOT_TICKED = "Not ticked"


class Answers(WordGrid):
    """Where the owner reads the offer before it is added."""

    def __init__(self, words: Words, values: Sequence[Understood]) -> None:
        super().__init__("What the vendor wrote", HEADS, SHARES)
        self._words = words
        for answer in values:
            ticked = answer.kind is AnswerKind.TICK and answer.wrote == YES
            wrote = TICKED if ticked else answer.wrote
            question = Text(answer.label, "body", "text2", wrap=True)
            self.add_row([question, Text(wrote, wrap=True), self._understood(answer)])

    def _understood(self, answer: Understood) -> Text:
        understood = value_words(self._words, answer.value) or NOT_UNDERSTOOD
        doubt = "" if answer.is_text else doubt_words(self._words, answer)
        if doubt:
            return Text(f"{understood}. {doubt}", "body", "warn", wrap=True)
        if answer.kind is AnswerKind.TICK and answer.value is None:
            return Text(NOT_TICKED, "body", "warn", wrap=True)
        if answer.is_text or answer.kind in (AnswerKind.CHOICE, AnswerKind.TICK):
            return Text(TAKEN_OVER, "body", "text2", wrap=True)
        return Text(understood, wrap=True)
