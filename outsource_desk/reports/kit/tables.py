"""Tables: no vertical rules, numbers to the right, the header again on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.lib.styles import ParagraphStyle

from outsource_desk.reports.kit import blocks
from outsource_desk.reports.kit.fonts import SANS_BOLD, text_width
from outsource_desk.reports.kit.grid import Grid
from outsource_desk.reports.kit.styles import CELL, CELL_BOLD, HEAD, MUTE
from outsource_desk.reports.kit.table_look import PADDING, PaperColumn, Row, table_look
from outsource_desk.reports.kit.text import paragraphs, plain
from outsource_desk.reports.paper import MM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.reports.document import Flow
    from outsource_desk.reports.kit.table_look import Cell

WHOLE_UP_TO_ROWS = 9
LONGEST_TITLE = 120  # characters: a header must leave room for rows
WIDEST_FIT = 0.4  # of the table, for a column that fits its content
STYLE_OF = {"left": 0, "center": 1, "right": 2}


def table(
    columns: Sequence[PaperColumn],
    rows: Sequence[Row | Sequence[Cell]],
    width: float,
    *,
    empty: str = "There are no entries.",
    indent: float = 0,
) -> Flow:
    """Return a table of `width` points; without rows, the sentence `empty`."""
    if not rows:
        return blocks.empty(empty)
    lines = [row if isinstance(row, Row) else Row(row) for row in rows]
    widths = _widths(columns, lines, width - indent)
    head = [_cell(column.title[:LONGEST_TITLE], column, inner, "head") for column, inner in widths]
    body = [_row_cells(row, widths) for row in lines]
    grid = Grid(
        [head, *body],
        colWidths=[inner + _padding(at, len(columns)) for at, (_, inner) in enumerate(widths)],
        repeatRows=1,
        hAlign="RIGHT" if indent else "LEFT",
        spaceBefore=2,
        spaceAfter=9,
        style=table_look(columns, lines),
    )
    grid.whole = len(lines) <= WHOLE_UP_TO_ROWS
    return [grid]


def _widths(
    columns: Sequence[PaperColumn], rows: Sequence[Row], width: float
) -> list[tuple[PaperColumn, float]]:
    """Return each column with the room for its text, without padding."""
    count = len(columns)
    inner = [
        column.width_mm * MM - _padding(at, count)
        if column.width_mm
        else _fitted(at, column, rows, width)
        if column.fit
        else 0.0
        for at, column in enumerate(columns)
    ]
    padding = sum(_padding(at, count) for at in range(count))
    shares = sum(c.share for c, room in zip(columns, inner, strict=True) if not room)
    left = max(width - padding - sum(inner), 0.1 * width)
    return [
        (column, max(room or left * column.share / shares, 1.0))
        for column, room in zip(columns, inner, strict=True)
    ]


def _fitted(at: int, column: PaperColumn, rows: Sequence[Row], width: float) -> float:
    texts = [row.cells[at] for row in rows if row.kind != "group"]
    widest = max(
        text_width(plain(column.title), HEAD.fontName, HEAD.fontSize),
        *(_cell_width(cell) for cell in texts),
        0.0,
    )
    return min(widest + 1, WIDEST_FIT * width)


def _cell_width(cell: Cell) -> float:
    if isinstance(cell, str):
        return max(text_width(plain(line), SANS_BOLD, CELL.fontSize) for line in cell.split("\n"))
    return float(getattr(cell, "width", 0))


def _padding(at: int, count: int) -> float:
    """Return the padding left and right together: none at the outer edges of the table."""
    return PADDING * ((at > 0) + (at < count - 1))


def _row_cells(row: Row, widths: Sequence[tuple[PaperColumn, float]]) -> list[Any]:
    if row.kind == "group":
        whole = sum(inner for _, inner in widths) + 2 * PADDING * (len(widths) - 1)
        text = _cell(row.cells[0], PaperColumn(), whole, "strong")
        return [text, *[""] * (len(widths) - 1)]
    return [
        _cell(cell, column, inner, row.kind)
        for cell, (column, inner) in zip(row.cells, widths, strict=True)
    ]


def _cell(cell: Cell, column: PaperColumn, inner: float, kind: str) -> Any:
    """Return text that fits as it is, for speed; the rest as paragraphs, which wrap."""
    if not isinstance(cell, str):
        return cell
    style = HEAD if kind == "head" else CELL_BOLD if kind in {"strong", "total"} else CELL
    line = plain(cell)
    if "\n" not in cell and text_width(line, style.fontName, style.fontSize) <= inner:
        return line
    aligned = ParagraphStyle("aligned", parent=style, alignment=STYLE_OF[column.align])
    if column.muted or kind == "muted":
        aligned.textColor = MUTE
    return paragraphs(cell, aligned)
