"""The head of a document, and headings that are also bookmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.platypus import Flowable
from typing_extensions import override

from outsource_desk.reports.kit import styles
from outsource_desk.reports.kit.text import Written, paragraph, paragraphs, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.reports.document import Flow


class Heading(Written):
    """A paragraph that is also an entry in the reader's list of bookmarks."""

    outline_title = ""
    outline_level = 0

    @override
    def draw(self) -> None:
        if self.outline_title:
            self.canv.outline(self.outline_title, self.outline_level, self.height)
        super().draw()

    @override
    def split(self, availWidth: float, availHeight: float) -> list[Any]:
        parts: list[Any] = super().split(availWidth, availHeight)
        if parts:
            parts[0].outline_title, parts[0].outline_level = self.outline_title, self.outline_level
        return parts


class OverLine(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """Small spaced capitals above the title. Spaced by the canvas: the words stay searchable."""

    spaceAfter = 6  # noqa: N815  # ReportLab's name
    height = 9

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = plain(text).upper()

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        return aW, self.height

    @override
    def draw(self) -> None:
        self.canv.setFont(styles.OVER.fontName, styles.OVER.fontSize)
        self.canv.setFillColor(styles.NAVY)
        self.canv.drawString(0, 1, self._text, charSpace=1.5)


def opening(over: str, title: str, meta: Sequence[str], *, bookmark: bool = False) -> Flow:
    """Return the head of a document: its kind, its title, and a line of references.

    `bookmark`: several such heads stand in one document, and the reader finds each.
    """
    first, *more = paragraphs(title, styles.TITLE, kind=Heading)
    if bookmark:
        first.outline_title = plain(title)
    return [
        OverLine(over),
        first,
        *more,
        *paragraphs(" · ".join(part for part in meta if part), styles.META),
    ]


def heading(text: str, level: int = 0, *, number: str | None = None) -> Flow:
    """Return a heading, which is also a bookmark. `number` hangs before clause headings."""
    style = styles.SUBHEADING if level else styles.HEADING
    made = paragraph(
        text, style if number is None else styles.CLAUSE_HEADING, number=number, kind=Heading
    )
    made.outline_title = plain(text if number is None else f"{number} {text}")
    made.outline_level = level
    return [made]
