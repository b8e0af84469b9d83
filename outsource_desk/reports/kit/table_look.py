"""How a table looks: its columns, its kinds of row, and the commands that draw them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from reportlab.lib.colors import Color

from outsource_desk.reports.kit.fonts import SANS_BOLD
from outsource_desk.reports.kit.grid import ALL
from outsource_desk.reports.kit.styles import (
    CELL,
    GOOD,
    HAIR,
    HAIRLINE,
    HEAD,
    INK,
    MUTE,
    NAVY,
    RULE_WIDTH,
    WHITE,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.reports.kit.grid import Command

Align = Literal["left", "right", "center"]
Kind = Literal["plain", "strong", "muted", "group", "total"]
Cell = str | Any  # text, or a flowable such as a score bar
PADDING = 6.0
BASE: tuple[Command, ...] = (
    ("FONT", *ALL, CELL.fontName, CELL.fontSize, CELL.leading),
    ("TEXTCOLOR", *ALL, INK),
    ("VALIGN", *ALL, "TOP"),
    ("LEFTPADDING", *ALL, PADDING),
    ("RIGHTPADDING", *ALL, PADDING),
    ("TOPPADDING", *ALL, 4),
    ("BOTTOMPADDING", *ALL, 4.5),
)


@dataclass(frozen=True, slots=True)
class PaperColumn:
    """A column. Its width is given, or fitted to its content, or a share of what is left."""

    title: str = ""
    align: Align = "left"
    width_mm: float = 0
    fit: bool = False
    share: float = 1
    muted: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row. `shades` (0…1 or None, one a cell) tint the ground, for grids of scores."""

    cells: Sequence[Cell]
    kind: Kind = "plain"
    shades: Sequence[float | None] = ()


def table_look(columns: Sequence[PaperColumn], rows: Sequence[Row]) -> list[Command]:
    """Return the commands of a table with one header row above `rows`."""
    rowwise = [command for at, row in enumerate(rows, 1) for command in _row_look(at, row)]
    return [*_look(columns), *rowwise]


def _look(columns: Sequence[PaperColumn]) -> list[Command]:
    return [
        *BASE,
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        *(
            ("ALIGN", (at, 0), (at, -1), column.align.upper())
            for at, column in enumerate(columns)
            if column.align != "left"
        ),
        *(("TEXTCOLOR", (at, 1), (at, -1), MUTE) for at, c in enumerate(columns) if c.muted),
        ("FONT", (0, 0), (-1, 0), HEAD.fontName, HEAD.fontSize),
        ("TEXTCOLOR", (0, 0), (-1, 0), MUTE),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("LINEBELOW", (0, 1), (-1, -1), HAIRLINE, HAIR),
        ("LINEBELOW", (0, 0), (-1, 0), RULE_WIDTH, NAVY),
        ("LINEBELOW", (0, "splitlast"), (-1, "splitlast"), HAIRLINE, HAIR),
        ("LINEBELOW", (0, -1), (-1, -1), RULE_WIDTH, NAVY),
    ]


def _row_look(at: int, row: Row) -> list[Command]:
    line = ((0, at), (-1, at))
    looks: list[Command] = []
    if row.kind in {"strong", "group", "total"}:
        looks.append(("FONT", *line, SANS_BOLD, CELL.fontSize))
    if row.kind == "muted":
        looks.append(("TEXTCOLOR", *line, MUTE))
    if row.kind == "group":
        looks += [
            ("SPAN", *line),
            ("TEXTCOLOR", *line, NAVY),
            ("TOPPADDING", *line, 9),
            ("ALIGN", *line, "LEFT"),
            ("NOSPLIT", (0, at), (-1, at + 1)),
        ]
    if row.kind == "total":
        looks += [
            ("LINEABOVE", *line, RULE_WIDTH, NAVY),
            ("NOSPLIT", (0, at - 1), (-1, at)),
        ]
    return [*looks, *_shades(at, row)]


def _shades(at: int, row: Row) -> list[Command]:
    shaded = [(cell, share) for cell, share in enumerate(row.shades) if share is not None]
    return [
        command
        for cell, share in shaded
        for command in (
            ("BACKGROUND", (cell, at), (cell, at), _between(WHITE, GOOD, share)),
            ("BOX", (cell, at), (cell, at), 1.2, WHITE),
        )
    ]


def _between(low: Color, high: Color, share: float) -> Color:
    part = min(max(share, 0.0), 1.0)
    return Color(*(a + (b - a) * part for a, b in zip(low.rgb(), high.rgb(), strict=True)))
