"""The two tables of a request: who has it, and what was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.ui.kit.chip import ChipLook
from outsource_desk.ui.kit.rows_model import ListColumn

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.services.request.log import Recipient, SendingRow
    from outsource_desk.services.request.questions import QuestionRow
    from outsource_desk.ui.frame.desk import Desk

HAS_ALL = ChipLook("Has everything", "success", "circle-check")
DECLINED = ChipLook("Declined", "neutral", "circle-x")
NOT_ASKED = ChipLook("Not asked", "neutral", "circle-dashed")
OPEN = ChipLook("No answer yet", "warn", "circle-alert")
TO_TELL = ChipLook("To be told", "accent", "send")


def recipient_columns(desk: Desk) -> list[ListColumn[Recipient]]:
    words = desk.words
    return [
        ListColumn("Vendor", lambda row: row.name, strong=True, grows=True),
        ListColumn("Sent", lambda row: row.sent_on, words.day, tone="text2"),
        ListColumn("How", lambda row: row.how, tone="text2"),
        ListColumn("State", _state, chip=_state_look),
    ]


def question_columns(desk: Desk) -> list[ListColumn[QuestionRow]]:
    words = desk.words
    return [
        ListColumn("Asked", lambda row: row.asked_on, words.day, tone="text2"),
        ListColumn("By", lambda row: row.vendor, tone="text2"),
        ListColumn("Question", lambda row: " ".join(row.question.split()), strong=True, grows=True),
        ListColumn("Answer", _answer_state, chip=_answer_look),
    ]


def sent_words(line: SendingRow, words: Words) -> str:
    """Return one line of the send log: “24 Nov 2026: version 1, by e-mail. To Ms Adler”."""
    paper = f"addendum {line.addendum}" if line.addendum else f"version {line.version}"
    way = line.way.words
    text = f"{words.day(line.sent_on)}: {paper}, {way[0].lower()}{way[1:]}."
    return f"{text} {line.note}".strip()


def _state(row: Recipient) -> str:
    return _state_look(row).text


def _state_look(row: Recipient) -> ChipLook:
    if row.declined:
        return DECLINED
    if not row.missing:
        return HAS_ALL
    if not row.is_asked:
        return NOT_ASKED
    return ChipLook(f"Lacks {row.missing[0].lower()}", "warn", "triangle-alert")


def _answer_state(row: QuestionRow) -> str:
    return _answer_look(row).text


def _answer_look(row: QuestionRow) -> ChipLook:
    if row.told_in:
        return ChipLook(f"Addendum {row.told_in}", "success", "circle-check")
    return TO_TELL if row.answer else OPEN
