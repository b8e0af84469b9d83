"""The canvas: counts pages in one pass and gives bookmarks names that never change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab import rl_config
from reportlab.lib.utils import TimeStamp
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from outsource_desk.reports.kit.fonts import SANS
from outsource_desk.reports.kit.styles import MUTE

if TYPE_CHECKING:
    from datetime import datetime

rl_config.useA85 = 0  # letters in place of bytes make a file a quarter larger and slower to read
FOOT_SIZE = 8
SLOT = (-120, -4, 2, 12)  # room for "Page 100 of 100", drawn to the left of the point


class CountingCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """Each page calls a form that is defined only when the number of pages is known.

    Holding back whole pages instead would point every bookmark at page 1.
    """

    def __init__(self, *args: Any, made_at: datetime | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        self._numbered_pages: list[int] = []
        self._marks = 0
        self._level = -1
        if made_at is not None:
            self._date(made_at)

    def page_number_at(self, right: float, y: float) -> None:
        """Print "Page x of y", ending at `right`."""
        page = self.getPageNumber()
        self._numbered_pages.append(page)
        self.saveState()
        self.translate(right, y)
        self.doForm(f"page{page}")
        self.restoreState()

    def outline(self, title: str, level: int, height: float) -> None:
        """Add an entry to the reader's list of bookmarks, pointing here."""
        self._marks += 1
        self._level = min(level, self._level + 1)  # a level may not be skipped
        key = f"mark{self._marks}"
        self.bookmarkHorizontal(key, 0, height)
        self.addOutlineEntry(title, key, self._level)

    @override
    def save(self) -> None:
        if self._code:
            self.showPage()
        total = self.getPageNumber() - 1
        for page in self._numbered_pages:
            self.beginForm(f"page{page}", *SLOT)
            self.setFont(SANS, FOOT_SIZE)
            self.setFillColor(MUTE)
            self.drawRightString(0, 0, f"Page {page} of {total}")
            self.endForm()
        super().save()

    def _date(self, made_at: datetime) -> None:
        """Date the file by the caller's clock; ReportLab knows only its own or the year 2000."""
        stamp = TimeStamp(invariant=True)
        stamp.YMDhms = made_at.utctimetuple()[:6]
        self._doc._timeStamp = stamp  # noqa: SLF001  # there is no public way
