"""A table that keeps its rows whole, unless a row is taller than a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.platypus import Table
from typing_extensions import override

from outsource_desk.reports.kit.styles import CELL, INK, TINT

if TYPE_CHECKING:
    from collections.abc import Sequence

Command = tuple[Any, ...]  # ("ALIGN", (first column, first row), (last column, last row), value)
ALL = ((0, 0), (-1, -1))
LEAD_ROOM = 40.0  # what a heading above the table may need
# Each cell names its font: an empty one would otherwise pull in a font that is not embedded.
BARE: tuple[Command, ...] = (
    ("FONT", *ALL, CELL.fontName, CELL.fontSize, CELL.leading),
    ("TEXTCOLOR", *ALL, INK),
    ("VALIGN", *ALL, "TOP"),
    ("LEFTPADDING", *ALL, 0),
    ("RIGHTPADDING", *ALL, 0),
    ("TOPPADDING", *ALL, 0),
    ("BOTTOMPADDING", *ALL, 0),
)


class Grid(Table):  # type: ignore[misc]  # ReportLab has no types
    """Rows are not cut at the end of a page; a row taller than a page is."""

    whole = False  # a short table moves to the next page rather than being cut

    @override
    def split(self, availWidth: float, availHeight: float) -> list[Any]:
        page = _page_height(self)
        if self.whole and self._height <= page - LEAD_ROOM:
            return []
        self.splitInRow = 0
        parts = list(super().split(availWidth, availHeight))
        if not parts and self._has_row_over(page):
            self.splitInRow = 1
            return list(super().split(availWidth, availHeight))
        return self._without_lonely_rows(parts, availWidth)

    def _without_lonely_rows(self, parts: list[Any], width: float) -> list[Any]:
        """Return `parts` so that a page has two rows at least, where there are enough."""
        if len(parts) < 2 or any(not isinstance(part, Grid) for part in parts):
            return parts
        first, rest = (part._nrows - part.repeatRows for part in parts)  # noqa: SLF001  # no public way
        if first == 1 and not _is_at_top(self):
            return []  # all of it goes to the next page
        if rest == 1 and first > 2:
            less = sum(self._rowHeights[:-2])
            return list(super().split(width, less)) or parts
        return parts

    def _has_row_over(self, page: float) -> bool:
        heights: list[float] = self._rowHeights
        return max(heights) + sum(heights[: self.repeatRows]) > page - LEAD_ROOM


def bare_grid(
    rows: Sequence[Sequence[Any]],
    widths: Sequence[float],
    more: Sequence[Command] = (),
    space_after: float = 0,
) -> Grid:
    """Return a table without lines or padding, for placing things beside each other."""
    return Grid(
        [list(row) for row in rows],
        colWidths=list(widths),
        style=[*BARE, *more],
        hAlign="LEFT",
        spaceAfter=space_after,
    )


def tinted(left: float, top: float, bottom: float) -> list[Command]:
    """Return the commands of a tinted panel."""
    return [
        ("BACKGROUND", *ALL, TINT),
        ("LEFTPADDING", *ALL, left),
        ("RIGHTPADDING", *ALL, 6),
        ("TOPPADDING", (0, 0), (-1, 0), top),
        ("BOTTOMPADDING", (0, -1), (-1, -1), bottom),
    ]


def _page_height(flowable: Any) -> float:
    frame = getattr(flowable, "_frame", None)
    return float(frame._aH) if frame is not None else float("inf")  # noqa: SLF001  # no public way


def _is_at_top(flowable: Any) -> bool:
    frame = getattr(flowable, "_frame", None)
    return frame is None or bool(frame._atTop)  # noqa: SLF001  # no public way
