"""Fonts, measures and colours looked up once per picture: a grid has a hundred cells to draw."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QFontMetrics

from outsource_desk.ui.look.theme import S, colour, type_font

BAR_UNITS = 1.5
OUT_ALPHA = 0.6  # what is out steps back


@dataclass(frozen=True, slots=True)
class CellLook:
    """What drawing a cell needs, for the theme and the text size in force."""

    body: QFont
    struck: QFont
    caption: QFont
    body_words: QFontMetrics
    caption_words: QFontMetrics
    side: int
    gap: int
    bar: int
    icon: int
    text: QColor
    text2: QColor
    border: QColor
    control: QColor
    ground: QColor
    lead_ground: QColor
    out_ground: QColor
    bar_lead: QColor
    bar_plain: QColor
    bar_out: QColor

    @classmethod
    def now(cls) -> CellLook:
        struck = QFont(type_font("body"))
        struck.setStrikeOut(True)
        body, caption = type_font("body"), type_font("caption")
        return cls(
            body=body,
            struck=struck,
            caption=caption,
            body_words=QFontMetrics(body),
            caption_words=QFontMetrics(caption),
            side=S(3),
            gap=S(1.5),
            bar=S(BAR_UNITS),
            icon=S(4.5),
            text=colour("text"),
            text2=colour("text2"),
            border=colour("border"),
            control=colour("control"),
            ground=colour("surface"),
            lead_ground=colour("accent_tint"),
            out_ground=colour("sunken"),
            bar_lead=colour("accent_fill"),
            bar_plain=colour("neutral_bar"),
            bar_out=colour("neutral_bar", OUT_ALPHA),
        )
