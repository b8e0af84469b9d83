"""The type scale and the colours on paper."""

from __future__ import annotations

from typing import Any

from reportlab.lib.colors import HexColor, white
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from outsource_desk.reports.kit.fonts import SANS, SANS_BOLD, SERIF, SERIF_BOLD
from outsource_desk.reports.paper import MM

WHITE = white
INK = HexColor("#1d2430")
SOFT = HexColor("#3b4656")
NAVY = HexColor("#1b3a5c")
ON_NAVY = HexColor("#bcd0e3")  # small labels on a navy ground
MUTE = HexColor("#667085")
RULE = HexColor("#cfd6df")
FIELD_EDGE = HexColor("#98a2b3")  # seen on any screen, and on a grey print
HAIR = HexColor("#e3e8ee")
TINT = HexColor("#f4f7fa")
SHADE = HexColor("#eaeef3")
WATER = HexColor("#eef1f5")  # the watermark: a solid tint, because alpha breaks PDF/A
GREEN = HexColor("#1f7a5a")
AMBER = HexColor("#b7791f")
RED = HexColor("#b4413c")
GOOD = HexColor("#bcd7cc")  # the full end of the score shading
# Series differ in lightness too, so that they stay apart in grey.
SERIES = tuple(map(HexColor, ("#1b3a5c", "#d08a2e", "#4f8a76", "#9aa5b1", "#8a4f7d", "#5b7fb4")))

NUMBER_COLUMN = 11 * MM  # clause numbers hang in it
SUB_COLUMN = 18 * MM
HAIRLINE = 0.35
THIN = 0.4
RULE_WIDTH = 0.8


def _style(name: str, font: str, size: float, leading: float, **more: Any) -> ParagraphStyle:
    base: dict[str, Any] = {
        "fontName": font,
        "fontSize": size,
        "leading": leading,
        "textColor": INK,
        "allowWidows": 0,
        "allowOrphans": 0,
        "bulletFontName": SANS,
        "bulletFontSize": 9.2,
        "bulletColor": MUTE,
        "splitLongWords": 1,
    }
    return ParagraphStyle(name, **{**base, **more})


OVER = _style("over", SANS_BOLD, 8.2, 11, textColor=NAVY)
TITLE = _style("title", SERIF_BOLD, 25, 29, spaceAfter=3)
META = _style("meta", SANS, 9.4, 13, textColor=MUTE, spaceAfter=13)
LEAD = _style("lead", SERIF, 11.2, 16.2, spaceAfter=8)
BODY = _style("body", SERIF, 10, 14.2, spaceAfter=5.5)
BULLET = _style(
    "bullet", SERIF, 10, 14.2, spaceAfter=3, leftIndent=5 * MM, bulletFontSize=12, bulletColor=INK
)
NUMBERED = ParagraphStyle("numbered", parent=BULLET, bulletFontSize=9.2, bulletColor=MUTE)
CHECK = ParagraphStyle("check", parent=BULLET, leftIndent=6 * MM, bulletFontSize=11)
CLAUSE = _style("clause", SERIF, 10, 14.2, spaceAfter=5.5, leftIndent=NUMBER_COLUMN)
CLAUSE_LEAD = ParagraphStyle("clause_lead", parent=CLAUSE, spaceAfter=3, keepWithNext=1)
SUB = _style(
    "sub", SERIF, 10, 14.2, spaceAfter=3, leftIndent=SUB_COLUMN, bulletIndent=NUMBER_COLUMN
)
HEADING = _style(
    "heading", SANS_BOLD, 12.5, 16, textColor=NAVY, spaceBefore=12, spaceAfter=5, keepWithNext=1
)
SUBHEADING = ParagraphStyle("subheading", parent=HEADING, fontSize=10.4, leading=14, spaceBefore=8)
CLAUSE_HEADING = ParagraphStyle(
    "clause_heading",
    parent=HEADING,
    fontSize=11.6,
    leading=15,
    spaceBefore=11,
    spaceAfter=4.5,
    leftIndent=NUMBER_COLUMN,
    bulletFontName=SANS_BOLD,
    bulletFontSize=11.6,
    bulletColor=NAVY,
)
SMALL = _style("small", SANS, 8.4, 11.4, textColor=MUTE, spaceAfter=4)
SMALL_LEAD = ParagraphStyle("small_lead", parent=SMALL, keepWithNext=1)
NOTE = _style("note", SANS, 8, 10.5, textColor=MUTE)
FIELD_LABEL = _style("field_label", SANS_BOLD, 8.6, 11)
LABEL = _style("label", SANS, 7.8, 10, textColor=MUTE)
CELL = _style("cell", SANS, 9, 11.8)
CELL_BOLD = _style("cell_bold", SANS_BOLD, 9, 11.8)
CELL_RIGHT = ParagraphStyle("cell_right", parent=CELL, alignment=TA_RIGHT)
CELL_CENTER = ParagraphStyle("cell_center", parent=CELL, alignment=TA_CENTER)
HEAD = _style("head", SANS_BOLD, 8.2, 10.4, textColor=MUTE)
FACT = _style("fact", SANS_BOLD, 10.4, 13)
PARTY = _style("party", SANS_BOLD, 11, 15, spaceAfter=1.5)
PARTY_LINES = _style("party_lines", SANS, 9, 12.4, textColor=SOFT)
CAPTION = _style("caption", SANS_BOLD, 9.6, 13, textColor=NAVY)
SIGNER = _style("signer", SANS_BOLD, 10.2, 13)
BAND_NAME = _style("band_name", SERIF_BOLD, 15, 18, textColor=WHITE)
BAND_FACT = _style("band_fact", SANS_BOLD, 15, 18, textColor=WHITE)
BAND_LABEL = _style("band_label", SANS, 7.8, 10, textColor=ON_NAVY)
EMPTY = _style("empty", SANS, 9.4, 13, textColor=MUTE, spaceBefore=4, spaceAfter=8)
