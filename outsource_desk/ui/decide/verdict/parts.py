"""Rows and cards that explain a verdict: points, knock-outs and advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from outsource_desk.domain.decide.screening import VerdictKind
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.labels import Icon, Text
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from outsource_desk.domain.decide.screening import KnockOut, VerdictReason
    from outsource_desk.domain.decide.screening_advice import Advice
    from outsource_desk.ui.kit.card import CardKind

MINUS = "\u2212"
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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S(2))
        icon = Icon("circle-plus" if reason.good else "circle-minus", tone, 4)
        row.addWidget(icon, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(reason.text, wrap=True), stretch=1)
        row.addWidget(points, alignment=Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(f"{reason.text}: {sign}{abs(reason.points)} points")


class Notice(Card):
    """A tinted card: what is the matter, and what to do about it."""

    def __init__(self, kind: CardKind, icon: str, title: str, sentence: str) -> None:
        super().__init__(kind=kind)
        head = QHBoxLayout()
        head.setSpacing(S(2))
        head.addWidget(Icon(icon, kind, 4.5), alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(Text(title, "strong", wrap=True), stretch=1)
        self.body.setSpacing(S(1))
        self.body.addLayout(head)
        self.body.addWidget(Text(sentence, wrap=True))
        self.setAccessibleName(f"{title}. {sentence}")


def knock_out_card(knock_out: KnockOut) -> Notice:
    return Notice("danger", "octagon-x", knock_out.sentence, knock_out.fix)


def advice_card(advice: Advice) -> Notice:
    return Notice("warn", "lightbulb", advice.title, advice.sentence)
