"""Rows and cards that explain a verdict: points, knock-outs and advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from outsource_desk.base.text import MINUS
from outsource_desk.domain.decide.screening import VerdictKind
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.labels import Icon, Text
from outsource_desk.ui.kit.layout import at_top, grow, row
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from outsource_desk.domain.decide.screening import KnockOut, VerdictReason
    from outsource_desk.domain.decide.screening_advice import Advice
    from outsource_desk.ui.kit.card import CardKind

TONES = {
    VerdictKind.KEEP: "danger",
    VerdictKind.FIX: "danger",
    VerdictKind.PILOT: "warn",
    VerdictKind.OUTSOURCE: "success",
    VerdictKind.CARE: "success",
}


class ReasonRow(QWidget):
    """One reason: plus or minus, its words, its points."""

    def __init__(self, reason: VerdictReason) -> None:
        super().__init__()
        tone = "success" if reason.good else "danger"
        sign = "+" if reason.points >= 0 else MINUS
        points = Text(f"{sign}{abs(reason.points)}", "strong", tone)
        points.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        icon = Icon("circle-plus" if reason.good else "circle-minus", tone, 4)
        row(at_top(icon), grow(Text(reason.text, wrap=True)), at_top(points), spacing=2, on=self)
        self.setAccessibleName(f"{reason.text}: {sign}{abs(reason.points)} points")


class Notice(Card):
    """A tinted card: what is the matter, and what to do about it."""

    def __init__(self, kind: CardKind, icon: str, title: str, sentence: str) -> None:
        super().__init__(kind=kind)
        head = row(at_top(Icon(icon, kind, 4.5)), grow(Text(title, "strong", wrap=True)), spacing=2)
        self.body.setSpacing(S(1))
        self.body.addLayout(head)
        self.body.addWidget(Text(sentence, wrap=True))
        self.setAccessibleName(f"{title}. {sentence}")


def knock_out_card(knock_out: KnockOut) -> Notice:
    return Notice("danger", "octagon-x", knock_out.sentence, knock_out.fix)


def advice_card(advice: Advice) -> Notice:
    return Notice("warn", "lightbulb", advice.title, advice.sentence)
